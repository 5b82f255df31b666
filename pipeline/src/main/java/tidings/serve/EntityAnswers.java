package tidings.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.search.Query;
import tidings.codec.Codecs;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityType;

/** Who is known: lists by name, and one of them. */
final class EntityAnswers {

    private final ReadSide side;

    EntityAnswers(ReadSide side) {
        this.side = side;
    }

    ObjectNode list(Parameters parameters, int most) throws IOException {
        parameters.allow(ListAnswer.union(ListAnswer.PAGING, Set.of("q", "type")));
        Query query = EntityQuestion.of(
                parameters.text("q").orElse(""), parameters.text("type").map(type -> type.toUpperCase(Locale.ROOT)));
        return ListAnswer.of(side.entities(), query, Listing.byFit(), parameters, most, bytes -> {
            Entity entity = Codecs.ENTITY.decode(bytes);
            ObjectNode view = FactView.entity(entity.ref());
            ArrayNode aliases = view.putArray("aliases");
            entity.aliases().stream()
                    .filter(alias -> !alias.equals(entity.ref().name()))
                    .forEach(aliases::add);
            view.put("mentions", entity.mentions());
            view.put("articles", entity.articles());
            ObjectNode counts = view.putObject("facts");
            new TreeMap<>(entity.facts()).forEach((kind, count) -> counts.put(kind.name(), count));
            return view;
        });
    }

    ObjectNode one(String id, Parameters parameters) throws IOException {
        parameters.allow(Set.of());
        Entity entity = profile(id)
                .orElseThrow(() -> Problem.notFound(
                        "no entity " + id + ": nothing live speaks of it; /api/v1/entities?q= finds them by name"));
        ObjectNode view = (ObjectNode) Codecs.ENTITY.toJsonNode(entity);
        view.put("speaks", count(FactFilter.of(Map.of("speaker", id)).query()));
        view.put("spokenAbout", count(FactFilter.of(Map.of("about", id)).query()));
        return view;
    }

    private int count(Query query) throws IOException {
        return side.facts().search(searcher -> searcher.count(query));
    }

    /** Its profile; empty if nothing live speaks of it. */
    Optional<Entity> profile(String id) throws IOException {
        return side.entities().search(Listing.first(FactFilter.term(Fields.ID, id), Codecs.ENTITY::decode));
    }

    /** The entity of an id; one that facts name and that has no profile yet has the name that is in its id. */
    EntityRef ref(String id) throws IOException {
        return profile(id).map(Entity::ref).orElseGet(() -> nameless(id));
    }

    private static EntityRef nameless(String id) {
        String name = id.substring(Math.max(id.lastIndexOf(':'), id.lastIndexOf('/')) + 1)
                .replace('_', ' ');
        return new EntityRef(id, name.isBlank() ? id : name, EntityType.OTHER);
    }
}
