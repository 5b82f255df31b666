package tidings.relate.repair;

/** Prepositional phrases, dates and distances that the parser hung on the wrong word. */
final class MisreadPhrases extends DraftTree {

    MisreadPhrases(DraftTree tree) {
        super(tree);
    }

    /** "Took five towns, among them Velm and Bria": examples of the verb's object, not who they are among. */
    void examplesTakenForPhrase(int name) {
        int pronoun = name - 1;
        int preposition = name - 2;
        int verb = preposition < 1 ? -1 : heads[pronoun];
        boolean among = verb >= 0
                && isName[name]
                && tags[preposition - 1].equals(",")
                && words.is("example", word(preposition) + " " + word(pronoun))
                && heads[preposition] == pronoun;
        int whole = !among ? -1 : isVerb(verb) ? child(verb, -1, preposition, "obj") : verb;
        if (whole < 0 || whole >= preposition) {
            return;
        }
        int first = name;
        while (heads[first] > pronoun) {
            first = heads[first];
        }
        attach(first, whole, "nmod");
        attach(preposition, first, "case");
        attach(pronoun, preposition, "fixed");
    }

    /** "Out of 30 villages": the preposition is the noun's, not the number's. */
    void prepositionTakenFromNumber(int number) {
        int noun = heads[number];
        int first = tags[number].equals("CD") && noun > number ? child(number, -1, number, "advmod") : -1;
        boolean free = first >= 0 && is(number, "nummod") && child(noun, -1, noun, "case") < 0;
        int last = number - 1;
        boolean preposition = free
                && (first == last && words.is("direction", word(first))
                        || first == last - 1 && words.is("direction", word(first) + ' ' + word(last)));
        if (!preposition) {
            return;
        }
        for (int token = first; token <= last; token++) {
            attach(token, noun, "case");
        }
        int above = heads[noun];
        if (above >= 0 && is(noun, "dep", "obj", "nmod")) {
            relations[noun] = isVerb(above) ? "obl" : "nmod";
        }
    }

    /** "Was back in their hands", "brought it back under its rule": an adverb of going home has no phrases. */
    void phraseTakenByAdverb(int noun) {
        int adverb = heads[noun];
        boolean back = adverb >= 0
                && adverb < noun
                && is(noun, "obl", "nmod")
                && is(adverb, "advmod")
                && words.is("homeward", word(adverb))
                && child(noun, -1, noun, "case") == adverb + 1
                && isVerb(heads[adverb]);
        if (back) {
            attach(noun, heads[adverb], "obl");
        }
    }

    /** "Taking control of the city": of what one has control is said of the control. */
    void phraseTakenFromMastery(int noun) {
        int verb = heads[noun];
        int held = verb < 0 || verb > noun || !is(noun, "obl") || !hasCase(noun, "of") ? -1 : start(noun) - 1;
        if (held > verb && heads[held] == verb && is(held, "obj") && words.is("mastery", word(held))) {
            attach(noun, held, "nmod");
        }
    }

    /** "Have the town of Velm in their hands": it is not the town that is in them. */
    void phraseTakenByObject(int noun) {
        int object = heads[noun];
        boolean owned = object >= 0
                && object < noun
                && is(noun, "nmod")
                && is(object, "obj")
                && hasCase(noun, "in")
                && child(noun, -1, noun, "nmod:poss") >= 0;
        if (owned && words.is("keep", lemma(heads[object]))) {
            attach(noun, heads[object], "obl");
        }
    }

    /** "Took Velm, some 30 km north of Kabo, the capital": how far it is from there is nothing that is taken. */
    void distanceTakenForObject(int direction) {
        boolean far = direction > 0
                && direction + 1 < heads.length
                && words.is("compass", word(direction))
                && isMeasured(direction)
                && word(direction + 1).equals("of");
        int place = far ? child(direction, direction + 1, heads.length, "nmod") : -1;
        if (place < 0 || !is(direction, "obj", "appos", "conj", "dep") || heads[direction] < 0) {
            return;
        }
        relations[direction] = "advmod";
        for (int token = place + 1; token < heads.length; token++) {
            if (heads[token] == direction && is(token, "appos", "acl:relcl", "acl")) {
                attach(token, place, relations[token]);
            }
        }
    }

    /** "30 km north", "30 km (20 miles) north". */
    private boolean isMeasured(int direction) {
        int bracketed = tags[direction - 1].equals("-RRB-") ? direction - 2 : direction - 1;
        return bracketed >= 0 && words.is("measure", word(bracketed));
    }

    /** "Soldiers backed by jets on Tuesday took Velm": the day right before a verb is the verb's. */
    void dateTakenForParticiple(int verb) {
        int date = verb - 1;
        int participle =
                isFinite(verb) && date >= 0 && isTime(date) && is(date, "obl", "obl:tmod", "nmod") ? heads[date] : -1;
        boolean between = participle >= 0
                && participle < date
                && tags[participle].equals("VBN")
                && is(participle, "acl")
                && words.is("backing", lemma(participle))
                && heads[participle] == child(verb, -1, verb, "nsubj");
        if (between) {
            attach(date, verb, "obl");
        }
    }

    /** "Took a town in the north seized last week by rebels": said of the town, if the one took it from the other. */
    void participleTakenForDependent(int participle) {
        int verb = heads[participle];
        boolean passive = verb >= 0
                && verb < participle
                && tags[participle].equals("VBN")
                && is(participle, "dep")
                && isVerb(verb)
                && isBare(participle)
                && child(participle, -1, participle, "nsubj") < 0
                && !tags[participle - 1].equals(",");
        boolean ofName = verb >= 0
                && verb < participle
                && isName[verb]
                && tags[participle].equals("VBN")
                && is(participle, "dep")
                && isBare(participle)
                && child(participle, -1, participle, "nsubj") < 0
                && tags[participle - 1].equals(",");
        if (ofName) {
            relations[participle] = "acl"; // "Velm, taken by rebels in May, is a port"
            return;
        }
        int agent = passive ? child(participle, participle, heads.length, "obl") : -1;
        while (agent >= 0 && !hasCase(agent, "by")) {
            agent = child(participle, agent, heads.length, "obl");
        }
        int object = agent < 0 ? -1 : child(verb, verb, participle, "obj");
        if (object >= 0) {
            attach(participle, object, "acl");
        }
    }

    /** "Received Ann Berg, head of the office, at State House": what stands behind an apposition's comma is the verb's. */
    void phraseTakenByApposition(int noun) {
        int preposition = child(noun, -1, noun, "case");
        int head = heads[noun];
        boolean behind = is(noun, "nmod", "obl")
                && preposition > 0
                && preposition == start(noun)
                && tags[preposition - 1].equals(",")
                && head >= 0
                && head < preposition
                && (!isName[head] || persons.get(head));
        int own = behind ? child(head, head, preposition, "appos") : -1;
        int apposition = own >= 0 || !behind ? own : climb(head, at -> is(at, "appos") || isVerb(at));
        int verb = apposition >= 0 && is(apposition, "appos") && isBehindComma(apposition)
                ? tensed(heads[apposition])
                : -1;
        if (verb >= 0) {
            attach(noun, verb, "obl");
        }
    }

    /** "Met her in the palace to settle it": what stands before "to" is not the infinitive's. */
    void phraseTakenByInfinitive(int noun) {
        int verb = heads[noun];
        int to = verb > noun && tags[verb].equals("VB") && is(noun, "obl") ? child(verb, noun, verb, "mark") : -1;
        int above = to < 0 || !tags[to].equals("TO") ? -1 : tensed(heads[verb]);
        if (above >= 0 && above < noun && child(noun, -1, noun, "case") >= 0) {
            attach(noun, above, "obl");
        }
    }

    /** The next verb from a token upwards that has a tense, "was met" among them; −1 if there is none. */
    private int tensed(int token) {
        return climb(token, at -> isFinite(at) || child(at, -1, at, "aux:pass") >= 0);
    }

    /** "Ann, who hopes to visit Oslo, on Monday met her": what stands behind the clause's comma and before a verb is the verb's. */
    void dateTakenByClause(int date) {
        if (!isTime(date)) {
            return;
        }
        int verb = date + 1;
        int preposition = child(date, -1, date, "case");
        boolean behind = preposition == start(date)
                && preposition > 0
                && verb < heads.length
                && tags[preposition - 1].equals(",")
                && isFinite(verb)
                && heads[date] >= 0
                && heads[date] < preposition
                && child(verb, -1, preposition, "nsubj") >= 0;
        if (behind) {
            attach(date, verb, "obl");
        }
    }

    /** "Are expected on Monday to meet her": a day meets nobody. */
    void dateTakenForSubject(int verb) {
        int date = tags[verb].equals("VB") ? child(verb, -1, verb, "nsubj") : -1;
        int above = heads[verb];
        if (date < 0 || !isTime(date) || above < 0 || above > date || !isVerb(above)) {
            return;
        }
        attach(date, above, "obl");
        for (int token = start(date) - 1; token > above && token >= date - 2; token--) {
            if (heads[token] == verb && is(token, "mark") && words.is("day-of", word(token))) {
                attach(token, date, "case");
            }
        }
    }

    /** "Met Ann Berg the same day", "met Ann Berg hours after": a time is no object. */
    void dateTakenForObject(int noun) {
        int verb = heads[noun];
        int time = verb;
        if (time == noun + 1 && isName[noun] && is(noun, "compound") && isTime(time) && is(time, "obj")) {
            attach(noun, heads[time], "obj");
            relations[time] = "obl:tmod";
            return;
        }
        int date = verb >= 0 && verb < noun && is(noun, "iobj") ? child(verb, noun, heads.length, "obj") : -1;
        if (date >= 0 && isTime(date)) {
            relations[date] = "obl:tmod";
            relations[noun] = "obj";
        }
    }

    /** "Captured the ports": who has one object does nothing for anybody. */
    void objectTakenForRecipient(int noun) {
        int verb = heads[noun];
        boolean only = verb >= 0
                && verb < noun
                && is(noun, "iobj")
                && !isName[noun]
                && tags[noun].startsWith("NN")
                && !words.is("clausal", lemma(verb))
                && child(verb, verb, heads.length, "obj") < 0
                && child(verb, verb, heads.length, "ccomp") < 0;
        if (only) {
            relations[noun] = "obj";
        }
    }

    /** "Minister of Economy Ann Berg met him", "the ambassador to Norway Carl Dahl": who holds the office, not what it is for. */
    void nameTakenForOffice(int name) {
        int first = names[name];
        boolean whole = persons.get(name)
                && first < name
                && (name + 1 == heads.length || names[name + 1] != first)
                && first > 2
                && tags[first - 1].startsWith("NN");
        int title = whole ? officeBefore(first) : -1;
        if (title < 0 || below(title, name) && heads[title] == name && is(title, "compound")) {
            return;
        }
        int field = first - 1;
        int outer = heads[title];
        String relation = relations[title];
        boolean tangled = outer >= 0 && (below(outer, name) || below(outer, field) || outer > title && outer < name);
        if (tangled) {
            return;
        }
        heads[name] = outer;
        relations[name] = relation;
        heads[title] = name;
        relations[title] = "compound";
        heads[field] = title;
        relations[field] = "nmod";
        for (int token = 0; token < heads.length; token++) {
            boolean inField = title < token && token < first && token != field;
            if (inField && (heads[token] == name || heads[token] == outer)) {
                heads[token] = field;
            } else if (heads[token] == title && token != field && (token > name || is(token, "case", "cc", "punct"))) {
                heads[token] = name;
            }
        }
    }

    /** "Under Secretary Ann Berg met him": no preposition. */
    void titleTakenForPhrase(int under) {
        int holder = heads[under];
        boolean rank = holder > under
                && is(under, "case")
                && words.is("rank-prefix", word(under))
                && Character.isUpperCase(text(under).codePointAt(0))
                && words.is("office", lemma(under + 1))
                && below(under + 1, holder);
        if (!rank) {
            return;
        }
        relations[under] = "compound";
        int verb = heads[holder];
        if (isVerb(verb) && is(holder, "obl", "nmod") && child(holder, -1, holder, "case") < 0) {
            String free = holder > verb ? "obj" : "nsubj";
            relations[holder] = child(verb, -1, heads.length, free) < 0 ? free : relations[holder];
        }
    }

    /** The noun of an office whose field ends before a token: "ambassador to the United Nations"; −1 if there is none. */
    private int officeBefore(int name) {
        for (int preposition = name - 2;
                preposition > 0 && tags[preposition].matches("NN.*|DT|JJ|CC|IN|TO");
                preposition--) {
            boolean joins = tags[preposition].matches("IN|TO") && words.is("of-post", word(preposition));
            if (joins && isPost(preposition - 1)) {
                return preposition - 1;
            }
        }
        return -1;
    }

    private boolean isPost(int noun) {
        return words.is("office", lemma(noun)) || words.is("post", lemma(noun));
    }

    /** "The ports of Sidra and Ras Lanuf": a name hangs in one place. */
    void nameTakenApart(int first) {
        boolean item = isName[first] && names[first] == first && is(first, "conj") && heads[first] >= 0;
        int last = first;
        while (item && last + 1 < heads.length && names[last + 1] == first) {
            last++;
        }
        if (last == first || heads[last] < 0 || !is(last, "dep", "appos", "nmod")) {
            return;
        }
        int list = heads[first];
        int and = child(first, list, first, "cc");
        attach(last, list, "conj");
        if (heads[last] == list) {
            attach(first, last, "compound");
            if (and >= 0) {
                attach(and, last, "cc");
            }
        }
    }
}
