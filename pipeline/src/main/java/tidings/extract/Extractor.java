package tidings.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tidings.annotate.CoreNlpAnnotator;
import tidings.extract.ReadingObserver.Stage;
import tidings.model.AnnotatedDocument;
import tidings.model.Article;
import tidings.model.Cap;
import tidings.model.Claim;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.MentionedEntity;
import tidings.model.PublicationTime;
import tidings.model.Reading;
import tidings.model.ResolvedDocument;
import tidings.relate.Relator;
import tidings.resolve.LinkTable;
import tidings.resolve.Resolver;

/** Article → Reading → Extraction. Immutable; one a process, shared by all threads. */
public final class Extractor implements ArticleExtractor {

    private static final int WARM_UP_ROUNDS = 3;

    /** Every step has something to do here: names, pronouns, quotations, dates, each kind of claim. */
    private static final String WARM_UP_TEXT = """
            Mayor Clara Whitfield met union leader Tomas Berger in Lisbon on Thursday, a spokesman said.

            "We will keep the harbour open," Whitfield told reporters. "Nobody wants a strike." She said the two leaders \
            would hold a video call next week.

            According to Berger, the talks could resume in April. Iraq annexed Kuwait in August 1990.
            """;

    private final Gate gate;
    private final Function<Article, AnnotatedDocument> annotate;
    private final Function<AnnotatedDocument, ResolvedDocument> resolve;
    private final Function<ResolvedDocument, List<Claim>> relate;
    private final String version;
    private final ReadingObserver observer;

    /**
     * Loads everything that reading needs from the class path: some seconds and half a gigabyte, once a JVM. Slow parts
     * load side by side.
     *
     * @param links the dictionary that names are linked by, see {@link LinkTable#open}; null for the built-in one
     * @param aliases what a user says of entities, see {@link Resolver#mended}; looked at again for each article; null for
     *     none
     * @param observer of all reading but the warm-up
     * @throws IllegalArgumentException if {@code aliases} has a line that cannot be read, showing it, or {@code links} is no
     *     dictionary
     * @throws UncheckedIOException if {@code aliases} or {@code links} cannot be read
     * @throws IllegalStateException if a model is missing
     */
    public static Extractor load(@Nullable Path links, @Nullable Path aliases, ReadingObserver observer) {
        Relator relator = new Relator();
        CompletableFuture<CoreNlpAnnotator> annotator = CompletableFuture.supplyAsync(CoreNlpAnnotator::load);
        CompletableFuture<Function<AnnotatedDocument, ResolvedDocument>> resolver =
                CompletableFuture.supplyAsync(() -> loadResolver(links, aliases));
        Gate gate = Gate.load();
        return new Extractor(
                gate, joined(annotator)::annotate, joined(resolver), relator::relate, loadVersion(), observer);
    }

    /** Composes the steps; each must be a pure function that several threads may call at once. */
    Extractor(
            Gate gate,
            Function<Article, AnnotatedDocument> annotate,
            Function<AnnotatedDocument, ResolvedDocument> resolve,
            Function<ResolvedDocument, List<Claim>> relate,
            String version,
            ReadingObserver observer) {
        this.gate = gate;
        this.annotate = annotate;
        this.resolve = resolve;
        this.relate = relate;
        this.version = version;
        this.observer = observer;
    }

    /**
     * Reads a few sentences: the first article after a load costs twenty times what later ones do, the fourth twice. A
     * second.
     */
    public void warmUp() {
        Article article = new Article(
                "urn:tidings:warm-up",
                null,
                "Tidings",
                null,
                null,
                WARM_UP_TEXT,
                "en",
                PublicationTime.of(LocalDate.of(2025, 3, 3)),
                null,
                Article.Status.USABLE,
                List.of());
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            read(article, ReadingObserver.NOBODY);
        }
    }

    /** Name and version of this reading, carried by every extraction. */
    public String version() {
        return version;
    }

    /**
     * Reads one article.
     *
     * @throws RejectedArticleException if it is empty, not English or not prose
     */
    public Reading read(Article article) {
        return read(article, observer);
    }

    private Reading read(Article article, ReadingObserver observer) {
        Article readable = observer.timed(Stage.GATE, () -> gate.check(article));
        AnnotatedDocument annotated = observer.timed(Stage.ANNOTATE, () -> annotate.apply(readable));
        ResolvedDocument resolved = observer.timed(Stage.RESOLVE, () -> resolve.apply(annotated));
        List<Claim> claims = observer.timed(Stage.RELATE, () -> relate.apply(resolved));
        return new Reading(
                resolved,
                ClaimPoints.add(claims, resolved.entities()),
                observer.timed(Stage.SKETCH, () -> Sketcher.of(article)));
    }

    @Override
    public Extraction extract(Article article, LogPosition position) {
        return toExtraction(read(article), position);
    }

    private static Function<AnnotatedDocument, ResolvedDocument> loadResolver(
            @Nullable Path links, @Nullable Path aliases) {
        Resolver plain = Resolver.load(links == null ? LinkTable.load() : LinkTable.open(links));
        return aliases == null ? plain::resolve : new MendedResolver(plain, aliases);
    }

    private static String loadVersion() {
        try (InputStream file = Extractor.class.getResourceAsStream("extractor.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "extractor.properties is not on the class path"));
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("extractor.properties cannot be read", e);
        }
    }

    /** The value; what it failed with, as it was thrown. */
    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Extraction toExtraction(Reading reading, LogPosition position) {
        List<MentionedEntity> entities =
                RecordBudget.entities(reading.document().entities(), Extraction.MAX_ENTITIES);
        List<Claim> claims = RecordBudget.claims(reading.claims(), Extraction.MAX_CLAIMS, entities);
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        caps.addAll(reading.document().document().caps());
        if (entities.size() < reading.document().entities().size()) {
            caps.add(Cap.ENTITIES);
        }
        if (claims.size() < reading.claims().size()) {
            caps.add(Cap.CLAIMS);
        }
        caps.forEach(observer::capped);
        return Extraction.of(
                reading.article(),
                position,
                version,
                reading.sketch(),
                entities,
                claims,
                // A sentence that was split, or what is no word, is no loss that readers need to know of.
                caps.contains(Cap.DOCUMENT) || caps.contains(Cap.ENTITIES) || caps.contains(Cap.CLAIMS));
    }
}
