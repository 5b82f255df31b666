package tidings.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tidings.model.Span;
import tidings.tell.LineText;

/** A stretch of a text in its neighbourhood, marked. */
final class Passage {

    /** Code points on either side. */
    private static final int NEIGHBOURHOOD = 160;

    private static final int WIDTH = 100;
    private static final String BEGIN = "»";
    private static final String END = "«";

    private Passage() {}

    /** In lines of some hundred characters, the stretch between {@code »} and {@code «}; cut at blanks, with …. */
    static List<String> around(String text, Span span) {
        int length = text.codePointCount(0, text.length());
        int begin = Math.max(0, span.begin() - NEIGHBOURHOOD);
        int end = Math.min(length, span.end() + NEIGHBOURHOOD);
        String before = LineText.oneLine(new Span(begin, span.begin()).in(text));
        String after = LineText.oneLine(new Span(span.end(), end).in(text));
        String start = begin == 0 ? before : "…" + before.substring(Math.max(0, before.indexOf(' ')));
        String rest = end == length ? after : after.substring(0, Math.max(0, after.lastIndexOf(' '))) + " …";
        return wrapped((start + ' ' + BEGIN + LineText.oneLine(span.in(text)) + END + ' ' + rest).strip());
    }

    private static List<String> wrapped(String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : Pattern.compile(" +").split(line)) {
            if (current.length() > 0 && current.length() + word.length() >= WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }
}
