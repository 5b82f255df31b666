package tidings.relate.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a predicate that were found so far. */
final class Arguments {

    private final List<Argument> found = new ArrayList<>();

    void add(Position position, int token, @Nullable Step via) {
        add(position, "", token, via);
    }

    void add(String preposition, int token, @Nullable Step via) {
        add(Position.OBLIQUE, preposition, token, via);
    }

    void add(Position position, String preposition, int token, @Nullable Step via) {
        boolean known = found.stream().anyMatch(each -> each.token() == token && each.position() == position);
        if (!known && token >= 0) {
            found.add(new Argument(position, preposition, token, via));
        }
    }

    void clear(Position position) {
        found.removeIf(argument -> argument.position() == position);
    }

    boolean isEmpty(Position position) {
        return found.stream().noneMatch(argument -> argument.position() == position);
    }

    List<Argument> list() {
        return List.copyOf(found);
    }
}
