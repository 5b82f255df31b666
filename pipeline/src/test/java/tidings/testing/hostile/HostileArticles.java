package tidings.testing.hostile;

import java.util.ArrayList;
import java.util.List;
import tidings.model.Article;

/** All hostile articles, and the normal ones to set beside them. */
public final class HostileArticles {

    private static final List<String> NORMAL = List.of(
            "Mayor Clara Whitfield met union leader Tomas Berger in Lisbon on Thursday, a spokesman said.",
            "\"We will keep the harbour open,\" Whitfield told reporters. \"Nobody wants a strike.\"",
            "According to Berger, the talks could resume in April, and the two leaders would hold a video call.",
            "Iraq annexed Kuwait in August 1990. Nobody in the town hall remembers a longer debate.",
            "Foreign Minister Ines Ferreira said the government had no plans to raise the harbour fees.");

    private HostileArticles() {}

    /** One or more of each family, the same for the same seed; ids are unique. */
    public static List<HostileArticle> all(long seed) {
        List<HostileArticle> articles = new ArrayList<>();
        articles.addAll(HostileCharacters.articles());
        articles.addAll(HostileLengths.articles());
        articles.addAll(HostileProse.articles());
        articles.addAll(HostileForms.articles());
        articles.addAll(HostileNames.articles());
        articles.addAll(HostileFields.articles());
        articles.addAll(HostileLanguages.articles());
        articles.addAll(HostileNoise.articles(seed));
        return articles;
    }

    /** An ordinary article, from which claims come. */
    public static Article normal(int number) {
        String text = NORMAL.get(number % NORMAL.size()) + "\n\n" + NORMAL.get((number + 1) % NORMAL.size());
        return HostileArticle.article("normal " + number, text);
    }
}
