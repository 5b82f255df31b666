package tidings.knowledge;

import java.util.List;
import tidings.model.Claim;

/**
 * All that one version of one article claims about one subject.
 *
 * @param claims in text order; none: it says nothing of the subject (any more). As few as the extraction's own bounds allow
 */
public record SubjectReport(Subject subject, Source source, CompactSketch sketch, List<Claim> claims) {

    public SubjectReport {
        claims = List.copyOf(claims);
    }

    /** True if both say the same, wherever in the log the version stands. */
    public boolean saysTheSame(SubjectReport other) {
        return source.sameVersion(other.source) && sketch.equals(other.sketch) && claims.equals(other.claims);
    }
}
