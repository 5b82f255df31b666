package tidings.relate.repair;

import java.util.regex.Pattern;
import tidings.model.TimeExpression;

/** Subjects, objects and appositions that the parser took for one another. */
final class MisreadNouns extends DraftTree {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    MisreadNouns(DraftTree tree) {
        super(tree);
    }

    /** "Took Basra, the second city of Iraq": no second object. */
    void appositionTakenForObject(int noun) {
        if (!is(noun, "obj") || heads[noun] < 0) {
            return;
        }
        int first = child(heads[noun], heads[noun], noun, "obj");
        int begin = start(noun);
        if (first >= 0 && begin > first + 1 && isAside(begin)) {
            attach(noun, first, "appos");
        }
        // "held talks with both leaders, Ann Berg and Bob Dahl"
        int held = begin - 2;
        boolean named = isName[noun]
                && held > Math.max(first, heads[noun])
                && (first >= 0 || is(held, "nmod"))
                && tags[begin - 1].equals(",")
                && tags[held].startsWith("NN")
                && !isName[held]
                && is(held, "nmod", "obl")
                && child(held, heads[noun], held, "case") > 0
                && !hasCommaBetween(heads[noun], held);
        if (named) {
            attach(noun, held, "appos");
        }
        // "closing in on Lyman, a rail hub"
        int name = first < 0 ? begin - 2 : -1;
        if (name > heads[noun] && isName[name] && isAside(name + 2) && heads[name] == heads[noun] && is(name, "obl")) {
            attach(noun, name, "appos");
        }
    }

    /**
     * "Another capital in the north, Velm, fell": which one it is, not which north; "the bishop of Velm, Ann Berg, left": a
     * person is no other name of a town.
     */
    void appositionTakenFromPhrase(int name) {
        int phrase = heads[name];
        int noun = phrase < 0 ? -1 : heads[phrase];
        boolean nested = noun >= 0
                && noun < phrase
                && phrase < name
                && isName[name]
                && is(name, "appos")
                && is(phrase, "nmod")
                && child(noun, noun, heads.length, "appos") < 0;
        boolean place = nested
                && !isName[phrase]
                && !words.is("landform", lemma(phrase))
                && (words.is("landform", lemma(noun))
                        || words.is("seat", lemma(noun))
                        || words.is("site", lemma(noun)));
        boolean person = nested
                && isName[phrase]
                && persons.get(name)
                && !persons.get(phrase)
                && !isName[noun]
                && (tags[noun].equals("NN") || tags[noun].equals("NNP"))
                && hasCase(phrase, "of");
        if (place || person) {
            attach(name, noun, "appos");
        }
    }

    /**
     * "Called on the Foreign Minister, Mr. Bo Lund, yesterday", "the talks between the minister, Ann Berg, and her counterpart
     * failed": who holds the office, and nothing of what stands behind.
     */
    void appositionTakenForOther(int name) {
        if (!isName[name] || !persons.get(name) || name + 1 < heads.length && names[name + 1] == names[name]) {
            return;
        }
        int begin = names[name];
        begin = begin > 0 && tags[begin - 1].equals("NNP") && word(begin - 1).endsWith(".") ? begin - 1 : begin;
        int noun = begin - 2;
        boolean held = noun > 0
                && tags[begin - 1].equals(",")
                && !isName[noun]
                && (words.is("office", word(noun)) || words.is("counterpart", lemma(noun)))
                && (child(noun, -1, noun, "det") >= 0 || child(noun, -1, noun, "nmod:poss") >= 0)
                && child(noun, noun, heads.length, "appos") < 0;
        boolean closed = name + 1 < heads.length && tags[name + 1].equals(",");
        // "after talks with the minister, Ann Berg, who was tired, left"
        boolean doer = is(name, "nsubj") && child(heads[name], -1, noun, "nsubj") < 0;
        if (held && closed && !doer && heads[name] != noun && is(name, "dep", "nsubj", "appos") && !below(noun, name)) {
            attach(name, noun, "appos");
            for (int token = name + 1; token < heads.length; token++) {
                if (heads[token] == name && is(token, "conj", "cc")) {
                    attach(token, noun, relations[token]);
                }
            }
        }
    }

    /** "Met with state attorneys general": an adjective is nobody of its own. */
    void adjectiveTakenForObject(int adjective) {
        int noun = adjective - 1;
        boolean behind = noun >= 0
                && words.is("postpositive", word(adjective))
                && tags[noun].startsWith("NN")
                && is(adjective, "obj", "obl", "dep", "xcomp", "nmod")
                && !below(noun, adjective);
        if (behind) {
            attach(adjective, noun, "amod");
        }
    }

    /** "Apia, a town captured by rebels": what follows the comma is the town, not a sentence about one. */
    void appositionTakenForSubject(int participle) {
        int named = heads[participle];
        if (named < 0 || named > participle || !tags[participle].equals("VBN") || !is(participle, "dep", "acl")) {
            return;
        }
        int noun = child(participle, named, participle, "nsubj");
        if (noun > named && isBare(participle) && hasCommaBetween(named, noun)) {
            attach(noun, named, "appos");
            attach(participle, noun, "acl");
        }
    }

    /**
     * "Hold talks with rebels accused of it", "met Lee accompanied by aides", "cancelled a meeting planned for Friday": the noun
     * behind a verb that has no object.
     */
    void objectTakenForSubject(int participle) {
        // a finite verb would have an object, or say something
        boolean past = tags[participle].equals("VBD")
                && is(participle, "ccomp")
                && child(participle, participle, heads.length, "obj") < 0
                && !words.is("clausal", lemma(participle));
        if (!(tags[participle].equals("VBN") || past) || !isBare(participle)) {
            return;
        }
        int noun = child(participle, -1, participle, "nsubj");
        int verb = noun < 0 ? -1 : start(noun) - 1;
        if (verb >= 0
                && isVerb(verb)
                && !words.is("clausal", lemma(verb))
                && child(verb, verb, heads.length, "obj") < 0
                && below(participle, verb)) {
            attach(noun, verb, child(noun, -1, noun, "case") < 0 ? "obj" : "obl");
            attach(participle, noun, "acl");
            tags[participle] = "VBN";
        }
    }

    /** "Seized by rebels was the town": a passive turned round. */
    void passiveTakenForSubject(int participle) {
        int noun = heads[participle];
        boolean turned = tags[participle].equals("VBN")
                && is(participle, "nsubj", "csubj", "advcl", "dep")
                && noun > participle
                && child(participle, -1, heads.length, "nsubj") < 0
                && child(noun, participle, noun, "nsubj") < 0;
        int be = turned ? child(noun, participle, noun, "cop") : -1;
        if (be < 0 || child(participle, participle, be, "obl") < 0) {
            return;
        }
        heads[participle] = heads[noun];
        relations[participle] = relations[noun];
        heads[noun] = participle;
        relations[noun] = "nsubj:pass";
        attach(be, participle, "aux:pass");
    }

    /** "Joseph Biden, Jr. will meet Xi": a verb with its auxiliary does not hang on a name that it has for its subject. */
    void subjectTakenForHead(int verb) {
        int noun = heads[verb];
        if (noun < 0 || noun > verb || heads[noun] >= 0 || !is(verb, "dep", "acl", "parataxis") || !isFinite(verb)) {
            return;
        }
        boolean free = tags[noun].startsWith("NN")
                && child(verb, -1, verb, "nsubj") < 0
                && child(verb, -1, verb, "mark") < 0
                && !tags[Math.max(0, verb - 1)].startsWith("W");
        if (free) {
            attach(verb, -1, "root");
            attach(noun, verb, "nsubj");
        }
    }

    /** "In 2014 Ann met Bob", "earlier in the day soldiers left": the time ends the phrase, and who does it begins the next. */
    void subjectTakenForDate(int verb) {
        boolean open = isFinite(verb) && child(verb, -1, verb, "nsubj") < 0 && child(verb, -1, verb, "nsubj:pass") < 0;
        int noun = open ? lastBefore(verb) : -1;
        int preposition = noun < 0 ? -1 : child(noun, -1, noun, "case");
        int end = preposition < 0 || preposition + 1 >= noun
                ? -1
                : sentence.times().stream()
                        .filter(time -> time.begin() == preposition + 1 && time.end() <= noun)
                        .mapToInt(TimeExpression::end)
                        .findFirst()
                        // the recogniser does not see it before a noun
                        .orElse(YEAR.matcher(text(preposition + 1)).matches() ? preposition + 2 : -1);
        boolean dated = end > 0 && end <= noun && below(end - 1, noun) && (isName[noun] || tags[noun].equals("NNS"));
        if (!dated) {
            return;
        }
        int date = end - 1;
        int held = heads[date]; // "on Monday trade envoy Ann Berg": the envoy's
        attach(date, verb, "obl");
        moveDependents(held, date, preposition, date);
        moveDependents(noun, date, preposition, date);
        attach(noun, verb, "nsubj");
    }

    /** The last oblique before a verb, which may hang on an adverb that opens the sentence; −1 if there is none. */
    private int lastBefore(int verb) {
        for (int noun = verb - 1; noun >= 0; noun--) {
            int above = heads[noun];
            boolean opening = above >= 0 && above < noun && heads[above] == verb && is(above, "advmod");
            if (is(noun, "obl") && (above == verb || opening)) {
                return noun;
            }
        }
        return -1;
    }

    /** "In the spring of 1939 Ann Berg saw Bob": a year before a name is no part of it. */
    void subjectTakenForYear(int verb) {
        int name = verb - 1;
        boolean open = isFinite(verb)
                && name > 2
                && isName[name]
                && is(name, "nmod")
                && child(verb, -1, verb, "nsubj") < 0
                && below(heads[name], verb);
        int year = open ? names[name] - 1 : -1;
        boolean dated = year > 0
                && heads[year] == name
                && YEAR.matcher(text(year)).matches()
                && heads[year - 1] == name
                && is(year - 1, "case");
        if (dated) {
            attach(year, heads[name], "nmod");
            attach(year - 1, year, "case");
            attach(name, verb, "nsubj");
        }
    }

    /** "After talks with Ann in Oslo, Bob and Carl left": no subject has a preposition; those right before the verb do it. */
    void subjectTakenForList(int verb) {
        int noun = isFinite(verb) ? child(verb, -1, verb, "nsubj") : -1;
        int last = verb - 1;
        boolean phrase = noun >= 0
                && child(noun, -1, noun, "case") >= 0
                && isName[last]
                && is(last, "conj")
                && below(last, noun);
        int first = phrase ? last : -1;
        for (int token = last - 1; first >= 0 && token > heads[last]; token--) {
            if (heads[token] == heads[last] && is(token, "conj") && isName[token]) {
                first = token;
            }
        }
        if (first < 0 || !isBehindComma(first)) {
            return;
        }
        int list = heads[last];
        relations[noun] = "obl";
        attach(first, verb, "nsubj");
        for (int token = first + 1; token < verb; token++) {
            if (heads[token] == list && is(token, "conj")) {
                attach(token, first, "conj");
            }
        }
    }

    /** "In Bishkek Ann Berg met Dahl": two names, of which the first is the place. */
    void subjectTakenBehindPlace(int verb) {
        int noun = isFinite(verb) && child(verb, -1, verb, "nsubj") < 0 ? child(verb, -1, verb, "obl") : -1;
        int place = noun < 0 || !isName[noun] ? -1 : names[noun] - 1;
        int preposition = place < 0 ? -1 : child(noun, -1, place, "case");
        if (preposition >= 0 && isName[place] && heads[place] == noun && names[place] == preposition + 1) {
            attach(place, verb, "obl");
            attach(preposition, place, "case");
            attach(noun, verb, "nsubj");
            moveDependents(noun, place, preposition + 1, place);
        }
    }

    /** "At the summit in Kazan, Modi and Xi met", "on Monday, …": the list begins behind the comma. */
    void subjectTakenForPlace(int verb) {
        if (!isFinite(verb) || child(verb, -1, verb, "nsubj") >= 0) {
            return;
        }
        for (int place = 0; place < verb; place++) {
            int first = child(place, place, verb, "conj");
            boolean beside = is(verb, "dep", "parataxis") && below(place, heads[verb]);
            boolean list = first > place + 1
                    && isName[first]
                    && (isName[place] || isTime(place))
                    && (below(place, verb) || beside)
                    && child(place, -1, place, "case") >= 0
                    && isBehindComma(first)
                    && (heads[first] == place);
            if (list) {
                attach(first, verb, "nsubj");
                for (int token = first + 1; token < verb; token++) {
                    if (heads[token] == place && is(token, "conj", "cc")) {
                        attach(token, first, relations[token]);
                    }
                }
                return;
            }
        }
    }

    /** "Talks with Cheney, Rice also met Hadley": a verb without a subject has the name before it for one. */
    void subjectTakenForApposition(int verb) {
        if (!isFinite(verb) || child(verb, -1, verb, "nsubj") >= 0 || child(verb, -1, verb, "nsubj:pass") >= 0) {
            return;
        }
        int noun = verb - 1;
        while (noun > 0
                && (tags[noun].equals("RB") || (heads[noun] == verb && is(noun, "aux", "aux:pass", "advmod")))) {
            noun--;
        }
        boolean free = noun > 0
                && isName[noun]
                && is(noun, "appos")
                && child(noun, -1, noun, "case") < 0
                && !below(verb, noun)
                && start(noun) > 0
                && isBehindComma(noun);
        if (free) {
            attach(noun, verb, "nsubj");
        }
    }

    /**
     * "Russia took Lyman, a general said", "After meeting Berg, Dahl left": what stands before the comma is no subject of
     * what stands behind it.
     */
    void objectTakenAcrossComma(int verb) {
        int noun = isFinite(verb) ? child(verb, -1, verb, "nsubj") : -1;
        int taker = noun < 0 ? -1 : verbRightBefore(start(noun));
        if (taker < 0 || (heads[verb] != taker && heads[taker] != verb)) {
            return;
        }
        int subject = nounRightBefore(verb);
        boolean own = heads[subject] == verb && is(subject, "nsubj");
        boolean apart = subject > noun + 1
                && (own || (is(subject, "appos") && below(subject, noun)))
                && hasCommaBetween(noun, start(subject));
        boolean open = !words.is("clausal", lemma(taker))
                && child(taker, taker, heads.length, "obj") < 0
                && child(taker, -1, taker, "aux:pass") < 0;
        if (!apart || !open) {
            return;
        }
        attach(subject, verb, "nsubj");
        attach(noun, taker, "obj");
        if (heads[verb] == taker) {
            attach(verb, heads[taker], relations[taker]);
            attach(taker, verb, "ccomp");
        } else {
            relations[taker] = "advcl";
        }
    }

    /** "A free city until then, Velm fell": of two subjects the first is what the second, a name, is called. */
    void appositionTakenForFirstSubject(int noun) {
        int verb = is(noun, "nsubj") && tags[noun].equals("NN") && !isName[noun] ? heads[noun] : -1;
        int name = verb < noun ? -1 : child(verb, noun, verb, "nsubj");
        int article = child(noun, -1, noun, "det");
        boolean called = name >= 0
                && isName[name]
                && isBehindComma(name)
                && article >= 0
                && words.is("indefinite", word(article));
        if (called) {
            attach(noun, name, "appos");
        }
    }

    /** The verb that ends where a phrase begins, with its particle or without; −1 if there is none. */
    private int verbRightBefore(int begin) {
        int verb = begin > 1 && is(begin - 1, "compound:prt") ? begin - 2 : begin - 1;
        return verb >= 0 && isVerb(verb) ? verb : -1;
    }

    /** What stands before a verb and its auxiliaries and adverbs; the first token if nothing else does. */
    private int nounRightBefore(int verb) {
        int noun = Math.max(0, verb - 1);
        while (noun > 0 && heads[noun] == verb && is(noun, "aux", "advmod")) {
            noun--;
        }
        return noun;
    }

    /** "Overran Velm, the capital, capturing the rest": what stands before the comma is no subject of the participle. */
    void objectTakenForParticiple(int participle) {
        int noun =
                tags[participle].equals("VBG") && isBare(participle) ? child(participle, -1, participle, "nsubj") : -1;
        int taker = noun < 0 ? -1 : verbRightBefore(start(noun));
        boolean object = taker >= 0
                && heads[participle] == taker
                && tags[participle - 1].equals(",")
                && child(taker, taker, heads.length, "obj") < 0
                && child(taker, -1, taker, "aux:pass") < 0;
        if (object) {
            attach(noun, taker, "obj");
            relations[participle] = "advcl";
        }
    }

    /** "While retaking a town lost to rebels": what one does something to is no subject of the participle behind it. */
    void objectTakenFromGerund(int gerund) {
        int above = heads[gerund];
        int participle = above >= 0 && isVerb(above) ? above : above < 0 ? -1 : heads[above];
        int noun = participle <= gerund ? -1 : child(participle, gerund, participle, "nsubj");
        boolean object = noun > gerund
                && tags[gerund].equals("VBG")
                && is(gerund, "dep", "amod", "acl", "advcl")
                && start(noun) == gerund + 1
                && child(noun, gerund, noun, "det") == gerund + 1
                && (tags[participle].equals("VBN") || tags[participle].equals("VBD"))
                && isBare(participle)
                && is(participle, "advcl", "dep");
        if (object) {
            attach(gerund, heads[participle], "advcl");
            attach(noun, gerund, "obj");
            attach(participle, noun, "acl");
            tags[participle] = "VBN";
        }
    }

    /** "“It is over,” Ann said": what is said has a subject of its own. */
    void subjectTakenFromQuotation(int verb) {
        int subject = isVerb(verb) ? subject(verb, -1) : -1;
        int sayer = subject < 0 ? -1 : subject(verb, subject);
        if (sayer < 0 || sayer > verb || !words.is("clausal", lemma(verb))) {
            return;
        }
        int mark = subject + 1;
        while (mark < sayer && !tags[mark].matches("''|``")) {
            mark++;
        }
        int last = mark - 1;
        while (last > subject && !Character.isLetter(text(last).charAt(0))) {
            last--;
        }
        if (mark == sayer || last <= subject || child(verb, subject, mark, "aux:pass") < 0) {
            return;
        }
        attach(last, verb, "ccomp");
        for (int token = 0; token < last; token++) {
            if (heads[token] == verb) {
                attach(
                        token,
                        last,
                        is(token, "aux:pass") ? "cop" : is(token, "nsubj:pass") ? "nsubj" : relations[token]);
            }
        }
        attach(sayer, verb, "nsubj");
    }

    /** The next subject before or behind a verb, of either voice. */
    private int subject(int verb, int after) {
        int active = child(verb, after, heads.length, "nsubj");
        int passive = child(verb, after, heads.length, "nsubj:pass");
        return active < 0 ? passive : passive < 0 ? active : Math.min(active, passive);
    }

    /** True behind a comma and at an article or a possessive. */
    private boolean isAside(int begin) {
        return tags[begin - 1].equals(",") && (tags[begin].equals("DT") || tags[begin].equals("PRP$"));
    }
}
