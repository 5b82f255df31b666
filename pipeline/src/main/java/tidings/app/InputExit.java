package tidings.app;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ExitCode;
import tidings.ingest.Obstacle;

/** Which exit code says what kept inputs from being read. */
enum InputExit {
    MISSING(3, Obstacle.MISSING, "no such file or directory"),
    FORBIDDEN(4, Obstacle.FORBIDDEN, "no permission to read it"),
    ENDING(5, Obstacle.ENDING, "a file whose ending is none that is read"),
    EMPTY(6, Obstacle.EMPTY, "a directory in which nothing is read"),
    ADDRESS(7, Obstacle.ADDRESS, "no address, or neither http nor https"),
    UNKNOWN_HOST(8, Obstacle.UNKNOWN_HOST, "no host of that name"),
    REFUSED(9, Obstacle.REFUSED, "the server refuses the connection"),
    TOO_SLOW(10, Obstacle.TOO_SLOW, "the server does not answer in time"),
    ANSWER(11, Obstacle.ANSWER, "the server answers with an error"),
    BROKEN(12, Obstacle.BROKEN, "reading it broke off"),
    CONTENT(13, Obstacle.CONTENT, "it is no article");

    private static final Map<Obstacle, InputExit> BY_OBSTACLE = new EnumMap<>(Obstacle.class);

    static {
        for (InputExit each : values()) {
            BY_OBSTACLE.put(each.obstacle, each);
        }
    }

    private final int code;
    private final Obstacle obstacle;
    private final String words;

    InputExit(int code, Obstacle obstacle, String words) {
        this.code = code;
        this.obstacle = obstacle;
        this.words = words;
    }

    /** The code where something could not be read: its own if all is of one kind. */
    static int code(Set<Obstacle> obstacles) {
        if (obstacles.isEmpty()) {
            return ExitCode.OK;
        }
        InputExit only =
                obstacles.size() == 1 ? BY_OBSTACLE.get(obstacles.iterator().next()) : null;
        return only == null ? ExitCode.SOFTWARE : only.code;
    }

    /** For the help of commands that read inputs: their exit codes and what they say. */
    static Map<String, String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("0", "done");
        words.put("1", "failed, or several of the following; one line each on standard error says why");
        words.put("2", "wrong usage");
        for (InputExit each : values()) {
            words.put(Integer.toString(each.code), each.words);
        }
        return words;
    }
}
