package tidings.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tidings.model.Channel;
import tidings.model.Extraction;
import tidings.model.Manner;
import tidings.model.Status;
import tidings.testing.Wire;

/**
 * Few articles from a seed, corrected over and over, in one thing at a time or in several: words, speaker, status, day,
 * place, parties, order, publication, outlet, text, claims that come and go, all of it withdrawn and said again.
 */
final class CorrectedNews {

    private static final int ARTICLES = 6;
    private static final List<String> PEOPLE = List.of("ann", "ann", "ann", "bob", "cleo", "<an official>");
    private static final List<String> NAMESAKES =
            List.of("ann", "ann", "ann", "ida ann", "bob", "eva ann", "<an official>");
    private static final List<String> WORDS = List.of(
            "The old bridge stays closed until spring",
            "And the old bridge stays closed",
            "The old stone bridge stays closed until late spring",
            "The old bridge does not stay closed until spring",
            "Forty families of the old mill town have moved to the coast since the flood",
            "Fifty families of the old mill town have moved to the coast since the flood",
            "The mill town's families have moved");
    private static final List<String> DAYS =
            List.of("", "2025-06", "2025-06-10", "2025-06-16", "2025", "2025-07-05", "XXXX-06-16", "XXXX-WXX-3");
    private static final List<String> PUBLISHED = List.of("", "2025-06-12", "2025-06-17", "2025-06-21", "2025-07-09");

    private final Random random;
    private final List<String> people;
    private final Map<String, Draft> drafts = new TreeMap<>();

    CorrectedNews(long seed) {
        this(seed, PEOPLE);
    }

    private CorrectedNews(long seed, List<String> people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** Some by a surname alone, which others have in full. */
    static CorrectedNews withSurnames(long seed) {
        return new CorrectedNews(seed, NAMESAKES);
    }

    /** Versions of articles, as they come. */
    List<Arrival> arrivals(int versions) {
        return IntStream.range(0, versions)
                .mapToObj(version ->
                        new Arrival(GeneratedNews.at(version, next()), GeneratedNews.END.plusMillis(version)))
                .toList();
    }

    private Extraction next() {
        String id = "article-" + random.nextInt(ARTICLES);
        Draft draft = drafts.computeIfAbsent(id, absent -> new Draft());
        int corrections = random.nextInt(4);
        for (int i = 0; i < corrections; i++) {
            draft.correct();
        }
        return random.nextInt(10) == 0 ? Wire.withdrawal(id) : draft.article(id);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** An article as it stands. */
    private final class Draft {

        private final List<Statement> statements = new ArrayList<>();
        private String published = any(PUBLISHED);
        private String outlet = "outlet " + random.nextInt(3);
        private int text = random.nextInt(4);
        private int skip;

        Draft() {
            int claims = 1 + random.nextInt(4);
            for (int i = 0; i < claims; i++) {
                statements.add(new Statement());
            }
        }

        void correct() {
            switch (random.nextInt(9)) {
                case 0 -> published = any(PUBLISHED);
                case 1 -> outlet = "outlet " + random.nextInt(3);
                case 2 -> text = random.nextInt(4);
                case 3 -> skip = random.nextInt(3) * 10;
                case 4 -> Collections.shuffle(statements, random);
                case 5 -> statements.add(new Statement());
                case 6 -> statements.remove(any(statements));
                default -> any(statements).correct();
            }
            if (statements.isEmpty()) {
                statements.add(new Statement());
            }
        }

        Extraction article(String id) {
            Wire article = Wire.article(id).by(outlet).withText(text).skip(skip);
            if (!published.isEmpty()) {
                article.on(published);
            }
            statements.forEach(statement -> statement.addTo(article));
            return article.extraction();
        }
    }

    /** What one sentence says. */
    private final class Statement {

        private final int kind = random.nextInt(4);
        private String who = any(people);
        private String other = any(people);
        private String words = any(WORDS);
        private Status status = any(List.of(Status.values()).subList(0, 5));
        private String day = any(DAYS);

        void correct() {
            switch (random.nextInt(6)) {
                case 0 -> who = any(people);
                case 1 -> other = any(people);
                case 2 -> status = any(List.of(Status.values()).subList(0, 5));
                case 3 -> day = any(DAYS);
                default -> words = any(WORDS);
            }
        }

        void addTo(Wire article) {
            switch (kind) {
                case 0 -> article.met(List.of(who, other, "dan"), status, day, "", Channel.UNKNOWN);
                case 1 -> article.annexed(who, "land", day, Manner.SEIZED);
                default -> article.said(who, words, status);
            }
        }
    }
}
