package tidings.relate.grammar;

/** Where finite verbs stand, and which of them belong to a relative clause or an apposition. */
public final class Clauses {

    private Clauses() {}

    /** True if a verb with tense, or a modal, stands from {@code begin} to before {@code end}. */
    public static boolean hasFiniteVerb(Tree tree, int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (tree.tag(token).matches("VBD|VBZ|VBP|MD")) {
                return true;
            }
        }
        return false;
    }

    /** A finite verb that is no part of a noun's relative clause and no auxiliary. */
    public static boolean isMainVerb(Tree tree, int token, int first) {
        if (!tree.tag(token).matches("VBD|VBZ|VBP") || tree.hasRelation(token, "aux", "cop")) {
            return tree.tag(token).matches("VBD|VBZ|VBP")
                    && tree.hasRelation(token, "cop")
                    && !inRelative(tree, token, first);
        }
        return !inRelative(tree, token, first);
    }

    public static boolean inRelative(Tree tree, int token, int first) {
        int at = token;
        for (int climbed = 0; at >= first && climbed < tree.size(); climbed++) {
            if (tree.hasRelation(at, "acl", "appos")) {
                return true;
            }
            at = tree.head(at);
        }
        return followsRelativePronoun(tree, token, first);
    }

    private static boolean followsRelativePronoun(Tree tree, int token, int first) {
        int at = token;
        while (at > first && !tree.tag(at).matches("WP|WDT|,")) {
            at--;
        }
        return tree.tag(at).matches("WP|WDT");
    }
}
