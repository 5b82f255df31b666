package tidings.extract;

import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;

/** What the topology needs of the language work. Called by several threads at once. */
@FunctionalInterface
public interface ArticleExtractor {

    /**
     * What a usable article says.
     *
     * @param position where this version of the article stands in the log
     * @throws RejectedArticleException if it cannot be read
     */
    Extraction extract(Article article, LogPosition position);
}
