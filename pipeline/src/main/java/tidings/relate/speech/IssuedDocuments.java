package tidings.relate.speech;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.model.EntityRef;
import tidings.model.Mention;
import tidings.relate.grammar.Context;
import tidings.relate.grammar.Tree;

/**
 * Whose words statements, letters and reports hold: theirs who issued them. Sayings have to come in text order: "the
 * statement" is the last one of which the text has given the issuer.
 */
final class IssuedDocuments {

    private final SpeechText text;
    private final Map<String, EntityRef> issuers = new HashMap<>();

    IssuedDocuments(SpeechText text) {
        this.text = text;
    }

    /** Remembers who "said in a statement". */
    void spoke(EntityRef speaker, @Nullable Cue cue) {
        Tree tree = cue == null ? null : text.tree(cue.sentence());
        if (cue == null || tree == null) {
            return;
        }
        for (int noun : tree.children(cue.begin(), "obl", "nmod")) {
            if (isDocument(tree, noun) && text.lexicon().is("medium", tree.preposition(noun))) {
                issuers.put(tree.lemma(noun), speaker);
            }
        }
    }

    /** Who issued what the phrase names: "the ministry's report", "a statement from Northgrid", "the statement". */
    Optional<EntityRef> issuer(Context context, Phrase phrase) {
        Tree tree = context.tree();
        int noun = phrase.head();
        if (!isDocument(tree, noun)) {
            return Optional.empty();
        }
        Optional<EntityRef> named = tree.children(noun, "nmod", "compound").stream()
                .filter(child -> !tree.hasRelation(child, "nmod")
                        || tree.hasRelation(child, "nmod:poss")
                        || text.lexicon().is("author", tree.preposition(child)))
                .flatMap(child -> Optional.ofNullable(context.mention(child)).stream())
                .filter(mention -> mention.form() != Mention.Form.DEMONYM
                        && mention.entities().size() == 1)
                .map(mention -> mention.entities().get(0))
                .findFirst();
        named.ifPresent(issuer -> issuers.put(tree.lemma(noun), issuer));
        boolean isDefinite = tree.children(noun, "det").stream()
                .anyMatch(determiner -> text.lexicon().is("definite", tree.word(determiner)));
        return named.isPresent() || !isDefinite ? named : Optional.ofNullable(issuers.get(tree.lemma(noun)));
    }

    private boolean isDocument(Tree tree, int noun) {
        return tree.tag(noun).equals("NN") && text.lexicon().is("document", tree.lemma(noun));
    }
}
