package tidings.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tidings.model.Kind;
import tidings.model.Role;

/**
 * The words that tell of one kind of event, from a data file; {@code met.frames} says at its head how such a file is
 * written.
 *
 * @param verbs frames by lemma
 * @param nouns frames by lemma
 * @param support verbs whose subject takes part in the event their object names: "held talks"
 * @param onlookers verbs whose subject does not: "welcomed the talks"
 * @param containers nouns that hold the event's noun: "a round of talks"
 * @param unless words that, attached to the event's word, make it something else: "met in the final"
 * @param recalls nouns that can point back to any event of the kind, not only to one of the same name
 * @param marks what an attached word says of the event: {@code phone → channel=PHONE}
 */
record Vocabulary(
        Kind kind,
        Map<String, List<Frame>> verbs,
        Map<String, List<Frame>> nouns,
        Set<String> support,
        Set<String> onlookers,
        Set<String> containers,
        Set<String> unless,
        Set<String> recalls,
        Map<String, Map.Entry<String, String>> marks) {

    /** @throws IllegalStateException if a line is none of the forms, with file and line */
    static Vocabulary load(Kind kind, String file) {
        Map<String, List<Frame>> verbs = new HashMap<>();
        Map<String, List<Frame>> nouns = new HashMap<>();
        Map<String, Set<String>> sets = new HashMap<>();
        Map<String, Map.Entry<String, String>> marks = new HashMap<>();
        for (String line : DataFile.entries(file)) {
            String[] columns = line.split(" ");
            List<String> rest = List.of(columns).subList(1, columns.length);
            try {
                switch (columns[0]) {
                    case "verb" -> frames(false, rest, verbs);
                    case "noun" -> frames(true, rest, nouns);
                    case "support", "onlooker", "container", "unless", "recall" ->
                        rest.forEach(words -> sets.computeIfAbsent(columns[0], key -> new HashSet<>())
                                .addAll(List.of(words.split(","))));
                    case "mark" -> {
                        String[] mark = rest.get(0).split("=");
                        for (String word : rest.get(1).split(",")) {
                            marks.put(word, Map.entry(mark[0], mark[1]));
                        }
                    }
                    default -> throw new IllegalArgumentException("no such line: " + columns[0]);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalStateException("in " + file + ", line \"" + line + "\": " + e.getMessage(), e);
            }
        }
        return new Vocabulary(
                kind,
                Map.copyOf(verbs),
                Map.copyOf(nouns),
                sets.getOrDefault("support", Set.of()),
                sets.getOrDefault("onlooker", Set.of()),
                sets.getOrDefault("container", Set.of()),
                sets.getOrDefault("unless", Set.of()),
                sets.getOrDefault("recall", Set.of()),
                Map.copyOf(marks));
    }

    private static void frames(boolean noun, List<String> columns, Map<String, List<Frame>> frames) {
        List<Frame.Slot> slots = new ArrayList<>();
        Map<String, String> marks = new LinkedHashMap<>();
        for (String column : columns.subList(1, columns.size())) {
            String[] sides = column.split("=");
            String name = sides[0].replace("?", "");
            if (name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
                marks.put(name, sides[1]);
            } else {
                String[] place = sides[1].split(":");
                slots.add(new Frame.Slot(
                        Role.Name.valueOf(name),
                        !sides[0].endsWith("?"),
                        List.of(place[0].replace('_', ' ').split("\\|")),
                        place.length > 1 ? place[1] : Fillers.ANYTHING));
            }
        }
        for (String word : columns.get(0).split(",")) {
            String[] parts = word.split("_");
            Frame frame = new Frame(noun, parts[0], parts.length > 1 ? parts[1] : "", slots, marks);
            frames.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(frame);
        }
    }
}
