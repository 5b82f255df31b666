package tidings.relate.repair;

/** Lists whose items the parser hung on something else than the first. */
final class MisreadLists extends DraftTree {

    MisreadLists(DraftTree tree) {
        super(tree);
    }

    /** "Took Goma and parts of Masisi", "Ann of Norway and Bob of Sweden": "of" belongs to the part, or the name, before it. */
    void phraseTakenFromItem() {
        for (int noun = 0; noun < heads.length; noun++) {
            int mark = child(noun, -1, noun, "case");
            int item = mark - 1;
            if (item < 0 || !word(mark).equals("of") || heads[noun] >= item || start(noun) != mark) {
                continue;
            }
            boolean part = words.is("part", word(item)) && is(noun, "nmod", "obl");
            boolean name = isName[item] && is(noun, "nmod") && heads[noun] >= 0 && isName[heads[noun]];
            if (part || name) {
                attach(noun, item, "nmod");
            }
        }
    }

    /** "Chad took Bria and the rebels took Ippy": what one verb takes is not listed with who takes the next. */
    void clauseTakenForItem() {
        for (int verb = 0; verb < heads.length; verb++) {
            int first = is(verb, "ccomp") && isFinite(verb) ? heads[verb] : -1;
            if (first < 0 || first > verb || !isVerb(first) || words.is("clausal", lemma(first))) {
                continue;
            }
            int object = child(verb, first, verb, "nsubj");
            int subject = object < 0 ? -1 : child(object, object, verb, "conj");
            if (subject < 0 || start(object) != first + 1 || child(first, first, heads.length, "obj") >= 0) {
                continue;
            }
            attach(subject, verb, "nsubj");
            attach(object, first, "obj");
            attach(verb, first, "conj");
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

    /** "Took the market, the house and the prison": an object that a comma parts from one before it is listed with that. */
    void itemTakenForObject(int noun) {
        int comma = is(noun, "obj") ? start(noun) - 1 : -1;
        boolean listed = comma > 0
                && tags[comma].equals(",")
                && isVerb(heads[noun])
                && heads[noun] < comma
                && !persons.get(noun)
                && child(noun, noun, heads.length, "conj") > 0;
        int first = listed ? climb(comma - 1, at -> is(at, "obj") || isVerb(at)) : -1;
        if (first >= 0 && first < comma && is(first, "obj")) {
            attach(noun, first, "conj");
        }
    }

    /** "Took heights in the west of Chad and 300 hectares of land": what is counted is not listed with a place that has a name. */
    void itemTakenForName(int noun) {
        int name = heads[noun];
        boolean counted = name >= 0
                && name < noun
                && is(noun, "conj")
                && isName[name]
                && is(name, "obl", "nmod")
                && !isName[noun]
                && !isTime(noun)
                && child(noun, -1, noun, "nummod") >= 0;
        int verb = counted ? climb(name, this::isVerb) : -1;
        int object = verb < 0 ? -1 : child(verb, verb, name, "obj");
        if (object >= 0) {
            attach(noun, object, "conj");
        }
    }

    /** "Took Goma in the east and Uvira near the lake": a name goes on the list of names, not of what stands beside them. */
    void itemTakenForPhrase(int noun) {
        int phrase = heads[noun];
        if (phrase < 0
                || !is(noun, "conj")
                || !isName[noun]
                || isTime(noun)
                || !is(phrase, "obl", "obl:tmod", "nmod")) {
            return;
        }
        if (isName[phrase] && !hasSamePhrase(noun, phrase)) {
            return;
        }
        int above = heads[phrase];
        if (isName[phrase] && above >= 0 && isName[above]) {
            attach(noun, above, "conj"); // "Ann of Norway and Bob of Sweden"
            return;
        }
        // "talks with Ann in Rome and Bob in Oslo"
        int beside = start(phrase) - 1;
        if (isName[phrase] && beside >= 0 && isName[beside] && heads[beside] == above) {
            attach(noun, beside, "conj");
            return;
        }
        int verb = climb(phrase, this::isVerb);
        int item = verb < 0 ? -1 : child(verb, verb, phrase, "obj");
        if (item >= 0 && isName[item] && child(noun, -1, noun, "case") < 0) {
            attach(noun, item, "conj");
        }
    }

    /** "Took Goma, the town of Sake, Minova, and Bukavu": nothing is called by three names. */
    void itemTakenForApposition(int noun) {
        int first = heads[noun];
        if (first < 0 || noun < first || !isName[first] || !is(noun, "appos") || !isNamed(noun)) {
            return;
        }
        listTakenFromPlace(noun, first);
        int last = child(first, noun, heads.length, "conj");
        if (last < 0) {
            return;
        }
        int items = 0;
        for (int token = first + 1; token < last; token++) {
            if (heads[token] == first && is(token, "appos", "conj") && isNamed(token)) {
                items++;
            }
        }
        if (items > 1) {
            attach(noun, first, "conj");
        }
    }

    /** "Envoys from Norway, Chad and Oman": what stands behind the comma is no other name of the envoys. */
    void itemTakenFromOwner(int second) {
        int noun = heads[second];
        boolean listed = noun >= 0
                && noun < second
                && isName[second]
                && is(second, "appos")
                && !isName[noun]
                && child(second, second, heads.length, "conj") > second;
        int first = listed ? child(noun, noun, second, "nmod") : -1;
        if (first >= 0 && isName[first] && start(second) == first + 2 && tags[first + 1].equals(",")) {
            attach(second, first, "conj");
            for (int token = second + 1; token < heads.length; token++) {
                if (heads[token] == second && is(token, "conj")) {
                    attach(token, first, "conj");
                }
            }
        }
    }

    /** "The president of Norway and the minister of Chad": one office is listed with the other, not with its country. */
    void officeTakenForOwner(int noun) {
        int owner = heads[noun];
        int first = owner < 0 || owner > noun || !is(noun, "conj") || !is(owner, "nmod") ? -1 : heads[owner];
        boolean offices = first >= 0
                && isName[owner]
                && !isName[noun]
                && words.is("office", lemma(first))
                && words.is("office", lemma(noun))
                && child(noun, owner, noun, "det") > 0;
        if (offices) {
            attach(noun, first, "conj");
        }
    }

    /** "Israeli, Syrian and Palestinian envoys met": what the noun is said to be of is no sentence of its own. */
    void modifiersTakenForSentence(int first) {
        if (heads[first] >= 0 || !tags[first].equals("JJ")) {
            return;
        }
        int last = child(first, first, heads.length, "conj");
        int beside = last < 0 ? -1 : child(first, last, heads.length, "parataxis");
        int verb = last < 0 || beside >= 0 ? beside : child(first, last, heads.length, "dep");
        verb = last < 0 || verb >= 0 ? verb : child(last, last, heads.length, "acl");
        int noun = verb < 0 || !isFinite(verb) ? -1 : child(verb, last, verb, "nsubj");
        boolean modifier = last >= 0 && (tags[last].equals("JJ") || isName[last]);
        if (noun != last + 1 || !modifier || !tags[noun].endsWith("S")) {
            return;
        }
        attach(verb, -1, "root");
        attach(first, noun, "amod");
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] == first && token < noun && (tags[token].equals("JJ") || token == last)) {
                relations[token] = "conj";
            } else if (heads[token] == first && (token < first || token > noun)) {
                attach(token, verb, relations[token]);
            }
        }
    }

    /** "Israeli, Syrian and Danish envoys": none of them is how the others are. */
    void modifierTakenForItem(int adjective) {
        int next = heads[adjective];
        boolean listed = next > adjective + 1
                && tags[adjective].equals("JJ")
                && tags[next].equals("JJ")
                && is(adjective, "amod")
                && tags[adjective + 1].equals(",")
                && child(next, next, heads.length, "conj") > 0;
        if (listed) {
            relations[adjective] = "conj";
        }
    }

    /** "After Norwegian and US teams met": a nationality is not what is joined with the verb. */
    void modifierTakenForClause(int adjective) {
        int and = adjective + 1;
        boolean joined = tags[adjective].equals("JJ")
                && Character.isUpperCase(text(adjective).codePointAt(0))
                && and + 1 < heads.length
                && tags[and].equals("CC")
                && is(adjective, "dep", "advmod", "obl", "nsubj")
                && isVerb(heads[and]);
        int verb = joined ? heads[and] : -1;
        int noun = verb < 0 || heads[verb] != adjective || !is(verb, "conj") ? -1 : child(verb, and, verb, "nsubj");
        if (noun < 0 || heads[and + 1] != noun || !tags[noun].endsWith("S")) {
            return;
        }
        int above = heads[adjective];
        // "after" is what opens the clause, not what it hangs on
        boolean opens = above == adjective - 1 && tags[above].equals("IN") && heads[above] >= 0;
        heads[verb] = opens ? heads[above] : above;
        relations[verb] = heads[verb] < 0 ? "root" : "advcl";
        attach(adjective, noun, "amod");
        attach(and, noun, "cc");
        if (opens) {
            attach(above, verb, "mark");
        }
    }

    /** "Took Goma, the town of Sake, and Bukavu": of one town there is one name. */
    private void listTakenFromPlace(int noun, int first) {
        int called = isName[noun] || !tags[noun].equals("NN") ? -1 : child(noun, noun, heads.length, "nmod");
        if (called < 0 || child(called, called, heads.length, "conj") < 0) {
            return;
        }
        for (int token = called + 1; token < heads.length; token++) {
            if (heads[token] == called && is(token, "conj")) {
                attach(token, first, "conj");
            }
        }
        attach(noun, first, "conj");
    }

    /** "Ann Berg and Bo Dahl's first meeting": what two have with each other is both's. */
    void ownerTakenForItem(int noun) {
        int first = heads[noun];
        boolean shared =
                first >= 0 && first < noun && is(noun, "conj") && isName[first] && words.is("bond", lemma(noun));
        int second = shared ? child(noun, first, noun, "nmod:poss") : -1;
        int and = second < 0 ? -1 : child(noun, first, noun, "cc");
        if (and < 0 || !isName[second] || start(second) != and + 1) {
            return;
        }
        attach(noun, heads[first], relations[first]);
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] == first && token != noun && !is(token, "compound", "amod", "appos", "flat")) {
                heads[token] = noun;
            }
        }
        attach(first, noun, "nmod:poss");
        attach(second, first, "conj");
        attach(and, second, "cc");
    }

    /** A name, or a place that is identified by one: "the town of Sake". */
    private boolean isNamed(int noun) {
        int called = child(noun, noun, heads.length, "nmod");
        boolean place =
                (words.is("landform", lemma(noun)) && !words.is("seat", lemma(noun))) || words.is("part", word(noun));
        return isName[noun] || (place && called >= 0 && isName[called] && hasCase(called, "of"));
    }

    /** "Took Gaza from Egypt and Golan from Syria": what has such a phrase of its own is no part of the other's. */
    private boolean hasSamePhrase(int noun, int phrase) {
        int mark = child(phrase, -1, phrase, "case");
        int own = child(noun, noun, heads.length, "nmod");
        int next = noun + 1;
        boolean adjacent = mark >= 0 && next < heads.length && word(next).equals(word(mark)) && is(next, "case");
        return mark >= 0 && (adjacent || own >= 0 && hasCase(own, word(mark)));
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

    /** "Took control of the cities of Bria, Ippy, and Bouca provinces": what is of something is no part of a name behind it. */
    void listTakenForObject(int noun) {
        int last = heads[noun];
        int first = last <= noun + 1
                        || !tags[noun].equals("NN")
                        || !is(noun, "compound")
                        || !word(noun + 1).equals("of")
                ? -1
                : child(noun, noun, last, "nmod");
        if (first >= 0 && child(first, -1, first, "case") == noun + 1) {
            attach(noun, heads[last], relations[last]);
            attach(last, first, "dep");
        }
    }

    /** "Foreign Minister and Deputy Premier Ann Berg": one who holds two offices. */
    void titleTakenForItem(int title) {
        boolean bare =
                isOffice(title) && child(title, -1, title, "det") < 0 && child(title, -1, title, "nmod:poss") < 0;
        int second = bare ? child(title, title, heads.length, "conj") : -1;
        int and = second < 0 ? -1 : child(second, title, second, "cc");
        if (and != title + 1 || !word(and).equals("and")) {
            return;
        }
        boolean named = isName[second] && names[second] > and + 1 && isOffice(names[second] - 1);
        int name = named ? second : isOffice(second) ? nameBehind(second, title) : -1;
        if (name < 0) {
            return;
        }
        attach(name, heads[title], relations[title]);
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] == title && token != name && !is(token, "compound", "amod")) {
                attach(token, name, relations[token]);
            }
        }
        attach(title, name, "compound");
        if (name != second) {
            attach(second, name, "compound");
        }
    }

    /** The name that stands right behind an office and what it is of; −1 if there is none. */
    private int nameBehind(int office, int title) {
        for (int token = office + 1; token < heads.length; token++) {
            boolean held = heads[token] == title || heads[token] == office;
            if (held && isName[token] && is(token, "dep", "appos", "flat")) {
                return hasCommaBetween(office, token) ? -1 : token;
            }
        }
        return -1;
    }

    /** "Foreign Minister": an office written as the title of somebody. */
    private boolean isOffice(int token) {
        return tags[token].equals("NNP") && !isName[token] && words.is("office", lemma(token));
    }

    /** "Minister Ann Berg and bank officials met": she is none of the officials. */
    void itemTakenForModifier(int name) {
        int plural = heads[name];
        boolean modifier = plural > name
                && is(name, "compound")
                && persons.get(name)
                && names[name] < name
                && tags[plural].equals("NNS");
        int noun = modifier ? child(name, name, plural, "conj") : -1;
        int and = noun < 0 ? -1 : child(noun, name, noun, "cc");
        if (and < 0 || isName[noun] || !tags[noun].startsWith("NN")) {
            return;
        }
        attach(name, heads[plural], relations[plural]);
        moveDependents(plural, name, 0, name);
        attach(plural, name, "conj");
        attach(noun, plural, "compound");
        attach(and, plural, "cc");
    }

    /** "A meeting of leaders Ann Berg and Carl Dahl": names right behind a plural are theirs who are meant by it. */
    void namesTakenFromPlural(int name) {
        int outer = heads[name];
        int plural = isName[name] && is(name, "dep", "conj") && outer >= 0 ? names[name] - 1 : -1;
        boolean held = plural > outer
                && tags[plural].equals("NNS")
                && heads[plural] == outer
                && is(plural, "nmod")
                && child(name, -1, name, "case") < 0;
        if (held) {
            attach(name, plural, "appos");
        }
    }
}
