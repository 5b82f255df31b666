package tidings.relate.grammar;

import java.util.Set;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.relate.grammar.Fillers.Grade;

/** What can be taken: land, towns, buildings. */
record LandFillers(FillerWords words, States states, PowerFillers powers) {

    /**
     * A place by name, or a word for a stretch of land.
     *
     * @param lenient true if nothing but land can stand there, so that whole names that the recogniser takes for those of
     *     persons or bodies may be places
     */
    Grade land(Context context, int token, boolean lenient) {
        Mention mention = context.mention(token);
        boolean named = mention != null && mention.form() == Mention.Form.NAME;
        if (words.is(named ? "named-facility" : "facility", context, token) && !words.is("site", context, token)) {
            return words.is("works", context, token) && isOfPlace(context, token) ? Grade.MAYBE : Grade.NO;
        }
        if (mention != null && mention.form() == Mention.Form.NAME) {
            if (FillerWords.type(mention) != EntityType.PERSON && FillerWords.isNamedAfter("landform", context, mention)
                    || isCalledLand(context, mention)
                    || powers.isPartOfState(context, mention)) {
                return Grade.SURE;
            }
            return FillerWords.type(mention) == EntityType.PLACE || words.is("territory", context, token)
                    ? Grade.SURE
                    : landByGuess(context, mention, lenient);
        }
        if (context.tree().token(token).isPronoun()) {
            boolean resolved = mention != null && !mention.entities().isEmpty();
            boolean place = resolved && mention != null && FillerWords.type(mention) == EntityType.PLACE;
            return place
                    ? Grade.SURE
                    : lenient && !resolved && words.is("thing", context.tree().word(token)) ? Grade.MAYBE : Grade.NO;
        }
        if (isSite(context, token)
                || context.meantName(token)
                        .filter(name -> FillerWords.type(name) == EntityType.PLACE || isCalledLand(context, name))
                        .isPresent()) {
            return Grade.SURE;
        }
        if (words.is("site", context, token)) {
            return Grade.MAYBE;
        }
        if (context.words().is("office", context.tree().word(token))) {
            return Grade.NO; // "captured the Minister of Defence"
        }
        return words.grade(context, token, "land", Set.of("territory"), Set.of());
    }

    /**
     * Land, where nothing but land is said to be so treated: also what the recogniser takes for a body of which Wikipedia
     * knows, which towns are at times.
     */
    Grade soil(Context context, int token) {
        Grade land = land(context, token, true);
        Mention mention = context.mention(token);
        boolean body = mention != null
                && mention.form() == Mention.Form.NAME
                && FillerWords.type(mention) == EntityType.ORGANIZATION
                && !context.isAcronym(token)
                && !isTitled(context, mention)
                && powers.power(context, token) != Grade.SURE
                && context.tree().children(mention.head(), "det").isEmpty();
        return land == Grade.NO && body && !words.is("named-facility", context, token) ? Grade.MAYBE : land;
    }

    /** Land that is no state, whose fall may be that of its government. */
    Grade town(Context context, int token) {
        Mention mention = context.mention(token);
        boolean state = mention != null
                && mention.entities().stream().anyMatch(entity -> states.state(entity.name())
                        .filter(each -> each.id().equals(entity.id()))
                        .isPresent());
        return state ? Grade.NO : land(context, token, false);
    }

    /** A building or works, which an army takes as it takes land: "captured the town hall". */
    boolean isFacility(Context context, int token) {
        return words.is("key-facility", context, token) && !isBare(context.tree(), token)
                // "two of the stations"
                || words.is("partitive", context, token)
                        && context.tree().children(token, "nmod").stream()
                                .anyMatch(
                                        part -> context.tree().preposition(part).equals("of")
                                                && words.is("key-facility", context, part));
    }

    /** "Took office". */
    private static boolean isBare(Tree tree, int token) {
        return tree.tag(token).equals("NN")
                && tree.children(token, "det", "nmod:poss", "compound", "amod", "nmod")
                        .isEmpty();
    }

    /** The recogniser's guess at a single unknown word may be wrong; whole names of persons are seldom places. */
    private Grade landByGuess(Context context, Mention mention, boolean lenient) {
        EntityType type = FillerWords.type(mention);
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

    /** "Corporal Berg": whoever has a title is no place. */
    private static boolean isTitled(Context context, Mention name) {
        return context.tree().children(name.head(), "compound", "amod").stream()
                .anyMatch(word -> word < name.begin() && context.isCapitalised(word));
    }

    /** "Lyman, a rail hub": a name that is explained by a word for land, whatever the recogniser takes it for. */
    private static boolean isCalledLand(Context context, Mention name) {
        return context.tree().children(name.head(), "appos").stream()
                .anyMatch(noun -> context.words().is("landform", context.tree().lemma(noun))
                        || context.words().is("seat", context.tree().lemma(noun)));
    }

    /** "The base at Diapaga", "Watiya airbase": what stands for the place that it is named after. */
    private boolean isSite(Context context, int token) {
        return words.is("site", context, token) && isOfPlace(context, token);
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
                            && (FillerWords.type(mention) != EntityType.PERSON || tree.hasRelation(child, "compound"));
                });
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
}
