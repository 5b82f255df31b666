package tidings.relate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;

/**
 * What kind of thing a word names: someone who can meet or act, a power that can take land, land.
 *
 * <p>Names are judged by their type, other nouns by lists in {@code fillers.txt}.
 */
final class Fillers {

    /** No condition. */
    static final String ANYTHING = "anything";

    /** Those who speak and are spoken to ("we will talk with them") are nobody that a fact could name. */
    private static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "him", "her", "them", "his", "their", "who", "whom", "both");

    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final States states;

    Fillers(States states) {
        this.states = states;
        for (String line : DataFile.entries("fillers.txt")) {
            String[] columns = line.split(" ", 2);
            nouns.computeIfAbsent(columns[0], key -> new HashSet<>()).addAll(List.of(columns[1].split(" ")));
        }
    }

    /** @throws IllegalArgumentException if there is no such class */
    boolean fit(String filler, Context context, int token) {
        return switch (filler) {
            case ANYTHING -> true;
            case "party" -> isParty(context, token);
            case "person" -> isPerson(context, token);
            case "named" -> isNamedPerson(context, token);
            case "peer" -> isPeer(context, token);
            case "power" -> isPower(context, token);
            case "state" -> isRealm(context, token);
            case "force" -> isForce(context, token);
            case "place" -> isPlace(context, token);
            case "territory" -> isTerritory(context, token);
            case "land" ->
                isTerritory(context, token) || isUnknownName(context, token) || isSome(context, token, "land");
            default -> throw new IllegalArgumentException("no class of fillers \"" + filler + '"');
        };
    }

    /** One who can meet others: a person, an organisation, a people, a state, or a word for one of them. */
    private boolean isParty(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return isNamedParty(context, mention);
        }
        return isPersonal(context, token, mention)
                || (mention != null
                        && mention.form() == Mention.Form.DEMONYM
                        && !context.tree().tag(token).startsWith("JJ"))
                || (mention != null && mention.form() == Mention.Form.DEMONYM && context.isOwner(token))
                || isNoun(context, token, "person", "body", "power")
                || isSome(context, token, "party")
                || isUnknownName(context, token)
                || context.heldName(token)
                        .filter(name -> isNamedParty(context, name))
                        .isPresent();
    }

    private boolean isNamedParty(Context context, Mention mention) {
        EntityType type = type(mention);
        // "The Rhine" is no person, whatever the recogniser says
        return (type == EntityType.PERSON && !isWithThe(context, mention))
                || type == EntityType.ORGANIZATION
                || type == EntityType.GROUP
                || (type == EntityType.OTHER && isPlainName(context, mention))
                || (type == EntityType.PLACE && isState(context, mention));
    }

    /** "The Republicans", and a bare "Solheim" whom the recogniser does not know. */
    private boolean isPlainName(Context context, Mention mention) {
        return context.tree().tag(mention.head()).equals("NNPS")
                || (mention.end() - mention.begin() == 1
                        && context.tree().hasRelation(mention.head(), "nsubj")
                        && isUnknownName(context, mention.head()));
    }

    private static boolean isWithThe(Context context, Mention mention) {
        return mention.begin() > 0
                && mention.end() - mention.begin() == 1
                && context.tree().word(mention.begin() - 1).equals("the");
    }

    /** Rivers, seas and streets have an article; of the names of places with one only states can meet. */
    private boolean isState(Context context, Mention mention) {
        return states.isKnown(context.words(mention))
                || context.tree().children(mention.head(), "det").isEmpty();
    }

    /** A person by name, pronoun or office. */
    private boolean isPerson(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return type(mention) == EntityType.PERSON;
        }
        return isPersonal(context, token, mention)
                || isNoun(context, token, "person")
                || context.heldName(token)
                        .filter(name -> type(name) == EntityType.PERSON)
                        .isPresent();
    }

    private boolean isNamedPerson(Context context, int token) {
        Mention mention = context.mention(token);
        return mention != null && mention.form() == Mention.Form.NAME && type(mention) == EntityType.PERSON;
    }

    /** One who is spoken with rather than to: a person by name or a single one by office, no audience. */
    private boolean isPeer(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return type(mention) == EntityType.PERSON;
        }
        return (isNoun(context, token, "person")
                        && !isNoun(context, token, "audience")
                        && !context.tree().tag(token).endsWith("S"))
                || context.heldName(token)
                        .filter(name -> type(name) == EntityType.PERSON)
                        .isPresent();
    }

    private boolean isPersonal(Context context, int token, @Nullable Mention mention) {
        return PERSONAL.contains(context.tree().word(token))
                || (context.tree().token(token).isPronoun()
                        && mention != null
                        && !mention.entities().isEmpty());
    }

    /** One that can take land: a state, a people, an organisation, a ruler, an armed force. */
    private boolean isPower(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && (mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.DEMONYM)) {
            return type(mention) != EntityType.OTHER || context.isCapitalised(token);
        }
        return isPersonal(context, token, mention)
                || context.tree().word(token).matches("it|its")
                || isNoun(context, token, "power")
                || isSome(context, token, "power")
                || isUnknownName(context, token)
                || states.isKnown(context.tree().word(token));
    }

    /** A state by name or by what stands for it, or a word for one. */
    private boolean isRealm(Context context, int token) {
        Mention mention = context.mention(token);
        return mention == null
                ? states.isKnown(context.tree().word(token))
                        || context.tree()
                                .lemma(token)
                                .matches("empire|kingdom|republic|union|regime|state|government|reich")
                : states.isKnown(context.words(mention))
                        || mention.entities().stream().anyMatch(entity -> states.isKnown(entity.name()));
    }

    private boolean isPlace(Context context, int token) {
        Mention mention = context.mention(token);
        return mention != null
                && mention.form() == Mention.Form.NAME
                && type(mention) == EntityType.PLACE
                && !isNoun(context, token, "facility");
    }

    /** A power that is plainly armed. */
    private boolean isForce(Context context, int token) {
        Mention mention = context.mention(token);
        return isNoun(context, token, "power", "armed")
                || (mention != null
                        && mention.form() != Mention.Form.PRONOUN
                        && mention.entities().stream()
                                .anyMatch(entity -> entity.type() == EntityType.GROUP || isArmedName(entity)));
    }

    private boolean isArmedName(EntityRef entity) {
        return List.of(entity.name().toLowerCase(java.util.Locale.ROOT).split(" ")).stream()
                .anyMatch(nouns.getOrDefault("armed", Set.of())::contains);
    }

    /** A place by name, or a word for a stretch of land. */
    private boolean isTerritory(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return type(mention) == EntityType.PLACE && !isNoun(context, token, "facility");
        }
        if (context.tree().token(token).isPronoun()) {
            return mention != null && mention.entities().stream().anyMatch(entity -> entity.type() == EntityType.PLACE);
        }
        return isNoun(context, token, "territory") || isSome(context, token, "territory");
    }

    /** "Part of it", "one of them", "dozens of villages": what is spoken of is behind "of". */
    private boolean isSome(Context context, int token, String filler) {
        return isNoun(context, token, "partitive")
                && context.tree().children(token, "nmod").stream()
                        .filter(part -> context.tree().preposition(part).equals("of"))
                        .anyMatch(part -> fit(filler, context, part));
    }

    /** A capitalised word that the recogniser took for no name, or for one of an unclear sort. */
    private boolean isUnknownName(Context context, int token) {
        Mention mention = context.mention(token);
        return (mention == null || mention.entities().isEmpty() || type(mention) == EntityType.OTHER)
                && context.tree().token(token).isProperNoun()
                && context.isCapitalised(token)
                && context.tree().word(token).length() > 1
                && context.tree().children(token, "det").isEmpty()
                && !isNoun(context, token, "facility")
                && !isNoun(context, token, "calendar");
    }

    private boolean isNoun(Context context, int token, String... classes) {
        for (String each : classes) {
            Set<String> words = nouns.getOrDefault(each, Set.of());
            String word = context.tree().word(token);
            if (words.contains(context.tree().lemma(token))
                    || words.contains(word)
                    || (context.tree().tag(token).equals("NNPS") && words.contains(singular(word)))) {
                return true;
            }
        }
        return false;
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
