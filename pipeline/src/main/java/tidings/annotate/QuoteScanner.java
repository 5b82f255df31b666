package tidings.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tidings.model.Quotation;
import tidings.model.Span;

/**
 * Finds what stands between quotation marks: straight, curly, mixed, doubled or single marks, quotations inside others
 * (which stay part of the outer one), quotations over several paragraphs (the opening mark repeated in each, closed
 * once) and those that nothing closes (they end before words that say who speaks, else with their paragraph).
 *
 * <p>Time and memory grow linearly with the text, whatever it is. Safe for use by many threads.
 */
final class QuoteScanner {

    private final Set<String> elisions;
    private final MissingMark missing = new MissingMark();

    /** With the words that begin with an apostrophe from {@code elisions.txt}. */
    QuoteScanner() {
        this.elisions = WordFile.read("elisions.txt");
    }

    /**
     * The outermost quotations, in order; those without a letter or digit left out.
     *
     * @param masked parts that are not read: they end a paragraph; sorted, not overlapping
     */
    List<Quotation> scan(String text, List<Span> masked) {
        int[] characters = text.codePoints().toArray();
        for (Span span : masked) {
            Arrays.fill(characters, span.begin(), span.end(), '\n');
        }
        Pass pass = new Pass(characters, new QuoteMarks(characters, elisions), missing);
        List<Span> paragraphs = Paragraphs.of(characters);
        for (Span paragraph : paragraphs) {
            pass.read(paragraph);
        }
        pass.end();
        return pass.found;
    }

    /** One reading of a text, from left to right. */
    private static final class Pass {

        private final int[] text;
        private final QuoteMarks marks;
        private final MissingMark missing;
        private final List<Quotation> found = new ArrayList<>();

        /** Where the open quotation begins, −1 if none is open. */
        private int open = -1;

        /** How many double marks are open; 0 in a quotation in single marks. */
        private int depth;

        private int contentBegin;

        /** Up to where a missing mark has been looked for: each character once, however many marks there are. */
        private int searched;

        private final List<Span> contents = new ArrayList<>();

        Pass(int[] text, QuoteMarks marks, MissingMark missing) {
            this.text = text;
            this.marks = marks;
            this.missing = missing;
        }

        void read(Span paragraph) {
            int at = paragraph.begin();
            if (open >= 0) {
                at = continueIn(paragraph);
            }
            while (at < paragraph.end()) {
                int width = marks.doubleWidth(at);
                if (width > 0) {
                    readDouble(at, width);
                    at += width;
                } else if (open < 0 && marks.isSingle(at)) {
                    at = readSingle(at, paragraph.end());
                } else {
                    at++;
                }
            }
            if (open >= 0) {
                addContent(paragraph.end());
                contentBegin = paragraph.end();
            }
        }

        void end() {
            if (open >= 0) {
                closeWithLastParagraph();
            }
        }

        /**
         * If the paragraph repeats the opening mark or begins within a sentence the quotation goes on; if not, it ended with
         * the last one.
         */
        private int continueIn(Span paragraph) {
            int at = paragraph.begin();
            int width = marks.doubleWidth(at);
            boolean repeats = width > 0 && marks.turnOfDouble(at, width) != QuoteMarks.Turn.CLOSES;
            if (repeats && missing.find(text, lastContent(), true) < 0) {
                depth = 1;
                contentBegin = at + width;
                return contentBegin;
            }
            if (isWithinSentence(at)) {
                contentBegin = at;
                return at;
            }
            closeWithLastParagraph();
            return at;
        }

        /** A line break amid a sentence: the last paragraph has no full stop, this one begins with a small letter. */
        private boolean isWithinSentence(int at) {
            Span last = lastContent();
            return Character.isLowerCase(text[at])
                    && last.length() > 0
                    && Character.isLetterOrDigit(text[last.end() - 1]);
        }

        /** What the open quotation holds of the last paragraph; of length 0 if that is no word. */
        private Span lastContent() {
            return contents.isEmpty() ? new Span(open, open) : contents.get(contents.size() - 1);
        }

        private void readDouble(int at, int width) {
            QuoteMarks.Turn turn = marks.turnOfDouble(at, width);
            if (turn == QuoteMarks.Turn.NONE) {
                return;
            }
            boolean opens = turn == QuoteMarks.Turn.OPENS || (turn == QuoteMarks.Turn.EITHER && open < 0);
            if (opens) {
                int from = Math.max(contentBegin, searched);
                int missed = open < 0 ? -1 : missing.find(text, new Span(from, at), false);
                searched = at;
                if (missed >= 0) {
                    addContent(missed);
                    close(missed);
                }
                depth++;
                if (open < 0) {
                    open = at;
                    contentBegin = at + width;
                }
            } else if (open >= 0) {
                depth--;
                if (depth == 0) {
                    addContent(at);
                    close(at + width);
                }
            }
        }

        /** Takes a whole quotation in single marks, or passes over an apostrophe; returns where to read on. */
        private int readSingle(int at, int end) {
            if (marks.turnOfSingle(at) != QuoteMarks.Turn.OPENS) {
                return at + 1;
            }
            int closing = closingOfSingle(at, end);
            if (closing < 0) {
                return at + 1;
            }
            open = at;
            contentBegin = at + 1;
            addContent(closing);
            close(closing + 1);
            return closing + 1;
        }

        /**
         * The mark that closes the single one at {@code opening}, −1 if none does: the first that is no plural's
         * possessive, before another one opens, with all double marks between closed.
         */
        private int closingOfSingle(int opening, int end) {
            int perhaps = -1;
            int doubles = 0;
            int at = opening + 1;
            while (at < end) {
                int width = marks.doubleWidth(at);
                if (width > 0) {
                    doubles++;
                    at += width;
                    continue;
                }
                if (marks.isSingle(at) && doubles % 2 == 0) {
                    switch (marks.turnOfSingle(at)) {
                        case CLOSES -> {
                            return at;
                        }
                        case OPENS -> {
                            return perhaps;
                        }
                        case PERHAPS_CLOSES -> perhaps = perhaps < 0 ? at : perhaps;
                        case EITHER, NONE -> {}
                    }
                }
                at++;
            }
            return perhaps;
        }

        private void addContent(int end) {
            Span content = Paragraphs.trim(text, contentBegin, end);
            for (int at = content.begin(); at < content.end(); at++) {
                if (Character.isLetterOrDigit(text[at])) {
                    contents.add(content);
                    return;
                }
            }
        }

        private void closeWithLastParagraph() {
            int missed = missing.find(text, lastContent(), false);
            if (missed < 0) {
                close(contentBegin);
            } else {
                contents.set(contents.size() - 1, new Span(lastContent().begin(), missed));
                close(missed);
            }
        }

        private void close(int end) {
            if (!contents.isEmpty()) {
                found.add(new Quotation(new Span(open, end), contents));
            }
            contents.clear();
            open = -1;
            depth = 0;
        }
    }
}
