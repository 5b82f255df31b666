package tidings.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a news page prints around its article, by the rules of {@code boilerplate.txt} and by how a page is built:
 * a head of short lines before the running text, a tail of them after it, and paragraphs that are printed twice.
 *
 * <p>Structure alone masks nothing: short lines go only where a rule has found furniture beside them, so that a bare
 * article, a table or a poem stays whole.
 */
final class Boilerplate {

    /** How many blocks between two appeals go with them. */
    private static final int APPEAL_GAP = 2;

    /** Up to so many words without an end of sentence are a name or a menu, not a caption that says something. */
    private static final int SHORT = 4;

    private static final int LONGEST_DATE = 100;

    /** A line with a date and more words than these says something. */
    private static final int DATE_LINE = 12;

    /** The time of an entry in a text that goes on while things happen; so many make one. */
    private static final Pattern CLOCK = Pattern.compile("(?:\\d{1,2} \\p{L}{3,9} \\d{4},? )?\\d{1,2}[:.h]\\d{2}"
            + "(?:\\s?[aApP]\\.?[mM]\\.?)?(?:\\s\\(?[A-Z]{1,4}(?:[+-]\\d{2}:\\d{2})?\\)?)?");

    private static final int LIVE = 3;

    /** So many blocks behind the first paragraph a page may print its headline once more. */
    private static final int HEADLINE_REPEATED = 3;

    /** Far more than a page of news has; what stands behind them is left as it is. */
    private static final int MOST_BLOCKS = 20_000;

    private final List<Block> blocks;
    private final TreeSet<Integer> masked = new TreeSet<>();
    private final TreeSet<Integer> bylines = new TreeSet<>();

    /** The article's headline where it is known apart from the text, to be compared with blocks; null if it isn't. */
    private final @Nullable String knownHeadline;

    /** Whether times stand before its parts. */
    private boolean live;

    private Boilerplate(List<Block> blocks, @Nullable String knownHeadline) {
        this.blocks = blocks;
        this.knownHeadline = knownHeadline;
    }

    static Layout in(String text) {
        return new Boilerplate(blocks(text), null).layout();
    }

    /**
     * In the text of a web page's article, where short lines before the first paragraph are always furniture.
     *
     * @param headline as known from the page; in the text it is only repeated
     */
    static Layout inArticle(String text, String headline) {
        return new Boilerplate(blocks(text), Words.comparable(headline)).layout();
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = Block.of(text);
        return blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS));
    }

    private Layout layout() {
        live = blocks.stream()
                        .filter(each -> CLOCK.matcher(each.words()).matches())
                        .limit(LIVE)
                        .count()
                == LIVE;
        maskLines();
        maskAppeals();
        maskLists();
        maskRest();
        maskRepeatedProse();
        int body = firstProse();
        boolean furnished = body < blocks.size() && masked.stream().anyMatch(each -> each < body);
        maskHead(body);
        if (knownHeadline != null) {
            maskAround(body);
        }
        OptionalInt title = knownHeadline == null ? headline(body) : OptionalInt.empty();
        @Nullable Integer headline = title.isPresent() ? title.getAsInt() : null;
        if (furnished && knownHeadline == null) {
            maskShort(0, body, headline);
        }
        maskTail(body);
        title.ifPresent(this::maskHeadlineAgain);
        return new Layout(blocks, body, headline, masked, bylines);
    }

    private void maskLines() {
        for (int i = 0; i < blocks.size(); i++) {
            if (BoilerplateRule.LINE.covers(blocks.get(i)) || BoilerplateRule.NOTE.covers(blocks.get(i))) {
                masked.add(i);
            }
        }
    }

    private void maskAppeals() {
        int last = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.quotes() && (BoilerplateRule.APPEAL.occursIn(block) || BoilerplateRule.OFFER.occursIn(block))) {
                int from = last >= 0 && i - last <= APPEAL_GAP + 1 ? last : i;
                IntStream.rangeClosed(from, i).forEach(masked::add);
                if (i > 0
                        && blocks.get(i - 1).wordCount() <= SHORT
                        && !blocks.get(i - 1).endsLikeProse()) {
                    masked.add(i - 1);
                }
                last = i;
            }
        }
    }

    private void maskLists() {
        for (int i = 0; i < blocks.size(); i++) {
            if (BoilerplateRule.LIST.covers(blocks.get(i))) {
                masked.add(i);
                while (i + 1 < blocks.size() && isListItem(blocks.get(i + 1))) {
                    masked.add(++i);
                }
            }
        }
    }

    private static boolean isListItem(Block block) {
        return block.isListed() || !block.endsLikeProse();
    }

    private void maskRest() {
        for (int i = (blocks.size() + 1) / 2; i < blocks.size(); i++) {
            if (BoilerplateRule.REST.covers(blocks.get(i))) {
                IntStream.range(i, blocks.size()).forEach(masked::add);
                return;
            }
        }
    }

    private int firstProse() {
        return IntStream.range(0, blocks.size())
                .filter(i -> !masked.contains(i) && blocks.get(i).isProse() && !isDatedByline(blocks.get(i)))
                .findFirst()
                .orElse(blocks.size());
    }

    /** Who says twice when, before and after noon, ends like a sentence. */
    private static boolean isDatedByline(Block block) {
        return BoilerplateRule.BYLINE.covers(block)
                && DateReader.find(block.words()).isPresent();
    }

    private void maskHead(int body) {
        for (int i = 0; i < body; i++) {
            if (BoilerplateRule.HEAD.covers(blocks.get(i))) {
                masked.add(i);
            }
            if ((BoilerplateRule.BYLINE.covers(blocks.get(i)) && !masked.contains(i)) || isDate(blocks.get(i))) {
                masked.add(i);
                bylines.add(i);
            }
        }
    }

    /** In the head of a page's article: lines with a date in them, what is too short to say something, the headline; behind it, a date or an agency alone. */
    private void maskAround(int body) {
        for (int i = blocks.size() - 1; i > body && (masked.contains(i) || isSignature(blocks.get(i))); i--) {
            if (masked.add(i)) {
                bylines.add(i);
            }
        }
        boolean behindTime = false;
        for (int i = 0; i < blocks.size() && i <= body + HEADLINE_REPEATED; i++) {
            Block block = blocks.get(i);
            // Behind the first time every line is of an entry.
            behindTime |= isEntryTime(block);
            boolean head = i < body && !block.endsLikeProse() && !behindTime;
            if (Words.comparable(block.words()).equals(knownHeadline)) {
                masked.add(i);
            } else if (head
                    && block.wordCount() <= DATE_LINE
                    && DateReader.find(block.words(), DayOrder.DAY_FIRST).isPresent()) {
                masked.add(i);
                bylines.add(i);
            } else if (head && block.wordCount() <= SHORT) {
                masked.add(i);
            }
        }
    }

    /** Of the text's end: its day, or whose report it was. */
    private boolean isSignature(Block block) {
        return isDate(block) || Agency.signature(block.words()).isPresent();
    }

    private boolean isEntryTime(Block block) {
        return live && CLOCK.matcher(block.words()).matches();
    }

    private boolean isDate(Block block) {
        return !isEntryTime(block)
                && block.words().length() <= LONGEST_DATE
                && DateReader.find(block.words())
                        .filter(found -> found.begin() == 0
                                && found.end() == block.words().length())
                        .isPresent();
    }

    /** Of the head's lines the first that is long enough for one; numbered ones are the end of a breadcrumb trail. */
    private OptionalInt headline(int body) {
        for (int least : new int[] {SHORT + 1, 2}) {
            OptionalInt found = IntStream.range(0, body)
                    .filter(i -> !masked.contains(i)
                            && !blocks.get(i).isListed()
                            && !blocks.get(i).words().endsWith(".")
                            && blocks.get(i).wordCount() >= least)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    private void maskShort(int from, int to, @Nullable Integer headline) {
        for (int i = from; i < to; i++) {
            Block block = blocks.get(i);
            if (block.wordCount() <= SHORT && !block.words().endsWith(".") && (headline == null || headline != i)) {
                masked.add(i);
            }
        }
    }

    private void maskTail(int body) {
        int end = blocks.size();
        boolean furnished = false;
        while (end > body && (masked.contains(end - 1) || !blocks.get(end - 1).endsLikeProse())) {
            end--;
            furnished |= masked.contains(end);
        }
        if (furnished) {
            maskShort(end, blocks.size(), null);
        }
    }

    /** A standfirst or a highlight that comes again in the running text is read there; who asks twice is answered twice. */
    private void maskRepeatedProse() {
        Set<String> later = new HashSet<>();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean asks = block.words().endsWith("?");
            if (block.isProse() && !asks && !masked.contains(i) && !later.add(block.comparable())) {
                masked.add(i);
            }
        }
    }

    /** The headline is read where it stands, not again in a breadcrumb trail or a list of links. */
    private void maskHeadlineAgain(int headline) {
        String title = blocks.get(headline).comparable();
        for (int i = 0; i < blocks.size(); i++) {
            if (i != headline && blocks.get(i).comparable().equals(title)) {
                masked.add(i);
            }
        }
    }
}
