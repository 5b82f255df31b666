package tidings.relate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.relate.grammar.Fillers;
import tidings.relate.grammar.Position;
import tidings.relate.words.DataFile;

/**
 * The words that denote one kind of event, from a data file; {@code met.frames} says at its head how such a file is
 * written.
 *
 * @param verbs frames by lemma, with a particle behind a blank ("meet up")
 * @param nouns frames by lemma
 * @param support verbs whose subject takes part in the event their object names: "held talks"
 * @param onlookers verbs whose subject does not: "welcomed the talks"
 * @param containers nouns that hold the event's noun: "a round of talks"
 * @param unless words that, attached to the event's word, make it something else: "met in the final"
 * @param unlessNear words that, anywhere in the sentence, make it something else: "won the seat"
 * @param certain classes of fillers whose events count even beside such words: an army's "overran it before the vote"
 * @param recalls nouns that can point back to any event of the kind, not only to one of the same name
 * @param marks what an attached word says of the event: {@code phone → channel=PHONE}
 */
public record Vocabulary(
        Kind kind,
        Map<String, List<Frame>> verbs,
        Map<String, List<Frame>> nouns,
        Set<String> support,
        Set<String> onlookers,
        Set<String> containers,
        Set<String> unless,
        Set<String> unlessNear,
        Set<String> certain,
        Set<String> recalls,
        Map<String, Map.Entry<String, String>> marks) {

    private static final Set<String> SETS =
            Set.of("support", "onlooker", "container", "unless", "unless-near", "certain", "recall");

    /** @throws IllegalStateException if a line is none of the forms, with file and line */
    public static Vocabulary load(Kind kind, String file) {
        Map<String, List<Frame>> verbs = new HashMap<>();
        Map<String, List<Frame>> nouns = new HashMap<>();
        Map<String, Set<String>> sets = new HashMap<>();
        Map<String, Map.Entry<String, String>> marks = new HashMap<>();
        for (String line : DataFile.entries(file)) {
            String[] columns = line.split(" ", 2);
            try {
                if (SETS.contains(columns[0])) {
                    sets.computeIfAbsent(columns[0], key -> new HashSet<>()).addAll(words(columns[1]));
                } else if (columns[0].equals("mark")) {
                    String[] mark = columns[1].split("[= ]", 3);
                    words(mark[2]).forEach(word -> marks.put(word, Map.entry(mark[0], mark[1])));
                } else {
                    frame(line, verbs, nouns);
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
                sets.getOrDefault("unless-near", Set.of()),
                sets.getOrDefault("certain", Set.of()),
                sets.getOrDefault("recall", Set.of()),
                Map.copyOf(marks));
    }

    private static List<String> words(String list) {
        return List.of(list.replace(" ", ",").split(",")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace('_', ' '))
                .toList();
    }

    /** {@code VERBS | NOUNS : ROLES} or {@code VERBS ~ NOUNS : ROLES}. */
    private static void frame(String line, Map<String, List<Frame>> verbs, Map<String, List<Frame>> nouns) {
        String[] sides = line.split(" : ", 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException("no such line");
        }
        boolean light = sides[0].contains("~");
        String[] lists = (sides[0] + " ").split(light ? "~" : "\\|", 2);
        List<String> verbal = words(lists[0].strip());
        List<String> nominal = lists.length > 1 ? words(lists[1].strip()) : List.of();
        List<Frame.Slot> slots = new ArrayList<>();
        Map<String, String> marks = new LinkedHashMap<>();
        int need = 0;
        Frame.Condition condition = null;
        for (String column : sides[1].strip().split(" ")) {
            String[] pair = column.split("=", 2);
            String name = pair[0].replace("?", "");
            if (name.equals("having")) {
                condition = condition(pair[1]);
            } else if (name.equals("need")) {
                need = Integer.parseInt(pair[1]);
            } else if (name.equals(name.toLowerCase(Locale.ROOT))) {
                marks.put(name, pair[1]);
            } else {
                slots.add(slot(name, !pair[0].endsWith("?"), pair[1]));
            }
        }
        String name = verbal.isEmpty() || light ? nominal.get(0) : verbal.get(0);
        if (!light) {
            Frame frame = new Frame(name, List.of(), slots, condition, need, marks);
            verbal.forEach(word ->
                    verbs.computeIfAbsent(word, key -> new ArrayList<>()).add(frame));
        }
        Frame frame = new Frame(name, light ? verbal : List.of(), slots, condition, need, marks);
        nominal.forEach(
                word -> nouns.computeIfAbsent(word, key -> new ArrayList<>()).add(frame));
    }

    private static Frame.Condition condition(String text) {
        String[] sides = text.split(":");
        return sides.length > 1
                ? new Frame.Condition(List.of(sides[0].split("\\+")), sides[1])
                : new Frame.Condition(List.of(), sides[0]);
    }

    private static Frame.Slot slot(String name, boolean required, String where) {
        String[] place = where.split(":");
        List<List<String>> alternatives = new ArrayList<>();
        for (String alternative : place[0].split("/")) {
            List<String> positions = List.of(alternative.replace('_', ' ').split("\\+"));
            positions.stream()
                    .filter(position -> position.equals(position.toUpperCase(Locale.ROOT)))
                    .forEach(position -> Position.valueOf(position.replace(' ', '_')));
            alternatives.add(positions);
        }
        return new Frame.Slot(
                Role.Name.valueOf(name), required, alternatives, place.length > 1 ? place[1] : Fillers.ANYTHING);
    }
}
