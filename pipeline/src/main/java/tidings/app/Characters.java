package tidings.app;

import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Characters that are no text: controls, among them the escape that begins a terminal's commands, what turns the direction
 * of writing, line ends, halves of characters. Articles bring them, and a terminal or a log would obey.
 */
final class Characters {

    private static final int FIRST_PICTURE = 0x2400;
    private static final int FIRST_PRINTABLE = ' ';
    private static final int DELETE = 0x7F;
    private static final int PICTURE_OF_DELETE = 0x2421;

    private Characters() {}

    /** One line for people: each has something visible in its place. Tabs stay, and what joins letters. */
    static String visible(String text) {
        return replaced(text, Characters::standIn);
    }

    /** The same JSON, in which each is escaped. */
    static String escaped(String json) {
        return replaced(json, character -> {
            StringBuilder escaped = new StringBuilder();
            for (char each : Character.toChars(character)) {
                escaped.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) each));
            }
            return escaped.toString();
        });
    }

    private static String replaced(String text, IntFunction<String> replacement) {
        if (text.codePoints().noneMatch(Characters::isNoText)) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isNoText(character)) {
                replaced.append(replacement.apply(character));
            } else {
                replaced.appendCodePoint(character);
            }
        });
        return replaced.toString();
    }

    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> character != 0xAD && character != 0x200C && character != 0x200D;
            default -> false;
        };
    }

    private static String standIn(int character) {
        if (character < FIRST_PRINTABLE) {
            return Character.toString(FIRST_PICTURE + character);
        }
        return character == DELETE
                ? Character.toString(PICTURE_OF_DELETE)
                : String.format(Locale.ROOT, "<U+%04X>", character);
    }
}
