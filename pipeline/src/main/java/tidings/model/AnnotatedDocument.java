package tidings.model;

import java.util.List;
import java.util.Set;

/**
 * An article with its language annotations: what the words are, not yet who is meant.
 *
 * @param sentences those of the headline (if it was given apart) first, then those of the text, masked parts left out
 * @param names names that the recogniser found, in text order
 * @param quotations quotations of the text, in order; none inside another
 * @param caps those that the article went beyond
 */
public record AnnotatedDocument(
        Article article, List<Sentence> sentences, List<NamedSpan> names, List<Quotation> quotations, Set<Cap> caps) {

    public AnnotatedDocument {
        sentences = List.copyOf(sentences);
        names = List.copyOf(names);
        quotations = List.copyOf(quotations);
        caps = Set.copyOf(caps);
        for (int index = 0; index < sentences.size(); index++) {
            if (sentences.get(index).index() != index) {
                throw new IllegalArgumentException(
                        "sentence " + sentences.get(index).index() + " stands at " + index);
            }
        }
    }

    public Sentence sentence(int index) {
        return sentences.get(index);
    }
}
