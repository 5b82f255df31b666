package tidings.serve;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import tidings.codec.Codecs;
import tidings.model.Entity;
import tidings.topology.Topic;
import tidings.topology.Topics;

/** Profiles, to be found by what the entity is called. */
final class EntityDocuments implements Documents<Entity> {

    @Override
    public Topic<Entity> topic() {
        return Topics.ENTITIES;
    }

    /** Those in many articles first: after the first letters of a name no others come among the few that are shown. */
    @Override
    public Optional<Sort> order() {
        return Optional.of(new Sort(new SortField(Fields.ARTICLES, SortField.Type.LONG, true)));
    }

    @Override
    public Document of(Entity entity, Origin origin) {
        Document document = new Document();
        Fields.term(document, Fields.TYPE, entity.ref().type().name());
        Set<String> names = new LinkedHashSet<>();
        names.add(entity.ref().name());
        names.addAll(entity.aliases());
        Set<String> wholes = new LinkedHashSet<>();
        Set<String> starts = new LinkedHashSet<>();
        for (String name : names) {
            Fields.words(document, Fields.NAME_START, name);
            String whole = EntityQuestion.folded(name);
            wholes.add(whole);
            starts.addAll(EntityQuestion.starts(whole));
        }
        wholes.forEach(whole -> Fields.term(document, Fields.WHOLE_NAME, whole));
        starts.forEach(start -> Fields.term(document, Fields.WHOLE_NAME_START, start));
        Fields.number(document, Fields.ARTICLES, entity.articles());
        if (entity.articles() > 0) {
            document.add(new FeatureField(Fields.WEIGHT, Fields.ARTICLES, entity.articles()));
        }
        Fields.stored(document, Codecs.ENTITY.encode(entity));
        return document;
    }
}
