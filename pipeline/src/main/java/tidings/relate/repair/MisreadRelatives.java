package tidings.relate.repair;

/** Relative clauses that the parser took for something else, or whose pronoun it took for their object. */
final class MisreadRelatives extends DraftTree {

    MisreadRelatives(DraftTree tree) {
        super(tree);
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

    /** "Gave in to the rebels, who have taken Velm": what is said behind a comma of who stands before it. */
    void relativeTakenForSentence(int verb) {
        int pronoun = is(verb, "parataxis") && isVerb(verb) ? child(verb, -1, verb, "nsubj") : -1;
        int noun = pronoun - 2;
        boolean relative = noun >= 0
                && words.is("which", word(pronoun))
                && tags[pronoun].startsWith("W")
                && tags[pronoun - 1].equals(",")
                && tags[noun].startsWith("NN");
        if (relative) {
            attach(verb, noun, "acl:relcl");
        }
    }

    /** "Came for Ann, who met Bob": the clause is said of her, not of its pronoun. */
    void relativeTakenForItsPronoun(int verb) {
        int pronoun = is(verb, "acl", "acl:relcl", "dep") ? heads[verb] : -1;
        int noun = pronoun - 2;
        boolean relative = noun >= 0
                && pronoun < verb
                && isFinite(verb)
                && words.is("which", word(pronoun))
                && tags[pronoun].startsWith("W")
                && tags[pronoun - 1].equals(",")
                && tags[noun].startsWith("NN");
        if (relative) {
            attach(verb, noun, "acl:relcl");
            attach(pronoun, verb, child(verb, -1, verb, "nsubj") < 0 ? "nsubj" : "obj");
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

    /** "They are towns that the army could take", "it was Velm that they took": what lacks an object says of the towns. */
    void relativeTakenForContent(int verb) {
        int noun = heads[verb];
        if (noun < 0 || noun > verb || !is(verb, "ccomp") || !tags[noun].startsWith("NN") || !isVerb(verb)) {
            return;
        }
        int that = child(verb, noun, verb, "mark");
        int subject = child(noun, -1, noun, "nsubj");
        boolean said = child(noun, -1, noun, "cop") >= 0
                && subject >= 0
                && (!word(subject).equals("it") || isName[noun] || words.is("landform", lemma(noun)));
        if (said
                && that == noun + 1
                && word(that).equals("that")
                && child(verb, that, verb, "nsubj") >= 0
                && child(verb, verb, heads.length, "obj") < 0) {
            attach(that, verb, "obj");
            attach(verb, noun, "acl:relcl");
        }
    }

    /** "Claims that rebels had taken Velm": what has an object of its own is no relative clause. */
    void contentTakenForRelative(int that) {
        int verb = heads[that];
        boolean content = verb > that
                && word(that).equals("that")
                && is(that, "obj", "dep")
                && is(verb, "acl:relcl")
                && heads[verb] == that - 1
                && child(verb, that, verb, "nsubj") >= 0
                && child(verb, verb, heads.length, "obj") >= 0;
        if (content) {
            attach(that, verb, "mark");
            if (!isTime(heads[verb])) {
                attach(verb, heads[verb], "acl");
            }
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

    /** "Told reporters he would come": what is said, not the reporters that he … */
    private boolean isContent(int verb, int subject) {
        int above = heads[verb];
        return above >= 0
                && above < subject
                && words.is("clausal", sentence.token(above).lemma());
    }

    /** "The villages liberated on Sunday - Bria and Ippy - are near the line": the first verb is no predicate. */
    void mainVerbTakenFromParticiple(int verb) {
        int participle = heads[verb];
        int noun = participle - 1;
        boolean shape = participle > 0
                && participle < verb
                && (tags[participle].equals("VBD") || tags[participle].equals("VBN"))
                && isBare(participle)
                && heads[noun] == participle
                && is(noun, "nsubj")
                && start(participle) == start(noun)
                && is(verb, "dep", "parataxis")
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, -1, verb, "nsubj:pass") < 0
                && child(verb, -1, verb, "mark") < 0;
        int auxiliary = shape ? child(verb, participle, verb, "aux:pass") : -1;
        auxiliary = shape && auxiliary < 0 ? child(verb, participle, verb, "cop") : auxiliary;
        if (auxiliary < 0 || !tags[auxiliary].startsWith("VB")) {
            return;
        }
        attach(verb, heads[participle], relations[participle]);
        attach(noun, verb, is(auxiliary, "cop") ? "nsubj" : "nsubj:pass");
        attach(participle, noun, "acl");
        tags[participle] = "VBN";
        int named = child(participle, participle, auxiliary, "obj");
        if (named >= 0) {
            attach(named, noun, "appos");
        }
    }

    /** "Met growers whose farms were flooded": who is met stands before the pronoun, and the clause is said of him. */
    void objectTakenByRelative(int pronoun) {
        int noun = pronoun - 1;
        int clause = noun < 1 || !tags[pronoun].equals("WP$") ? -1 : heads[noun];
        int verb = clause <= pronoun ? -1 : heads[clause];
        boolean shape = verb >= 0
                && verb < noun
                && isVerb(verb)
                && tags[noun].startsWith("NN")
                && is(noun, "dep", "nsubj", "nsubj:pass", "obj")
                && is(clause, "ccomp", "dep", "xcomp")
                && below(pronoun, clause)
                && child(verb, verb, heads.length, "obj") < 0
                && child(noun, -1, noun, "case") < 0;
        if (shape) {
            attach(noun, verb, "obj");
            attach(clause, noun, "acl:relcl");
        }
    }

    /**
     * "Ann Berg, whose party is in crisis, has held talks", "Ann Berg, on a tour of the north, met officials": what stands
     * behind the comma after the aside is said of her.
     */
    void mainVerbTakenByAside(int verb) {
        int noun = root();
        int first = verb;
        while (first > 0 && heads[first - 1] == verb && is(first - 1, "aux", "aux:pass", "advmod", "mark")) {
            first--;
        }
        boolean past = tags[verb].equals("VBN") && is(verb, "dep") && isBare(verb);
        boolean finite = past || isFinite(verb) || isVerb(verb) && child(verb, -1, verb, "aux:pass") >= 0;
        // a finite verb is no item of a list of infinitives
        boolean item = is(verb, "conj") && !tags[heads[verb]].matches("VB|VBG");
        boolean shape = finite
                && !item
                && !is(verb, "aux", "aux:pass", "cop")
                && noun >= 0
                && noun + 2 < first - 1
                && tags[noun].startsWith("NN")
                && child(noun, -1, noun, "cop") < 0
                && tags[noun + 1].equals(",")
                && isAside(noun + 2, first - 1)
                && tags[first - 1].equals(",")
                && below(verb, noun)
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, -1, verb, "nsubj:pass") < 0
                && (past || isFinite(first) || isFinite(verb));
        if (!shape) {
            return;
        }
        tags[verb] = past ? "VBD" : tags[verb];
        boolean suffers = child(verb, -1, verb, "aux:pass") >= 0;
        int relative = heads[verb];
        attach(verb, -1, "root");
        attach(noun, verb, suffers ? "nsubj:pass" : "nsubj");
        for (int token = verb + 1; token < heads.length; token++) {
            if (heads[token] == relative || heads[token] == noun) {
                attach(token, verb, relations[token]);
            }
        }
    }

    /**
     * "Velm, captured over the weekend, is calm", "in the town of Velm, captured on Monday, shops were open": what was done to
     * it, between commas, and not what the sentence says.
     */
    void mainVerbTakenForParticiple(int predicate) {
        int participle = root();
        boolean inside = participle >= 2
                && participle < predicate
                && tags[participle].matches("VBD|VBN")
                && tags[participle - 1].equals(",")
                && isBare(participle)
                && heads[predicate] == participle
                && is(predicate, "dep", "parataxis", "ccomp");
        int begin = predicate;
        while (inside && begin - 1 > participle && below(begin - 1, predicate)) {
            begin--;
        }
        boolean finite = inside && (isFinite(predicate) || child(predicate, -1, predicate, "cop") >= 0);
        boolean closed = finite && begin > participle + 1 && tags[begin - 1].equals(",");
        if (!closed) {
            return;
        }
        int subject = child(participle, -1, participle, "nsubj");
        int phrase = child(participle, -1, participle, "obl");
        boolean own = child(predicate, -1, predicate, "nsubj") >= 0;
        int noun = own ? phrase : subject;
        // "Ann, a lawyer, met Bob": behind an aside it is the sentence's own
        boolean behind = noun >= 0 && below(participle - 2, noun) && !hasCommaBetween(noun, participle - 1);
        if (!behind || own && subject >= 0) {
            return;
        }
        tags[participle] = "VBN";
        attach(predicate, -1, "root");
        moveDependents(participle, predicate, predicate + 1, heads.length);
        attach(noun, predicate, own ? "obl" : "nsubj");
        attach(participle, noun, "acl");
    }

    /** "Whose party is in crisis"; and behind a person "on a tour of the north", "the leader who won": all verbs are others'. */
    private boolean isAside(int begin, int end) {
        boolean relative = tags[begin].startsWith("W");
        boolean verbless = !relative && persons.get(begin - 2);
        for (int token = begin; verbless && token < end; token++) {
            verbless = !isFinite(token) || is(token, "acl:relcl", "aux", "cop", "aux:pass");
        }
        return relative || verbless;
    }

    /** "Talks planned for Friday were put off": a participle behind the subject is no subject. */
    void participleTakenForSubject(int verb) {
        int participle = Math.max(child(verb, -1, verb, "csubj:pass"), child(verb, -1, verb, "csubj"));
        int noun = participle < 0 ? -1 : child(participle, -1, participle, "nsubj");
        boolean modifier = noun >= 0
                && (tags[participle].equals("VBN") || tags[participle].equals("VBD"))
                && isBare(participle)
                && child(participle, participle, verb, "obj") < 0
                && child(verb, -1, verb, "nsubj") < 0;
        if (modifier) {
            attach(noun, verb, is(participle, "csubj:pass") ? "nsubj:pass" : "nsubj");
            attach(participle, noun, "acl");
            tags[participle] = "VBN";
        }
    }

    /** "The rebels allied with them had seized control": the verb with the auxiliary is the predicate. */
    void mainVerbTakenForModifier(int verb) {
        int noun = heads[verb];
        int auxiliary = noun > verb && tags[verb].equals("VBN") && is(verb, "amod") ? child(verb, -1, verb, "aux") : -1;
        int participle = auxiliary < 0 ? -1 : heads[noun];
        int subject = participle - 1;
        boolean shape = subject >= 0
                && participle < auxiliary
                && (tags[participle].equals("VBD") || tags[participle].equals("VBN"))
                && isBare(participle)
                && (is(subject, "nsubj") && heads[subject] == participle || below(subject, participle));
        int first = shape ? child(participle, -1, participle, "nsubj") : -1;
        if (first < 0) {
            return;
        }
        attach(verb, heads[participle], relations[participle]);
        attach(noun, verb, "obj");
        attach(first, verb, "nsubj");
        attach(participle, subject, "acl");
        tags[participle] = "VBN";
    }

    /** "Forces backed by Chad captured Bria": the verb behind the agent is the predicate. */
    void mainVerbTakenForAgent(int verb) {
        if (!tags[verb].equals("VBD") || !isBare(verb) || child(verb, -1, heads.length, "nsubj") >= 0) {
            return;
        }
        int by = verb - 1;
        while (by > 1 && tags[by].matches("NN.*|DT|JJ|CC|HYPH|POS|,|CD") && !word(by).equals("by")) {
            by--;
        }
        int participle = by - 1;
        boolean shape = participle > 0
                && word(by).equals("by")
                && by < verb - 1
                && tags[participle].matches("VBN|VBD")
                && isBare(participle)
                && below(verb, participle);
        int subject = shape ? child(participle, -1, participle, "nsubj") : -1;
        subject = shape && subject < 0 ? child(participle, -1, participle, "dep") : subject;
        if (subject < 0 || !tags[subject].startsWith("NN")) {
            return;
        }
        int above = heads[verb];
        int agent = child(participle, by, verb, "obl");
        heads[verb] = heads[participle];
        relations[verb] = relations[participle];
        if (above > verb) {
            heads[above] = verb;
            relations[above] = "obj";
        }
        for (int token = 0; token < heads.length; token++) {
            boolean behind = token > verb && (heads[token] == participle || heads[token] == above);
            if (behind && token != above && (heads[token] == participle || is(token, "orphan"))) {
                heads[token] = verb;
                relations[token] = is(token, "orphan") ? "obl" : relations[token];
            } else if (token > by && token < verb && agent < 0 && heads[token] == above && is(token, "obl")) {
                heads[token] = participle;
            }
        }
        heads[subject] = verb;
        relations[subject] = "nsubj";
        heads[participle] = subject;
        relations[participle] = "acl";
        tags[participle] = "VBN";
    }

    /** "Velm, land including Bria, which it annexed", "the loss of Velm, which fell": of what stands right before it. */
    void relativeTakenPastExample(int verb) {
        int noun = is(verb, "acl:relcl") ? heads[verb] : -1;
        int which = noun < 0 ? -1 : pronoun(verb, noun);
        int example = which < 2 || !tags[which - 1].equals(",") ? -1 : last(noun, which);
        boolean named = example >= 0
                && isName[example]
                && example == which - 2
                && word(which).equals("which");
        if (example >= 0
                && (words.is("example", preposition(example)) || named && isOfName(noun, preposition(example)))) {
            attach(verb, example, "acl:relcl");
        }
    }

    /** "A letter from Ann Berg, whom she saw": who is seen is the person, no letter; but "the wife of Ann Berg, who …". */
    void relativeTakenByThing(int verb) {
        int noun = is(verb, "acl:relcl") ? heads[verb] : -1;
        int who = -1;
        for (int token = noun + 1; noun >= 0 && who < 0 && token < verb; token++) {
            who = heads[token] == verb && tags[token].equals("WP") ? token : -1;
        }
        int person = who < 2 || !tags[who - 1].equals(",") || persons.get(noun) ? -1 : last(noun, who);
        if (person >= 0 && persons.get(person) && !preposition(person).equals("of")) {
            attach(verb, person, "acl:relcl");
        }
    }

    /** "The loss of Velm", "sovereignty over Velm", "a war against Velm". */
    private boolean isOfName(int noun, String preposition) {
        return preposition.equals("of")
                || preposition.equals("against")
                || words.is("mastery", lemma(noun)) && preposition.equals("over");
    }

    /** The relative pronoun of a clause; −1 if it has none. */
    private int pronoun(int verb, int after) {
        for (int token = after + 1; token < verb; token++) {
            if (heads[token] == verb && words.is("which", word(token))) {
                return token;
            }
        }
        return -1;
    }

    /** The last phrase of a noun before a token; −1 if there is none. */
    private int last(int noun, int before) {
        int found = -1;
        for (int token = noun + 1; token < before; token++) {
            found = heads[token] == noun && is(token, "nmod") ? token : found;
        }
        return found;
    }

    private String preposition(int noun) {
        int mark = child(noun, -1, noun, "case");
        return mark < 0 ? "" : word(mark);
    }
}
