package tidings.model;

/**
 * One token.
 *
 * @param span where it stands in the article's text (in the headline for {@link Sentence.Section#HEADLINE})
 * @param text its characters as printed
 * @param lemma base form, lower case but for names
 * @param tag Penn Treebank part of speech
 */
public record Token(Span span, String text, String lemma, String tag) {

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isPronoun() {
        return tag.startsWith("PRP") || tag.startsWith("WP");
    }
}
