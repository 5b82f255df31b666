package tidings.relate.grammar;

/** Clauses and phrases that the parser hung on the wrong word. */
final class MisreadClauses extends DraftTree {

    MisreadClauses(DraftTree tree) {
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

    /** "Germany, which annexed Austria, lost": a relative clause, no second name of Germany. */
    void relativeTakenForApposition(int verb) {
        int noun = heads[verb];
        boolean shape = isFinite(verb)
                && noun > verb
                && is(verb, "amod", "compound", "dep")
                && heads[noun] >= 0
                && heads[noun] < verb;
        if (!shape || !is(noun, "appos", "dep", "conj")) {
            return;
        }
        for (int token = verb - 1; token > heads[noun]; token--) {
            if (tags[token].equals("WDT") || tags[token].equals("WP")) {
                int above = heads[noun];
                attach(verb, above, "acl:relcl");
                attach(noun, verb, "obj");
                attach(token, verb, "nsubj");
                return;
            }
        }
    }

    /** "She was among those who met him": who they are. */
    void relativeTakenForDependent(int verb) {
        int pronoun = child(verb, -1, verb, "nsubj");
        if (pronoun > 0
                && tags[pronoun].equals("WP")
                && is(verb, "dep")
                && heads[verb] == pronoun - 1
                && words.is("those", word(pronoun - 1))) {
            attach(verb, pronoun - 1, "acl:relcl");
        }
    }

    /** "Oslo, which last week took Velm": of two objects, the pronoun before the verb is the subject. */
    void relativeTakenForObject(int verb) {
        int pronoun = is(verb, "acl:relcl") && isVerb(verb) ? child(verb, -1, verb, "obj") : -1;
        boolean subject = pronoun >= 0
                && words.is("which", word(pronoun))
                && child(verb, verb, heads.length, "obj") >= 0
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, -1, verb, "nsubj:pass") < 0
                && child(verb, -1, verb, "aux:pass") < 0;
        if (subject) {
            attach(pronoun, verb, "nsubj");
        }
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

    /** "Told Ann Berg units had taken it", "confirmed Velm was taken": behind what is said to whom stands what was said. */
    void subjectTakenForListened(int verb) {
        int sayer = heads[verb];
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
        boolean planned = owner >= 0
                && Tree.UNDERTAKINGS.contains(lemma(plan))
                && start(owner) == plan + 1
                && hasCase(owner, "by");
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

    /** "They are towns that the army could take": what lacks an object says of the towns which they are. */
    void relativeTakenForContent(int verb) {
        int noun = heads[verb];
        if (noun < 0 || noun > verb || !is(verb, "ccomp") || !tags[noun].startsWith("NN") || !isVerb(verb)) {
            return;
        }
        int that = child(verb, noun, verb, "mark");
        int subject = child(noun, -1, noun, "nsubj");
        boolean said = child(noun, -1, noun, "cop") >= 0
                && subject >= 0
                && !word(subject).equals("it");
        if (said
                && that == noun + 1
                && word(that).equals("that")
                && child(verb, that, verb, "nsubj") >= 0
                && child(verb, verb, heads.length, "obj") < 0) {
            attach(that, verb, "obj");
            attach(verb, noun, "acl:relcl");
        }
    }

    /** "The town it captured": a relative clause without its pronoun. */
    void relativeTakenForParenthesis(int verb) {
        int subject = child(verb, -1, verb, "nsubj");
        if (subject < 1 || !is(verb, "parataxis", "dep", "ccomp")) {
            return;
        }
        // "the capital that the alliance took"
        int that = start(subject) - 1;
        boolean introduced = that > 0 && word(that).equals("that") && heads[that] == verb && is(verb, "dep");
        if (introduced
                && heads[verb] == that - 1
                && tags[that - 1].startsWith("NN")
                && child(verb, verb, heads.length, "obj") < 0) {
            attach(verb, that - 1, "acl:relcl");
            return;
        }
        if (!tags[subject].equals("PRP")) {
            return;
        }
        if (is(verb, "ccomp", "parataxis") && isContent(verb, subject)) {
            return;
        }
        boolean open = isFinite(verb)
                && child(verb, verb, heads.length, "obj") < 0
                && child(verb, verb, heads.length, "ccomp") < 0
                && tags[subject - 1].startsWith("NN")
                && !isTime(subject - 1)
                && !below(subject - 1, verb);
        if (open) {
            attach(verb, subject - 1, "acl:relcl");
        }
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
                && Tree.UNDERTAKINGS.contains(lemma(noun));
        for (int token = noun + 1; purpose && token < verb - 1; token++) {
            purpose = isTime(token);
        }
        if (purpose) {
            attach(verb, noun, "acl");
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
                && words.is("tell", lemma(saying))
                && child(verb, -1, verb, "mark") < 0
                && child(verb, -1, verb, "nsubj") >= 0
                && child(saying, verb, saying, "nsubj") > verb
                && hasCommaBetween(verb, saying);
        if (content) {
            relations[verb] = "ccomp";
        }
    }

    /** "Told reporters he would come": what is said, not the reporters that he … */
    private boolean isContent(int verb, int subject) {
        int above = heads[verb];
        return above >= 0
                && above < subject
                && words.is("clausal", sentence.token(above).lemma());
    }
}
