package tidings.relate.repair;

/** Verbs that the parser did not see as such, or took for another clause's. */
final class MisreadVerbs extends DraftTree {

    MisreadVerbs(DraftTree tree) {
        super(tree);
    }

    /** "Will Hurd met her": part of a name is no auxiliary. */
    void nameTakenForModal() {
        for (int token = 0; token + 1 < heads.length; token++) {
            int next = token + 1;
            boolean name = tags[token].equals("MD")
                    && isName[token]
                    && isName[next]
                    && Character.isUpperCase(text(token).codePointAt(0));
            if (name) {
                tags[token] = "NNP";
                attach(token, is(next, "compound") ? heads[next] : next, "compound");
            }
        }
    }

    /** "Held the first ever meeting between them": what is the first ever is a thing. */
    void nounTakenForGerund() {
        for (int noun = 2; noun < heads.length; noun++) {
            int adjective = noun - 2;
            boolean thing = tags[noun].equals("VBG")
                    && tags[adjective].startsWith("JJ")
                    && words.is("ever", word(noun - 1))
                    && !is(adjective, "amod");
            if (!thing) {
                continue;
            }
            int above = heads[adjective] == noun ? heads[noun] : heads[adjective];
            attach(noun, above, above >= 0 && above < adjective ? "obj" : relations[adjective]);
            moveDependents(adjective, noun, 0, adjective);
            attach(adjective, noun, "amod");
            tags[noun] = "NN";
        }
    }

    /** "Will next week meet President Ann Berg": behind a modal verb stands a verb. */
    void verbTakenForTitle() {
        for (int modal = 0; modal < heads.length; modal++) {
            int object = heads[modal];
            boolean nominal = object > modal + 1
                    && tags[modal].equals("MD")
                    && is(modal, "aux")
                    && tags[object].startsWith("NN")
                    && child(object, -1, object, "cop") < 0;
            int verb = modal + 1;
            while (nominal && verb < object && !isLowerNoun(verb)) {
                verb++;
            }
            if (!nominal || verb >= object) {
                continue;
            }
            attach(verb, heads[object], relations[object]);
            attach(object, verb, "obj");
            moveDependents(object, verb, 0, verb);
            moveDependents(object, verb, object + 1, heads.length);
            tags[verb] = "VB";
        }
    }

    private boolean isLowerNoun(int token) {
        return tags[token].equals("NN")
                && is(token, "compound")
                && !isName[token]
                && !isTime(token)
                && Character.isLowerCase(text(token).codePointAt(0));
    }

    /** "Toured farms, met growers and left": a finite verb between commas modifies no noun. */
    void verbTakenForModifier() {
        for (int token = 1; token < heads.length; token++) {
            int noun = heads[token];
            boolean finite = tags[token].matches("VBD|VBZ|VBP|VB");
            boolean opens = tags[token - 1].equals(",") || tags[token - 1].equals("CC");
            if (finite
                    && opens
                    && noun > token
                    && is(token, "amod", "compound")
                    && heads[noun] >= 0
                    && is(noun, "conj", "obj", "dep")) {
                int above = heads[noun];
                attach(token, above, "conj");
                attach(noun, token, "obj");
            }
            if (opens && noun > token && isOneOfThree(token, noun)) {
                attach(token, heads[heads[noun]], "conj");
                attach(noun, token, "obj");
                tags[token] = "VBD";
            }
            if (finite && noun > token && is(token, "amod") && words.is("which", word(token - 1))) {
                relativeTakenForSubject(token, noun);
                relativeTakenForName(token, noun);
            }
        }
    }

    /** "Survived a coup, annexed Velm and played a role": no second name of the coup. */
    private boolean isOneOfThree(int token, int noun) {
        int object = heads[noun];
        int verb = object < 0 ? -1 : heads[object];
        return tags[token].equals("VBN")
                && is(token, "amod")
                && is(noun, "appos")
                && verb >= 0
                && is(object, "obj")
                && tags[verb].equals("VBD")
                && isFinite(child(verb, noun, heads.length, "conj"));
    }

    /** "The army, which occupied Velm in the war, withdrew": what the parser takes for the subject is the army's object. */
    private void relativeTakenForSubject(int verb, int noun) {
        int clause = heads[noun];
        int army = clause < 0 ? -1 : heads[clause];
        if (army < 0 || army >= verb || !is(noun, "nsubj") || !is(clause, "acl:relcl") || clause < noun) {
            return;
        }
        int above = heads[army];
        String as = relations[army];
        attach(clause, above, above < 0 ? "root" : as);
        attach(army, clause, "nsubj");
        relativeTakenForModifier(verb, army, noun, clause);
    }

    /** "The meeting, which took place on Monday, failed": what the relative clause says of it is no other name for it. */
    private void relativeTakenForName(int verb, int noun) {
        int named = heads[noun];
        if (named >= 0 && named < verb && is(noun, "appos") && child(noun, verb, noun, "obj") < 0) {
            relativeTakenForModifier(verb, named, noun, noun);
        }
    }

    /**
     * Makes a relative clause of "which", the verb behind it and its object.
     *
     * @param from the word that the parser hung on what stands behind the object: "which occupied Velm in May, withdrew"
     */
    private void relativeTakenForModifier(int verb, int named, int object, int from) {
        attach(verb, named, "acl:relcl");
        attach(verb - 1, verb, "nsubj");
        attach(object, verb, "obj");
        for (int token = object + 1; token < (from > object ? from : heads.length); token++) {
            if (heads[token] == from && is(token, "obl", "nmod")) {
                attach(token, verb, "obl");
            }
        }
    }

    /** "The Velmans capture Tarn": no common noun of a taking stands between two names without a preposition. */
    void verbTakenForCompound() {
        for (int verb = 1; verb + 1 < heads.length; verb++) {
            int object = heads[verb];
            int behind = verb - 1;
            boolean compound = object > verb
                    && is(verb, "compound")
                    && tags[verb].equals("NN")
                    && words.is("taking", word(verb))
                    && Character.isLowerCase(text(verb).codePointAt(0))
                    && isName[object]
                    && names[object] == verb + 1
                    && (isName[behind] || tags[behind].equals("NNS"))
                    && (heads[behind] == object || heads[behind] == verb)
                    && is(behind, "compound");
            if (!compound) {
                continue;
            }
            int above = heads[object];
            String relation = relations[object];
            attach(behind, above, relation);
            for (int token = 0; token < behind; token++) {
                if (heads[token] == object || heads[token] == verb) {
                    attach(token, behind, relations[token]);
                }
            }
            int subject = behind;
            while (heads[subject] >= 0 && heads[subject] < subject && !isVerb(heads[subject])) {
                subject = heads[subject];
            }
            attach(verb, heads[subject], relations[subject]);
            moveDependents(subject, verb, verb + 1, heads.length);
            attach(subject, verb, "nsubj");
            attach(object, verb, "obj");
            for (int token = object + 1; token < heads.length; token++) {
                if (heads[token] == object && is(token, "nmod")) {
                    attach(token, verb, "obl");
                }
            }
            tags[verb] = "VBP";
        }
    }

    /** "Has since taken Goma", "had by then taken it": between a verb and its auxiliary stands no predicate. */
    void participleTakenFromAuxiliary() {
        for (int have = 0; have + 2 < heads.length; have++) {
            int verb = have + 1;
            while (verb < heads.length && isAdverbial(verb)) {
                verb++;
            }
            boolean perfect = verb > have + 1
                    && verb < heads.length
                    && lemma(have).equals("have")
                    && isVerb(have)
                    && (tags[verb].equals("VBN")
                            || tags[verb].equals("VBD") && !word(have).equals("having"))
                    && !lemma(verb).equals("be")
                    && heads[have] != verb;
            if (perfect) {
                joinToAuxiliary(have, verb);
            }
        }
    }

    private void joinToAuxiliary(int have, int verb) {
        int object = heads[verb] > verb ? heads[verb] : -1;
        int subject = heads[have];
        boolean sentence = subject >= 0 && subject < have && tags[subject].startsWith("NN") && is(have, "acl", "dep");
        int above = sentence ? heads[subject] : subject;
        String relation = sentence ? relations[subject] : relations[have];
        if (object >= 0) {
            attach(object, have, "obj");
        }
        heads[verb] = above;
        relations[verb] = above < 0 ? "root" : relation;
        attach(have, verb, "aux");
        moveDependents(have, verb, 0, heads.length);
        if (sentence) {
            moveDependents(subject, verb, have, heads.length);
            attach(subject, verb, "nsubj");
        }
        tags[verb] = "VBN";
        for (int token = have + 1; token < verb; token++) {
            boolean adverb = token + 1 == verb || !isTime(token + 1);
            if (tags[token].equals("IN") && adverb && !isTime(token)) {
                tags[token] = "RB";
                attach(token, verb, "advmod");
            } else if (heads[token] < have || heads[token] >= verb) {
                attach(token, verb, tags[token].equals("RB") ? "advmod" : isTime(token) ? "obl" : "case");
            }
        }
    }

    /** "Since", "by then", "already", "in May". */
    private boolean isAdverbial(int token) {
        return isTime(token) || tags[token].equals("RB") || tags[token].equals("IN");
    }

    /** "Ordered them to retake Velm": what stands behind "to" as a verb modifies no name. */
    void infinitiveTakenForModifier() {
        for (int token = 2; token + 1 < heads.length; token++) {
            int noun = heads[token];
            boolean infinitive = noun > token
                    && tags[token].equals("VB")
                    && word(token - 1).equals("to")
                    && heads[token - 1] == noun
                    && is(token, "amod", "compound")
                    && heads[noun] >= 0
                    && heads[noun] < token;
            if (infinitive) {
                attach(token, heads[noun], isVerb(heads[noun]) ? "xcomp" : "acl");
                attach(token - 1, token, "mark");
                attach(noun, token, "obj");
            }
        }
    }

    /** "Denied meeting Ann Berg": what stands between a verb and a name is no part of the name. */
    void gerundTakenForModifier() {
        for (int token = 1; token + 1 < heads.length; token++) {
            int noun = heads[token];
            boolean title = noun > token && heads[noun] > noun && is(noun, "compound") && isName[heads[noun]];
            noun = title && words.is("office", lemma(noun)) ? heads[noun] : noun;
            // "talks with visiting President Ann Berg"
            boolean gerund = word(token).endsWith("ing")
                    && !words.is("epithet", word(token))
                    && Character.isLowerCase(text(token).codePointAt(0));
            boolean before = isVerb(token - 1)
                    || words.is("no-conjunction", word(token - 1))
                    || words.is("occasion", word(token - 1))
                    || token > 1 && words.is("occasion", word(token - 2) + ' ' + word(token - 1));
            boolean titled = noun > token && names[noun] > token + 1 && words.is("office", lemma(names[noun] - 1));
            boolean named = noun > token
                    && (isName[noun] || words.is("landform", lemma(noun)))
                    && (isName[token + 1] || titled);
            // "after seizing control of Velm", "before holding talks"
            boolean held =
                    noun == token + 1 && (words.is("mastery", word(noun)) || words.is("transacting", word(token)));
            // "from seizing the ridge"
            boolean determined = noun > token && child(noun, token, noun, "det") == token + 1;
            if (gerund
                    && before
                    && is(token, "compound", "amod")
                    && (named || held || determined)
                    && heads[noun] >= 0) {
                int above = heads[noun];
                if (!isVerb(above) && is(above, "obj") && isVerb(heads[above])) {
                    above = heads[above]; // "prevented rebels from taking Velm"
                }
                attach(token, above, isVerb(token - 1) ? "xcomp" : "advcl");
                // "of", "instead of"
                for (int mark = Math.max(0, token - 2); mark < token; mark++) {
                    if (heads[mark] == noun && is(mark, "case")) {
                        attach(mark, token, "mark");
                    }
                }
                attach(noun, token, "obj");
            }
        }
    }

    /** "Had taken over the area": what a verb and its particle say together has an object. */
    void particleTakenForPreposition(int verb) {
        int particle = verb + 1;
        // "went on to seize it"
        if (isVerb(verb)
                && particle < heads.length
                && is(particle, "mark")
                && words.is("phrasal", phrase(verb, particle))) {
            attach(particle, verb, "compound:prt");
            return;
        }
        int noun = particle < heads.length && is(particle, "case") ? heads[particle] : -1;
        boolean phrasal = noun > particle
                && isVerb(verb)
                && heads[noun] == verb
                && is(noun, "obl")
                && words.is("phrasal", phrase(verb, particle))
                && child(verb, verb, noun, "obj") < 0
                && child(verb, -1, verb, "aux:pass") < 0;
        if (phrasal) {
            attach(particle, verb, "compound:prt");
            attach(noun, verb, "obj");
        }
    }

    private String phrase(int verb, int particle) {
        return lemma(verb) + ' ' + word(particle);
    }

    /**
     * "The army, one of many at war, announced that", "invaded Velm and annexed it": a verb that has a subject, or is joined to
     * one in the past, and no auxiliary is in the past.
     */
    void pastTakenForParticiple(int verb) {
        int above = heads[verb];
        boolean joined = above >= 0
                && is(verb, "conj")
                && tags[above].equals("VBD")
                && isBare(above)
                && child(verb, verb, heads.length, "obj") >= 0;
        boolean complete = (above < 0 || is(verb, "ccomp", "parataxis"))
                && child(verb, -1, verb, "nsubj") >= 0
                && (child(verb, verb, heads.length, "ccomp") >= 0 || child(verb, verb, heads.length, "obj") >= 0);
        boolean clause = tags[verb].equals("VBN") && isBare(verb) && (joined || complete);
        if (clause) {
            tags[verb] = "VBD";
        }
    }
}
