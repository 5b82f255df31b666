package tidings.knowledge;

import java.util.List;
import tidings.model.Claim;
import tidings.model.JoinedName;

/**
 * All that one version of one article claims where claims of one kind and key meet: one message, so that whatever it
 * corrects there is emitted once, and through no state in between.
 *
 * @param subject without a scope
 * @param names whom surnames of the article mean, and why
 * @param scopes of the subject; those of which only the version before spoke are there without claims
 */
public record SubjectReports(
        Subject subject, Source source, CompactSketch sketch, List<JoinedName> names, List<Scope> scopes)
        implements Message {

    public SubjectReports {
        names = List.copyOf(names);
        scopes = List.copyOf(scopes);
    }

    /**
     * One scope.
     *
     * @param scope as {@link Subject} has it
     * @param claims in text order; none: it says nothing there (any more)
     */
    public record Scope(String scope, List<Claim> claims) {

        public Scope {
            claims = List.copyOf(claims);
        }
    }

    /** One a scope. */
    public List<SubjectReport> reports() {
        return scopes.stream()
                .map(each -> new SubjectReport(
                        new Subject(subject.kind(), subject.key(), each.scope()), source, sketch, names, each.claims()))
                .toList();
    }
}
