package tidings.ingest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;

/**
 * A page saved as plain text: what its lines say about the article among them.
 *
 * <p>The text stays as given, furniture masked; the headline is known apart and stays readable where it stands.
 */
final class TextPage {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_IN_ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DATELINE_END =
            Pattern.compile("^\\s*(?:\\([^)]{2,40}\\)\\s*)?[-–—:].*", Pattern.DOTALL);
    private static final Pattern DATELINE_PLACE = Pattern.compile("(?:[\\p{L} .,'/-]{2,60})?");
    private static final List<Pattern> OUTLETS =
            DataFile.entries("outlets.txt").stream().map(Pattern::compile).toList();
    private static final Pattern PUBLISHED = labels("published");
    private static final Pattern UPDATED = labels("updated");

    private static final int LONGEST_DATE = 100;

    private static final int LONGEST_DATELINE = 200;

    /** The day of a correction stands before what was wrong. */
    private static final int LONGEST_NOTE = 120;

    private final String text;
    private final Layout layout;

    TextPage(String text) {
        this(text, Boilerplate.in(text));
    }

    private TextPage(String text, Layout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** The text of a web page's article, whose headline is known apart from it; null if there is none. */
    static TextPage ofArticle(String text, @Nullable String headline) {
        return new TextPage(text, Boilerplate.inArticle(text, headline == null ? "" : headline));
    }

    /**
     * @param id for a page that names no address of its own
     * @param uri its address if it came from one
     * @param fallback the outlet, where neither the page, its address nor the defaults name one
     */
    Article article(String id, @Nullable String uri, String fallback, Defaults defaults) throws UnreadableException {
        if (isBlank()) {
            throw new UnreadableException("has no text");
        }
        String address = uri != null ? uri : address().map(CanonicalUri::of).orElse(null);
        return new Article(
                address == null ? id : address,
                address,
                outlet(address).or(() -> Optional.ofNullable(defaults.source())).orElse(fallback),
                credit().orElse(null),
                layout.headlineBlock().map(Block::words).orElse(null),
                text,
                null,
                published(address).orElse(defaults.published()),
                null,
                Article.Status.USABLE,
                layout.maskedSpans());
    }

    private Optional<String> address() {
        return head().map(Block::words)
                .filter(words -> ADDRESS.matcher(words).matches())
                .findFirst();
    }

    String text() {
        return text;
    }

    Layout layout() {
        return layout;
    }

    boolean isBlank() {
        return layout.blocks().isEmpty();
    }

    /** As the page itself names it, else the host of its address. */
    Optional<String> outlet(@Nullable String address) {
        for (Pattern each : OUTLETS) {
            Optional<String> named = masked().map(block -> each.matcher(block.words()))
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .filter(name -> Agency.in(name).isEmpty())
                    .findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.ofNullable(address).flatMap(CanonicalUri::host);
    }

    /** The agency whose report it is, by its own words. */
    Optional<String> credit() {
        List<Block> blocks = layout.blocks();
        Stream<Optional<String>> said = Stream.concat(
                bylines().map(block -> Agency.in(block.words())),
                Stream.concat(
                        opening().map(block -> Agency.inDateline(block.words())),
                        blocks.stream()
                                .skip(Math.max(layout.body(), blocks.size() - 2))
                                .map(block -> Agency.alone(block.words()))));
        return said.flatMap(Optional::stream).findFirst();
    }

    /**
     * What is labelled as a publication date, else as an update; else a date that stands alone or beside the author in
     * the head, after the headline or right before it (further up it is the day somebody looked at the page); else the
     * dateline's, if it has a year; else the one in the address.
     */
    Optional<PublicationTime> published(@Nullable String address) {
        return Stream.of(
                        around().flatMap(block -> labelled(block.words(), PUBLISHED).stream()),
                        around().flatMap(block -> labelled(block.words(), UPDATED).stream()),
                        bylinesAfterHeadline().flatMap(block -> dated(block).stream()),
                        opening().flatMap(block -> dateline(block.words()).stream()),
                        Stream.ofNullable(address).flatMap(each -> inAddress(each).stream()))
                .map(Stream::findFirst)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The last day that a note of a correction in the text names. */
    Optional<LocalDate> amended() {
        return masked().filter(BoilerplateRule.NOTE::covers)
                .map(block -> block.words()
                        .substring(0, Math.min(LONGEST_NOTE, block.words().length())))
                .flatMap(words -> DateReader.find(words).stream())
                .map(found -> found.time().day())
                .max(Comparator.naturalOrder());
    }

    /** Whether the text has been cut for those who do not pay. */
    boolean endsInOffer() {
        return masked().anyMatch(BoilerplateRule.OFFER::occursIn);
    }

    /** How many characters of the article are there. */
    int length() {
        int masked = layout.maskedSpans().stream()
                .mapToInt(each -> each.end() - each.begin())
                .sum();
        return text.codePointCount(0, text.length()) - masked;
    }

    /** Whether words before a date say that it is one of a change. */
    static boolean saysUpdated(String words) {
        return UPDATED.matcher(words).find() && !PUBLISHED.matcher(words).find();
    }

    /** The date behind a word such as "published". */
    static Optional<PublicationTime> labelled(String words) {
        return labelled(words, PUBLISHED);
    }

    /** The date behind a word such as "edited". */
    static Optional<PublicationTime> labelledAsUpdated(String words) {
        return labelled(words, UPDATED);
    }

    private static Optional<PublicationTime> labelled(String words, Pattern labels) {
        Matcher label = labels.matcher(words);
        while (label.find()) {
            String rest = words.substring(label.end(), Math.min(label.end() + LONGEST_DATE, words.length()));
            Optional<DateReader.Found> date = DateReader.find(rest).filter(found -> found.begin() == 0);
            if (date.isPresent()) {
                return date.map(DateReader.Found::time);
            }
        }
        return Optional.empty();
    }

    private Stream<Block> bylinesAfterHeadline() {
        Integer headline = layout.headline();
        int first = headline == null ? 0 : Math.max(0, headline - 1);
        return layout.bylines().stream()
                .sorted()
                .filter(index -> index >= first)
                .map(layout.blocks()::get);
    }

    private static Optional<PublicationTime> dated(Block block) {
        return DateReader.find(block.words()).map(DateReader.Found::time);
    }

    private static Optional<PublicationTime> dateline(String paragraph) {
        String start = paragraph.substring(0, Math.min(LONGEST_DATELINE, paragraph.length()));
        return DateReader.find(start)
                .filter(found -> DATELINE_PLACE
                                .matcher(start.substring(0, found.begin()))
                                .matches()
                        && DATELINE_END.matcher(start.substring(found.end())).matches())
                .map(DateReader.Found::time);
    }

    private static Optional<PublicationTime> inAddress(String address) {
        Matcher matcher = DAY_IN_ADDRESS.matcher(address);
        return matcher.find()
                ? DateReader.find(matcher.group(1) + matcher.group(2) + matcher.group(3))
                        .map(DateReader.Found::time)
                : Optional.empty();
    }

    private Stream<Block> head() {
        return layout.blocks().stream().limit(layout.body());
    }

    private Stream<Block> masked() {
        return layout.masked().stream().sorted().map(layout.blocks()::get);
    }

    private Stream<Block> bylines() {
        return layout.bylines().stream().sorted().map(layout.blocks()::get);
    }

    /** Down to the first paragraph, where a dateline may stand. */
    private Stream<Block> opening() {
        return layout.blocks().stream().limit(layout.body() + 1L);
    }

    /** Whatever is not running text: dates in sentences are the story's own. */
    private Stream<Block> around() {
        List<Block> blocks = layout.blocks();
        return IntStream.range(0, blocks.size())
                .filter(i -> layout.masked().contains(i) || !blocks.get(i).isProse())
                .mapToObj(blocks::get);
    }

    private static Pattern labels(String rank) {
        String words = DataFile.entries("date-labels.txt").stream()
                .filter(line -> line.startsWith(rank + ' '))
                .map(line -> Pattern.quote(line.substring(rank.length() + 1)))
                .reduce((one, other) -> one + '|' + other)
                .orElseThrow();
        return Pattern.compile("\\b(?:" + words + ")\\b(?:\\s+(?:on|at))?\\s*[:|–—-]?\\s*", Pattern.CASE_INSENSITIVE);
    }
}
