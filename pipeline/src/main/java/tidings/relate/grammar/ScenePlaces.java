package tidings.relate.grammar;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Mention;
import tidings.model.Role;
import tidings.model.Sentence;

/** The place of what a sentence reports without one: that of the dateline, or of the sentence before. */
final class ScenePlaces {

    private final ModalityLexicon lexicon;

    ScenePlaces(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** @param taken roles of the event: what takes part is not where it is */
    @Nullable
    Role of(Context context, Predicate predicate, List<Role> taken) {
        if (isSaid(context, predicate, "here")) {
            return ofDateline(context, taken);
        }
        return isSaid(context, predicate, "there") ? last(context, taken) : whereTheyAre(context, taken);
    }

    /** "Met her here", "met her at a hotel here". */
    private boolean isSaid(Context context, Predicate predicate, String adverb) {
        Tree tree = context.tree();
        return Stream.of(predicate.word(), predicate.anchor(), predicate.event())
                .flatMap(word ->
                        Stream.concat(Stream.of(word), tree.children(word, "obl", "obj", "nmod", "obl:tmod").stream()))
                .flatMap(word -> tree.children(word, "advmod").stream())
                .anyMatch(child -> lexicon.is(adverb, tree.word(child)));
    }

    /** "OSLO, March 3 (Northern Wire) - She met him here": where the story was filed. */
    private static @Nullable Role ofDateline(Context context, List<Role> taken) {
        for (int before = context.tree().sentence().index() - 1; before >= 0; before--) {
            Sentence sentence = context.document().document().sentence(before);
            boolean apart = sentence.section() == Sentence.Section.TEXT
                    && sentence.dependencies() != null
                    && sentence.token(sentence.size() - 1).tag().equals(":");
            Context dateline = apart ? context.contexts().sentence(before) : null;
            Mention place = dateline == null ? null : dateline.mention(0);
            // whatever the recogniser takes it for
            if (dateline != null && place != null && place.form() == Mention.Form.NAME) {
                return EventPlaces.role(dateline, 0, taken);
            }
        }
        return null;
    }

    /** "She flew to Oslo. She met him there.": the last place before. */
    private static @Nullable Role last(Context context, List<Role> taken) {
        Context earlier = before(context);
        return earlier == null
                ? null
                : IntStream.range(0, earlier.tree().size())
                        .filter(token ->
                                context.words().is("whither", earlier.tree().preposition(token)))
                        .filter(token -> EventPlaces.isPlace(earlier, token))
                        .boxed()
                        .reduce((one, other) -> other)
                        .map(token -> EventPlaces.role(earlier, token, taken))
                        .orElse(null);
    }

    /** "Ann Berg is in Oslo. She will see him tomorrow": one is met where one is. */
    private static @Nullable Role whereTheyAre(Context context, List<Role> taken) {
        Context earlier = before(context);
        if (earlier == null) {
            return null;
        }
        Tree tree = earlier.tree();
        return IntStream.range(0, tree.size())
                .filter(token -> tree.head(token) < 0
                        && !tree.children(token, "cop").isEmpty()
                        && tree.preposition(token).equals("in")
                        && EventPlaces.isPlace(earlier, token))
                .filter(token -> tree.children(token, "nsubj").stream().anyMatch(who -> isOneOf(earlier, who, taken)))
                .mapToObj(token -> EventPlaces.role(earlier, token, taken))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOneOf(Context context, int who, List<Role> taken) {
        Mention mention = context.mention(who);
        return mention != null
                && mention.entities().stream()
                        .anyMatch(entity -> taken.stream().anyMatch(role -> entity.equals(role.entity())));
    }

    /** The sentence before; null if it was not parsed or is of another section. */
    private static @Nullable Context before(Context context) {
        Sentence here = context.tree().sentence();
        if (here.index() == 0) {
            return null;
        }
        Sentence sentence = context.document().document().sentence(here.index() - 1);
        return sentence.dependencies() == null || sentence.section() != here.section()
                ? null
                : context.contexts().sentence(here.index() - 1);
    }
}
