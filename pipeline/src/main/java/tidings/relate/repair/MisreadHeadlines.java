package tidings.relate.repair;

import java.util.ArrayList;
import java.util.List;

/** What the parser gets wrong where a headline leaves words out. */
final class MisreadHeadlines extends DraftTree {

    MisreadHeadlines(DraftTree tree) {
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
}
