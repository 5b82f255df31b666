package tidings.annotate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The trained models, each behind what it is used for. All are safe for use by many threads. */
record Models(WordTagger tagger, NameFinder names, TreeParser parser, TimeFinder times) {

    /**
     * Loads all side by side.
     *
     * @throws IllegalStateException if one cannot be loaded
     */
    static Models load() {
        CompletableFuture<WordTagger> tagger = CompletableFuture.supplyAsync(WordTagger::load);
        CompletableFuture<NameFinder> names = CompletableFuture.supplyAsync(NameFinder::load);
        CompletableFuture<TreeParser> parser = CompletableFuture.supplyAsync(TreeParser::load);
        CompletableFuture<TimeFinder> times = CompletableFuture.supplyAsync(TimeFinder::load);
        try {
            return new Models(tagger.join(), names.join(), parser.join(), times.join());
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "a CoreNLP model cannot be loaded; is the stanford-corenlp models jar on the class path?",
                    e.getCause());
        }
    }
}
