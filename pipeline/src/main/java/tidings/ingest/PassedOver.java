package tidings.ingest;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much was not read, by kind: an ending, or what a server called it. */
final class PassedOver {

    private static final int MOST_KINDS = 6;

    private final String what;
    private final SortedMap<String, Integer> kinds = new TreeMap<>();

    /** @param what all of it is: {@code "of other endings"} */
    PassedOver(String what) {
        this.what = what;
    }

    /** One more file of that name. */
    void file(String name) {
        String extension = FileName.extension(name);
        add(extension.isEmpty() ? "without" : '.' + extension);
    }

    void add(String kind) {
        kinds.merge(kind, 1, Integer::sum);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** {@code 3 of other endings (2 .doc, 1 without)}. */
    String inWords() {
        int count = kinds.values().stream().mapToInt(Integer::intValue).sum();
        String each = kinds.entrySet().stream()
                .limit(MOST_KINDS)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return count + " " + what + " (" + each + (kinds.size() > MOST_KINDS ? ", …)" : ")");
    }
}
