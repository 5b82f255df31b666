package tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tidings.codec.Codecs;
import tidings.extract.Extractor;
import tidings.extract.Extractors;
import tidings.extract.RejectedArticleException;
import tidings.ingest.ArticleSource;
import tidings.ingest.Defaults;
import tidings.ingest.Receiver;
import tidings.ingest.Unreadable;
import tidings.model.Article;
import tidings.model.Extraction;
import tidings.model.LogPosition;

/**
 * What the real extractor reads in real articles. Reading thousands takes minutes, so it is done once for each state of
 * what reads: the extractions lie in the build directory, under a digest of the classes and data that made them.
 */
public final class RealExtractions {

    /** Rooms that an extraction depends on. */
    private static final List<String> ROOMS = List.of("model", "ingest", "annotate", "resolve", "relate", "extract");

    private RealExtractions() {}

    /** Of all articles of the stream in the gold directory, in its order; without those that the gate rejects. */
    public static List<Extraction> ofStream(Path gold) throws IOException, InterruptedException, ExecutionException {
        Path cache = place(RealExtractions.class)
                .resolveSibling("stream-extractions-" + digest(gold.toRealPath().toString()));
        if (!Files.exists(cache)) {
            // Of this process alone: another one may be reading them too.
            Path unfinished =
                    Files.createTempFile(Objects.requireNonNull(cache.getParent()), "stream-extractions", ".part");
            write(unfinished, of(articlesOfStream(gold)));
            Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
        }
        return read(cache);
    }

    /** The stream's articles, in its order. */
    public static List<Article> articlesOfStream(Path gold) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        try (BufferedReader stream = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gold.resolve("stream/articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                ObjectNode article = (ObjectNode) mapper.readTree(line);
                article.set("id", article.remove("doc_id"));
                lines.append(mapper.writeValueAsString(article)).append('\n');
            }
        }
        return articles("-", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What can be read at {@code location}; {@code input} stands for {@code -}. */
    public static List<Article> articles(String location, InputStream input) {
        List<Article> articles = new ArrayList<>();
        new ArticleSource(Defaults.NONE, input).read(location, new Receiver() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void unreadable(Unreadable unreadable) {
                // The samples have one on purpose.
            }
        });
        return articles;
    }

    /** Of each article that the gate lets through, in order; each stands at its own offset. */
    public static List<Extraction> of(List<Article> articles) throws InterruptedException, ExecutionException {
        Extractor extractor = Extractors.shared();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Optional<Extraction>>> reading = new ArrayList<>();
            for (int offset = 0; offset < articles.size(); offset++) {
                Article article = articles.get(offset);
                LogPosition position = new LogPosition("tidings.articles", 0, offset);
                reading.add(threads.submit(() -> extraction(extractor, article, position)));
            }
            List<Extraction> extractions = new ArrayList<>();
            for (Future<Optional<Extraction>> each : reading) {
                each.get().ifPresent(extractions::add);
            }
            return extractions;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Extraction> extraction(Extractor extractor, Article article, LogPosition position) {
        try {
            return Optional.of(extractor.extract(article, position));
        } catch (RejectedArticleException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, List<Extraction> extractions) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Extraction extraction : extractions) {
                byte[] bytes = Codecs.EXTRACTION.encode(extraction);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    private static List<Extraction> read(Path file) throws IOException {
        List<Extraction> extractions = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                extractions.add(Codecs.EXTRACTION.decode(bytes));
            }
        } catch (EOFException e) {
            assertThat(extractions).as(file + " holds extractions").isNotEmpty();
            return extractions;
        }
    }

    /** Of everything that can change what is read, and how it is stored. */
    private static String digest(String gold) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        digest.update(gold.getBytes(StandardCharsets.UTF_8));
        digest.update(tidings.schema.Extraction.getClassSchema().toString().getBytes(StandardCharsets.UTF_8));
        Path classes = place(Extractor.class);
        if (Files.isDirectory(classes)) {
            addRooms(digest, classes);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                addRooms(digest, jar.getPath("/"));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void addRooms(MessageDigest digest, Path classes) throws IOException {
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(classes.resolve("tidings").resolve(room))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                        content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    /** The directory or jar that a class comes from. */
    private static Path place(Class<?> type) {
        URI location;
        try {
            location = Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from no file", e);
        }
        return Path.of(location);
    }

    /** Fills the cache ahead of a run: {@code RealExtractions GOLD}. */
    public static void main(String... arguments) throws IOException, InterruptedException, ExecutionException {
        System.out.println(ofStream(Path.of(arguments[0])).size() + " extractions");
    }
}
