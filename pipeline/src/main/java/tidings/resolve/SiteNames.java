package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.Sentence;
import tidings.model.Token;

/**
 * Names sites by their noun and the place where they are, as they are named in capitals: "Gao airport", "Tripoli's
 * international airport" and "the naval base at Kitona" are Gao Airport, Tripoli International Airport and Kitona Naval
 * Base. Who takes the airport has not taken Gao.
 */
final class SiteNames {

    /** The most words between the place and the noun. */
    private static final int MOST_BETWEEN = 3;

    private static final Set<String> BEHIND = Set.of("at", "in", "of");

    private final KnownEntities known;
    private final Gazetteer gazetteer;

    SiteNames(KnownEntities known, Gazetteer gazetteer) {
        this.known = known;
        this.gazetteer = gazetteer;
    }

    /**
     * The names and those of sites, in text order: a site's covers its noun and what stands before it, and its text is that of
     * the place, of the class and the noun.
     */
    List<Name> add(AnnotatedDocument document, List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        for (Name name : names) {
            Sentence sentence = document.sentence(name.sentence());
            if (mayName(name)) {
                before(sentence, name).or(() -> behind(sentence, name)).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparingInt(Name::sentence)
                .thenComparingInt(Name::begin)
                .thenComparing(Name::end, Comparator.reverseOrder()));
        return all;
    }

    private boolean mayName(Name name) {
        return name.form() == Form.NAME
                // the recogniser takes towns for bodies, at times
                && (name.type() != EntityType.ORGANIZATION
                        || !gazetteer.named(name.text()).isEmpty())
                && (name.known() == null || !known.isCountry(name.known().id()));
    }

    /** "Gao airport", "Tripoli's disused international airport"; not "an Oslo airport", which is one of several. */
    private static Optional<Name> before(Sentence sentence, Name place) {
        int noun = place.end();
        while (noun < sentence.size()
                && noun - place.end() < MOST_BETWEEN
                && !SiteNouns.isOne(sentence.token(noun))
                && isBetween(sentence.token(noun), noun == place.end())) {
            noun++;
        }
        boolean isSite = noun < sentence.size()
                && SiteNouns.isOne(sentence.token(noun))
                && !isIndefinite(sentence, place.begin())
                && (noun + 1 == sentence.size() || !sentence.token(noun + 1).isNoun());
        return isSite ? site(sentence, place, place.begin(), place.end(), noun) : Optional.empty();
    }

    private static boolean isBetween(Token token, boolean first) {
        return (first && token.tag().equals("POS"))
                || (Character.isLowerCase(token.text().codePointAt(0))
                        && token.tag().matches("JJ|NN|VBN"));
    }

    private static boolean isIndefinite(Sentence sentence, int begin) {
        return begin > 0
                && sentence.token(begin - 1).tag().matches("DT|CD")
                && !sentence.token(begin - 1).text().equalsIgnoreCase("the");
    }

    /** "The naval base at Kitona". */
    private static Optional<Name> behind(Sentence sentence, Name place) {
        int preposition = place.begin() - 1;
        if (preposition < 1
                || place.type() != EntityType.PLACE
                || !BEHIND.contains(sentence.token(preposition).text())) {
            return Optional.empty();
        }
        Token noun = sentence.token(preposition - 1);
        boolean isTown = sentence.token(preposition).text().equals("of") && SiteNouns.isTownWithOf(noun.text());
        int begin = preposition - 1;
        while (begin > 0 && isBetween(sentence.token(begin - 1), false)) {
            begin--;
        }
        boolean isDefinite = begin > 0 && sentence.token(begin - 1).text().equalsIgnoreCase("the");
        return SiteNouns.isOne(noun) && isDefinite && !isTown
                ? site(sentence, place, begin, begin, preposition - 1)
                : Optional.empty();
    }

    /**
     * @param begin first token of the name
     * @param words first token behind the place's name
     */
    private static Optional<Name> site(Sentence sentence, Name place, int begin, int words, int noun) {
        Token site = sentence.token(noun);
        List<String> text = new ArrayList<>(List.of(place.text()));
        sentence.tokens().subList(words, noun).stream()
                .filter(SiteNouns::isClass)
                .map(token -> capitalised(token.text()))
                .forEach(text::add);
        boolean isNamed = (text.size() > 1 || !SiteNouns.needsClass(site.text()))
                && (place.type() != EntityType.PERSON || SiteNouns.isNamedAfterPersons(site.text()));
        text.add(capitalised(site.text()));
        return isNamed
                ? Optional.of(new Name(
                        sentence.index(),
                        begin,
                        noun + 1,
                        String.join(" ", text),
                        EntityType.PLACE,
                        Form.NOMINAL,
                        null))
                : Optional.empty();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
