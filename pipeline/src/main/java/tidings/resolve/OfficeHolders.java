package tidings.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.MentionedEntity.Gender;
import tidings.model.Sentence;

/**
 * Parts the name of who holds an office from the name of what the office is for, where the recogniser took both for one:
 * "the ambassador to the United Nations Linda Berg".
 */
final class OfficeHolders {

    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011");

    /** The fewest tokens of a name that holds two. */
    private static final int LEAST_OF_BOTH = 3;

    /** The fewest tokens of a body's name behind which whoever is nothing that is known is a person. */
    private static final int LONG = 3;

    private final LinkDictionary dictionary;
    private final PersonTitles titles;
    private final Genders genders;
    private final Honorifics honorifics;
    private final BodyNouns nouns = BodyNouns.load();

    OfficeHolders(LinkDictionary dictionary, PersonTitles titles, Genders genders, Honorifics honorifics) {
        this.dictionary = dictionary;
        this.titles = titles;
        this.genders = genders;
        this.honorifics = honorifics;
    }

    /** The names, in text order; what the name of a holder covers is gone. */
    List<Name> part(AnnotatedDocument document, List<Name> names) {
        List<Name> parted = new ArrayList<>();
        for (Name name : names) {
            boolean covered = !parted.isEmpty()
                    && parted.get(parted.size() - 1).sentence() == name.sentence()
                    && name.begin() < parted.get(parted.size() - 1).end();
            if (!covered) {
                parted.addAll(part(document.sentence(name.sentence()), name));
            }
        }
        return parted;
    }

    private List<Name> part(Sentence sentence, Name name) {
        if (name.form() != Form.NAME
                || name.end() - name.begin() < LEAST_OF_BOTH
                || !titles.isBehindOffice(sentence, name.begin())
                || dictionary.find(name.text()).isPresent()) {
            return List.of(name);
        }
        int begin = sentence.token(name.begin()).tag().equals("DT") ? name.begin() + 1 : name.begin();
        for (int end = name.end() - 1; end > begin; end--) {
            Optional<LinkDictionary.Link> body = dictionary
                    .find(NameSpotter.text(sentence, begin, end))
                    .filter(link -> !link.is(LinkDictionary.Mark.PERSON));
            int last = endOfHolder(sentence, end);
            if (body.isPresent()
                    && isCapital(sentence, end)
                    && last > end + 1
                    && isHolder(sentence, begin, end, last)) {
                EntityType type = body.get().is(LinkDictionary.Mark.PLACE) ? EntityType.PLACE : EntityType.ORGANIZATION;
                return List.of(name(sentence, begin, end, type), name(sentence, end, last, EntityType.PERSON));
            }
        }
        return List.of(name);
    }

    /** Somebody by his given name; behind a long name of a body whoever is nothing that is known. */
    private boolean isHolder(Sentence sentence, int begin, int end, int last) {
        return isGivenName(sentence.token(end).text())
                || (end - begin >= LONG
                        && dictionary
                                .find(NameSpotter.text(sentence, end, last))
                                .isEmpty()
                        && nouns.inName(NameSpotter.text(sentence, end, last)).isEmpty());
    }

    private boolean isGivenName(String word) {
        return honorifics.isOne(word) || genders.ofGivenName(word) != Gender.UNKNOWN;
    }

    /** Behind the last proper noun of the name, and what a dash joins to it. */
    private static int endOfHolder(Sentence sentence, int begin) {
        int end = begin + 1;
        while (end < sentence.size()
                && (isCapital(sentence, end)
                        || (end + 1 < sentence.size()
                                && DASHES.contains(sentence.token(end).text())
                                && isCapital(sentence, end + 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isCapital(Sentence sentence, int at) {
        return sentence.token(at).isProperNoun()
                && Character.isUpperCase(sentence.token(at).text().codePointAt(0));
    }

    private static Name name(Sentence sentence, int begin, int end, EntityType type) {
        return new Name(sentence.index(), begin, end, NameSpotter.text(sentence, begin, end), type, Form.NAME, null);
    }
}
