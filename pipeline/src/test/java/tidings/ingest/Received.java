package tidings.ingest;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import tidings.model.Article;

/** Keeps what reading brought. */
final class Received implements Receiver {

    final List<Article> articles = new ArrayList<>();
    final List<Unreadable> unreadable = new ArrayList<>();
    final List<String> passedOver = new ArrayList<>();
    final List<String> flaws = new ArrayList<>();
    long bytes;

    /** What reading a file brings. */
    static Received of(String name, byte[] bytes) {
        Received received = new Received();
        Attempt.at(name, received, () -> new DocumentReader(Defaults.NONE)
                .readPacked(
                        Kind.ofFile(name).orElseThrow(),
                        Origin.file(name, name),
                        new ByteArrayInputStream(bytes),
                        received));
        return received;
    }

    @Override
    public void article(Article article) {
        articles.add(article);
    }

    @Override
    public void unreadable(Unreadable input) {
        unreadable.add(input);
    }

    @Override
    public void passedOver(String location, String reason) {
        passedOver.add(reason);
    }

    @Override
    public void flawed(String location, String flaw) {
        flaws.add(flaw);
    }

    @Override
    public void progress(long more) {
        bytes += more;
    }

    List<String> ids() {
        return articles.stream().map(Article::id).toList();
    }

    List<String> reasons() {
        return unreadable.stream().map(Unreadable::reason).toList();
    }
}
