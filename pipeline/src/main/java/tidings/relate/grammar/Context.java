package tidings.relate.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.PublicationTime;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.relate.repair.Repair;
import tidings.relate.words.WordClasses;

/** One parsed sentence of a document, and who its words mean. */
public record Context(Contexts contexts, Tree tree, List<Mention> mentions) {

    private static final States STATES = new States();

    /** With its tree mended, see {@link Repair}. */
    static Context of(Contexts contexts, int sentence) {
        List<Mention> mentions = contexts.document().mentionsIn(sentence);
        Sentence parsed = contexts.document().document().sentence(sentence);
        int[] names = new int[parsed.size()];
        Arrays.fill(names, -1);
        BitSet persons = new BitSet(parsed.size());
        mentions.stream().filter(mention -> mention.form() == Mention.Form.NAME).forEach(mention -> {
            Arrays.fill(names, mention.begin(), mention.end(), mention.begin());
            boolean person = mention.entities().stream().anyMatch(each -> each.type() == EntityType.PERSON);
            persons.set(mention.begin(), mention.end(), person);
        });
        return new Context(contexts, new Tree(Repair.of(parsed, WordClasses.GRAMMAR, names, persons)), mentions);
    }

    public ResolvedDocument document() {
        return contexts.document();
    }

    /** {@code grammar.txt}. */
    public WordClasses words() {
        return WordClasses.GRAMMAR;
    }

    public Article article() {
        return document().document().article();
    }

    @Nullable
    public LocalDate published() {
        PublicationTime published = article().published();
        return published == null ? null : published.day();
    }

    /** The sentence before this one, if it is of the same paragraph or the one before and was parsed. */
    Optional<Context> previous() {
        return beside(tree.sentence().index() - 1);
    }

    /** The sentence behind this one, if it is of the same paragraph or the next and was parsed. */
    Optional<Context> next() {
        return beside(tree.sentence().index() + 1);
    }

    private Optional<Context> beside(int index) {
        Sentence here = tree.sentence();
        if (index < 0 || index >= document().document().sentences().size()) {
            return Optional.empty();
        }
        Sentence there = document().document().sentence(index);
        boolean isBeside = there.dependencies() != null
                && there.section() == here.section()
                && Math.abs(there.paragraph() - here.paragraph()) <= 1;
        return isBeside ? Optional.of(contexts.sentence(index)) : Optional.empty();
    }

    /** The innermost mention of which the token is the head; else, for a token inside a name, that name. */
    @Nullable
    public Mention mention(int token) {
        Mention found = null;
        for (Mention each : mentions) {
            boolean covers = each.begin() <= token && token < each.end();
            if (covers
                    && (each.head() == token || each.form() == Mention.Form.NAME)
                    && (found == null || each.end() - each.begin() < found.end() - found.begin())) {
                found = each;
            }
        }
        return found;
    }

    /** The name in apposition to a noun: "the minister, Ann Example"; "his counterpart Bob Example". */
    Optional<Mention> heldName(int noun) {
        return tree.children(noun, "appos", "dep", "flat", "compound").stream()
                .filter(child -> !tree.hasRelation(child, "dep", "compound")
                        || Math.abs(child - noun) <= 4
                        || isTitle(noun, child))
                .filter(child -> !tree.hasRelation(child, "compound") || child > noun)
                // "shocked Kinshasa": what the parser takes for an adjective was done to it
                .filter(child -> !tree.hasRelation(child, "dep")
                        || tree.children(child, "amod").stream().noneMatch(each -> noun < each && each < child))
                .map(this::mention)
                .filter(mention -> mention != null
                        && mention.form() == Mention.Form.NAME
                        && !mention.entities().isEmpty())
                .map(mention -> (Mention) mention)
                .findFirst();
    }

    /** "Minister for Economic Affairs Ann Berg": a title, however long, that ends where a name begins. */
    private boolean isTitle(int noun, int name) {
        return noun < name
                && tree.token(noun).isProperNoun()
                && IntStream.range(noun + 1, name)
                        .allMatch(token ->
                                tree.token(token).isProperNoun() || tree.hasRelation(token, "case", "cc", "det"));
    }

    /** The name that a common noun means: {@link #landmark}, {@link #borne} or {@link #explained}. */
    Optional<Mention> meantName(int noun) {
        Mention landmark = landmark(noun);
        Mention borne = landmark == null ? borne(noun) : landmark;
        return Optional.ofNullable(borne != null ? borne : explained(noun));
    }

    /** "The Interfax news agency", "the Hamas movement": the body that its kind stands behind. */
    private @Nullable Mention borne(int noun) {
        boolean definite = !tree.token(noun).isProperNoun()
                && !tree.tag(noun).endsWith("S")
                && tree.children(noun, "det").stream()
                        .noneMatch(article -> words().is("indefinite", tree.word(article)));
        return definite && isKindOfBody(noun)
                ? tree.children(noun, "compound").stream()
                        .map(this::mention)
                        .filter(mention -> mention != null
                                && mention.form() == Mention.Form.NAME
                                && !mention.entities().isEmpty()
                                && Set.of(EntityType.ORGANIZATION, EntityType.OTHER, EntityType.GROUP)
                                        .contains(mention.entities().get(0).type()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean isKindOfBody(int noun) {
        String lemma = tree.lemma(noun);
        return words().is("borne", lemma) || (noun > 0 && words().is("borne", tree.word(noun - 1) + ' ' + lemma));
    }

    /** "The city of Mosul", "the Crimea peninsula", "parts of Lebanon": the place that a common noun and a name mean together. */
    private @Nullable Mention landmark(int noun) {
        Mention own = mention(noun);
        boolean isNamed = own != null && !own.entities().isEmpty(); // "Gao airport" is not Gao
        if (tree.token(noun).isProperNoun() || isNamed) {
            return null;
        }
        String lemma = tree.lemma(noun);
        // "the West Bank town of Jenin" is Jenin
        List<Integer> names = new ArrayList<>(tree.children(noun, "nmod"));
        names.addAll(tree.children(noun, "compound"));
        // "overran the base at Goma": also where the parser hangs the phrase on the verb
        if (tree.head(noun) >= 0) {
            tree.children(tree.head(noun), "obl").stream()
                    .filter(child -> tree.children(child, "case").contains(noun + 1))
                    .forEach(names::add);
        }
        for (int child : names) {
            Mention mention = mention(child);
            // "a Red Sea port" is not the Red Sea, nor "the West Bank town" the West Bank
            boolean named = tree.hasRelation(child, "compound")
                    && tree.children(noun, "det").stream()
                            .noneMatch(article ->
                                    words().is("settlement", lemma) || words().is("indefinite", tree.word(article)));
            // … nor is the Jordan valley Jordan
            boolean state = mention != null && STATES.isKnown(words(mention));
            boolean beside = named && (words().is("landform", lemma) || words().is("landform-beside", lemma) && !state);
            boolean ranked = tree.children(noun, "amod").stream()
                    .anyMatch(each -> tree.tag(each).equals("JJS") || words().is("rank", tree.word(each)));
            boolean of = tree.preposition(child).equals("of")
                    && !ranked
                    && (words().is("landform", lemma) || words().is("part", lemma));
            boolean site = words().is("site", lemma) && (named || words().is("landmark", tree.preposition(child)));
            if ((beside || of || site)
                    && mention != null
                    && mention.form() == Mention.Form.NAME
                    && !mention.entities().isEmpty()
                    && mention.entities().get(0).type() == EntityType.PLACE) {
                return mention;
            }
        }
        return null;
    }

    /** "Apia, a harbour town": the name that a common noun is in apposition to. */
    private @Nullable Mention explained(int noun) {
        if (!tree.hasRelation(noun, "appos") || tree.token(noun).isProperNoun()) {
            return null;
        }
        Mention mention = mention(tree.head(noun));
        return mention != null
                        && mention.form() == Mention.Form.NAME
                        && !mention.entities().isEmpty()
                ? mention
                : null;
    }

    /**
     * The place that "the town" takes up: what a clause of this sentence or of the two before it is about, else the last that
     * they name; no states, and nothing that something comes from or lies near.
     */
    Optional<EntityRef> takenUp(int noun) {
        boolean definite =
                tree.children(noun, "det").stream().anyMatch(article -> words().is("definite", tree.word(article)));
        boolean own = tree.children(noun, "nmod", "compound", "nmod:poss", "appos").stream()
                .anyMatch(child -> mention(child) != null);
        String lemma = tree.lemma(noun);
        boolean isSettlement =
                words().is("settlement", lemma) && !tree.tag(noun).endsWith("S");
        if (definite && !own && words().is("state-noun", lemma) && tree.hasRelation(noun, "obj")) {
            return stateBefore(noun);
        }
        boolean isCalled = (words().is("called", lemma) || words().is("seat-of-state", lemma))
                && tree.children(noun, "amod", "nummod").isEmpty();
        if (!definite || own || !(isSettlement || isCalled)) {
            return Optional.empty();
        }
        String word = isSettlement ? null : tree.word(noun);
        Sentence here = tree.sentence();
        Optional<EntityRef> found = lastPlace(noun, word);
        for (int before = here.index() - 1; found.isEmpty() && before >= Math.max(0, here.index() - 2); before--) {
            Sentence sentence = document().document().sentence(before);
            if (sentence.dependencies() == null || sentence.section() != here.section()) {
                break;
            }
            Context above = contexts.sentence(before);
            found = above.lastPlace(above.tree.size(), word);
        }
        return found;
    }

    /** "Invaded Chad and overran the country": the state that something was done to just before. */
    private Optional<EntityRef> stateBefore(int noun) {
        return mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME
                        && mention.end() <= noun
                        && tree.hasRelation(mention.head(), "obj")
                        && mention.entities().stream().anyMatch(entity -> STATES.isKnown(entity.name())))
                .reduce((one, other) -> other)
                .map(mention -> mention.entities().get(0));
    }

    /** @param called what the place must be called or be the seat of; null for any */
    private Optional<EntityRef> lastPlace(int end, @Nullable String called) {
        List<Mention> places = mentions.stream()
                .filter(mention -> mention.form() == Mention.Form.NAME
                        && mention.end() <= end
                        && !mention.entities().isEmpty()
                        && mention.entities().get(0).type() == EntityType.PLACE
                        && (called == null
                                ? (!STATES.isKnown(mention.entities().get(0).name()) || isGoal(mention))
                                        && !words().is("aloof", tree.preposition(mention.head()))
                                : isCalled(mention, called)))
                .toList();
        return places.stream()
                .filter(place -> isTopic(place.head()))
                .reduce((one, other) -> other)
                .or(() -> places.stream().reduce((one, other) -> other))
                .map(place -> place.entities().get(0));
    }

    /** A city that may stand for a state, or be where something is. */
    boolean isSeat(Mention place) {
        String name = place.entities().get(0).name();
        return STATES.state(name).filter(state -> !state.name().equals(name)).isPresent();
    }

    /** "Marched on Paris": a capital that somebody goes to is a city, and stands for no state. */
    private boolean isGoal(Mention place) {
        int head = tree.head(place.head());
        return isSeat(place)
                && head >= 0
                && words().is("assail", tree.lemma(head) + " " + tree.preposition(place.head()));
    }

    /** "The Faroe Islands", "Goza, an island", "Goza is an island", the seat of a government for "the capital". */
    private boolean isCalled(Mention place, String noun) {
        if (words().is("seat-of-state", noun)) {
            return STATES.government(place.entities().get(0).name()).isPresent();
        }
        boolean inName = tree.word(place.begin()).equals(noun)
                || tree.word(place.end() - 1).equals(noun);
        boolean beside = tree.children(place.head(), "appos").stream()
                .anyMatch(each -> tree.word(each).equals(noun));
        int head = tree.head(place.head());
        boolean is = head >= 0 && tree.word(head).equals(noun);
        return inName || beside || is;
    }

    /** A subject or object, or what such a noun is called: "shelled the town of Bara". */
    private boolean isTopic(int name) {
        boolean called =
                tree.preposition(name).equals("of") && words().is("landform", tree.lemma(Math.max(0, tree.head(name))));
        return tree.hasRelation(called ? tree.head(name) : name, "nsubj", "obj");
    }

    /** True for a word that stands before its noun as an owner or maker: "Russian annexation". */
    boolean isOwner(int token) {
        return tree.hasRelation(token, "nmod:poss", "amod", "compound");
    }

    /** True for a token of a time expression. */
    public boolean isTime(int token) {
        return tree.sentence().times().stream().anyMatch(time -> time.begin() <= token && token < time.end());
    }

    /** Whether the tokens are a part of a longer name. */
    boolean isWithinName(int begin, int end) {
        Mention mention = mention(begin);
        return mention != null
                && mention.form() == Mention.Form.NAME
                && mention.begin() <= begin
                && end <= mention.end()
                && end - begin < mention.end() - mention.begin();
    }

    /** An adjective that stands for those it describes: "talks with the Chinese". */
    boolean isSubstantive(int token) {
        return tree.children(token, "det").stream().anyMatch(child -> child == token - 1)
                && !tree.hasRelation(token, "amod", "compound");
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(tree.token(token).text().codePointAt(0));
    }

    /** "RSF", "M23": a word of capitals, or of capitals and figures. */
    boolean isAcronym(int token) {
        String text = tree.token(token).text();
        return text.length() > 1
                && isCapitalised(token)
                && text.chars().allMatch(each -> Character.isUpperCase(each) || Character.isDigit(each) || each == '-');
    }

    /** The words of a mention as printed. */
    public String words(Mention mention) {
        return words(mention.begin(), mention.end());
    }

    public String words(int begin, int end) {
        return words(tree.sentence().span(begin, end));
    }

    public String words(Span span) {
        return contexts.text().at(span);
    }
}
