package tidings.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The first few of many in an order.
 *
 * @param first in their order
 * @param others how many more there are, each after all of the first; none while there is room among the first
 */
public record Leaders(List<Ranked> first, int others) {

    public static final Leaders NONE = new Leaders(List.of(), 0);

    public Leaders {
        first = List.copyOf(first);
    }

    /** Empty for whoever is not among the first. */
    public Optional<Ranked> find(String member) {
        return first.stream().filter(each -> each.member().equals(member)).findFirst();
    }

    public Leaders with(Ranked one) {
        List<Ranked> more = new ArrayList<>(first);
        more.add(-1 - Collections.binarySearch(first, one), one);
        return new Leaders(more, others);
    }

    public Leaders without(Ranked one) {
        List<Ranked> fewer = new ArrayList<>(first);
        fewer.remove(one);
        return new Leaders(fewer, others);
    }

    public Leaders withOthers(int change) {
        return new Leaders(first, others + change);
    }

    /** @throws IndexOutOfBoundsException if there is none */
    public Ranked last() {
        return first.get(first.size() - 1);
    }
}
