package tidings.relate;

import java.util.List;
import java.util.Set;
import tidings.model.Claim;
import tidings.model.ResolvedDocument;

/** One family of rules: what it finds in a document. */
interface ClaimRules {

    /** In text order. */
    List<Claim> claims(ResolvedDocument document);

    /** Lower-case lemmas and words, one of which a sentence must have for these rules to find anything in it. */
    Set<String> triggers();
}
