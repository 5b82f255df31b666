package tidings.relate.grammar;

/** Lists whose items the parser hung on something else than the first. */
final class MisreadLists extends DraftTree {

    MisreadLists(DraftTree tree) {
        super(tree);
    }

    /** "Took Goma and parts of Masisi": a phrase with "of" right behind a part says of what it is one. */
    void phraseTakenFromPart(int noun) {
        int mark = child(noun, -1, noun, "case");
        int part = mark - 1;
        boolean own = mark > 0
                && word(mark).equals("of")
                && is(noun, "nmod", "obl")
                && heads[noun] != part
                && heads[noun] < part
                && words.is("part", word(part))
                && start(noun) == mark;
        if (own) {
            attach(noun, part, "nmod");
        }
    }

    /** "Took Goma, near the border, and Bukavu": the parser hangs the last on the "and". */
    void listTakenForConjunction(int conjunction) {
        if (!tags[conjunction].equals("CC") || !is(conjunction, "dep", "cc") || heads[conjunction] < 0) {
            return;
        }
        for (int noun = conjunction + 1; noun < heads.length; noun++) {
            if (heads[noun] == conjunction && isNoun(noun)) {
                int verb = heads[conjunction];
                int item = firstItem(verb, noun, conjunction);
                if (item >= 0) {
                    attach(noun, item, "conj");
                    attach(conjunction, noun, "cc");
                }
                return;
            }
        }
    }

    /** "Took Goma on Monday and Bukavu on Friday": what shares the verb is no other clause. */
    void itemTakenForClause(int noun) {
        int verb = heads[noun];
        if (verb < 0 || verb > noun || !is(noun, "conj") || !isVerb(verb) || !isNoun(noun) || !isItem(noun)) {
            return;
        }
        int conjunction = child(noun, verb, noun, "cc");
        int item = firstItem(verb, noun, conjunction < 0 ? noun : conjunction);
        if (item >= 0) {
            attach(noun, item, "conj");
        }
    }

    /** "Took Goma in the east and Uvira near the lake": a name goes on the list of names, not of what stands beside them. */
    void itemTakenForPhrase(int noun) {
        int phrase = heads[noun];
        if (phrase < 0 || !is(noun, "conj") || !isName[noun] || isName[phrase] || !is(phrase, "obl", "nmod")) {
            return;
        }
        int verb = phrase;
        while (verb >= 0 && !isVerb(verb)) {
            verb = heads[verb];
        }
        int item = verb < 0 ? -1 : child(verb, verb, phrase, "obj");
        if (item >= 0 && isName[item] && child(noun, -1, noun, "case") < 0 && !isTime(phrase)) {
            attach(noun, item, "conj");
        }
    }

    /**
     * What a noun behind "and" goes on: the verb's object, or its subject if it can have none; with a preposition what stands
     * behind the same one. −1 for nothing.
     */
    private int firstItem(int verb, int noun, int end) {
        if (!isVerb(verb)) {
            return -1;
        }
        int mark = child(noun, -1, noun, "case");
        if (mark >= 0) {
            for (int token = end - 1; token > verb; token--) {
                if (isNoun(token) && hasCase(token, word(mark)) && below(token, verb)) {
                    return token;
                }
            }
            return -1;
        }
        int object = child(verb, verb, end, "obj");
        if (object >= 0) {
            return object;
        }
        int sufferer = child(verb, -1, verb, "nsubj:pass");
        return sufferer >= 0 ? sufferer : child(verb, -1, verb, "nsubj");
    }

    /** No clause of its own: nothing is said of it. */
    private boolean isItem(int noun) {
        return child(noun, -1, heads.length, "nsubj") < 0
                && child(noun, -1, heads.length, "nsubj:pass") < 0
                && child(noun, -1, heads.length, "cop") < 0;
    }

    private boolean isNoun(int token) {
        return tags[token].startsWith("NN") && !isTime(token);
    }
}
