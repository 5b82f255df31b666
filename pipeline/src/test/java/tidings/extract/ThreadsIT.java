package tidings.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.app.Samples;
import tidings.ingest.ArticleSource;
import tidings.ingest.Defaults;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;
import tidings.testing.AnnotatedText;

/** What is read from an article depends on nothing but the article: not on the threads, nor on what was read before. */
class ThreadsIT {

    private static final int ROUNDS = 3;

    private final Extractor extractor = Extractors.shared();

    @TempDir
    Path samples;

    @Test
    void saysTheSameWithOneThreadAndEightInAnotherOrder() throws Exception {
        List<Article> articles = articles();
        assertThat(articles).hasSizeGreaterThan(60);
        List<Object> alone = articles.stream().map(this::read).toList();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<Object>> together = new ArrayList<>();
                for (int at = articles.size() - 1; at >= 0; at--) {
                    Article article = articles.get(at);
                    together.add(threads.submit(() -> read(article)));
                }
                Collections.reverse(together);
                for (int at = 0; at < articles.size(); at++) {
                    assertThat(together.get(at).get()).isEqualTo(alone.get(at));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The reading, or why there is none. */
    private Object read(Article article) {
        try {
            return extractor.read(article);
        } catch (RejectedArticleException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (SentencesIT.Case each : SentencesIT.cases()) {
            articles.add(AnnotatedText.article(each.day(), each.text()));
        }
        Samples.copyTo(samples);
        new ArticleSource(Defaults.NONE, InputStream.nullInputStream()).read(samples.toString(), new Receiver() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void unreadable(Unreadable input) {
                throw new AssertionError(input);
            }
        });
        return articles;
    }
}
