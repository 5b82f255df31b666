package tidings.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;

/** Sets right where names begin and end, where the dictionary or a legal form shows that they were cut short. */
final class NameBounds {

    /** Share of the links with a whole name that lead to the article of that name. */
    private static final double SURE = 0.5;

    /** The most tokens of a whole name. */
    private static final int LONGEST = 8;

    /** The most tokens that a whole name has before the part that was found. */
    private static final int MOST_BEFORE = 4;

    /** The fewest tokens of a person's full name. */
    private static final int LEAST_OF_PERSON = 2;

    private static final Set<String> DASHES = Set.of("-", "\u2010", "\u2011", "\u2013");

    private static final Set<String> GENERATIONS = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

    private final KnownEntities known;
    private final LinkDictionary dictionary;
    private final Set<String> smallWords = Table.words("small-words.tsv");

    NameBounds(KnownEntities known, LinkDictionary dictionary) {
        this.known = known;
        this.dictionary = dictionary;
    }

    /** The names, whole where they were parts; what a whole one covers is gone. In text order. */
    List<Name> set(AnnotatedDocument document, List<Name> names) {
        List<Name> set = new ArrayList<>();
        List<Name> apart = names.stream()
                .flatMap(name -> apart(document.sentence(name.sentence()), name).stream())
                .toList();
        for (Name name : apart) {
            Name whole = whole(document.sentence(name.sentence()), name, apart);
            if (whole != null) {
                set.removeIf(each -> overlap(each, whole));
                set.add(whole);
            } else if (set.isEmpty() || !overlap(set.get(set.size() - 1), name)) {
                set.add(name);
            }
        }
        return set;
    }

    /** "In Oslo Ann Berg met him": a preposition is no name, and the place behind it is another than who did something. */
    private List<Name> apart(Sentence sentence, Name name) {
        int begin = name.begin() + 1;
        if (name.form() != Form.NAME
                || name.isSingleWord()
                || !sentence.token(name.begin()).tag().equals("IN")
                || dictionary.find(name.text()).isPresent()) {
            return List.of(name);
        }
        for (int end = name.end() - LEAST_OF_PERSON; end > begin; end--) {
            Optional<LinkDictionary.Link> place = dictionary
                    .find(NameSpotter.text(sentence, begin, end))
                    .filter(link -> link.is(LinkDictionary.Mark.PLACE));
            if (place.isPresent()) {
                boolean isBody = dictionary
                        .find(NameSpotter.text(sentence, end, name.end()))
                        .filter(link -> !link.is(LinkDictionary.Mark.PERSON))
                        .isPresent();
                return List.of(
                        name(sentence, begin, end, EntityType.PLACE),
                        name(sentence, end, name.end(), isBody ? EntityType.ORGANIZATION : EntityType.PERSON));
            }
        }
        return List.of(name(sentence, begin, name.end(), name.type()));
    }

    private static boolean overlap(Name one, Name other) {
        return one.sentence() == other.sentence() && one.begin() < other.end() && other.begin() < one.end();
    }

    private @Nullable Name whole(Sentence sentence, Name name, List<Name> names) {
        boolean isKnown = name.known() == null && known.named(name.text()).isPresent();
        if (name.form() != Form.NAME || isKnown) {
            return null;
        }
        for (int begin = Math.max(0, name.begin() - MOST_BEFORE); begin <= name.begin(); begin++) {
            for (int end = Math.min(sentence.size(), begin + LONGEST); end >= name.end(); end--) {
                if (end - begin > name.end() - name.begin()
                        && isName(sentence, begin, end)
                        && !isPart(sentence, begin, names)) {
                    Optional<LinkDictionary.Link> link = link(NameSpotter.text(sentence, begin, end));
                    if (link.isPresent() && !areCountries(sentence, begin, end, link.get())) {
                        return name(sentence, begin, end, type(sentence, name, begin, end, link.get()));
                    }
                }
            }
        }
        return withEnding(sentence, name);
    }

    /** "Sweden and Norway": two, though there was a union of them; but "England and Wales", an article's own name. */
    private boolean areCountries(Sentence sentence, int begin, int end, LinkDictionary.Link link) {
        if (link.title().replace('_', ' ').equals(NameSpotter.text(sentence, begin, end))) {
            return false;
        }
        for (int at = begin + 1; at < end - 1; at++) {
            if (sentence.token(at).tag().equals("CC")
                    && isCountry(sentence, begin, at)
                    && isCountry(sentence, at + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCountry(Sentence sentence, int begin, int end) {
        return known.named(NameSpotter.text(sentence, begin, end))
                .filter(each -> known.isCountry(each.ref().id()))
                .isPresent();
    }

    /** "The Humane Society of the United States": a name that begins within another is not whole. */
    private static boolean isPart(Sentence sentence, int begin, List<Name> names) {
        return names.stream()
                .anyMatch(name -> name.sentence() == sentence.index() && name.begin() < begin && begin < name.end());
    }

    private static Name name(Sentence sentence, int begin, int end, EntityType type) {
        return new Name(sentence.index(), begin, end, NameSpotter.text(sentence, begin, end), type, Form.NAME, null);
    }

    /** The article that bears a whole name. */
    private Optional<LinkDictionary.Link> link(String name) {
        return Stream.of(name, EntityLinker.unshouted(name))
                .flatMap(form -> dictionary.find(form).stream())
                .filter(link -> link.share() >= SURE
                        && Spelling.fold(link.title().replace('_', ' ')).contains(Spelling.fold(name)))
                .findFirst();
    }

    /** "National Air Traffic Services Ltd", "Milledge Hart III": what stands behind a name of its kind is of it. */
    private @Nullable Name withEnding(Sentence sentence, Name name) {
        int end = name.end();
        // "Milledge Hart, Jr."
        boolean apart =
                end + 1 < sentence.size() && sentence.token(end).text().equals(",") && name.type() == EntityType.PERSON;
        int last = apart ? end + 1 : end;
        if ((name.known() != null && !apart)
                || last == sentence.size()
                || !sentence.token(last).isProperNoun()) {
            return null;
        }
        String next = sentence.token(last).text();
        boolean isEnding =
                switch (name.type()) {
                    case ORGANIZATION -> BodyNames.isLegalForm(next);
                    case PERSON -> !name.isSingleWord() && GENERATIONS.contains(next);
                    default -> false;
                };
        return isEnding
                ? new Name(
                        sentence.index(),
                        name.begin(),
                        last + 1,
                        NameSpotter.text(sentence, name.begin(), last + 1),
                        name.type(),
                        Form.NAME,
                        name.known())
                : null;
    }

    /** Whether the tokens are capitalised proper nouns and small words between them, and no hyphen joins them to others. */
    private boolean isName(Sentence sentence, int begin, int end) {
        for (int at = begin; at < end; at++) {
            String word = sentence.token(at).text();
            boolean isInner = at > begin && at < end - 1 && (smallWords.contains(word) || word.equals("&"));
            if (!isInner
                    && !(Character.isUpperCase(word.codePointAt(0))
                            && sentence.token(at).isProperNoun())) {
                return false;
            }
        }
        return !isJoined(sentence, begin - 1) && !isJoined(sentence, end);
    }

    /** Whether the token is a hyphen without spaces around it. */
    private static boolean isJoined(Sentence sentence, int at) {
        return at > 0
                && at + 1 < sentence.size()
                && DASHES.contains(sentence.token(at).text())
                && sentence.token(at - 1).span().end()
                        == sentence.token(at).span().begin()
                && sentence.token(at).span().end()
                        == sentence.token(at + 1).span().begin();
    }

    private EntityType type(Sentence sentence, Name part, int begin, int end, LinkDictionary.Link link) {
        if (link.is(LinkDictionary.Mark.PERSON)) {
            return EntityType.PERSON;
        }
        String whole = NameSpotter.text(sentence, begin, end);
        if (link.is(LinkDictionary.Mark.PLACE) || PlaceNouns.begin(whole) || PlaceNouns.end(whole)) {
            return EntityType.PLACE;
        }
        return part.type() == EntityType.PLACE || part.type() == EntityType.PERSON
                ? EntityType.ORGANIZATION
                : part.type();
    }
}
