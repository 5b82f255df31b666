package tidings.relate.repair;

import java.util.ArrayList;
import java.util.List;

/** Verbs that the parser did not see as such, or took for another clause's. */
final class MisreadVerbs extends DraftTree {

    MisreadVerbs(DraftTree tree) {
        super(tree);
    }

    /** "Ramaphosa hosts Zelenskyy": in a headline a verb between two names is no plural. */
    void verbTakenForNoun() {
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

    /** "Berg, Dahl meet in Oslo", "Berg, Dahl open to talks": names with commas that begin a headline are its subjects. */
    void listTakenForName() {
        List<Integer> names = headlineNames();
        int behind = names.isEmpty() ? heads.length : names.get(names.size() - 1) + 1;
        int predicate = names.size() < 2 ? -1 : headlinePredicate(behind);
        int root = root();
        if (predicate < 0 || !(names.contains(root) || behind <= root && root <= predicate + 2)) {
            return;
        }
        int first = names.get(0);
        boolean opens = predicate + 2 < heads.length && tags[predicate + 1].equals("TO");
        int infinitive = opens && isVerb(predicate + 2) ? predicate + 2 : -1;
        attach(predicate, -1, "root");
        attach(first, predicate, "nsubj");
        names.stream().skip(1).forEach(name -> attach(name, first, "conj"));
        if (tags[behind].equals("TO")) {
            attach(behind, predicate, "mark");
        } else if (words.is("mutual", word(predicate))) {
            tags[predicate] = "VBP";
        } else if (words.is("inclined", word(predicate)) && infinitive > 0) {
            tags[predicate] = "JJ";
        }
        if (infinitive > 0) {
            attach(infinitive, predicate, "xcomp");
            attach(infinitive - 1, infinitive, "mark");
        }
        names.forEach(name -> moveDependents(name, predicate, predicate + 1, heads.length));
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

    /** The last tokens of the names that begin the sentence, with nothing but commas between them. */
    private List<Integer> headlineNames() {
        List<Integer> found = new ArrayList<>();
        for (int begin = 0; begin + 2 < heads.length && (names[begin] == begin || tags[begin].equals("NNP")); ) {
            int end = begin + 1;
            while (end + 1 < heads.length && isName[end] && names[end] == names[begin]) {
                end++;
            }
            found.add(end - 1);
            begin = tags[end].equals(",") ? end + 1 : heads.length;
        }
        return found;
    }

    /** What is said of the names before a token: "meet", "to meet", "open to meet"; −1 if that is none of these. */
    private int headlinePredicate(int begin) {
        if (begin + 2 >= heads.length) {
            return -1;
        }
        if (tags[begin].equals("TO")) {
            return isVerb(begin + 1) ? begin + 1 : -1;
        }
        boolean inclined = (tags[begin].equals("JJ") || words.is("inclined", word(begin)))
                && tags[begin + 1].equals("TO")
                && isVerb(begin + 2);
        boolean meet = words.is("mutual", word(begin)) && (tags[begin].equals("NN") || isVerb(begin));
        return inclined || meet || tags[begin].equals("VBP") ? begin : -1;
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

    /** "EU-Iran talks collapsed in May": behind a name and before a verb it is no verb. */
    void nounTakenForVerb() {
        int noun = root();
        int verb = noun + 1;
        int subject = noun - 1;
        boolean taken = subject >= 0
                && verb < heads.length
                && tags[noun].equals("VBZ")
                && words.is("spoken", word(noun))
                && (tags[verb].equals("VBN") || tags[verb].equals("VBD"))
                && heads[verb] == noun
                && is(verb, "obj", "dep", "ccomp", "xcomp")
                && heads[subject] == noun
                && is(subject, "nsubj");
        if (!taken) {
            return;
        }
        attach(verb, -1, "root");
        moveDependents(noun, verb, verb + 1, heads.length);
        tags[verb] = "VBD";
        attach(noun, verb, "nsubj");
        tags[noun] = "NNS";
        attach(subject, noun, "compound");
    }

    /** "Summit set for March": in a headline it is appointed. */
    void participleTakenForNoun() {
        int root = root();
        boolean appointed = root > 0
                && tags[root].equals("NN")
                && words.is("appointed", word(root))
                && heads[root - 1] == root
                && is(root - 1, "compound")
                && root + 1 < heads.length
                && words.is("appointed-for", word(root + 1));
        if (appointed) {
            tags[root] = "VBN";
            moveDependents(root, root - 1, 0, root - 1);
            attach(root - 1, root, "nsubj:pass");
            for (int token = root + 1; token < heads.length; token++) {
                if (heads[token] == root && is(token, "nmod")) {
                    relations[token] = "obl";
                }
            }
        }
    }

    /** "Talks open in Geneva": without a copula it is no adjective. */
    void verbTakenForAdjective() {
        for (int token = 1; token < heads.length; token++) {
            boolean verb = tags[token].equals("JJ")
                    && words.is("adjective-verb", word(token))
                    && child(token, -1, token, "nsubj") == token - 1
                    && isBare(token);
            if (verb) {
                tags[token] = "VBP";
            }
        }
    }

    /** "Toured farms, met growers and left": a finite verb between commas modifies no noun. */
    void verbTakenForModifier() {
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

    /** "Has since taken Goma": no preposition stands between a verb and its auxiliary. */
    void adverbTakenForPreposition() {
        for (int since = 1; since + 1 < heads.length; since++) {
            int have = since - 1;
            int verb = since + 1;
            boolean perfect = word(since).equals("since")
                    && lemma(have).equals("have")
                    && isVerb(have)
                    && tags[verb].equals("VBN")
                    && heads[have] != verb;
            if (!perfect) {
                continue;
            }
            int object = heads[verb];
            tags[since] = "RB";
            int above = heads[have];
            String relation = relations[have];
            if (above < 0) {
                heads[verb] = -1;
                relations[verb] = "root";
            } else {
                attach(verb, above, relation);
            }
            attach(have, verb, "aux");
            for (int token = 0; token < heads.length; token++) {
                if (heads[token] == have && token != verb) {
                    attach(token, verb, token == object ? "obj" : relations[token]);
                }
            }
            attach(since, verb, "advmod");
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
                for (int mark = token - 1; mark < token; mark++) {
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
                && child(verb, verb, heads.length, "obj") < 0
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
        boolean told = (above < 0 || is(verb, "ccomp", "parataxis"))
                && child(verb, -1, verb, "nsubj") >= 0
                && (child(verb, verb, heads.length, "ccomp") >= 0 || child(verb, verb, heads.length, "obj") >= 0);
        boolean clause = tags[verb].equals("VBN") && isBare(verb) && (joined || told);
        if (clause) {
            tags[verb] = "VBD";
        }
    }
}
