package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tidings.model.Dependencies;
import tidings.model.Sentence;
import tidings.model.Token;

/**
 * Mends what a fast parser gets wrong in the same way again and again, before anybody reads the tree; after it the tree is
 * trusted. Each method is one kind of fault, with its example; each looks for all marks of the fault and else does nothing.
 */
final class Repair {

    private final Sentence sentence;
    private final WordClasses words;
    private final int[] heads;
    private final String[] relations;
    private final String[] tags;
    private final boolean[] isName;

    private Repair(Sentence sentence, Dependencies parsed, WordClasses words, boolean[] isName) {
        this.sentence = sentence;
        this.words = words;
        this.isName = isName;
        int size = sentence.size();
        heads = new int[size];
        relations = new String[size];
        tags = new String[size];
        for (int token = 0; token < size; token++) {
            heads[token] = parsed.head(token);
            relations[token] = parsed.relation(token);
            tags[token] = sentence.token(token).tag();
        }
    }

    /**
     * The sentence with its tree mended; the same if it has none or nothing is wrong with it.
     *
     * @param words {@code grammar.txt}
     * @param isName for each token whether it belongs to a name
     */
    static Sentence of(Sentence sentence, WordClasses words, boolean[] isName) {
        Dependencies parsed = sentence.dependencies();
        if (parsed == null) {
            return sentence;
        }
        Repair repair = new Repair(sentence, parsed, words, isName);
        repair.verbTakenForNoun();
        repair.predicateTakenForPhrase();
        repair.modifierTakenForPredicate();
        repair.prepositionTakenForConjunction();
        repair.adjunctTakenForClause();
        repair.verbTakenForModifier();
        repair.gerundTakenForModifier();
        for (int token = 0; token < sentence.size(); token++) {
            repair.relativeTakenForApposition(token);
            repair.relativeTakenForParenthesis(token);
            repair.appositionTakenForObject(token);
            repair.appositionTakenForSubject(token);
            repair.objectTakenForSubject(token);
            repair.participleTakenForClause(token);
            repair.participleTakenForAdjunct(token);
            repair.passiveTakenForSubject(token);
            repair.subjectTakenForHead(token);
            repair.subjectTakenForDate(token);
            repair.subjectTakenForPlace(token);
            repair.subjectTakenForApposition(token);
            repair.purposeTakenForContent(token);
            repair.purposeTakenFromNoun(token);
            repair.adjunctTakenForModifier(token);
            repair.contentTakenForAdjunct(token);
            repair.pastTakenForParticiple(token);
        }
        return repair.mended(parsed);
    }

    private Sentence mended(Dependencies parsed) {
        List<Integer> head = Arrays.stream(heads).boxed().toList();
        List<String> relation = List.of(relations);
        boolean same = head.equals(parsed.heads())
                && relation.equals(parsed.relations())
                && IntStream.range(0, tags.length)
                        .allMatch(token ->
                                tags[token].equals(sentence.token(token).tag()));
        if (same) {
            return sentence;
        }
        List<Token> tokens = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            Token old = sentence.token(token);
            boolean verb = tags[token].equals("VBZ") && old.tag().equals("NNS");
            tokens.add(
                    tags[token].equals(old.tag())
                            ? old
                            : new Token(old.span(), old.text(), verb ? base(old) : old.lemma(), tags[token]));
        }
        return new Sentence(
                sentence.index(),
                sentence.section(),
                sentence.paragraph(),
                tokens,
                new Dependencies(head, relation),
                sentence.times());
    }

    private static String base(Token plural) {
        return plural.lemma();
    }

    /** "Ramaphosa hosts Zelenskyy": in a headline a verb between two names is no plural. */
    private void verbTakenForNoun() {
        for (int token = 0; token < heads.length; token++) {
            if (isVerb(token)) {
                return;
            }
        }
        for (int token = 1; token + 1 < heads.length; token++) {
            boolean plural = tags[token].equals("NNS")
                    && Character.isLowerCase(text(token).codePointAt(0));
            if (plural && isName[token - 1] && isName[token + 1] && is(token, "compound")) {
                int object = heads[token];
                int subject = token - 1;
                int above = heads[object];
                String as = relations[object];
                for (int other = 0; other < heads.length; other++) {
                    boolean left = other < token && (heads[other] == object || heads[other] == token);
                    if (left) {
                        attach(other, subject, relations[other]);
                    }
                }
                attach(token, above, as);
                attach(object, token, "obj");
                attach(subject, token, "nsubj");
                tags[token] = "VBZ";
                return;
            }
        }
    }

    /** "In January 1886 the British established control": a sentence has a verb. */
    private void predicateTakenForPhrase() {
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
                for (int left = root + 1; left < token - 1; left++) {
                    if (heads[left] == object) {
                        heads[left] = token - 1;
                    }
                }
                heads[token] = -1;
                relations[token] = "root";
                heads[object] = token;
                relations[object] = "obj";
                heads[token - 1] = token;
                relations[token - 1] = "nsubj";
                heads[root] = token;
                relations[root] = "obl";
                tags[token] = "VBD";
                return;
            }
        }
    }

    /** "Visiting President Ann Berg on Tuesday held talks": a participle that begins the sentence modifies its subject. */
    private void modifierTakenForPredicate() {
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
                for (int token = subject + 1; token < heads.length; token++) {
                    if (heads[token] == root) {
                        heads[token] = verb;
                    }
                }
                heads[verb] = -1;
                relations[verb] = "root";
                relations[object] = "obj";
                heads[subject] = verb;
                relations[subject] = "nsubj";
                heads[root] = subject;
                relations[root] = "amod";
                return;
            }
        }
    }

    /** "Met with officials to discuss it", "flew to Oslo to see her": "with" belongs to the officials, not to the purpose. */
    private void prepositionTakenForConjunction() {
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

    /** "Toured farms, met growers and left": a finite verb between commas modifies no noun. */
    private void verbTakenForModifier() {
        for (int token = 1; token < heads.length; token++) {
            int noun = heads[token];
            boolean finite = tags[token].equals("VBD") || tags[token].equals("VBZ");
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
        attach(verb, army, "acl:relcl");
        attach(verb - 1, verb, "nsubj");
        attach(noun, verb, "obj");
    }

    /** "Denied meeting Ann Berg": what stands between a verb and a name is no part of the name. */
    private void gerundTakenForModifier() {
        for (int token = 1; token + 1 < heads.length; token++) {
            int noun = heads[token];
            boolean gerund = word(token).endsWith("ing")
                    && Character.isLowerCase(text(token).codePointAt(0));
            boolean before = isVerb(token - 1)
                    || words.is("no-conjunction", word(token - 1))
                    || words.is("occasion", word(token - 1));
            if (gerund
                    && before
                    && noun > token
                    && is(token, "compound", "amod")
                    && isName[token + 1]
                    && isName[noun]
                    && heads[noun] >= 0) {
                attach(token, heads[noun], isVerb(token - 1) ? "xcomp" : "advcl");
                for (int mark = token - 1; mark < token; mark++) {
                    if (heads[mark] == noun && is(mark, "case")) {
                        attach(mark, token, "mark");
                    }
                }
                attach(noun, token, "obj");
            }
        }
    }

    /** "Having taken Goma, rebels advanced": the clause with a subject of its own is the main one. */
    private void adjunctTakenForClause() {
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
                heads[token] = -1;
                relations[token] = "root";
                heads[root] = token;
                relations[root] = "advcl";
                return;
            }
        }
    }

    /** "Germany, which annexed Austria, lost": a relative clause, no second name of Germany. */
    private void relativeTakenForApposition(int verb) {
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

    /** "The town it captured": a relative clause without its pronoun. */
    private void relativeTakenForParenthesis(int verb) {
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

    /** "Took Basra, the second city of Iraq": no second object. */
    private void appositionTakenForObject(int noun) {
        if (!is(noun, "obj") || heads[noun] < 0) {
            return;
        }
        int first = child(heads[noun], heads[noun], noun, "obj");
        int begin = first < 0 ? -1 : start(noun);
        if (begin > first + 1 && isAside(begin)) {
            attach(noun, first, "appos");
        }
        // "closing in on Lyman, a rail hub"
        int name = first < 0 ? start(noun) - 2 : -1;
        if (name > heads[noun] && isName[name] && isAside(name + 2) && heads[name] == heads[noun] && is(name, "obl")) {
            attach(noun, name, "appos");
        }
    }

    /** True behind a comma and at an article or a possessive. */
    private boolean isAside(int begin) {
        return tags[begin - 1].equals(",") && (tags[begin].equals("DT") || tags[begin].equals("PRP$"));
    }

    /** "Apia, a town captured by rebels": what follows the comma is the town, not a sentence about one. */
    private void appositionTakenForSubject(int participle) {
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

    /** "Hold talks with rebels accused of it", "met Lee accompanied by aides": the noun behind a verb that has no object. */
    private void objectTakenForSubject(int participle) {
        if (!tags[participle].equals("VBN") || !isBare(participle)) {
            return;
        }
        int noun = child(participle, -1, participle, "nsubj");
        int verb = noun < 0 ? -1 : start(noun) - 1;
        if (verb >= 0
                && isVerb(verb)
                && !words.is("clausal", lemma(verb))
                && child(verb, verb, heads.length, "obj") < 0
                && below(participle, verb)) {
            attach(noun, verb, "obj");
            attach(participle, noun, "acl");
        }
    }

    /** "The return of Velm, seized by Norland": what stands behind a name and its comma is said of it. */
    private void participleTakenForAdjunct(int participle) {
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
    private void participleTakenForClause(int participle) {
        int noun = child(participle, -1, participle, "nsubj");
        // "Gaza, lost in 2007, is …": between commas even a verb in the past is a participle
        boolean aside = noun >= 0 && noun == participle - 2 && tags[participle - 1].equals(",");
        boolean shape = tags[participle].equals("VBN") || (aside && tags[participle].equals("VBD"));
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
                boolean finite = (isFinite(token) || child(token, participle, token, "cop") > 0)
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
        attach(participle, noun, "acl");
        tags[participle] = "VBN";
    }

    /** "Seized by rebels was the town": a passive turned round. */
    private void passiveTakenForSubject(int participle) {
        int noun = heads[participle];
        boolean turned = tags[participle].equals("VBN")
                && is(participle, "nsubj", "csubj", "advcl", "dep")
                && noun > participle
                && child(participle, participle, heads.length, "nsubj") < 0
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
    private void subjectTakenForHead(int verb) {
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

    /** "In 2014 Ann met Bob": the year ends the phrase, the name begins the sentence. */
    private void subjectTakenForDate(int verb) {
        if (!isFinite(verb) || child(verb, -1, verb, "nsubj") >= 0) {
            return;
        }
        int noun = child(verb, -1, verb, "obl");
        if (noun < 0 || !isName[noun]) {
            return;
        }
        int preposition = child(noun, -1, noun, "case");
        int date = preposition + 1;
        boolean dated = preposition >= 0
                && date < noun
                && sentence.times().stream().anyMatch(time -> time.begin() <= date && time.end() <= noun);
        if (dated && heads[date] == noun) {
            attach(date, verb, "obl");
            attach(preposition, date, "case");
            attach(noun, verb, "nsubj");
        }
    }

    /** "At the summit in Kazan, Modi and Xi met": the list begins behind the comma. */
    private void subjectTakenForPlace(int verb) {
        if (!isFinite(verb) || child(verb, -1, verb, "nsubj") >= 0) {
            return;
        }
        for (int place = 0; place < verb; place++) {
            int first = child(place, place, verb, "conj");
            boolean list = first > place + 1
                    && isName[first]
                    && isName[place]
                    && below(place, verb)
                    && child(place, -1, place, "case") >= 0
                    && tags[place + 1].equals(",")
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
    private void subjectTakenForApposition(int verb) {
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
                && tags[start(noun) - 1].equals(",");
        if (free) {
            attach(noun, verb, "nsubj");
        }
    }

    /** "Qian will visit Ottawa to meet Ann Berg, a spokesman said": what is done for is no part of what is said. */
    private void purposeTakenForContent(int verb) {
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

    /** "Had no plans to meet": what the plans are for, not what was had. */
    private void purposeTakenFromNoun(int verb) {
        int noun = verb - 2;
        boolean purpose = noun > 0
                && tags[verb - 1].equals("TO")
                && is(verb, "ccomp", "xcomp")
                && heads[noun] == heads[verb]
                && is(noun, "obj")
                && words.is("possession", lemma(heads[noun]))
                && Tree.UNDERTAKINGS.contains(lemma(noun));
        if (purpose) {
            attach(verb, noun, "acl");
        }
    }

    /** "Said Ann Berg, the head of the office, after meeting the envoy, Bo Li": no modifier of what stands behind it. */
    private void adjunctTakenForModifier(int gerund) {
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
    private void contentTakenForAdjunct(int verb) {
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

    /** "The army, one of many at war, announced that": a verb that has a subject and no auxiliary is in the past. */
    private void pastTakenForParticiple(int verb) {
        boolean clause = tags[verb].equals("VBN")
                && isBare(verb)
                && (heads[verb] < 0 || is(verb, "ccomp", "parataxis"))
                && child(verb, -1, verb, "nsubj") >= 0
                && (child(verb, verb, heads.length, "ccomp") >= 0 || child(verb, verb, heads.length, "obj") >= 0);
        if (clause) {
            tags[verb] = "VBD";
        }
    }

    /** "Told reporters he would come": what is said, not the reporters that he … */
    private boolean isContent(int verb, int subject) {
        int above = heads[verb];
        return above >= 0
                && above < subject
                && words.is("clausal", sentence.token(above).lemma());
    }

    private boolean isTime(int token) {
        return sentence.times().stream().anyMatch(time -> time.begin() <= token && token < time.end());
    }

    private int root() {
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] < 0) {
                return token;
            }
        }
        return -1;
    }

    private void attach(int token, int head, String relation) {
        if (token != head && (head < 0 || !below(head, token))) {
            heads[token] = head;
            relations[token] = head < 0 ? "root" : relation;
        }
    }

    /** Whether {@code lower} is {@code upper} or hangs under it. */
    private boolean below(int lower, int upper) {
        int at = lower;
        for (int climbed = 0; at >= 0 && climbed <= heads.length; climbed++) {
            if (at == upper) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    /** The first dependent by a relation between two positions; −1 if there is none. */
    private int child(int head, int after, int before, String relation) {
        for (int token = Math.max(0, after + 1); token < before; token++) {
            if (heads[token] == head && is(token, relation)) {
                return token;
            }
        }
        return -1;
    }

    private boolean is(int token, String... any) {
        return Set.of(any).contains(relations[token]);
    }

    /** False for −1, no token. */
    private boolean isVerb(int token) {
        return token >= 0 && tags[token].startsWith("VB");
    }

    /** A verb without auxiliary. */
    private boolean isBare(int verb) {
        return child(verb, -1, verb, "aux") < 0
                && child(verb, -1, verb, "aux:pass") < 0
                && child(verb, -1, verb, "cop") < 0;
    }

    /** False for −1, no token. */
    private boolean isFinite(int token) {
        return token >= 0
                && (Set.of("VBD", "VBZ", "VBP").contains(tags[token])
                        || (isVerb(token) && child(token, -1, token, "aux") >= 0));
    }

    private boolean hasCase(int noun, String preposition) {
        int mark = child(noun, -1, noun, "case");
        return mark >= 0 && word(mark).equals(preposition);
    }

    private boolean hasCommaBetween(int one, int other) {
        for (int token = one + 1; token < other; token++) {
            if (tags[token].equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the noun's phrase. */
    private int start(int noun) {
        int begin = noun;
        while (begin > 0 && below(begin - 1, noun) && !isVerb(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private String word(int token) {
        return text(token).toLowerCase(java.util.Locale.ROOT);
    }

    private String lemma(int token) {
        return sentence.token(token).lemma().toLowerCase(java.util.Locale.ROOT);
    }

    private String text(int token) {
        return sentence.token(token).text();
    }
}
