package tidings.relate.grammar;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.relate.words.WordClasses;

/**
 * How well a word fits a role: someone who can meet or act, a power that can take land, land.
 *
 * <p>Names are judged by their type, other nouns by lists in {@code fillers.txt} and by what WordNet says they name
 * ({@code nouns.txt}).
 */
public final class Fillers {

    /** How sure it is that a word names what a role asks for. */
    public enum Grade {
        /** It names something else. */
        NO,
        /** It may: a name that the recogniser does not know or takes for another sort, a noun of several senses. */
        MAYBE,
        /** It does. */
        SURE
    }

    /** No condition. */
    public static final String ANYTHING = "anything";

    private final WordClasses nouns = WordClasses.load("fillers.txt");
    private final WordClasses senses = WordClasses.load("nouns.txt");
    private final States states;

    public Fillers(States states) {
        this.states = states;
    }

    /** @throws IllegalArgumentException if there is no such class */
    public Grade grade(String filler, Context context, int token) {
        return switch (filler) {
            case ANYTHING -> Grade.SURE;
            case "party" -> party(context, token);
            case "person" -> person(context, token, false);
            case "peer" -> person(context, token, true);
            case "figure" -> figure(context, token);
            case "officer" -> officer(context, token);
            case "state" -> state(context, token);
            case "power" -> isMeans(context, token) ? Grade.NO : power(context, token);
            case "force" -> isMeans(context, token) ? Grade.NO : force(context, token);
            case "land" -> land(context, token, true);
            case "place" -> land(context, token, false);
            case "soil" -> soil(context, token);
            case "town" -> town(context, token);
            case "facility" -> isFacility(context, token) ? Grade.SURE : land(context, token, false);
            case "army" -> !isMeans(context, token) && isArmy(context, token) ? Grade.SURE : Grade.NO;
            default -> throw new IllegalArgumentException("no class of fillers \"" + filler + '"');
        };
    }

    /**
     * Whether a noun is in a class of {@code fillers.txt}.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public boolean is(String wordClass, Context context, int token) {
        return isNoun(context, token, nouns, wordClass);
    }

    /** One who can meet others: a person, an organisation, a people, a state, or a word for one of them. */
    private Grade party(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return namedParty(context, mention);
        }
        if (mention != null && mention.form() == Mention.Form.DEMONYM) {
            boolean alone = !context.tree().tag(token).startsWith("JJ");
            return alone || context.isOwner(token) || context.isSubstantive(token) ? Grade.SURE : Grade.NO;
        }
        Grade pronoun = pronoun(context, token, mention, "personal", "thing");
        if (pronoun != null) {
            return pronoun;
        }
        if (context.heldName(token)
                .filter(name -> namedParty(context, name) == Grade.SURE)
                .isPresent()) {
            return Grade.SURE;
        }
        if (isNoun(context, token, nouns, "press")) {
            return Grade.NO; // "a call with reporters"
        }
        return noun(context, token, "party", Set.of("person", "body", "power"), Set.of("person", "group"));
    }

    private Grade namedParty(Context context, Mention mention) {
        // "The Rhine" is no person, whatever the recogniser says
        return switch (type(mention)) {
            case PERSON -> isWithThe(context, mention) ? Grade.NO : Grade.SURE;
            case ORGANIZATION, GROUP -> Grade.SURE;
            case PLACE ->
                states.isKnown(context.words(mention))
                        ? Grade.SURE
                        : context.tree().children(mention.head(), "det").isEmpty() || context.isAcronym(mention.head())
                                ? Grade.MAYBE
                                : Grade.NO;
            case OTHER ->
                context.tree().tag(mention.head()).equals("NNPS")
                                || context.tree()
                                        .children(mention.head(), "det")
                                        .isEmpty()
                        ? Grade.MAYBE
                        : Grade.NO;
        };
    }

    private static boolean isWithThe(Context context, Mention mention) {
        // but "the Biden-Xi summit"
        return mention.end() - mention.begin() == 1
                && context.tree().children(mention.head(), "det").stream()
                        .anyMatch(article -> context.tree().word(article).equals("the"));
    }

    /**
     * A person by name, pronoun or office.
     *
     * @param peer true for one who is received or spoken with rather than spoken to: no audience, and no crowd
     */
    private Grade person(Context context, int token, boolean peer) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return switch (type(mention)) {
                case PERSON -> Grade.SURE;
                case GROUP -> Grade.MAYBE;
                case ORGANIZATION, OTHER -> peer ? Grade.NO : Grade.MAYBE;
                case PLACE -> Grade.NO;
            };
        }
        Grade pronoun = pronoun(context, token, mention, "personal", null);
        if (pronoun != null) {
            return pronoun;
        }
        if (context.heldName(token)
                .filter(name -> type(name) == EntityType.PERSON)
                .isPresent()) {
            return Grade.SURE;
        }
        if (peer && (isNoun(context, token, nouns, "audience") || isNoun(context, token, nouns, "crowd"))) {
            return Grade.NO;
        }
        Grade noun = noun(
                context,
                token,
                peer ? "peer" : "person",
                peer ? Set.of("person", "mission") : Set.of("person"),
                Set.of("person"));
        return peer && noun == Grade.SURE && context.tree().tag(token).endsWith("S") ? Grade.MAYBE : noun;
    }

    /** A person by name: who is seen or called on is met, while a man in the street is not. */
    private Grade figure(Context context, int token) {
        Mention mention = context.mention(token);
        Optional<Mention> name = mention != null && mention.form() != Mention.Form.NOMINAL
                ? Optional.of(mention).filter(each -> !each.entities().isEmpty())
                : context.heldName(token);
        if (name.isEmpty() && isNoun(context, token, nouns, "counterpart")) {
            return Grade.SURE;
        }
        return name.filter(each -> type(each) == EntityType.PERSON).isPresent() ? Grade.SURE : Grade.NO;
    }

    /** A person by name or by office: an ambassador who is seen is met, too. */
    private Grade officer(Context context, int token) {
        boolean office =
                context.words().is("office", context.tree().lemma(token)) && person(context, token, true) == Grade.SURE;
        return office ? Grade.SURE : figure(context, token);
    }

    /** One that can take land: a state, a people, an organisation, a ruler, an armed force. */
    private Grade power(Context context, int token) {
        if (context.tree().lemma(token).endsWith(RoleReader.IDEOLOGY)) {
            return Grade.NO; // "lost China to communism"
        }
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return switch (type(mention)) {
                // "the Rhine" takes no land
                case PLACE ->
                    states.isKnown(context.words(mention))
                                    || isState(mention)
                                    || isNamedAfter("state", context, mention)
                            ? Grade.SURE
                            : context.tree().children(mention.head(), "det").isEmpty()
                                            || context.isAcronym(token)
                                            || context.tree()
                                                    .word(mention.head())
                                                    .endsWith("s")
                                    ? Grade.MAYBE
                                    : Grade.NO;
                case GROUP -> Grade.SURE;
                case ORGANIZATION ->
                    isArmed(mention)
                                    || isState(mention)
                                    || isNamedAfter("state", context, mention)
                                    || nouns.is("armed", context.tree().word(mention.head()))
                            ? Grade.SURE
                            : Grade.MAYBE;
                case PERSON, OTHER ->
                    isArmed(mention) || states.isKnown(context.words(mention)) ? Grade.SURE : Grade.MAYBE;
            };
        }
        if (mention != null && mention.form() == Mention.Form.DEMONYM) {
            return Grade.SURE;
        }
        Grade pronoun = pronoun(context, token, mention, "personal", "thing");
        if (pronoun != null) {
            return pronoun == Grade.SURE && mention != null && !isState(mention) && !isArmed(mention)
                    ? Grade.MAYBE
                    : pronoun;
        }
        if (states.isKnown(context.tree().word(token)) || isNoun(context, token, nouns, "power")) {
            return Grade.SURE;
        }
        return noun(context, token, "power", Set.of("armed"), Set.of("group"), Grade.MAYBE);
    }

    /** A state by name, or by that of its capital. */
    private Grade state(Context context, int token) {
        Mention mention = context.mention(token);
        boolean named = mention != null && mention.form() == Mention.Form.NAME && type(mention) == EntityType.PLACE;
        return named ? power(context, token) : Grade.NO;
    }

    /** "Taken by force": how, and not by whom. */
    private boolean isMeans(Context context, int token) {
        return nouns.is("means", context.tree().word(token))
                && context.tree()
                        .children(token, "det", "amod", "compound", "nmod:poss")
                        .isEmpty();
    }

    /** Those who bear arms, and no state. */
    private boolean isArmy(Context context, int token) {
        Mention mention = context.mention(token);
        return isNoun(context, token, nouns, "force")
                || isNoun(context, token, nouns, "armed")
                || (mention != null
                        && mention.form() != Mention.Form.PRONOUN
                        && (isArmed(mention)
                                || mention.entities().stream().anyMatch(each -> each.type() == EntityType.GROUP)));
    }

    /** A power that is plainly armed, or a state. */
    private Grade force(Context context, int token) {
        Mention mention = context.mention(token);
        if (isArmy(context, token)) {
            return Grade.SURE;
        }
        Grade power = power(context, token);
        boolean state = mention != null && mention.form() == Mention.Form.NAME && type(mention) == EntityType.PLACE;
        return power == Grade.NO || (state && power == Grade.SURE) ? power : Grade.MAYBE;
    }

    /**
     * A place by name, or a word for a stretch of land.
     *
     * @param lenient true if nothing but land can stand there, so that whole names that the recogniser takes for those of
     *     persons or bodies may be places
     */
    private Grade land(Context context, int token, boolean lenient) {
        Mention mention = context.mention(token);
        boolean named = mention != null && mention.form() == Mention.Form.NAME;
        if (isNoun(context, token, nouns, named ? "named-facility" : "facility")
                && !isNoun(context, token, nouns, "site")) {
            return isNoun(context, token, nouns, "works") && isOfPlace(context, token) ? Grade.MAYBE : Grade.NO;
        }
        if (mention != null && mention.form() == Mention.Form.NAME) {
            if (type(mention) != EntityType.PERSON && isNamedAfter("landform", context, mention)
                    || isCalledLand(context, mention)
                    || isPartOfState(context, mention)) {
                return Grade.SURE;
            }
            return type(mention) == EntityType.PLACE || isNoun(context, token, nouns, "territory")
                    ? Grade.SURE
                    : landByGuess(context, mention, lenient);
        }
        if (context.tree().token(token).isPronoun()) {
            boolean resolved = mention != null && !mention.entities().isEmpty();
            boolean place = resolved && mention != null && type(mention) == EntityType.PLACE;
            return place
                    ? Grade.SURE
                    : lenient && !resolved && nouns.is("thing", context.tree().word(token)) ? Grade.MAYBE : Grade.NO;
        }
        if (isSite(context, token)
                || context.meantName(token)
                        .filter(name -> type(name) == EntityType.PLACE || isCalledLand(context, name))
                        .isPresent()) {
            return Grade.SURE;
        }
        if (isNoun(context, token, nouns, "site")) {
            return Grade.MAYBE;
        }
        if (context.words().is("office", context.tree().word(token))) {
            return Grade.NO; // "captured the Minister of Defence"
        }
        return noun(context, token, "land", Set.of("territory"), Set.of());
    }

    /**
     * Land, where nothing but land is said to be so treated: also what the recogniser takes for a body of which Wikipedia
     * knows, which towns are at times.
     */
    private Grade soil(Context context, int token) {
        Grade land = land(context, token, true);
        Mention mention = context.mention(token);
        boolean body = mention != null
                && mention.form() == Mention.Form.NAME
                && type(mention) == EntityType.ORGANIZATION
                && !context.isAcronym(token)
                && !isTitled(context, mention)
                && power(context, token) != Grade.SURE
                && context.tree().children(mention.head(), "det").isEmpty();
        return land == Grade.NO && body && !isNoun(context, token, nouns, "named-facility") ? Grade.MAYBE : land;
    }

    /** Land that is no state, whose fall may be that of its government. */
    private Grade town(Context context, int token) {
        Mention mention = context.mention(token);
        boolean state = mention != null
                && mention.entities().stream().anyMatch(entity -> states.state(entity.name())
                        .filter(each -> each.id().equals(entity.id()))
                        .isPresent());
        return state ? Grade.NO : land(context, token, false);
    }

    /** A building or works, which an army takes as it takes land: "captured the town hall". */
    public boolean isFacility(Context context, int token) {
        return isNoun(context, token, nouns, "key-facility");
    }

    /** "Corporal Berg": whoever has a title is no place. */
    private static boolean isTitled(Context context, Mention name) {
        return context.tree().children(name.head(), "compound", "amod").stream()
                .anyMatch(word -> word < name.begin() && context.isCapitalised(word));
    }

    /** The recogniser's guess at a single unknown word may be wrong; whole names of persons are seldom places. */
    private Grade landByGuess(Context context, Mention mention, boolean lenient) {
        EntityType type = type(mention);
        if (type == EntityType.ORGANIZATION && isLinked(mention)) {
            return Grade.NO; // "took control of Twitter"
        }
        if (mention.begin() > 0 && context.words().is("office", context.tree().word(mention.begin() - 1))) {
            return Grade.NO; // "captured President Ann Berg"
        }
        boolean single = mention.end() - mention.begin() == 1;
        // who is nobody else in the article may be a town: the recogniser takes it for a person for want of better
        boolean unknown = !isLinked(mention) && !isKnownPerson(context, mention);
        boolean may = lenient && !isKnownPerson(context, mention)
                ? single || !isLinked(mention) || type == EntityType.OTHER
                : single && (type != EntityType.PERSON || unknown);
        return may ? Grade.MAYBE : Grade.NO;
    }

    /** "The Duchy of Kessin", "the Vorland Republic": a name that says what it names. */
    private static boolean isNamedAfter(String wordClass, Context context, Mention mention) {
        return mention.end() - mention.begin() > 1
                && (context.words().is(wordClass, context.tree().word(mention.begin()))
                        || context.words().is(wordClass, context.tree().word(mention.end() - 1)));
    }

    /** "Northern Cyprus": a state with how it lies before it. */
    private boolean isPartOfState(Context context, Mention mention) {
        return mention.end() - mention.begin() > 1
                && context.words().is("compass", context.tree().word(mention.begin()))
                && states.isKnown(context.words(context.tree().sentence().span(mention.begin() + 1, mention.end())));
    }

    /** "Lyman, a rail hub": a name that is explained by a word for land, whatever the recogniser takes it for. */
    private static boolean isCalledLand(Context context, Mention name) {
        return context.tree().children(name.head(), "appos").stream()
                .anyMatch(noun -> context.words().is("landform", context.tree().lemma(noun))
                        || context.words().is("seat", context.tree().lemma(noun)));
    }

    /** "The base at Diapaga", "Watiya airbase": what stands for the place that it is named after. */
    private boolean isSite(Context context, int token) {
        return isNoun(context, token, nouns, "site") && isOfPlace(context, token);
    }

    private static boolean isOfPlace(Context context, int token) {
        Tree tree = context.tree();
        return tree.children(token, "nmod", "compound").stream()
                .filter(child ->
                        tree.hasRelation(child, "compound") || context.words().is("landmark", tree.preposition(child)))
                .anyMatch(child -> {
                    Mention mention = context.mention(child);
                    return mention != null
                            && mention.form() == Mention.Form.NAME
                            && (type(mention) != EntityType.PERSON || tree.hasRelation(child, "compound"));
                });
    }

    /** By the noun's classes; an unknown capitalised word may be anything. */
    private Grade noun(Context context, int token, String filler, Set<String> sure, Set<String> sorts) {
        return noun(context, token, filler, sure, sorts, Grade.SURE);
    }

    /** @param sorted how sure a noun is that names nothing but the sorts by its first sense */
    private Grade noun(Context context, int token, String filler, Set<String> sure, Set<String> sorts, Grade sorted) {
        if (!context.tree().token(token).isNoun() && !isCounted(context, token)) {
            return Grade.NO;
        }
        boolean against = isNoun(context, token, nouns, "attitude")
                && context.tree().children(token, "nmod").stream()
                        .anyMatch(child -> context.tree().preposition(child).equals("to"));
        if (against) {
            return Grade.NO;
        }
        if (isNoun(context, token, nouns, "partitive")) {
            Grade part = parts(context, token, filler);
            if (part != null) {
                return part;
            }
        }
        if (sure.stream().anyMatch(each -> isNoun(context, token, nouns, each))) {
            return Grade.SURE;
        }
        if (isNoun(context, token, nouns, "nobody") || isNoun(context, token, nouns, "facility")) {
            return Grade.NO;
        }
        if (context.isAcronym(token)) {
            return Grade.MAYBE;
        }
        if (context.tree().token(token).isProperNoun() && context.isCapitalised(token)) {
            boolean bare = context.tree().children(token, "det").isEmpty();
            // "the Falklands": islands are many
            boolean islands = filler.equals("land") && context.tree().tag(token).equals("NNPS");
            return context.tree().word(token).length() > 1 && (bare || islands) ? Grade.MAYBE : Grade.NO;
        }
        if (sorts.stream().anyMatch(sort -> isNoun(context, token, senses, sort))) {
            return sorted;
        }
        // "with an open mind": who is new to the reader is introduced by a word that says that he is somebody
        boolean isNew = context.tree().children(token, "det").stream().anyMatch(article -> context.words()
                .is("indefinite", context.tree().word(article)));
        boolean mayBe = !isNew && sorts.stream().anyMatch(sort -> isNoun(context, token, senses, sort + "?"));
        return mayBe ? Grade.MAYBE : Grade.NO;
    }

    /** "Part of it", "one of them", "dozens of villages": what is spoken of is behind "of"; null if nothing is. */
    private @Nullable Grade parts(Context context, int token, String filler) {
        return context.tree().children(token, "nmod").stream()
                .filter(part -> context.tree().preposition(part).equals("of"))
                .map(part -> grade(filler, context, part))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCounted(Context context, int token) {
        return context.tree().tag(token).startsWith("CD")
                || context.tree().tag(token).startsWith("JJ")
                || context.tree().tag(token).equals("DT")
                || context.tree().tag(token).equals("VBG")
                || context.tree().tag(token).equals("RB");
    }

    /** Null if the token is none of the pronouns; MAYBE for one that could not be resolved. */
    private @Nullable Grade pronoun(
            Context context, int token, @Nullable Mention mention, String persons, @Nullable String things) {
        String word = context.tree().word(token);
        boolean known = nouns.is(persons, word) || (things != null && nouns.is(things, word));
        if (mention != null
                && mention.form() == Mention.Form.PRONOUN
                && !mention.entities().isEmpty()) {
            return Grade.SURE;
        }
        if (known) {
            return Grade.MAYBE;
        }
        return context.tree().token(token).isPronoun() ? Grade.NO : null;
    }

    /** A single word for a person whom the article calls by a whole name, too. */
    private static boolean isKnownPerson(Context context, Mention mention) {
        return mention.end() - mention.begin() == 1
                && mention.entities().stream()
                        .filter(entity -> entity.type() == EntityType.PERSON)
                        .anyMatch(entity -> context.document().mentions().stream()
                                .anyMatch(other -> other.form() == Mention.Form.NAME
                                        && other.end() - other.begin() > 1
                                        && other.entities().contains(entity)));
    }

    /** True for one of whom Wikipedia knows. */
    private static boolean isLinked(Mention mention) {
        return mention.entities().stream().anyMatch(entity -> entity.id().startsWith("wiki:"));
    }

    private boolean isState(Mention mention) {
        return mention.entities().stream().anyMatch(entity -> states.isKnown(entity.name()));
    }

    private boolean isArmed(Mention mention) {
        return mention.entities().stream().anyMatch(this::isArmedName);
    }

    private boolean isArmedName(EntityRef entity) {
        for (String word : entity.name().toLowerCase(Locale.ROOT).split("[ -]")) {
            if (nouns.is("armed", word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Context context, int token, WordClasses words, String wordClass) {
        String word = context.tree().word(token);
        return words.is(wordClass, context.tree().lemma(token))
                || words.is(wordClass, word)
                || (context.tree().tag(token).endsWith("S") && words.is(wordClass, singular(word)))
                || (word.indexOf('-') > 0 && words.is(wordClass, word.substring(word.lastIndexOf('-') + 1)));
    }

    private static String singular(String plural) {
        return plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y" : plural.replaceFirst("s$", "");
    }

    private static EntityType type(Mention mention) {
        return mention.entities().isEmpty()
                ? EntityType.OTHER
                : mention.entities().get(0).type();
    }
}
