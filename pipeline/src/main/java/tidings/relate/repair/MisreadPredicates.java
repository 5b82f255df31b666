package tidings.relate.repair;

import tidings.model.TimeExpression;

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
                moveDependents(object, token - 1, root + 1, token - 1);
                attach(token, -1, "root");
                attach(object, token, "obj");
                attach(token - 1, token, "nsubj");
                attach(root, token, "obl");
                tags[token] = "VBD";
                return;
            }
        }
    }

    /** "In 1914 German troops occupied Velm": a year counts no troops, and what stands behind them is what they did. */
    void predicateTakenForParticiple() {
        int root = root();
        for (TimeExpression time : sentence.times()) {
            int year = time.begin();
            boolean counts = year > 0
                    && time.end() == year + 1
                    && tags[year].equals("CD")
                    && (root == year || (heads[year] == root && is(year, "nummod")));
            int noun = !counts ? -1 : root == year ? child(year, year, heads.length, "dep") : root;
            int object = noun < year ? -1 : objectOf(noun + 1, noun);
            if (object >= 0) {
                int verb = noun + 1;
                attach(verb, -1, "root");
                attach(object, verb, "obj");
                attach(noun, verb, "nsubj");
                attach(year, verb, "obl");
                attach(year - 1, year, "case");
                tags[verb] = "VBD";
                return;
            }
        }
    }

    /** What is done to by a participle that hangs on the noun before it, or on its own object; −1 if it is none. */
    private int objectOf(int verb, int noun) {
        if (verb >= heads.length || !tags[verb].matches("VB[DN]")) {
            return -1;
        }
        if (heads[verb] == noun) {
            return is(verb, "acl") ? child(verb, verb, heads.length, "obj") : -1;
        }
        boolean modifies = heads[verb] > verb && is(verb, "amod") && heads[heads[verb]] == noun;
        return modifies ? heads[verb] : -1;
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
                attach(verb, -1, "root");
                moveDependents(root, verb, subject + 1, heads.length);
                attach(object, verb, "obj");
                attach(subject, verb, "nsubj");
                attach(root, subject, "amod");
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
                attach(verb, -1, "root");
                moveDependents(root, verb, verb + 1, heads.length);
                attach(object, verb, "obj");
                attach(subject, verb, "nsubj");
                attach(root, subject, "acl");
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
        attach(place, -1, "root");
        moveDependents(subject, place, be, heads.length);
        moveDependents(adverb, place, be, heads.length);
        attach(be, place, "cop");
        attach(subject, place, "nsubj");
    }

    /** "Velm is once more under their control": no adverb is what a sentence says of a place. */
    void adverbTakenForPredicate() {
        int adverb = root();
        int be = adverb < 0 ? -1 : child(adverb, -1, adverb, "cop");
        int place = be >= 0 && words.is("homeward", word(adverb)) ? child(adverb, adverb, heads.length, "obl") : -1;
        if (place < 0 || child(place, -1, place, "case") != adverb + 1) {
            return;
        }
        attach(place, -1, "root");
        moveDependents(adverb, place, 0, heads.length);
        attach(adverb, place, "advmod");
    }

    /** "Were near to capturing Velm": what has a subject and a copula is no modifier of its object. */
    void predicateTakenForModifier() {
        for (int verb = 0; verb < heads.length; verb++) {
            int object = heads[verb];
            boolean predicate = object > verb
                    && tags[verb].equals("VBG")
                    && is(verb, "amod", "compound")
                    && child(verb, -1, verb, "nsubj") >= 0
                    && child(verb, -1, verb, "cop") >= 0
                    && child(object, -1, object, "nsubj") < 0;
            if (predicate) {
                attach(verb, heads[object], relations[object]);
                moveDependents(object, verb, object + 1, heads.length);
                attach(object, verb, "obj");
                return;
            }
        }
    }

    /** "Their claim to have already taken Velm was dismissed": what is claimed is not what the sentence says of the claim. */
    void contentTakenForPredicate() {
        int root = root();
        int claim = root > 2 && tags[root].equals("VBN") ? child(root, -1, root, "nsubj") : -1;
        boolean content = claim >= 0 && words.is("undertaking", lemma(claim)) && isPerfectInfinitive(root, claim);
        for (int verb = root + 1; content && verb < heads.length; verb++) {
            if (heads[verb] == root && is(verb, "dep", "parataxis") && !isBare(verb)) {
                attach(verb, -1, "root");
                attach(claim, verb, child(verb, root, verb, "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
                attach(root, claim, "acl");
                return;
            }
        }
    }

    /** "To have taken", "to have already taken", behind a word. */
    private boolean isPerfectInfinitive(int verb, int after) {
        for (int have = after + 2; have < verb; have++) {
            if (word(have).equals("have") && heads[have] == verb && tags[have - 1].equals("TO")) {
                return true;
            }
        }
        return false;
    }

    /** "Villagers fear the rebels will take Velm": what is feared is said of the rebels. */
    void sayingTakenForSubject() {
        int verb = root();
        int saying = verb < 0 ? -1 : child(verb, -1, verb, "csubj");
        int subject = saying < 0 || child(verb, -1, verb, "nsubj") >= 0 ? -1 : child(saying, saying, verb, "obj");
        if (subject < 0 || !isFinite(saying) || child(saying, -1, saying, "nsubj") < 0) {
            return;
        }
        attach(saying, -1, "root");
        attach(verb, saying, "ccomp");
        attach(subject, verb, "nsubj");
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
                attach(token, -1, "root");
                attach(root, token, "advcl");
                return;
            }
        }
    }
}
