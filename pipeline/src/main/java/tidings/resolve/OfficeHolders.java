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
    private static final int LEAST = 3;

    private final LinkDictionary dictionary;
    private final PersonTitles titles;
    private final Genders genders;
    private final Honorifics honorifics;

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
                || name.type() == EntityType.PERSON
                || name.end() - name.begin() < LEAST
                || !isBehindOffice(sentence, name.begin())
                || dictionary.find(name.text()).isPresent()) {
            return List.of(name);
        }
        for (int end = name.end() - 2; end > name.begin(); end--) {
            Optional<LinkDictionary.Link> body = dictionary
                    .find(NameSpotter.text(sentence, name.begin(), end))
                    .filter(link -> !link.is(LinkDictionary.Mark.PERSON));
            if (body.isPresent() && isGivenName(sentence.token(end).text())) {
                EntityType type = body.get().is(LinkDictionary.Mark.PLACE) ? EntityType.PLACE : EntityType.ORGANIZATION;
                return List.of(
                        name(sentence, name.begin(), end, type),
                        name(sentence, end, endOfHolder(sentence, end), EntityType.PERSON));
            }
        }
        return List.of(name);
    }

    /** "Ambassador to the …", "Secretary of …". */
    private boolean isBehindOffice(Sentence sentence, int begin) {
        boolean article = begin > 0 && sentence.token(begin - 1).tag().equals("DT");
        int preposition = article ? begin - 2 : begin - 1;
        return preposition > 0
                && sentence.token(preposition).tag().matches("IN|TO")
                && titles.isRole(sentence, preposition - 1);
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
