package tidings.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.Dependencies;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;
import tidings.resolve.BodyNouns.BodyPhrase;

/**
 * Which of the bodies and sites that a document names "the bank", "the utility" and "the airport" mean: one whose name or
 * description says that it is one, else one that was just spoken of and may be.
 */
final class Bodies {

    private static final int REACH_OF_GIVEN = 40;
    private static final int REACH = 3;
    private static final int LONGEST_DESCRIPTION = 8;

    private final BodyNouns nouns;
    private final Map<String, Set<String>> given = new HashMap<>();

    Bodies(BodyNouns nouns, AnnotatedDocument document, Collection<Profile> profiles) {
        this.nouns = nouns;
        for (Profile profile : profiles) {
            SiteNouns.end(profile.ref().name())
                    .filter(noun -> profile.ref().type() == EntityType.PLACE)
                    .ifPresent(noun -> given.put(profile.ref().id(), Set.of(noun)));
            if (profile.ref().type() == EntityType.ORGANIZATION) {
                Set<String> said = given.computeIfAbsent(profile.ref().id(), absent -> new HashSet<>());
                said.addAll(nouns.inName(profile.ref().name()));
                for (Name name : profile.names()) {
                    said.addAll(nouns.inName(name.text()));
                    if (name.form() == Form.NAME) {
                        described(document.sentence(name.sentence()), name).ifPresent(said::add);
                    }
                }
            }
        }
    }

    /** "The utility Northgrid", "Northgrid, a utility from Bergen,", "Northgrid is a utility". */
    private Optional<String> described(Sentence sentence, Name name) {
        int before = name.begin() - 1;
        if (before >= 0 && sentence.token(before).tag().equals("NN")) {
            return nouns.of(sentence.token(before)).map(BodyNouns.BodyNoun::noun);
        }
        int next = name.end();
        if (next + 1 < sentence.size()
                && sentence.token(next).text().equals(",")
                && sentence.token(next + 1).tag().equals("DT")) {
            for (int at = next + 2; at < sentence.size() && at < next + LONGEST_DESCRIPTION; at++) {
                Optional<BodyNouns.BodyNoun> noun = nouns.of(sentence.token(at));
                if (noun.isPresent()) {
                    return noun.map(BodyNouns.BodyNoun::noun);
                }
                if (!sentence.token(at).tag().matches("JJ.?|NN.*|HYPH|VBN|VBG|CD|POS|RB.?")) {
                    return Optional.empty();
                }
            }
        }
        return predicate(sentence, name.end() - 1);
    }

    private Optional<String> predicate(Sentence sentence, int head) {
        Dependencies tree = sentence.dependencies();
        if (tree == null || !tree.hasRelation(head, "nsubj") || tree.head(head) < head) {
            return Optional.empty();
        }
        int noun = tree.head(head);
        boolean is = tree.children(noun).stream().anyMatch(child -> tree.hasRelation(child, "cop"));
        return is ? nouns.of(sentence.token(noun)).map(BodyNouns.BodyNoun::noun) : Optional.empty();
    }

    /** The body that the phrase means; empty if none fits. */
    Optional<EntityRef> meant(BodyPhrase phrase, Sentence sentence, boolean isQuoted, Discourse discourse) {
        String noun = phrase.noun().noun();
        Optional<EntityRef> one = last(sentence, REACH_OF_GIVEN, isQuoted, discourse, each -> given(each)
                .contains(noun));
        if (one.isPresent() || !phrase.noun().isOpen()) {
            return one;
        }
        return last(
                sentence,
                REACH,
                isQuoted,
                discourse,
                each -> each.type() == EntityType.ORGANIZATION && nouns.mayBe(given(each), phrase.noun()));
    }

    private static Optional<EntityRef> last(
            Sentence sentence, int reach, boolean isQuoted, Discourse discourse, Predicate<EntityRef> wanted) {
        return discourse
                .likeliest(
                        sentence.index(),
                        reach,
                        isQuoted,
                        each -> each.entities().size() == 1
                                && (reach > REACH || each.isSubject())
                                && wanted.test(each.entities().get(0)))
                .map(each -> each.entities().get(0));
    }

    private Set<String> given(EntityRef entity) {
        @Nullable Set<String> said = given.get(entity.id());
        return said == null ? Set.of() : said;
    }
}
