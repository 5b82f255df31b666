package tidings.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.Article;
import tidings.model.Dependencies;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.PublicationTime;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.TimeExpression;
import tidings.model.Token;

/**
 * An annotated document from a few hand-typed lines, so that rules are tested without models.
 *
 * <p>One token a line, columns parted by white space, a blank line between sentences, {@code ¶} alone on a line before a
 * new paragraph:
 *
 * <pre>
 * form      lemma   tag  head  relation  [name]  [time=TYPE:VALUE]
 * Biden     Biden   NNP  2     nsubj     PERSON
 * met       meet    VBD  0     root
 * Putin     Putin   NNP  2     obj       PERSON
 * Friday    Friday  NNP  2     obl:tmod  time=DATE:XXXX-WXX-5
 * .         .       .    2     punct
 * </pre>
 *
 * <p>Heads count from 1, 0 is the root. Neighbouring tokens of one name type are one name; a type with a leading
 * {@code +} starts a new one. Neighbouring tokens with the same time are one expression; {@code _} in its value is a space. Text is rebuilt with one space
 * between tokens, none before {@code . , ; : ? ! ) ' ’ 's ’s n't ” %} and none after {@code ( $ “} nor
 * around what is tagged as a hyphen; a straight double
 * mark opens and closes in turn.
 */
public final class AnnotatedText {

    private AnnotatedText() {}

    /** The document, published on {@code day} (undated if null), with {@code quotations} none. */
    public static AnnotatedDocument parse(@Nullable LocalDate day, String lines) {
        return parse(day, lines, List.of());
    }

    public static AnnotatedDocument parse(@Nullable LocalDate day, String lines, List<Quotation> quotations) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<NamedSpan> names = new ArrayList<>();
        int paragraph = 0;
        boolean straightOpen = false;
        for (String block : lines.strip().split("\n\\s*\n")) {
            List<Token> tokens = new ArrayList<>();
            List<Integer> heads = new ArrayList<>();
            List<String> relations = new ArrayList<>();
            List<TimeExpression> times = new ArrayList<>();
            String name = "";
            String time = "";
            int nameBegin = 0;
            int timeBegin = 0;
            boolean tight = true;
            for (String line : block.strip().split("\n")) {
                if (line.strip().equals("¶")) {
                    paragraph++;
                    text.append("\n\n");
                    continue;
                }
                String[] columns = line.strip().split("\\s+");
                if (columns.length < 5) {
                    throw new IllegalArgumentException("five columns or more, not \"" + line + '"');
                }
                String form = columns[0];
                boolean hyphen = columns[2].equals("HYPH");
                boolean closing = hyphen
                        || form.matches("[.,;:?!)%”’']|['’]s|n['’]t|['’](re|ve|ll|d|m)")
                        || (form.equals("\"") && straightOpen);
                if (text.length() > 0
                        && !closing
                        && !(tight && !tokens.isEmpty())
                        && text.charAt(text.length() - 1) != '\n') {
                    text.append(' ');
                }
                if (form.equals("\"")) {
                    straightOpen = !straightOpen;
                }
                tight = hyphen || form.matches("[($“]") || (form.equals("\"") && straightOpen);
                int begin = text.codePointCount(0, text.length());
                text.append(form);
                int end = text.codePointCount(0, text.length());
                int index = tokens.size();
                tokens.add(new Token(new Span(begin, end), form, columns[1], columns[2]));
                heads.add(Integer.parseInt(columns[3]) - 1);
                relations.add(columns[4]);

                String nextName = "";
                String nextTime = "";
                for (int i = 5; i < columns.length; i++) {
                    if (columns[i].startsWith("time=")) {
                        nextTime = columns[i].substring(5);
                    } else {
                        nextName = columns[i];
                    }
                }
                if (!nextName.equals(name)) {
                    addName(names, sentences.size(), nameBegin, index, name);
                    nameBegin = index;
                    name = nextName.startsWith("+") ? nextName.substring(1) : nextName;
                }
                if (!nextTime.equals(time)) {
                    addTime(times, timeBegin, index, time);
                    timeBegin = index;
                    time = nextTime;
                }
            }
            addName(names, sentences.size(), nameBegin, tokens.size(), name);
            addTime(times, timeBegin, tokens.size(), time);
            sentences.add(new Sentence(
                    sentences.size(),
                    Sentence.Section.TEXT,
                    paragraph,
                    tokens,
                    new Dependencies(heads, relations),
                    times));
        }
        return new AnnotatedDocument(article(day, text.toString()), sentences, names, quotations, Set.of());
    }

    /** A usable article of the outlet "The Example". */
    public static Article article(@Nullable LocalDate day, String text) {
        return new Article(
                "https://example.org/article",
                "https://example.org/article",
                "The Example",
                null,
                null,
                text,
                "en",
                day == null ? null : PublicationTime.of(day),
                null,
                Article.Status.USABLE,
                List.of());
    }

    private static void addName(List<NamedSpan> names, int sentence, int begin, int end, String name) {
        if (!name.isEmpty()) {
            names.add(new NamedSpan(sentence, begin, end, EntityType.valueOf(name)));
        }
    }

    private static void addTime(List<TimeExpression> times, int begin, int end, String time) {
        if (!time.isEmpty()) {
            int colon = time.indexOf(':');
            times.add(new TimeExpression(
                    begin,
                    end,
                    time.substring(0, colon),
                    time.substring(colon + 1).replace('_', ' ')));
        }
    }
}
