package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tidings.model.Dependencies;

/** Parses sentences into basic Universal Dependencies. */
final class TreeParser {

    private final DependencyParser parser;

    private TreeParser(DependencyParser parser) {
        this.parser = parser;
    }

    static TreeParser load() {
        return new TreeParser(DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL));
    }

    /** The tree over the sentence's tagged labels. */
    Dependencies parse(List<CoreLabel> labels) {
        List<Integer> heads = new ArrayList<>(Collections.nCopies(labels.size(), -1));
        List<String> relations = new ArrayList<>(Collections.nCopies(labels.size(), "dep"));
        for (TypedDependency each : parser.predict(labels).typedDependencies()) {
            int token = each.dep().index() - 1;
            heads.set(token, each.gov().index() - 1);
            relations.set(token, each.reln().toString());
        }
        return new Dependencies(heads, relations);
    }
}
