package tidings.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.Sort;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.model.Kind;

/** What is known: lists of facts and of quotes, and one fact. */
final class FactAnswers {

    private final ReadSide side;
    private final FactView facts;

    FactAnswers(ReadSide side) {
        this.side = side;
        this.facts = side.factView();
    }

    ObjectNode list(Parameters parameters, int most) throws IOException {
        return list(parameters, FactFilter.of(parameters.given()), most);
    }

    ObjectNode quotes(Parameters parameters, int most) throws IOException {
        return list(parameters, FactFilter.of(parameters.given()).with("kind", Kind.SAID.name()), most);
    }

    /**
     * Those of an entity: the list with one parameter more.
     *
     * @param role {@code party} for its facts, {@code speaker} for its quotes
     */
    ObjectNode listOf(String role, String id, Parameters parameters, int most) throws IOException {
        if (parameters.given().containsKey(role)) {
            throw Problem.bad("no parameter \"" + role + "\" here: the address says who");
        }
        FactFilter filter = FactFilter.of(parameters.given()).with(role, id);
        return list(parameters, role.equals("speaker") ? filter.with("kind", Kind.SAID.name()) : filter, most);
    }

    private ObjectNode list(Parameters parameters, FactFilter filter, int most) throws IOException {
        parameters.allow(ListAnswer.union(ListAnswer.union(FactFilter.NAMES, ListAnswer.PAGING), Set.of("sort")));
        return ListAnswer.of(
                side.facts(),
                filter.query(),
                sort(parameters),
                parameters,
                most,
                bytes -> facts.summary(Codecs.FACT.decode(bytes)));
    }

    private static Sort sort(Parameters parameters) {
        return switch (parameters.text("sort").orElse("reported")) {
            case "reported" -> Listing.byNumber(Fields.REPORTED);
            case "day" -> Listing.byNumber(Fields.DAY);
            case "origins" -> Listing.byNumber(Fields.ORIGINS);
            default -> throw Problem.bad("sort is reported, day or origins");
        };
    }

    ObjectNode one(String id, Parameters parameters) throws IOException {
        parameters.allow(Set.of());
        return facts.whole(fact(id));
    }

    private Fact fact(String id) throws IOException {
        return side.facts()
                .search(Listing.first(FactFilter.term(Fields.ID, id), Codecs.FACT::decode))
                .orElseThrow(() -> Problem.notFound(
                        "no fact " + id + ": no live article says it (any more), or it has become part of another"));
    }
}
