package tidings.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.model.LogPosition;

/**
 * An article with surnames alone, as long as it stands.
 *
 * @param asked where the version stands in the log that asked last: this one, or the same that came again
 * @param answers the last to each surname, by surname
 * @param reported false until all have an answer
 */
public record HeldArticle(Extraction extraction, LogPosition asked, List<SurnameAnswer> answers, boolean reported) {

    public HeldArticle {
        answers = List.copyOf(answers);
    }

    /** A version as it comes. @param known the one before; null if that had no surnames alone */
    public static HeldArticle of(Extraction extraction, @Nullable HeldArticle known) {
        return known != null && known.extraction.equals(extraction.at(known.extraction.position()))
                ? new HeldArticle(known.extraction, extraction.position(), known.answers, known.reported)
                : new HeldArticle(extraction, extraction.position(), List.of(), false);
    }

    public HeldArticle with(SurnameAnswer answer) {
        List<SurnameAnswer> all = new ArrayList<>(answers);
        all.removeIf(each -> each.surname().equals(answer.surname()));
        all.add(answer);
        all.sort(Comparator.comparing(SurnameAnswer::surname));
        return new HeldArticle(extraction, asked, all, reported);
    }

    public HeldArticle asReported() {
        return new HeldArticle(extraction, asked, answers, true);
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
