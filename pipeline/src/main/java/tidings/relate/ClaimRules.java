package tidings.relate;

import java.util.List;
import tidings.model.Claim;
import tidings.model.ResolvedDocument;

/** One family of rules: what it finds in a document. */
interface ClaimRules {

    /** In text order. */
    List<Claim> claims(ResolvedDocument document);
}
