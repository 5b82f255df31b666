package tidings.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tidings.model.Extraction;
import tidings.model.JoinedName;

/**
 * An article with surnames alone, as long as it stands.
 *
 * @param extraction its version, with names as they stand there
 * @param answers the last to each surname, by surname
 * @param reported false until all have an answer
 */
public record HeldArticle(Extraction extraction, List<SurnameAnswer> answers, boolean reported) {

    public HeldArticle {
        answers = List.copyOf(answers);
    }

    /** A version as it comes: nothing that it asks is answered. */
    public static HeldArticle of(Extraction extraction) {
        return new HeldArticle(extraction, List.of(), false);
    }

    public HeldArticle with(SurnameAnswer answer) {
        List<SurnameAnswer> all = new ArrayList<>(answers);
        all.removeIf(each -> each.surname().equals(answer.surname()));
        all.add(answer);
        all.sort(Comparator.comparing(SurnameAnswer::surname));
        return new HeldArticle(extraction, all, reported);
    }

    public HeldArticle asReported() {
        return new HeldArticle(extraction, answers, true);
    }

    /** True if all its surnames alone have an answer. */
    public boolean isAnswered() {
        return answers.size() == Surnames.alone(extraction).size();
    }

    /** Whom its surnames mean, as far as that is answered. */
    public List<JoinedName> names() {
        return answers.stream()
                .map(SurnameAnswer::joined)
                .filter(Objects::nonNull)
                .toList();
    }
}
