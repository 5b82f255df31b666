package tidings.relate.speech;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.MentionedEntity;
import tidings.model.MentionedEntity.Gender;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.relate.grammar.Tree;

/**
 * Who speaks where a pronoun does: one who has spoken goes on speaking until a main clause names somebody else. Sayings
 * have to come in text order.
 */
final class PronounSpeakers {

    private static final int REACH = 4;

    private final ResolvedDocument document;
    private @Nullable EntityRef lastBody;
    private @Nullable EntityRef lastPerson;
    private int lastSentence;

    PronounSpeakers(ResolvedDocument document) {
        this.document = document;
    }

    /**
     * Remembers who spoke.
     *
     * @param isMain false for a verb of saying in a clause that another depends on: "although Ann has said so"
     */
    void spoke(EntityRef entity, int sentence, boolean isMain) {
        if (entity.type() == EntityType.ORGANIZATION) {
            lastBody = entity;
        } else if (entity.type() == EntityType.PERSON && isMain) {
            lastPerson = entity;
            lastSentence = sentence;
        }
    }

    /** The speaker that the word means: {@code found}, unless another was speaking; null if nobody fits. */
    @Nullable
    EntityRef meant(String word, int sentence, @Nullable EntityRef found) {
        return switch (word) {
            case "he" -> person(Gender.FEMALE, sentence, found);
            case "she" -> person(Gender.MALE, sentence, found);
            case "it" -> found != null ? found : lastBody;
            default -> found;
        };
    }

    private @Nullable EntityRef person(Gender not, int sentence, @Nullable EntityRef found) {
        if (found != null && isNamedSince(found, sentence)) {
            return found;
        }
        boolean isNear = found == null || sentence - lastSentence <= REACH;
        EntityRef speaking = isNear ? fitting(lastPerson, not).orElse(found) : found;
        return broughtIn(sentence - 1)
                .filter(each -> fitting(each, not).isPresent())
                .orElse(speaking);
    }

    /** The one person whom the sentence, since the last saying, names for the first time. */
    private Optional<EntityRef> broughtIn(int sentence) {
        if (sentence <= lastSentence || sentence < 0) {
            return Optional.empty();
        }
        Span span = document.document().sentence(sentence).span();
        List<EntityRef> persons = document.entities().stream()
                .filter(each -> each.firstOffset() >= span.begin() && each.firstOffset() < span.end())
                .map(MentionedEntity::entity)
                .filter(each -> each.type() == EntityType.PERSON)
                .toList();
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    private Optional<EntityRef> fitting(@Nullable EntityRef person, Gender not) {
        return document.entities().stream()
                .filter(each -> each.entity().equals(person) && each.gender() != not)
                .map(MentionedEntity::entity)
                .findFirst();
    }

    /** Whether a main clause since the last saying names the person, not only as the owner of something. */
    private boolean isNamedSince(EntityRef person, int before) {
        for (int sentence = lastSentence; sentence <= before; sentence++) {
            Sentence here = document.document().sentence(sentence);
            for (Mention mention : document.mentionsIn(sentence)) {
                if (mention.form() == Mention.Form.NAME
                        && mention.entities().contains(person)
                        && (here.dependencies() == null || isInMainClause(new Tree(here), mention.head()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInMainClause(Tree tree, int token) {
        if (tree.hasRelation(token, "nmod:poss")) {
            return false;
        }
        for (int at = token; at >= 0; at = tree.head(at)) {
            if (tree.hasRelation(at, "ccomp") || tree.isSubordinate(at)) {
                return false;
            }
        }
        return true;
    }
}
