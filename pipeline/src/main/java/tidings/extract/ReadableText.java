package tidings.extract;

import tidings.model.Article;
import tidings.model.Span;

/** What of an article is there to be read: its text without the boilerplate. */
final class ReadableText {

    private ReadableText() {}

    /** The text with every masked span replaced by one line break, so that nothing is joined across it. */
    static String of(Article article) {
        if (article.masked().isEmpty()) {
            return article.text();
        }
        StringBuilder kept = new StringBuilder(article.text().length());
        int from = 0;
        int codePoint = 0;
        for (Span masked : article.masked()) {
            int begin = article.text().offsetByCodePoints(from, masked.begin() - codePoint);
            kept.append(article.text(), from, begin).append('\n');
            from = article.text().offsetByCodePoints(begin, masked.length());
            codePoint = masked.end();
        }
        return kept.append(article.text(), from, article.text().length()).toString();
    }
}
