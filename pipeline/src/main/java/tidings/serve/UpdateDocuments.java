package tidings.serve;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.EntityUpdate;
import tidings.model.Fact;
import tidings.topology.Topic;
import tidings.topology.Topics;

/** Updates, to be found by whom they are of and by what the fact is found by. They keep what lists show of them. */
final class UpdateDocuments implements Documents<EntityUpdate> {

    private final UpdateView view;
    private final FactView facts;

    UpdateDocuments(UpdateView view, FactView facts) {
        this.view = view;
        this.facts = facts;
    }

    @Override
    public Topic<EntityUpdate> topic() {
        return Topics.ENTITY_UPDATES;
    }

    @Override
    public String id(String key, Origin origin) {
        return origin.partition() + ":" + origin.offset();
    }

    @Override
    public Document of(EntityUpdate update, Origin origin) {
        Document document = new Document();
        Fields.term(document, Fields.ENTITY, update.entity().id());
        Fields.term(document, Fields.OP, update.op().name());
        Fields.number(document, Fields.PARTITION, origin.partition());
        Fields.number(document, Fields.OFFSET, origin.offset());
        Fields.number(document, Fields.KNOWN, origin.timestamp());
        Fact fact = fact(update);
        if (fact != null) {
            FactDocuments.addTo(document, fact, facts.sentence(fact));
            Fields.term(document, Fields.FACT, fact.id());
            if (update.before() != null && !update.before().id().equals(fact.id())) {
                Fields.term(document, Fields.FACT, update.before().id());
            }
        }
        if (leads(update)) {
            Fields.term(document, Fields.LEADS, "true");
        }
        Fields.stored(document, view.of(update, origin).toString().getBytes(StandardCharsets.UTF_8));
        return document;
    }

    /** As it is, or as it was if there is none any more; null if the update is of counts only. */
    static @Nullable Fact fact(EntityUpdate update) {
        return update.after() == null ? update.before() : update.after();
    }

    /**
     * Whether this is the one update of a change that those who follow everyone receive: the topic has one for each
     * entity in the fact. A function of the record, so that replicas agree.
     */
    static boolean leads(EntityUpdate update) {
        Fact fact = fact(update);
        return fact != null
                && Stream.concat(fact.parties().stream(), Stream.ofNullable(fact.place()))
                        .map(Fact.Party::entity)
                        .flatMap(Stream::ofNullable)
                        .map(EntityRef::id)
                        .findFirst()
                        .filter(update.entity().id()::equals)
                        .isPresent();
    }
}
