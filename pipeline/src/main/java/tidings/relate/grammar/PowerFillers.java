package tidings.relate.grammar;

import java.util.Locale;
import java.util.Set;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.relate.grammar.Fillers.Grade;

/** Who can take land. */
record PowerFillers(FillerWords words, States states) {

    /** One that can take land: a state, a people, an organisation, a ruler, an armed force. */
    Grade power(Context context, int token) {
        if (context.tree().lemma(token).endsWith(RoleReader.IDEOLOGY)) {
            return Grade.NO; // "lost China to communism"
        }
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return namedPower(context, mention);
        }
        if (mention != null && mention.form() == Mention.Form.DEMONYM) {
            return Grade.SURE;
        }
        Grade pronoun = words.pronoun(context, token, mention, "personal", "thing");
        if (pronoun != null) {
            return pronoun == Grade.SURE && mention != null && !isState(mention) && !isArmed(mention)
                    ? Grade.MAYBE
                    : pronoun;
        }
        if (states.isKnown(context.tree().word(token))
                || words.is("power", context, token)
                || isArmedMan(context, token)) {
            return Grade.SURE;
        }
        Grade grade = words.grade(context, token, "power", Set.of("armed"), Set.of("group"), Grade.MAYBE);
        // "his father Henry"
        return grade == Grade.NO && context.heldName(token).isPresent() ? Grade.MAYBE : grade;
    }

    private Grade namedPower(Context context, Mention mention) {
        boolean known = states.isKnown(context.words(mention)) || isPartOfState(context, mention);
        boolean state = isState(mention) || FillerWords.isNamedAfter("state", context, mention);
        boolean sure =
                switch (FillerWords.type(mention)) {
                    case PLACE -> known || state;
                    case GROUP -> true;
                    case ORGANIZATION ->
                        state
                                || isArmed(mention)
                                || words.is("armed", context.tree().word(mention.head()));
                    case PERSON, OTHER -> known || isArmed(mention) || isOfficer(context, mention);
                };
        return sure ? Grade.SURE : isPlainPlace(context, mention) ? Grade.NO : Grade.MAYBE;
    }

    /** "North Sudan", "Northern Cyprus": a state with how it lies before it. */
    boolean isPartOfState(Context context, Mention mention) {
        return mention.end() - mention.begin() > 1
                && context.words().is("compass", context.tree().word(mention.begin()))
                && states.isKnown(context.words(context.tree().sentence().span(mention.begin() + 1, mention.end())));
    }

    /** "Colonel Berg": who has troops. */
    private static boolean isOfficer(Context context, Mention mention) {
        return mention.begin() > 0
                && context.isCapitalised(mention.begin() - 1)
                && context.words().is("military-rank", context.tree().word(mention.begin() - 1));
    }

    /** "The Rhine" takes no land; "the Netherlands" may, and "the UAE". */
    private static boolean isPlainPlace(Context context, Mention mention) {
        return FillerWords.type(mention) == EntityType.PLACE
                && !context.tree().children(mention.head(), "det").isEmpty()
                && !context.isAcronym(mention.head())
                && !context.tree().word(mention.head()).endsWith("s");
    }

    /** A state by name, or by that of its capital. */
    Grade state(Context context, int token) {
        Mention mention = context.mention(token);
        boolean named =
                mention != null && mention.form() == Mention.Form.NAME && FillerWords.type(mention) == EntityType.PLACE;
        return named ? power(context, token) : Grade.NO;
    }

    /** A power that is plainly armed, or a state. */
    Grade force(Context context, int token) {
        Mention mention = context.mention(token);
        if (isArmy(context, token)) {
            return Grade.SURE;
        }
        Grade power = power(context, token);
        boolean state =
                mention != null && mention.form() == Mention.Form.NAME && FillerWords.type(mention) == EntityType.PLACE;
        return power == Grade.NO || (state && power == Grade.SURE) ? power : Grade.MAYBE;
    }

    /** Those who bear arms, and no state. */
    boolean isArmy(Context context, int token) {
        Mention mention = context.mention(token);
        return words.is("force", context, token)
                || words.is("armed", context, token)
                || isArmedMan(context, token)
                || (mention != null
                        && mention.form() != Mention.Form.PRONOUN
                        && (isArmed(mention)
                                || mention.entities().stream().anyMatch(each -> each.type() == EntityType.GROUP)));
    }

    /** "Armed men", "masked people", "gang members": what stands before the noun says that they bear arms. */
    private boolean isArmedMan(Context context, int token) {
        Tree tree = context.tree();
        return words.is("man", context, token)
                && (tree.children(token, "amod").stream()
                                .anyMatch(adjective -> context.words().is("bearing", tree.word(adjective)))
                        || isOfCommander(context, token)
                        || tree.children(token, "compound").stream()
                                .anyMatch(noun -> words.is("force", context, noun)));
    }

    /** "Haftar's men", "General Berg's men". */
    private static boolean isOfCommander(Context context, int token) {
        return context.tree().token(token).tag().equals("NNS")
                && context.tree().children(token, "nmod:poss").stream()
                        .map(context::mention)
                        .anyMatch(owner -> owner != null
                                && owner.form() == Mention.Form.NAME
                                && !owner.entities().isEmpty()
                                && FillerWords.type(owner) != EntityType.PLACE);
    }

    /** "Taken by force": how, and not by whom. */
    boolean isMeans(Context context, int token) {
        return words.is("means", context.tree().word(token))
                && context.tree()
                        .children(token, "det", "amod", "compound", "nmod:poss")
                        .isEmpty();
    }

    private boolean isState(Mention mention) {
        return mention.entities().stream().anyMatch(entity -> states.isKnown(entity.name()));
    }

    private boolean isArmed(Mention mention) {
        return mention.entities().stream().anyMatch(this::isArmedName);
    }

    private boolean isArmedName(EntityRef entity) {
        for (String word : entity.name().toLowerCase(Locale.ROOT).split("[ -]")) {
            if (words.is("armed", word)) {
                return true;
            }
        }
        return false;
    }
}
