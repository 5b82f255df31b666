package tidings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** English words that reading asks for stand in its data files, where they can be taught without Java. */
class WordsTest {

    private static final Path READING = Path.of("src/main/java/tidings/relate");

    /** Not {@code time}: its patterns are a grammar of dates. */
    private static final List<String> ROOMS = List.of("repair", "grammar", "event", "speech");

    private static final String ADVICE =
            ": words belong in a class of a data file in src/main/resources/tidings/relate:"
                    + " grammar.txt (ask WordClasses), modality.txt (ask ModalityLexicon) or said.cues (ask CueLexicon);"
                    + " for a relation ask Tree.hasRelation";

    /** Names that data files give to something, which are no words of a text. */
    private static final Map<String, Set<String>> NAMES = Map.of(
            // classes of fillers.txt and nouns.txt
            "grammar/PartyFillers.java",
            Set.of("person", "body", "power", "group", "mission"),
            "grammar/PowerFillers.java",
            Set.of("armed", "group"),
            "grammar/LandFillers.java",
            Set.of("territory"),
            "speech/CueLexicon.java",
            Set.of("person", "body", "power", "group"),
            // directives of the .frames files
            "event/Vocabulary.java",
            Set.of("support", "onlooker", "container", "unless", "unless-near", "certain", "recall"));

    /** A call that compares with several strings, or holds them. */
    private static final Pattern CALL = Pattern.compile("\\b(?:matches|Set\\.of|List\\.of)\\(");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A string, a character, or else a comment: each may hold what looks like another. */
    private static final Pattern LITERAL_OR_COMMENT =
            Pattern.compile("(?s)(\"(?:[^\"\\\\]|\\\\.)*\")|('(?:[^'\\\\]|\\\\.)+')|/\\*.*?\\*/|//[^\\n]*");

    /** As Java source writes them: {@code \\s}, {@code \\w}. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\?.");

    private static final Pattern WORD = Pattern.compile("\\p{javaLowerCase}{2,}");

    private record Found(int line, String text) {}

    @Test
    void readingHoldsNoWords() throws IOException {
        List<String> words = new ArrayList<>();
        Map<String, Set<String>> named = new TreeMap<>();
        List<Path> sources = sources();
        for (Path source : sources) {
            String file = READING.relativize(source).toString().replace('\\', '/');
            for (Found found : wordsIn(Files.readString(source))) {
                if (NAMES.getOrDefault(file, Set.of()).contains(found.text())) {
                    named.computeIfAbsent(file, key -> new TreeSet<>()).add(found.text());
                } else {
                    words.add(source + ":" + found.line() + ": \"" + found.text() + "\"" + ADVICE);
                }
            }
        }
        assertThat(sources.size()).as("sources").isGreaterThan(40);
        assertThat(words).isEmpty();
        assertThat(named).as("names that the code still has").isEqualTo(NAMES);
    }

    @Test
    void findsWordsAndOnlyWords() {
        assertThat(wordsIn("""
                char mark = '"'; String address = "http://";
                // tree.word(at).matches("in|at")
                return tree.tag(at).matches("VB[DZP]|NN.*|JJ.?|,|[–—]|\\\\s+")
                        || tree.word(at).matches("in|at")
                        || List.of("a",
                                "the").contains(tree.word(at))
                        || Set.of(tree.children(at, "nmod")).isEmpty()
                        || tree.word(at).equals("of");
                """)).containsExactly(new Found(4, "in|at"), new Found(6, "the"));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.list(READING.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    /** The strings with words in them that stand directly between the brackets of a call. */
    private static List<Found> wordsIn(String source) {
        String code = withoutComments(source);
        List<Found> found = new ArrayList<>();
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            int open = 1;
            for (int at = call.end(); at < code.length() && open > 0; at++) {
                char here = code.charAt(at);
                Matcher string = STRING.matcher(code).region(at, code.length());
                if (string.lookingAt()) {
                    String text = string.group(1);
                    if (open == 1
                            && WORD.matcher(ESCAPE.matcher(text).replaceAll("")).find()) {
                        found.add(new Found(lineOf(code, at), text));
                    }
                    at = string.end() - 1;
                } else if (here == '(' || here == ')') {
                    open += here == '(' ? 1 : -1;
                }
            }
        }
        return found;
    }

    /** Without comments and characters; the lines stay, so that what follows keeps its own. */
    private static String withoutComments(String source) {
        return LITERAL_OR_COMMENT
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) != null ? found.group() : found.group().replaceAll("[^\\n]", "")));
    }

    private static int lineOf(String code, int at) {
        return 1
                + (int) code.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
