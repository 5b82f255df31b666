package tidings.relate.repair;

/** Sentences of which the parser took another word than the main verb for their head. */
final class MisreadPredicates extends DraftTree {

    MisreadPredicates(DraftTree tree) {
        super(tree);
    }

    /** "In January 1886 the British established control": a sentence has a verb. */
    void predicateTakenForPhrase() {
        for (int token = 0; token < heads.length; token++) {
            if (isFinite(token)) {
                return;
            }
        }
        int root = root();
        for (int token = root + 2; root >= 0 && token < heads.length; token++) {
            int object = heads[token];
            boolean verb = (tags[token].equals("VBN") || tags[token].equals("VBD"))
                    && is(token, "amod")
                    && object > token
                    && heads[object] == root
                    && heads[token - 1] == object
                    && (isName[token - 1]
                            || Character.isUpperCase(text(token - 1).codePointAt(0)))
                    && isTime(root)
                    && child(root, -1, root, "case") >= 0;
            if (verb) {
                for (int left = root + 1; left < token - 1; left++) {
                    if (heads[left] == object) {
                        heads[left] = token - 1;
                    }
                }
                heads[token] = -1;
                relations[token] = "root";
                heads[object] = token;
                relations[object] = "obj";
                heads[token - 1] = token;
                relations[token - 1] = "nsubj";
                heads[root] = token;
                relations[root] = "obl";
                tags[token] = "VBD";
                return;
            }
        }
    }

    /** "Visiting President Ann Berg on Tuesday held talks": a participle that begins the sentence modifies its subject. */
    void modifierTakenForPredicate() {
        int root = root();
        int subject = root == 0 && tags[root].equals("VBG") ? child(root, root, heads.length, "obj") : -1;
        for (int verb = subject + 1; subject > 0 && isName[subject] && verb < heads.length - 1; verb++) {
            int object = heads[verb];
            boolean finite = (tags[verb].equals("VBD") || tags[verb].equals("VBZ"))
                    && is(verb, "amod")
                    && object > verb
                    && heads[object] == root
                    && is(object, "nsubj", "obj", "dep");
            if (finite) {
                for (int token = subject + 1; token < heads.length; token++) {
                    if (heads[token] == root) {
                        heads[token] = verb;
                    }
                }
                heads[verb] = -1;
                relations[verb] = "root";
                relations[object] = "obj";
                heads[subject] = verb;
                relations[subject] = "nsubj";
                heads[root] = subject;
                relations[root] = "amod";
                return;
            }
        }
    }

    /** "Forces allied with Norway seized control of it": what is said of the forces is what a finite verb says. */
    void participleTakenForPredicate() {
        int root = root();
        int subject = root > 0 && tags[root].equals("VBN") && isBare(root) ? child(root, -1, root, "nsubj") : -1;
        for (int verb = root + 1; subject >= 0 && subject == root - 1 && verb < heads.length - 1; verb++) {
            int object = heads[verb];
            boolean finite = tags[verb].equals("VBD")
                    && is(verb, "amod", "dep")
                    && object > verb
                    && heads[object] == root
                    && is(object, "obj", "obl", "dep");
            if (finite) {
                for (int token = verb + 1; token < heads.length; token++) {
                    if (heads[token] == root) {
                        heads[token] = verb;
                    }
                }
                heads[verb] = -1;
                relations[verb] = "root";
                attach(object, verb, "obj");
                heads[subject] = verb;
                heads[root] = subject;
                relations[root] = "acl";
                return;
            }
        }
    }

    /** "Having taken Goma, rebels advanced": the clause with a subject of its own is the main one. */
    void adjunctTakenForClause() {
        int root = root();
        boolean open = root >= 0
                && (tags[root].equals("VBG") || tags[root].equals("VBN"))
                && child(root, -1, heads.length, "nsubj") < 0
                && child(root, -1, heads.length, "nsubj:pass") < 0
                && (isBare(root) || word(Math.max(0, root - 1)).equals("having"));
        if (!open) {
            return;
        }
        for (int token = root + 1; token < heads.length; token++) {
            boolean clause = isFinite(token)
                    && is(token, "parataxis", "dep", "ccomp", "conj")
                    && child(token, root, token, "nsubj") > root
                    && hasCommaBetween(root, token);
            if (clause && below(token, root)) {
                heads[token] = -1;
                relations[token] = "root";
                heads[root] = token;
                relations[root] = "advcl";
                return;
            }
        }
    }
}
