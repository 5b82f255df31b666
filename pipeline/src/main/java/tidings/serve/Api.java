package tidings.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The questions that can be asked, by their addresses; {@code openapi.yaml} is the contract, and a test holds the two together.
 * No HTTP here: an address in parts, an answer back.
 */
final class Api {

    static final String SOURCE = "openapi.yaml";

    private static final String ID = "{id}";

    private final Map<String, Question> questions = new TreeMap<>();

    /** What is asked at one address. */
    @FunctionalInterface
    private interface Question {
        /**
         * @param id of what it is about; empty where the address has none
         * @param most rows of a list
         */
        ObjectNode answer(String id, Parameters parameters, int most) throws IOException;
    }

    Api(ReadSide side) {
        FactAnswers facts = new FactAnswers(side);
        EntityAnswers entities = new EntityAnswers(side);
        UpdateAnswers updates = new UpdateAnswers(side.updates());
        WindowAnswers windows = new WindowAnswers(side, entities);
        StatusAnswers status = new StatusAnswers(side);
        EvidenceAnswers evidence = new EvidenceAnswers(side);
        GraphAnswers graphs = new GraphAnswers(side, entities);
        questions.put("entities", (id, parameters, most) -> entities.list(parameters, most));
        questions.put("entities/{id}", (id, parameters, most) -> entities.one(id, parameters));
        questions.put("entities/{id}/facts", (id, parameters, most) -> facts.listOf("party", id, parameters, most));
        questions.put("entities/{id}/quotes", (id, parameters, most) -> facts.listOf("speaker", id, parameters, most));
        questions.put("entities/{id}/timeline", (id, parameters, most) -> windows.timeline(id, parameters));
        questions.put("entities/{id}/graph", (id, parameters, most) -> graphs.around(id, parameters));
        questions.put("facts", (id, parameters, most) -> facts.list(parameters, most));
        questions.put("facts/{id}", (id, parameters, most) -> facts.one(id, parameters));
        questions.put("facts/{id}/history", (id, parameters, most) -> updates.history(id, parameters, most));
        questions.put("quotes", (id, parameters, most) -> facts.quotes(parameters, most));
        questions.put("articles/{id}/evidence", (id, parameters, most) -> evidence.of(id, parameters));
        questions.put("updates", (id, parameters, most) -> updates.list(parameters, most));
        questions.put("bursts", (id, parameters, most) -> windows.bursts(parameters, most));
        questions.put("status", (id, parameters, most) -> status.all(parameters));
    }

    /** All addresses behind {@code /api/v1/}, as the contract has them. */
    Set<String> addresses() {
        return Set.copyOf(questions.keySet());
    }

    /** An address with what it is about left open; what is none of ours is {@code none}. */
    String question(List<String> path) {
        String address = address(path);
        return questions.containsKey(address) ? address : "none";
    }

    /** Whether nothing but the indexes is in the answer, so that it is the same as long as they are. */
    static boolean isOfIndexesAlone(String question) {
        return !question.equals("status") && !question.equals("articles/{id}/evidence");
    }

    private static String address(List<String> path) {
        List<String> open = new ArrayList<>(path);
        if (open.size() > 1) {
            open.set(1, ID);
        }
        return String.join("/", open);
    }

    /**
     * @param path the parts behind {@code /api/v1}, decoded, without a format's suffix
     * @param isExport true if the answer is to be a file, of more rows
     * @throws Problem if it cannot be answered
     */
    ObjectNode answer(List<String> path, Parameters parameters, boolean isExport) throws IOException {
        String id = path.size() > 1 ? path.get(1) : "";
        Question question = questions.get(address(path));
        if (question == null) {
            throw Problem.notFound("nothing is at " + String.join("/", path) + "; /openapi.yaml lists what is");
        }
        return question.answer(id, parameters, isExport ? ListAnswer.MAX_EXPORT : ListAnswer.MAX_LIMIT);
    }
}
