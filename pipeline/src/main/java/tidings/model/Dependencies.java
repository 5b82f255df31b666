package tidings.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A sentence's basic Universal Dependencies tree, over token positions in the sentence.
 *
 * @param heads for each token the position of its governor, −1 for the root
 * @param relations for each token the relation to its governor, e.g. {@code nsubj}, {@code nmod:poss}, {@code root}
 */
public record Dependencies(List<Integer> heads, List<String> relations) {

    public Dependencies {
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        if (heads.size() != relations.size()) {
            throw new IllegalArgumentException(heads.size() + " heads but " + relations.size() + " relations");
        }
        for (int token = 0; token < heads.size(); token++) {
            int head = heads.get(token);
            if (head < -1 || head >= heads.size() || head == token) {
                throw new IllegalArgumentException("token " + token + " hangs on " + head);
            }
        }
    }

    public int size() {
        return heads.size();
    }

    /** The governor's position, −1 for the root. */
    public int head(int token) {
        return heads.get(token);
    }

    public String relation(int token) {
        return relations.get(token);
    }

    /** True if the token hangs on its governor by one of the relations; {@code "nmod"} matches {@code nmod:poss} too. */
    public boolean hasRelation(int token, String... wanted) {
        String relation = relation(token);
        for (String each : wanted) {
            if (relation.equals(each)
                    || (relation.startsWith(each)
                            && relation.length() > each.length()
                            && relation.charAt(each.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    /** Dependents in text order. */
    public List<Integer> children(int token) {
        List<Integer> children = new ArrayList<>();
        for (int each = 0; each < size(); each++) {
            if (head(each) == token) {
                children.add(each);
            }
        }
        return children;
    }

    /** Dependents by one of the relations (as {@link #hasRelation} matches them), in text order. */
    public List<Integer> children(int token, String... wanted) {
        return children(token).stream()
                .filter(each -> hasRelation(each, wanted))
                .toList();
    }

    /** The token and all that hangs below it. */
    public BitSet subtree(int token) {
        BitSet below = new BitSet(size());
        List<Integer> open = new ArrayList<>(List.of(token));
        while (!open.isEmpty()) {
            int each = open.remove(open.size() - 1);
            if (!below.get(each)) {
                below.set(each);
                open.addAll(children(each));
            }
        }
        return below;
    }
}
