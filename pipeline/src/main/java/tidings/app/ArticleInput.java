package tidings.app;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import tidings.ingest.ArticleSource;
import tidings.ingest.Obstacle;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;
import tidings.tell.LineText;

/** Reads what the command line names: articles to one place, one line on standard error for what is none. */
final class ArticleInput implements Receiver {

    private final Consumer<Article> articles;
    private final PrintWriter err;
    private Optional<ProgressBar> bar = Optional.empty();
    private int read;
    private final Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);

    ArticleInput(Consumer<Article> articles, PrintWriter err) {
        this.articles = articles;
        this.err = err;
    }

    /**
     * Reads all locations, in order.
     *
     * @param onTerminal true to show on the terminal how far it has come
     */
    void readAll(List<String> locations, ArticleSource source, boolean onTerminal) {
        long size = locations.stream().mapToLong(source::size).sum();
        if (!onTerminal || size == 0) {
            locations.forEach(location -> source.read(location, this));
            return;
        }
        try (ProgressBar shown = new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(size)
                .setUnit(" kB", 1000)
                .build()) {
            bar = Optional.of(shown);
            locations.forEach(location -> source.read(location, this));
        } finally {
            bar = Optional.empty();
        }
    }

    @Override
    public void article(Article article) {
        read++;
        articles.accept(article);
    }

    @Override
    public void unreadable(Unreadable input) {
        obstacles.add(input.obstacle());
        err.println(LineText.oneLine(input.toString()));
        err.flush();
    }

    @Override
    public void flawed(String location, String flaw) {
        err.println(LineText.oneLine(location + ": " + flaw));
        err.flush();
    }

    @Override
    public void passedOver(String location, String reason) {
        err.println(location + ": " + reason);
        err.flush();
    }

    @Override
    public void brought(String location, int articles) {
        err.println(location + ": " + LineText.counted(articles, "article"));
        err.flush();
    }

    @Override
    public void progress(long bytes) {
        bar.ifPresent(shown -> shown.stepBy(bytes));
    }

    /** How many articles were read. */
    int read() {
        return read;
    }

    /** What kept inputs from being articles; none if all were. */
    Set<Obstacle> obstacles() {
        return obstacles;
    }
}
