package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tidings.model.Dependencies;
import tidings.model.Sentence;
import tidings.model.Token;
import tidings.relate.words.DataFile;
import tidings.relate.words.WordClasses;

/**
 * A parsed sentence, asked in the words of grammar: who is the subject, which preposition, is it passive, is it negated.
 *
 * <p>The trees come from a fast parser and are wrong now and then, so questions are put in a forgiving way.
 */
public final class Tree {

    private static final WordClasses WORDS = WordClasses.GRAMMAR;
    private static final Set<String> CONTROL = Set.copyOf(DataFile.entries("control-verbs.txt"));
    private static final int MAX_CLIMB = 12;

    private final Sentence sentence;
    private final Dependencies dependencies;
    private final List<List<Integer>> children;
    private final String[] words;
    private final String[] lemmas;

    /** @throws IllegalArgumentException if the sentence was not parsed */
    public Tree(Sentence sentence) {
        Dependencies parsed = sentence.dependencies();
        if (parsed == null) {
            throw new IllegalArgumentException("sentence " + sentence.index() + " was not parsed");
        }
        this.sentence = sentence;
        this.dependencies = parsed;
        List<List<Integer>> below = new ArrayList<>();
        for (int token = 0; token < sentence.size(); token++) {
            below.add(new ArrayList<>());
        }
        for (int token = 0; token < sentence.size(); token++) {
            if (parsed.head(token) >= 0) {
                below.get(parsed.head(token)).add(token);
            }
        }
        this.children = below;
        this.words = lowerCase(sentence, Token::text);
        this.lemmas = lowerCase(sentence, Token::lemma);
    }

    private static String[] lowerCase(Sentence sentence, Function<Token, String> form) {
        return sentence.tokens().stream()
                .map(token -> form.apply(token).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return sentence.size();
    }

    public Token token(int position) {
        return sentence.token(position);
    }

    /** The word as printed, lower case. */
    public String word(int position) {
        return words[position];
    }

    public String lemma(int position) {
        return lemmas[position];
    }

    public String tag(int position) {
        return token(position).tag();
    }

    public boolean isVerb(int position) {
        return token(position).isVerb();
    }

    public int head(int position) {
        return dependencies.head(position);
    }

    public String relation(int position) {
        return dependencies.relation(position);
    }

    public boolean hasRelation(int position, String... relations) {
        return dependencies.hasRelation(position, relations);
    }

    public List<Integer> children(int position) {
        return children.get(position);
    }

    public List<Integer> children(int position, String... relations) {
        List<Integer> all = children.get(position);
        // asked of each word by each rule, and most words have none
        if (all.isEmpty()) {
            return List.of();
        }
        List<Integer> found = new ArrayList<>(all.size());
        for (int child : all) {
            if (dependencies.hasRelation(child, relations)) {
                found.add(child);
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** True if {@code below} is {@code above} or hangs under it. */
    public boolean dominates(int above, int below) {
        int at = below;
        for (int climbed = 0; at >= 0 && climbed <= size(); climbed++) {
            if (at == above) {
                return true;
            }
            at = head(at);
        }
        return false;
    }

    /** The preposition of a noun, several words joined by blanks ("ahead of"); empty if it has none. */
    public String preposition(int noun) {
        for (int mark : children(noun, "case")) {
            if (!tag(mark).equals("POS")) {
                boolean adverb = word(mark).equals("of") && mark > 0 && WORDS.is("adverb-of", word(mark - 1));
                StringBuilder words = new StringBuilder(adverb ? word(mark - 1) + " of" : word(mark));
                children(mark, "fixed").forEach(more -> words.append(' ').append(word(more)));
                int next = mark + 1;
                boolean two = next < size()
                        && head(next) == noun
                        && WORDS.is("double-preposition", word(mark) + ' ' + word(next));
                return two ? words.append(' ').append(word(next)).toString() : words.toString();
            }
        }
        return "";
    }

    /** The token and those coordinated with it, in text order. */
    List<Integer> conjuncts(int token) {
        List<Integer> all = new ArrayList<>(List.of(token));
        for (int i = 0; i < all.size(); i++) {
            children(all.get(i), "conj").stream()
                    .filter(each -> !isLeftOut(each))
                    .forEach(all::add);
        }
        return all.stream().sorted().distinct().toList();
    }

    /** "Met Ann but not Bob". */
    private boolean isLeftOut(int conjunct) {
        return children(conjunct, "cc", "advmod").stream()
                        .anyMatch(child -> child < conjunct && word(child).equals("not"))
                && !isVerb(conjunct);
    }

    public boolean isPassive(int verb) {
        return children(verb).stream().anyMatch(child -> hasRelation(child, "aux:pass", "nsubj:pass", "csubj:pass"))
                || (isParticiple(verb) && children(verb, "aux", "nsubj").isEmpty())
                || isDeclared(verb);
    }

    /** "Was declared captured", "declared the town captured": the town is what was captured. */
    private boolean isDeclared(int verb) {
        return tag(verb).matches("VBN|VBD")
                && hasRelation(verb, "xcomp", "ccomp")
                && head(verb) >= 0
                && head(verb) < verb
                && WORDS.is("declaring", lemma(head(verb)))
                && children(head(verb), "obj").isEmpty()
                && children(verb, "mark", "aux", "obj", "ccomp").isEmpty();
    }

    /** A bare past participle that modifies a noun: "Crimea, annexed in 2014". */
    public boolean isParticiple(int verb) {
        return tag(verb).matches("VBN|VBD|JJ")
                && hasRelation(verb, "acl", "amod")
                && !relation(verb).equals("acl:relcl");
    }

    /** True if more is said of a verb's object than that it is done to: "called him a liar", "asked her to go". */
    public boolean hasComplement(int verb) {
        return !children(verb, "xcomp").isEmpty() || hasPredicate(verb);
    }

    /** True if something is said of a verb's object: "called him a liar"; but "called him to tell him so". */
    public boolean hasPredicate(int verb) {
        return isPassive(verb)
                || children(verb, "xcomp", "ccomp", "dep", "compound:prt").stream()
                        .anyMatch(child -> !isToInfinitive(child) || !WORDS.is("address", lemma(child)))
                || children(verb, "obj", "iobj").size() > 1
                || children(verb, "obl").stream()
                        .anyMatch(child -> preposition(child).isEmpty() && !hasRelation(child, "obl:tmod"));
    }

    /** "Called the winner “Miss Teapot”": whether a quotation opens in a phrase of the verb's, behind it. */
    public boolean hasQuotation(int verb) {
        for (int token = verb + 1; token < size(); token++) {
            if (tag(token).equals("``") && clauseAbove(token) == verb) {
                return true;
            }
        }
        return false;
    }

    /** In the past tense: "met", "was met", "did meet". */
    boolean isPast(int clause) {
        return tag(clause).equals("VBD")
                || children(clause, "aux", "cop").stream().anyMatch(aux -> tag(aux).equals("VBD"));
    }

    /** "Has met", "had been met". */
    public boolean isPerfect(int verb) {
        return children(verb, "aux").stream().anyMatch(aux -> lemma(aux).equals("have"));
    }

    public boolean isNegated(int position) {
        return children(position).stream()
                .anyMatch(child -> hasRelation(child, "advmod", "neg", "det", "aux", "cc", "mark", "dep")
                        && (WORDS.is("negation", word(child))
                                || (word(child).equals("longer")
                                        && child > 0
                                        && word(child - 1).equals("no"))));
    }

    /** An infinitive with "to", also where the tagger took the verb for a noun. */
    public boolean isToInfinitive(int verb) {
        return children(verb).stream()
                        .anyMatch(child -> word(child).equals("to")
                                && hasRelation(child, "mark", "aux", "case")
                                && child < verb
                                && verb - child <= 3)
                && !tag(verb).matches("VBD|VBZ|VBN|VBG|NNP|NNS")
                && !isVerbalNoun(verb)
                // "led to the annexation"
                && (isVerb(verb)
                        || children(verb, "det", "amod", "nmod:poss").stream().noneMatch(child -> child < verb));
    }

    /** "Vowed to annex it" where the tagger took the verb for a noun, and the parser with it. */
    boolean isMistakenInfinitive(int verb) {
        return verb > 1
                && !isVerb(verb)
                && !isVerbalNoun(verb)
                && word(verb - 1).equals("to");
    }

    /** "Prior to meeting her": no infinitive, as "to bring" is. */
    private boolean isVerbalNoun(int word) {
        return tag(word).equals("NN") && isGerund(word);
    }

    /** The word a verb depends on: by the tree, but before a mistaken infinitive simply the word before "to". */
    public int governor(int verb) {
        return isMistakenInfinitive(verb) ? verb - 2 : head(verb);
    }

    /** "Is meeting", but not "has been meeting". */
    boolean isUnderWay(int verb) {
        List<Integer> auxiliaries = children(verb, "aux");
        return tag(verb).equals("VBG")
                && auxiliaries.size() == 1
                && tag(auxiliaries.get(0)).matches("VBZ|VBP");
    }

    public boolean isGerund(int verb) {
        return word(verb).endsWith("ing") && children(verb, "aux").isEmpty();
    }

    /** True in an adverbial, relative or subject clause: "although Ann has said so, …". */
    public boolean isSubordinate(int clause) {
        return hasRelation(clause, "advcl", "acl", "csubj")
                || children(clause, "mark").stream().anyMatch(mark -> !WORDS.is("complementizer", word(mark)));
    }

    /** The nearest verb, or adjective or noun with a copula, above the token; −1 if there is none. */
    int clauseAbove(int token) {
        int at = head(token);
        while (at >= 0 && !isClause(at)) {
            at = head(at);
        }
        return at;
    }

    private boolean isClause(int position) {
        return isVerb(position) || !children(position, "nsubj", "cop", "csubj").isEmpty();
    }

    /**
     * Who does what the verb says: its own subject, or the one that control, coordination or a relative clause lends it.
     * Of a passive verb this is who suffers it. Text order; empty if the sentence does not say.
     */
    public List<Integer> subjects(int verb) {
        Set<Integer> found = new LinkedHashSet<>();
        subjects(verb, 0, verb, found);
        return found.stream().sorted().toList();
    }

    private void subjects(int verb, int climbed, int asked, Set<Integer> found) {
        // "Meeting her helped him": what stands in the subject is not done by the subject
        List<Integer> own = children(verb, "nsubj").stream()
                .filter(subject -> verb == asked || !dominates(subject, asked))
                .toList();
        if (!own.isEmpty()) {
            own.forEach(subject -> found.add(antecedent(subject, verb)));
            return;
        }
        // "Ships taking ports prove it, Ann said": nor by who says so
        boolean within = verb != asked && !children(verb, "nsubj").isEmpty() && hasRelation(verb, "ccomp", "parataxis");
        if (within) {
            return;
        }
        int above = governor(verb);
        if (above < 0 || climbed > MAX_CLIMB) {
            return;
        }
        boolean predicate = hasRelation(verb, "acl") && !children(above, "cop").isEmpty();
        if (!predicate
                && (relation(verb).equals("acl:relcl")
                        || (hasRelation(verb, "acl")
                                && (isGerund(verb) || (isParticiple(verb) && governor(asked) == verb))))) {
            found.add(above);
            return;
        }
        if (tag(verb).equals("VBG")
                && hasRelation(verb, "xcomp", "dep")
                && WORDS.is("perceive", lemma(above))
                && isPassive(above)) {
            found.addAll(children(above, "nsubj"));
            return;
        }
        if (isGerund(verb) && isVerb(above) && hasRelation(verb, "advcl", "xcomp", "obl", "ccomp", "dep", "nmod")) {
            // "accused Iraq of seizing it", "stopped them from meeting"
            boolean lent =
                    children(verb, "mark", "case").stream().anyMatch(mark -> WORDS.is("object-gerund", word(mark)));
            List<Integer> whom = children(above, "obj").stream()
                    .filter(object -> object > above && object < verb)
                    .toList();
            if (lent && !whom.isEmpty()) {
                found.add(antecedent(whom.get(0), above));
                return;
            }
        }
        if ((isToInfinitive(verb) && hasRelation(verb, "xcomp", "ccomp", "acl", "advcl") || isMistakenInfinitive(verb))
                && controlled(verb, above, found)) {
            return;
        }
        subjects(isClause(above) || hasRelation(verb, "conj") ? above : climb(above), climbed + 1, asked, found);
    }

    private int climb(int noun) {
        int clause = clauseAbove(noun);
        return clause >= 0 ? clause : noun;
    }

    /** "Invited them to meet", "gave him freedom to annex", "its plan to meet": the one who is to do it. */
    private boolean controlled(int verb, int above, Set<Integer> found) {
        List<Integer> takers = takers(above);
        if (!takers.isEmpty()) {
            found.addAll(takers);
            return true;
        }
        if (isVerb(above)) {
            // "approved Ann's proposal to meet"
            List<Integer> whose = children(above, "obj").stream()
                    .filter(object -> object == verb - 2 && WORDS.is("undertaking", lemma(object)))
                    .flatMap(object -> children(object, "nmod:poss").stream())
                    .toList();
            if (!whose.isEmpty()) {
                found.addAll(whose);
                return true;
            }
            if (!CONTROL.contains(lemma(above))) {
                return false;
            }
            List<Integer> whom = children(above, "obj", "iobj").stream()
                    .filter(object -> object > above && object < verb && !hasRelation(verb, "advcl"))
                    .flatMap(object -> WORDS.is("undertaking", lemma(object))
                            // "welcomed her willingness to meet"
                            ? children(object, "nmod:poss").stream()
                            : Stream.of(object))
                    .toList();
            if (whom.isEmpty() || hasRelation(verb, "acl")) {
                return false;
            }
            found.add(antecedent(whom.get(0), above));
            return true;
        }
        // "its plan to meet", "an attempt by rebels to seize it"
        List<Integer> owners = children(above, "nmod:poss", "nmod").stream()
                .filter(owner ->
                        hasRelation(owner, "nmod:poss") || preposition(owner).equals("by"))
                .toList();
        if (!owners.isEmpty()) {
            found.addAll(owners);
            return true;
        }
        int governor = head(above);
        List<Integer> receivers = governor >= 0 && isVerb(governor) ? children(governor, "iobj") : List.of();
        found.addAll(receivers);
        return !receivers.isEmpty();
    }

    /**
     * "It took the army a week to do so": whoever it took a time did it.
     *
     * @param above what the infinitive hangs on: the time, or the verb
     */
    List<Integer> takers(int above) {
        int verb = isVerb(above) ? above : head(above);
        boolean taken = verb >= 0
                && WORDS.is("take-time", lemma(verb))
                && children(verb, "nsubj").stream().anyMatch(subject -> WORDS.is("thing-pronoun", word(subject)));
        List<Integer> behind = taken ? children(verb, "iobj", "obj", "obl:tmod") : List.of();
        int time = verb == above && !behind.isEmpty() ? behind.get(behind.size() - 1) : above;
        return behind.stream()
                .filter(whom -> whom < time && hasRelation(whom, "iobj", "obj"))
                .toList();
    }

    /** Whether a verb says how long something takes somebody: "it took the army a week to retake it". */
    public boolean takes(int verb) {
        return isVerb(verb)
                && !takers(verb).isEmpty()
                && children(verb, "xcomp", "advcl", "obj", "obl:tmod").stream()
                        .flatMap(child -> Stream.concat(Stream.of(child), children(child, "acl").stream()))
                        .anyMatch(this::isToInfinitive);
    }

    /** "Who", "which", or a "that" that is no article. */
    public boolean isRelativePronoun(int word) {
        return tag(word).matches("WP|WDT|WP\\$")
                || (word(word).equals("that") && !tag(word).equals("DT"));
    }

    /** "A tour by Ann, who met Bob": the name right before "who" rather than the noun that the parser chose. */
    private int nearest(int pronoun, int chosen) {
        boolean person = tag(pronoun).equals("WP");
        int before = pronoun - 1 >= 0 && tag(pronoun - 1).equals(",") ? pronoun - 2 : pronoun - 1;
        return person
                        && before > chosen
                        && token(before).isProperNoun()
                        && !token(chosen).isProperNoun()
                ? before
                : chosen;
    }

    /** "Ann was among those who met him": she, of those. */
    private int those(int noun) {
        List<Integer> subjects = WORDS.is("those", word(noun)) ? children(noun, "nsubj") : List.of();
        return subjects.isEmpty() ? noun : subjects.get(0);
    }

    /** What a relative pronoun stands for, else the word itself. */
    int antecedent(int word, int verb) {
        if (!isRelativePronoun(word)) {
            return word;
        }
        int at = verb;
        for (int climbed = 0; at >= 0 && climbed <= MAX_CLIMB; climbed++) {
            if (relation(at).equals("acl:relcl")) {
                return those(nearest(word, head(at)));
            }
            at = head(at);
        }
        // the parser did not see the relative clause: the noun right before the pronoun, or before its comma
        int end = word > 0 && hasRelation(word - 1, "case") ? word - 1 : word;
        for (int before = end - 1; before >= Math.max(0, end - 2); before--) {
            if (token(before).isNoun()) {
                return before;
            }
        }
        return word;
    }
}
