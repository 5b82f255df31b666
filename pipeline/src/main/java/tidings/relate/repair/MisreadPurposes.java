package tidings.relate.repair;

/** Infinitives of purpose that the parser hung on the wrong word, or gave what is not theirs. */
final class MisreadPurposes extends DraftTree {

    MisreadPurposes(DraftTree tree) {
        super(tree);
    }

    /** "Met with officials to discuss it", "flew to Oslo to see her": "with" belongs to the officials, not to the purpose. */
    void prepositionTakenForConjunction() {
        for (int token = 0; token < heads.length; token++) {
            int verb = heads[token];
            boolean preposition = words.is("no-conjunction", word(token))
                    || (word(token).equals("to") && token + 1 < heads.length && isName[token + 1]);
            // "… ended, with Ann Berg calling for calm" is a clause
            boolean clause = token > 0 && tags[token - 1].equals(",") && verb >= 0 && tags[verb].equals("VBG");
            if (!is(token, "mark") || verb <= token || !preposition || clause || heads[verb] < 0) {
                continue;
            }
            int noun = child(verb, token, verb, "nsubj");
            if (noun > 0) {
                attach(noun, heads[verb], isVerb(heads[verb]) ? "obl" : "nmod");
                attach(token, noun, "case");
            }
        }
    }

    /** "Left for Lahore to meet him": where somebody leaves for does not meet anybody. */
    void placeTakenForSubject(int verb) {
        int place = tags[verb].equals("VB") ? child(verb, -1, verb, "nsubj") : -1;
        int mark = place < 0 ? -1 : start(place) - 1;
        boolean left = mark > 0
                && isName[place]
                && word(mark).equals("for")
                && heads[mark] == verb
                && heads[verb] == mark - 1
                && words.is("depart", lemma(mark - 1));
        if (left) {
            attach(place, mark - 1, "obl");
            attach(mark, place, "case");
        }
    }

    /** "Rejected plans by the minister to meet her": whoever has a plan is to do it. */
    void purposeTakenBehindOwner(int verb) {
        int above = heads[verb];
        int plan = above < 0 || !is(verb, "advcl", "xcomp") || !tags[verb].equals("VB")
                ? -1
                : child(above, above, verb, "obj");
        int owner = plan < 0 ? -1 : Math.max(child(above, plan, verb, "obl"), child(plan, plan, verb, "nmod"));
        boolean planned =
                owner >= 0 && words.is("undertaking", lemma(plan)) && start(owner) == plan + 1 && hasCase(owner, "by");
        if (planned) {
            attach(owner, plan, "nmod");
            attach(verb, plan, "acl");
        }
    }

    /** "Called on Friday to discuss it": a day before a purpose is that of what is done. */
    void dateTakenForPurpose(int verb) {
        int date = tags[verb].equals("VB") && is(verb, "advcl") ? child(verb, -1, verb, "obl:tmod") : -1;
        int preposition = date < 1 ? -1 : start(date) - 1;
        boolean dated = preposition > 0
                && isTime(date)
                && heads[preposition] == verb
                && is(preposition, "mark")
                && heads[verb] < preposition
                && date + 1 < verb
                && tags[date + 1].equals("TO");
        if (dated) {
            attach(date, heads[verb], "obl");
            attach(preposition, date, "case");
        }
    }

    /** "Qian will visit Ottawa to meet Ann Berg, a spokesman said": what is done for is no part of what is said. */
    void purposeTakenForContent(int verb) {
        int saying = heads[verb];
        boolean purpose = saying > verb
                && is(verb, "ccomp")
                && tags[Math.max(0, verb - 1)].equals("TO")
                && is(saying, "parataxis")
                && heads[saying] >= 0
                && heads[saying] < verb
                && isVerb(heads[saying])
                && child(saying, verb, heads.length, "nsubj") > verb;
        if (purpose) {
            attach(verb, heads[saying], "advcl");
        }
    }

    /** "Had no plans to meet", "foiled an attempt to take it": what the plans are for, not what was had. */
    void purposeTakenFromNoun(int verb) {
        int above = heads[verb];
        int noun = above < 0 || verb < 2 || !tags[verb - 1].equals("TO") ? -1 : child(above, above, verb - 1, "obj");
        boolean purpose = noun > 0
                && is(verb, "ccomp", "xcomp", "advcl")
                && words.is("undertake", lemma(above))
                && words.is("undertaking", lemma(noun));
        for (int token = noun + 1; purpose && token < verb - 1; token++) {
            purpose = isTime(token);
        }
        if (purpose) {
            attach(verb, noun, "acl");
        }
    }

    /** "Became the first leader to meet him": what one of a rank was the first to do. */
    void purposeTakenFromRank(int verb) {
        int above = heads[verb];
        boolean purpose = above >= 0
                && above < verb
                && is(verb, "xcomp", "advcl", "ccomp")
                && tags[verb].equals("VB")
                && tags[verb - 1].equals("TO");
        int noun = purpose ? child(above, above, verb, "xcomp") : -1;
        noun = purpose && noun < 0 && child(above, above, verb, "obj") == verb - 2 ? verb - 2 : noun;
        for (int token = above + 1; token < noun && tags[noun].startsWith("NN"); token++) {
            if (heads[token] == noun && words.is("ordinal", word(token))) {
                attach(verb, noun, "acl");
                return;
            }
        }
    }

    /** "Disputed claims to have taken Velm": what is claimed, not what is done by who disputes it. */
    void contentTakenFromClaim(int participle) {
        int verb = heads[participle];
        int to = participle - 2;
        boolean perfect = verb >= 0
                && verb < to
                && tags[participle].equals("VBN")
                && is(participle, "xcomp", "ccomp", "advcl")
                && tags[to].equals("TO")
                && word(participle - 1).equals("have");
        if (perfect && heads[to - 1] == verb && is(to - 1, "obj") && words.is("undertaking", lemma(to - 1))) {
            attach(participle, to - 1, "acl");
        }
    }

    /** "A claim to have taken Velm is disputed": the claim is, and what is claimed says which. */
    void contentTakenForSubject(int participle) {
        int verb = heads[participle];
        int claim = verb > participle && is(participle, "csubj", "csubj:pass")
                ? child(participle, -1, participle, "nsubj")
                : -1;
        boolean perfect = claim >= 0
                && claim < participle - 2
                && tags[participle].equals("VBN")
                && tags[participle - 2].equals("TO")
                && word(participle - 1).equals("have");
        if (perfect && words.is("undertaking", lemma(claim))) {
            attach(claim, verb, is(participle, "csubj:pass") ? "nsubj:pass" : "nsubj");
            attach(participle, claim, "acl");
        }
    }

    /** "A pad for an invasion to retake it": before an infinitive "to" is no preposition. */
    void markTakenForDependent(int to) {
        int verb = to + 1;
        if (verb < heads.length
                && word(to).equals("to")
                && heads[to] == verb
                && tags[verb].equals("VB")
                && is(to, "dep", "case", "nmod")) {
            attach(to, verb, "mark");
        }
    }
}
