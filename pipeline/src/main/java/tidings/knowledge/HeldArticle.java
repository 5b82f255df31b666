package tidings.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Extraction;
import tidings.model.JoinedName;
import tidings.model.LogPosition;

/**
 * An article with surnames alone, as long as it stands.
 *
 * @param superseded versions before it that could not be reported either, in the order of the log, at most
 *     {@value #MAX_SUPERSEDED}, the newest kept
 * @param asked where the version stands in the log that asked last: this one, or the same that came again
 * @param answers the last to each surname, by surname
 * @param reported false until all have an answer
 */
public record HeldArticle(
        Extraction extraction,
        List<Extraction> superseded,
        LogPosition asked,
        List<SurnameAnswer> answers,
        boolean reported) {

    /** Corrections within the time of an answer: some commits. */
    static final int MAX_SUPERSEDED = 8;

    public HeldArticle {
        superseded = List.copyOf(superseded);
        answers = List.copyOf(answers);
    }

    /** A version as it comes. @param known the one before; null if that had no surnames alone */
    public static HeldArticle of(Extraction extraction, @Nullable HeldArticle known) {
        if (known != null && known.extraction.equals(extraction.at(known.extraction.position()))) {
            return new HeldArticle(
                    known.extraction, known.superseded, extraction.position(), known.answers, known.reported);
        }
        List<Extraction> waiting = known == null ? List.of() : known.unreported();
        return new HeldArticle(
                extraction,
                waiting.subList(Math.max(0, waiting.size() - MAX_SUPERSEDED), waiting.size()),
                extraction.position(),
                List.of(),
                false);
    }

    public HeldArticle with(SurnameAnswer answer) {
        List<SurnameAnswer> all = new ArrayList<>(answers);
        all.removeIf(each -> each.surname().equals(answer.surname()));
        all.add(answer);
        all.sort(Comparator.comparing(SurnameAnswer::surname));
        return new HeldArticle(extraction, superseded, asked, all, reported);
    }

    public HeldArticle asReported() {
        return new HeldArticle(extraction, List.of(), asked, answers, true);
    }

    /** True if all its surnames alone have an answer. */
    public boolean isAnswered() {
        return answers.size() == Surnames.alone(extraction).size();
    }

    /**
     * The versions that wait to be reported, in the order of the log. Each has to be, whether the answer came before the next
     * version or not: what a correction leaves as it was stands where it first stood.
     */
    public List<Extraction> unreported() {
        return reported
                ? List.of()
                : Stream.concat(superseded.stream(), Stream.of(extraction)).toList();
    }

    /** Whom the surnames of a version mean, as far as that is answered. */
    public List<JoinedName> names(Extraction version) {
        Set<String> surnames =
                Surnames.alone(version).stream().map(NameReport::surname).collect(Collectors.toSet());
        return answers.stream()
                .filter(answer -> surnames.contains(answer.surname()))
                .map(SurnameAnswer::joined)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whom its surnames mean, as far as that is answered. */
    public List<JoinedName> names() {
        return names(extraction);
    }
}
