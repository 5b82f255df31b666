package tidings.relate.grammar;

import java.util.Optional;
import java.util.Set;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.relate.grammar.Fillers.Grade;

/** Who can meet others, and who is seen or spoken with. */
record PartyFillers(FillerWords words, States states) {

    /** One who can meet others: a person, an organisation, a people, a state, or a word for one of them. */
    Grade party(Context context, int token) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return isDay(context, mention) ? Grade.NO : namedParty(context, mention);
        }
        if (mention != null && mention.form() == Mention.Form.DEMONYM) {
            boolean alone = !context.tree().tag(token).startsWith("JJ");
            return alone || context.isOwner(token) || context.isSubstantive(token) ? Grade.SURE : Grade.NO;
        }
        Grade pronoun = words.pronoun(context, token, mention, "personal", "thing");
        if (pronoun != null) {
            return pronoun;
        }
        if (context.heldName(token)
                .filter(name -> namedParty(context, name) == Grade.SURE)
                .isPresent()) {
            return Grade.SURE;
        }
        if (words.is("press", context, token)) {
            return Grade.NO; // "a call with reporters"
        }
        return words.grade(context, token, "party", Set.of("person", "body", "power"), Set.of("person", "group"));
    }

    /** "Since Christmas": what the finder of times takes whole. */
    private static boolean isDay(Context context, Mention mention) {
        return context.tree().sentence().times().stream()
                .anyMatch(time -> time.begin() <= mention.begin() && mention.end() <= time.end());
    }

    private Grade namedParty(Context context, Mention mention) {
        // "The Rhine" is no person, whatever the recogniser says
        return switch (FillerWords.type(mention)) {
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
    Grade person(Context context, int token, boolean peer) {
        Mention mention = context.mention(token);
        if (mention != null && mention.form() == Mention.Form.NAME) {
            return switch (FillerWords.type(mention)) {
                case PERSON -> Grade.SURE;
                case GROUP -> Grade.MAYBE;
                case ORGANIZATION, OTHER -> peer ? Grade.NO : Grade.MAYBE;
                case PLACE -> Grade.NO;
            };
        }
        Grade pronoun = words.pronoun(context, token, mention, "personal", null);
        if (pronoun != null) {
            return pronoun;
        }
        if (context.heldName(token)
                .filter(name -> FillerWords.type(name) == EntityType.PERSON)
                .isPresent()) {
            return Grade.SURE;
        }
        if (peer && (words.is("audience", context, token) || words.is("crowd", context, token))) {
            return Grade.NO;
        }
        Grade noun = words.grade(
                context,
                token,
                peer ? "peer" : "person",
                peer ? Set.of("person", "mission") : Set.of("person"),
                Set.of("person"));
        return peer && noun == Grade.SURE && context.tree().tag(token).endsWith("S") ? Grade.MAYBE : noun;
    }

    /** "The visiting Danish premier": who is spoken to on a visit is met. */
    Grade visitor(Context context, int token) {
        boolean visits = context.tree().children(token, "amod", "compound").stream()
                .anyMatch(word -> context.words().is("on-visit", context.tree().word(word)));
        return visits ? officer(context, token) : Grade.NO;
    }

    /** A person by name: who is seen or called on is met, while a man in the street is not. */
    Grade figure(Context context, int token) {
        Mention mention = context.mention(token);
        Optional<Mention> name = mention != null && mention.form() != Mention.Form.NOMINAL
                ? Optional.of(mention).filter(each -> !each.entities().isEmpty())
                : context.heldName(token);
        if (name.isEmpty() && words.is("counterpart", context, token)) {
            return Grade.SURE;
        }
        return name.filter(each -> FillerWords.type(each) == EntityType.PERSON).isPresent() ? Grade.SURE : Grade.NO;
    }

    /** An officer, or more of them: lawmakers who are seen are met, too. */
    Grade official(Context context, int token) {
        boolean official = (words.is("official", context, token)
                        || context.words().is("office", context.tree().lemma(token)))
                && person(context, token, true) != Grade.NO;
        return official ? Grade.SURE : officer(context, token);
    }

    /** A person by name or by office: an ambassador who is seen is met, too. */
    Grade officer(Context context, int token) {
        boolean office =
                context.words().is("office", context.tree().lemma(token)) && person(context, token, true) == Grade.SURE;
        return office ? Grade.SURE : figure(context, token);
    }
}
