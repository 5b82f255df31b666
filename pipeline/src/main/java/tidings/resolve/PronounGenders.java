package tidings.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/**
 * Gender by pronouns: in "Lee Example said she would take her time" hardly anybody but Lee Example is meant. Lists
 * of given names are silent about many, and wrong about some.
 */
final class PronounGenders {

    private static final int CERTAIN = 2;

    private final Pronouns pronouns;

    PronounGenders(Pronouns pronouns) {
        this.pronouns = pronouns;
    }

    /** What the pronouns of one sentence or several say, all as one and at least two of them; else unknown. */
    Gender of(List<Name> cluster, AnnotatedDocument document, List<List<Name>> names) {
        Set<Name> own = new HashSet<>(cluster);
        Map<Pronouns.Kind, Long> counts = cluster.stream()
                .filter(name -> isAlone(own, names.get(name.sentence()))
                        && Syntax.isSubject(document.sentence(name.sentence()), name.end() - 1))
                .flatMap(name -> behind(document, name).stream())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        long male = counts.getOrDefault(Pronouns.Kind.MALE, 0L);
        long female = counts.getOrDefault(Pronouns.Kind.FEMALE, 0L);
        if (Math.max(male, female) < CERTAIN || Math.min(male, female) > 0) {
            return Gender.UNKNOWN;
        }
        return male > 0 ? Gender.MALE : Gender.FEMALE;
    }

    private static boolean isAlone(Set<Name> own, List<Name> inSentence) {
        return inSentence.stream().allMatch(each -> each.type() != EntityType.PERSON || own.contains(each));
    }

    private List<Pronouns.Kind> behind(AnnotatedDocument document, Name name) {
        Sentence sentence = document.sentence(name.sentence());
        return IntStream.range(name.end(), sentence.size())
                .mapToObj(sentence::token)
                .filter(token -> !Syntax.isQuoted(document.quotations(), token.span()))
                .map(pronouns::kind)
                .flatMap(Optional::stream)
                .toList();
    }
}
