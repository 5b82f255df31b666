package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;

/** Lists of results, "5. Ann Berg (Norway)": where most who stand before a country in brackets are persons, all are. */
final class ListedPersons {

    /** So many persons at least make a list of persons. */
    private static final int FEWEST = 3;

    /** So many times as many are persons as are something else. */
    private static final int TIMES = 3;

    private static final int LONGEST = 4;
    private static final int SHORTEST = 2;

    private ListedPersons() {}

    /** The names, in text order; what the name of a person covers is gone. */
    static List<Name> identify(AnnotatedDocument document, List<Name> names, KnownEntities known) {
        int persons = 0;
        List<Name> others = new ArrayList<>();
        for (Name country : names) {
            Sentence sentence = document.sentence(country.sentence());
            if (isInBrackets(sentence, country)
                    && country.known() != null
                    && known.isCountry(country.known().id())) {
                int end = country.begin() - 1;
                Optional<Name> before = before(names, country.sentence(), end);
                if (before.isPresent()
                        && before.get().type() == EntityType.PERSON
                        && before.get().end() == end) {
                    persons++;
                } else {
                    listed(sentence, before, end).ifPresent(others::add);
                }
            }
        }
        return persons < FEWEST || persons < TIMES * others.size() ? names : replaced(names, others);
    }

    private static List<Name> replaced(List<Name> names, List<Name> persons) {
        List<Name> replaced = new ArrayList<>(names);
        for (Name person : persons) {
            replaced.removeIf(each ->
                    each.sentence() == person.sentence() && each.begin() < person.end() && person.begin() < each.end());
            replaced.add(person);
        }
        replaced.sort(Comparator.comparingInt(Name::sentence).thenComparingInt(Name::begin));
        return replaced;
    }

    private static boolean isInBrackets(Sentence sentence, Name name) {
        return name.begin() > 1
                && name.end() < sentence.size()
                && sentence.token(name.begin() - 1).text().equals("(")
                && sentence.token(name.end()).text().equals(")");
    }

    /** The last name of the sentence that ends before a token, or at it. */
    private static Optional<Name> before(List<Name> names, int sentence, int end) {
        return names.stream()
                .filter(name -> name.sentence() == sentence && name.end() <= end)
                .reduce((first, second) -> second);
    }

    /** Capitalised words up to a token as the name of a person: from where something was found in them, else all of them. */
    private static Optional<Name> listed(Sentence sentence, Optional<Name> before, int end) {
        int first = beginOfCapitals(sentence, end);
        int begin = before.map(Name::begin).filter(each -> each >= first).orElse(first);
        int length = end - begin;
        boolean isName = length >= SHORTEST
                && length <= LONGEST
                && before.filter(each -> each.begin() >= first && each.known() != null)
                        .isEmpty();
        return isName
                ? Optional.of(new Name(
                        sentence.index(),
                        begin,
                        end,
                        NameSpotter.text(sentence, begin, end),
                        EntityType.PERSON,
                        Form.NAME,
                        null))
                : Optional.empty();
    }

    private static int beginOfCapitals(Sentence sentence, int end) {
        int begin = end;
        while (begin > 0
                && (isCapital(sentence, begin - 1)
                        || (begin < end
                                && begin > 1
                                && sentence.token(begin - 1).text().equals("-")
                                && isCapital(sentence, begin - 2)))) {
            begin--;
        }
        return begin;
    }

    private static boolean isCapital(Sentence sentence, int at) {
        return sentence.token(at).isProperNoun()
                && Character.isUpperCase(sentence.token(at).text().codePointAt(0));
    }
}
