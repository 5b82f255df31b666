package tidings.relate.repair;

/** Clauses and phrases that the parser hung on the wrong word. */
final class MisreadClauses extends DraftTree {

    MisreadClauses(DraftTree tree) {
        super(tree);
    }

    /** "Confirmed Velm was taken": what a verb of saying says is not what is said of its subject. */
    void contentTakenForClause(int verb) {
        int sayer = child(verb, -1, verb, "csubj");
        sayer = sayer < 0 ? child(verb, -1, verb, "csubj:pass") : sayer;
        int subject = sayer < 0 ? -1 : child(sayer, sayer, verb, "obj");
        boolean content = subject >= 0
                && isFinite(sayer)
                && words.is("clausal", lemma(sayer))
                && child(sayer, -1, sayer, "nsubj") >= 0
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, -1, verb, "nsubj:pass") < 0;
        if (content) {
            attach(sayer, heads[verb], relations[verb]);
            attach(verb, sayer, "ccomp");
            attach(subject, verb, child(verb, -1, verb, "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
        }
    }

    /**
     * "While visiting Oslo, Ann met her", "Meeting Ann in Oslo on Monday, Bob said": an apposition would end with a comma before
     * the verb, and a verb has one subject; who does it is behind the clause.
     */
    void adjunctTakenForSubject(int noun) {
        int verb = heads[noun];
        if (verb < noun || !is(noun, "nsubj")) {
            return;
        }
        int apposition = child(noun, noun, verb, "appos");
        int subject = apposition >= 0 ? apposition : child(verb, noun, verb, "nsubj");
        int gerund = apposition >= 0 ? child(noun, -1, noun, "amod") : child(verb, -1, noun, "dep");
        boolean adjunct = subject >= 0
                && gerund >= 0
                && tags[gerund].equals("VBG")
                && (gerund == 0 || gerund == 1 && is(0, "mark", "case"))
                && isBehindComma(subject)
                && isFinite(verb)
                && !hasCommaBetween(subject, verb);
        if (!adjunct) {
            return;
        }
        attach(subject, verb, "nsubj");
        attach(gerund, verb, "advcl");
        attach(noun, gerund, "obj");
        moveDependents(verb, gerund, noun + 1, start(subject) - 1);
        if (gerund == 1) {
            attach(0, gerund, "mark");
        }
    }

    /** "Berg says Norway to meet Denmark": in a headline, who is to do what is said; nobody is said to do anything. */
    void headlineTakenForObject(int verb) {
        int saying = is(verb, "xcomp") && tags[verb].equals("VB") ? heads[verb] : -1;
        int to = saying < 0 ? -1 : child(verb, saying, verb, "mark");
        int subject = to < 0 ? -1 : child(saying, saying, to, "obj");
        if (subject >= 0 && tags[to].equals("TO") && words.is("announcing", lemma(saying))) {
            attach(subject, verb, "nsubj");
            attach(verb, saying, "ccomp");
        }
    }

    /** "Told Ann Berg units had taken it", "confirmed Velm was taken": behind what is said to whom stands what was said. */
    void subjectOfContentTakenForObject(int verb) {
        int sayer = heads[verb];
        // "dismissed it and denied rebels had taken it": the parser hangs it on the first
        int joined = sayer < 0 || sayer > verb ? -1 : child(sayer, sayer, verb, "conj");
        sayer = isVerb(joined) ? joined : sayer;
        int subject = sayer < 0 || sayer > verb ? -1 : child(sayer, sayer, verb, "obj");
        boolean said = subject >= 0
                && (isFinite(verb) || child(verb, subject, verb, "aux:pass") >= 0)
                && (is(verb, "xcomp") && tags[verb].equals("VBD") || is(verb, "dep", "ccomp", "parataxis"))
                && isVerb(sayer)
                && words.is("clausal", lemma(sayer))
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, -1, verb, "nsubj:pass") < 0
                && isRightBefore(subject, verb);
        if (said) {
            attach(subject, verb, child(verb, -1, verb, "aux:pass") < 0 ? "nsubj" : "nsubj:pass");
            attach(verb, sayer, "ccomp");
        }
    }

    /** "Norland should annex it, a leader, Ann Berg, argued": who stands before the last verb of saying says so. */
    void sayerTakenForItem(int verb) {
        int clause = heads[verb] < 0 ? child(verb, -1, verb, "csubj") : heads[verb];
        boolean last = clause >= 0
                && clause < verb
                && isFinite(verb)
                && (heads[verb] < 0 || is(verb, "dep", "parataxis", "conj"))
                && words.is("clausal", lemma(verb))
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, verb, heads.length, "obj") < 0
                && child(verb, -1, verb, "cc") < 0
                && (verb + 1 == heads.length || !tags[verb + 1].startsWith("N"));
        int name = verb - (last && tags[verb - 1].equals(",") ? 2 : 1);
        int sayer = last && name > clause && persons.get(name) ? phraseBefore(name, clause) : -1;
        boolean item = sayer >= 0
                && is(sayer, "conj", "appos", "dep")
                && child(sayer, -1, sayer, "cc") < 0
                && isBehindComma(sayer);
        if (item) {
            if (heads[verb] == clause) {
                attach(verb, heads[clause], relations[clause]);
            }
            attach(clause, verb, "ccomp");
            attach(name, sayer, "appos");
            attach(sayer, verb, "nsubj");
        }
    }

    /** "A leader, Ann Berg": the noun that a name is set off behind; else the name itself. */
    private int phraseBefore(int name, int clause) {
        int noun = start(name) - 2;
        boolean called = noun > clause
                && tags[noun + 1].equals(",")
                && !isName[noun]
                && (heads[noun] == heads[name] || heads[name] == noun)
                && is(noun, "conj", "appos", "dep");
        return called ? noun : name;
    }

    /** Nothing between them but what is of either: "said Ann and Bob later agreed". */
    private boolean isRightBefore(int noun, int verb) {
        for (int token = noun + 1; token < verb; token++) {
            boolean own = heads[token] == verb && is(token, "aux", "aux:pass", "advmod");
            if (!own && (!below(token, noun) || tags[token].equals(","))) {
                return false;
            }
        }
        return true;
    }

    /** "The return of Velm, seized by Norland": what stands behind a name and its comma is said of it. */
    void participleTakenForAdjunct(int participle) {
        int name = participle - 2;
        int verb = heads[participle];
        boolean shape = name >= 0
                && tags[participle].equals("VBN")
                && isBare(participle)
                && is(participle, "dep", "advcl", "conj", "parataxis")
                && tags[participle - 1].equals(",")
                && isName[name]
                && verb >= 0
                && verb < name
                && isVerb(verb)
                && !is(name, "nsubj", "compound")
                && !words.is("accompany", sentence.token(participle).lemma());
        for (int token = participle + 1; shape && token < heads.length; token++) {
            if (heads[token] == participle && is(token, "obl") && hasCase(token, "by")) {
                attach(participle, name, "acl");
                return;
            }
        }
    }

    /** "A team led by Ann met Bob": the participle is no main verb where another follows. */
    void participleTakenForClause(int participle) {
        int noun = child(participle, -1, participle, "nsubj");
        int beside = participle - 2;
        boolean comma = noun >= 0 && noun <= beside && tags[participle - 1].equals(",");
        // "Gaza, lost in 2007, is …": between commas even a verb in the past is a participle
        boolean ofSubject = comma && noun == beside;
        // "Families in Gaza, lost in 2007, are …": said of the name, not of the families
        boolean aside = ofSubject || (comma && isName[beside]);
        boolean shape = tags[participle].equals("VBN") || (ofSubject && tags[participle].equals("VBD"));
        if (!shape || !isBare(participle)) {
            return;
        }
        boolean agent = aside;
        int verb = -1;
        for (int token = participle + 1; token < heads.length && noun >= 0; token++) {
            if (heads[token] == participle) {
                agent |= is(token, "obl") && hasCase(token, "by");
                if (agent && verb < 0 && is(token, "obj")) {
                    // "… led by Ann met officials"
                    int inner = child(token, participle, token, "amod");
                    if (inner == token - 1 && tags[inner].equals("VBD")) {
                        attach(inner, participle, "dep");
                        attach(token, inner, "obj");
                        verb = inner;
                        continue;
                    }
                }
                boolean untensed = tags[token].equals("VB") && child(token, participle, token, "mark") < 0;
                boolean finite = (isFinite(token)
                                || untensed
                                || child(token, participle, token, "cop") > 0
                                || child(token, participle, token, "aux:pass") > 0)
                        && child(token, -1, token, "nsubj") < 0;
                if (agent && verb < 0 && finite && is(token, "dep", "parataxis", "ccomp", "advcl", "conj")) {
                    verb = token;
                }
            }
        }
        if (verb < 0) {
            return;
        }
        attach(verb, heads[participle], relations[participle]);
        for (int token = 0; token < heads.length; token++) {
            boolean outer = heads[token] == participle && token != verb && (token < noun || token > verb);
            if (outer) {
                attach(token, verb, relations[token]);
            }
        }
        attach(noun, verb, "nsubj");
        attach(participle, aside ? beside : noun, "acl");
        tags[participle] = "VBN";
    }

    /** "Ann Berg is due to meet Bo Lund": no preposition "due to". */
    void predicateTakenForPreposition(int due) {
        int object = heads[due];
        int verb = due + 2;
        boolean shape = object > verb
                && words.is("due", word(due))
                && word(due + 1).equals("to")
                && heads[due + 1] == due
                && heads[verb] == due
                && is(verb, "fixed")
                && tags[verb].equals("VB")
                && child(object, -1, due, "cop") >= 0;
        if (!shape) {
            return;
        }
        attach(due, heads[object], relations[object]);
        attach(object, verb, "obj");
        relations[verb] = "xcomp";
        attach(due + 1, verb, "mark");
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] == object && token < due) {
                attach(token, due, relations[token]);
            } else if (heads[token] == object && token > object) {
                attach(token, is(token, "punct", "parataxis", "ccomp") ? due : verb, relations[token]);
            }
        }
        tags[due] = "JJ";
    }

    /** "Captured by rebels on Friday was Bria": what stands behind the auxiliary suffers it. */
    void subjectTakenForPredicate(int participle) {
        // "overrun" is its own participle
        boolean infinitive = tags[participle].equals("VB") && child(participle, -1, participle, "mark") < 0;
        boolean shape = (tags[participle].equals("VBN") || infinitive)
                && isBare(participle)
                && child(participle, -1, participle, "nsubj") < 0;
        if (!shape) {
            return;
        }
        int above = heads[participle];
        if (infinitive
                && above > participle
                && is(participle, "dep", "csubj")
                && child(above, participle, above, "cop") > 0) {
            tags[participle] = "VBN";
        }
        for (int noun = participle + 2; noun < heads.length; noun++) {
            int auxiliary = child(noun, participle, noun, "cop");
            if (heads[noun] == participle && is(noun, "dep", "parataxis") && auxiliary == start(noun) - 1) {
                attach(noun, participle, "nsubj:pass");
                attach(auxiliary, participle, "aux:pass");
                tags[participle] = "VBN";
                return;
            }
        }
    }

    /** "Next to fall to the rebels was Bria": what stands behind the copula did so. */
    void subjectTakenForOrdinal(int verb) {
        int noun = heads[verb];
        int copula = noun > verb && verb >= 2 ? child(noun, verb, noun, "cop") : -1;
        boolean shape = copula >= 0
                && tags[verb].equals("VB")
                && is(verb, "dep", "csubj", "advcl")
                && word(verb - 1).equals("to")
                && words.is("ordinal", word(verb - 2))
                && tags[noun].startsWith("NN")
                && child(noun, -1, noun, "nsubj") < 0;
        if (shape) {
            attach(verb, heads[noun], relations[noun]);
            attach(noun, verb, "nsubj");
            attach(copula, verb, "dep");
            relations[verb - 1] = "dep";
            relations[verb - 2] = "advmod";
            tags[verb] = tags[copula];
        }
    }

    /** "Said Ann Berg, the head of the office, after meeting the envoy, Bo Li": no modifier of what stands behind it. */
    void adjunctTakenForModifier(int gerund) {
        int noun = heads[gerund];
        boolean adjunct = noun > gerund
                && tags[gerund].equals("VBG")
                && is(gerund, "dep", "acl", "advcl", "amod")
                && gerund > 1
                && words.is("occasion", word(gerund - 1))
                && tags[gerund - 2].equals(",")
                && child(gerund, gerund, noun, "obj") > gerund;
        for (int verb = gerund - 1; adjunct && verb >= 0; verb--) {
            if (isFinite(verb) && !below(verb, noun)) {
                attach(gerund, verb, "advcl");
                attach(gerund - 1, gerund, "mark");
                return;
            }
        }
    }

    /** "Talks began on Monday, the army said": a sentence before its sayer is what he says. */
    void contentTakenForAdjunct(int verb) {
        int saying = heads[verb];
        boolean content = saying > verb
                && is(verb, "advcl")
                && isFinite(verb)
                && words.is("announcing", lemma(saying))
                && child(verb, -1, verb, "mark") < 0
                && child(verb, -1, verb, "nsubj") >= 0
                && child(saying, verb, saying, "nsubj") > verb
                && hasCommaBetween(verb, saying);
        if (content) {
            relations[verb] = "ccomp";
        }
    }

    /** "Confirmed on Monday to reporters the town fell": whom something is said to is no part of what is said. */
    void audienceTakenForPhrase(int verb) {
        int sayer = heads[verb];
        int subject = child(verb, -1, verb, "nsubj");
        boolean said = sayer >= 0
                && sayer < subject
                && is(verb, "parataxis", "ccomp", "dep")
                && isVerb(sayer)
                && words.is("clausal", lemma(sayer));
        int audience = said ? child(verb, sayer, subject, "obl") : -1;
        if (audience >= 0 && hasCase(audience, "to")) {
            attach(audience, sayer, "obl");
        }
    }

    /** "The town fell, residents said, the second town to fall": the infinitive says which of those it was. */
    void ordinalTakenForArgument(int verb) {
        int noun = verb - 2;
        boolean nth = noun >= 0
                && tags[verb].equals("VB")
                && word(verb - 1).equals("to")
                && heads[verb] >= 0
                && (heads[noun] == verb || is(verb, "xcomp", "advcl", "dep"))
                && isNth(noun)
                && tags[Math.max(0, start(noun) - 1)].equals(",");
        if (!nth) {
            return;
        }
        if (heads[noun] == verb) {
            attach(noun, heads[verb], "appos");
        }
        attach(verb, noun, "acl");
    }

    /** "The second town". */
    private boolean isNth(int noun) {
        for (int token = start(noun); token < noun; token++) {
            if (heads[token] == noun && words.is("ordinal", word(token))) {
                return true;
            }
        }
        return false;
    }
}
