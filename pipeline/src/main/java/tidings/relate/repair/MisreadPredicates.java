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

    /** "Velm was back in their hands": where somebody or something is, is said of it. */
    void predicateTakenForAdverb() {
        int subject = root();
        int be = subject < 0 ? -1 : child(subject, subject, heads.length, "dep");
        int adverb = be + 1;
        boolean back = be > subject
                && lemma(be).equals("be")
                && adverb + 1 < heads.length
                && words.is("homeward", word(adverb))
                && is(adverb, "advmod")
                && heads[adverb] == subject;
        int place = back ? child(adverb, adverb, heads.length, "obl") : -1;
        if (place < 0 || child(place, -1, place, "case") != adverb + 1) {
            return;
        }
        for (int token = be; token < heads.length; token++) {
            if (heads[token] == subject || heads[token] == adverb) {
                heads[token] = place;
            }
        }
        heads[place] = -1;
        relations[place] = "root";
        relations[be] = "cop";
        heads[subject] = place;
        relations[subject] = "nsubj";
    }

    /** "Their claim to have taken Velm was dismissed": what is claimed is not what the sentence says of the claim. */
    void contentTakenForPredicate() {
        int root = root();
        int claim = root > 2 && tags[root].equals("VBN") ? child(root, -1, root, "nsubj") : -1;
        boolean content = claim >= 0
                && claim + 3 == root
                && tags[claim + 1].equals("TO")
                && word(claim + 2).equals("have")
                && words.is("undertaking", lemma(claim));
        for (int verb = root + 1; content && verb < heads.length; verb++) {
            if (heads[verb] == root && is(verb, "dep", "parataxis") && !isBare(verb)) {
                heads[verb] = -1;
                relations[verb] = "root";
                heads[claim] = verb;
                relations[claim] = child(verb, root, verb, "aux:pass") < 0 ? "nsubj" : "nsubj:pass";
                heads[root] = claim;
                relations[root] = "acl";
                return;
            }
        }
    }

    /** "Villagers fear the rebels will take Velm": what is feared is said of the rebels. */
    void sayingTakenForSubject() {
        int verb = root();
        int saying = verb < 0 ? -1 : child(verb, -1, verb, "csubj");
        int subject = saying < 0 || child(verb, -1, verb, "nsubj") >= 0 ? -1 : child(saying, saying, verb, "obj");
        if (subject < 0 || !isFinite(saying) || child(saying, -1, saying, "nsubj") < 0) {
            return;
        }
        heads[saying] = -1;
        relations[saying] = "root";
        heads[subject] = verb;
        relations[subject] = "nsubj";
        heads[verb] = saying;
        relations[verb] = "ccomp";
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
