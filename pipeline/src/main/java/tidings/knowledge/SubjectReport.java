package tidings.knowledge;

import java.util.List;
import tidings.model.Claim;
import tidings.model.JoinedName;

/**
 * All that one version of one article claims about one subject.
 *
 * @param names whom surnames of the article mean, and why
 * @param claims in text order; none: it says nothing of the subject (any more). As few as the extraction's own bounds allow
 */
public record SubjectReport(
        Subject subject, Source source, CompactSketch sketch, List<JoinedName> names, List<Claim> claims) {

    public SubjectReport {
        names = List.copyOf(names);
        claims = List.copyOf(claims);
    }

    /** True if both say the same in the same place of the log, whatever they are reported for. */
    public boolean saysTheSame(SubjectReport other) {
        return source.sameVersion(other.source)
                && source.position().equals(other.source.position())
                && sketch.equals(other.sketch)
                && names.equals(other.names)
                && claims.equals(other.claims);
    }
}
