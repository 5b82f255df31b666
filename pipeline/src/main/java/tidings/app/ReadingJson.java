package tidings.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.extract.RejectedArticleException;
import tidings.model.Article;
import tidings.model.Channel;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Manner;
import tidings.model.Mention;
import tidings.model.MentionedEntity;
import tidings.model.NamedSpan;
import tidings.model.Point;
import tidings.model.Reading;
import tidings.model.Role;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Utterance;

/**
 * A reading as one line of JSON: {@code {"article", "mentions": […], "relations": […]}}.
 *
 * <p>Offsets are Unicode code points into the article's text, end-exclusive. Mentions are the words that name an entity
 * (not pronouns, not "the president"). An article that cannot be read has neither, and {@code "rejected"} says why.
 */
final class ReadingJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReadingJson() {}

    static String line(Reading reading) {
        ObjectNode line = NODES.objectNode().put("article", reading.article().id());
        line.set("mentions", mentions(reading));
        ArrayNode relations = line.putArray("relations");
        reading.claims().forEach(claim -> relations.add(relation(reading, claim)));
        return line.toString();
    }

    static String line(Article article, RejectedArticleException rejection) {
        ObjectNode line = NODES.objectNode().put("article", article.id());
        line.putArray("mentions");
        line.putArray("relations");
        line.put("rejected", rejection.getMessage());
        return line.toString();
    }

    private static ArrayNode mentions(Reading reading) {
        ArrayNode mentions = NODES.arrayNode();
        for (Mention mention : reading.document().mentions()) {
            Sentence sentence = reading.document().document().sentence(mention.sentence());
            boolean isName = mention.form() == Mention.Form.NAME || mention.form() == Mention.Form.DEMONYM;
            // A headline given apart has offsets of its own.
            if (isName && sentence.section() == Sentence.Section.TEXT) {
                for (EntityRef entity : mention.entities()) {
                    ObjectNode node = mentions.addObject();
                    put(node, sentence.span(mention.begin(), mention.end()));
                    node.put("type", type(reading, mention, entity).name())
                            .put("entity", entity.id())
                            .put("name", entity.name());
                    known(reading, entity).ifPresent(mentioned -> put(node, mentioned));
                }
            }
        }
        return mentions;
    }

    /**
     * What the words were taken for where they stand, "Washington" is a place in one sentence, a body in the next; but a
     * person is one throughout.
     */
    private static EntityType type(Reading reading, Mention mention, EntityRef entity) {
        if (mention.form() == Mention.Form.DEMONYM) {
            return EntityType.GROUP;
        }
        if (entity.type() == EntityType.PERSON) {
            return EntityType.PERSON;
        }
        return reading.document().document().names().stream()
                .filter(name -> name.sentence() == mention.sentence()
                        && name.begin() == mention.begin()
                        && name.end() == mention.end())
                .map(NamedSpan::type)
                .findFirst()
                .orElse(entity.type());
    }

    private static Optional<MentionedEntity> known(Reading reading, EntityRef entity) {
        return reading.document().entities().stream()
                .filter(each -> each.entity().id().equals(entity.id()))
                .findFirst();
    }

    /** What is known of an entity beside its name. */
    private static void put(ObjectNode node, MentionedEntity entity) {
        if (entity.confidence() != null) {
            node.put("confidence", entity.confidence());
        }
        if (entity.sameAs() != null) {
            node.put("sameAs", entity.sameAs());
        }
        put(node, entity.point());
    }

    private static void put(ObjectNode node, @Nullable Point point) {
        if (point != null) {
            node.put("latitude", point.latitude()).put("longitude", point.longitude());
        }
    }

    private static ObjectNode relation(Reading reading, Claim claim) {
        ObjectNode node = NODES.objectNode()
                .put("kind", claim.kind().name())
                .put("status", claim.status().name());
        if (claim.channel() != Channel.UNKNOWN) {
            node.put("channel", claim.channel().name());
        }
        if (claim.manner() != Manner.UNKNOWN) {
            node.put("manner", claim.manner().name());
        }
        put(node, claim.evidence().span());
        if (claim.utterance() != null) {
            put(node, claim.utterance());
        }
        if (claim.time() != null) {
            node.put("time", claim.time().value());
        }
        if (claim.place() != null) {
            ObjectNode place = role(claim.place());
            EntityRef entity = claim.place().entity();
            if (entity != null) {
                known(reading, entity).ifPresent(mentioned -> put(place, mentioned));
            }
            node.set("place", place);
        }
        if (claim.attribution() != null) {
            node.set("attribution", role(claim.attribution()));
        }
        node.put("rule", claim.rule()).put("confidence", claim.confidence());
        ArrayNode roles = node.putArray("roles");
        claim.roles().forEach(role -> roles.add(role(role)));
        return node;
    }

    private static void put(ObjectNode node, Utterance utterance) {
        node.put("form", utterance.form().name());
        ArrayNode content = node.putArray("content");
        utterance.spans().forEach(span -> put(content.addObject(), span));
        if (utterance.cue() != null) {
            put(node.putObject("cue").put("lemma", utterance.cueLemma()), utterance.cue());
        }
    }

    private static ObjectNode role(Role role) {
        ObjectNode node = NODES.objectNode().put("role", role.name().name().toLowerCase(Locale.ROOT));
        put(node, role.span());
        node.put("text", role.words());
        EntityRef entity = role.entity();
        if (entity != null) {
            node.put("entity", entity.id()).put("name", entity.name());
        }
        if (role.of() != null) {
            node.put("of", role.of().id());
        }
        put(node, role.point());
        return node;
    }

    private static void put(ObjectNode node, Span span) {
        node.put("begin", span.begin()).put("end", span.end());
    }
}
