package tidings.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention.Form;
import tidings.model.MentionedEntity.Gender;
import tidings.model.NamedSpan;
import tidings.model.Sentence;
import tidings.model.Token;

/** The names of a document: those that the recogniser found, set right and filled up by what is known of names. */
final class NameSpotter {

    private static final int FEWEST_HEADS = 4;

    private final KnownEntities known;
    /** Ends the names of peoples that only stand before others: "Franco-German". */
    private static final String COMBINING = "-";

    private final Honorifics honorifics;
    private final PersonTitles titles;
    private final CutNames cutNames;
    private final Set<String> smallWords = Table.words("small-words.tsv");
    private final Set<String> headlineVerbs = Table.words("headline-verbs.tsv");

    NameSpotter(KnownEntities known, Honorifics honorifics, PersonTitles titles) {
        this.known = known;
        this.honorifics = honorifics;
        this.titles = titles;
        this.cutNames = new CutNames(known, titles);
    }

    /** In text order, not overlapping. */
    List<Name> spot(AnnotatedDocument document) {
        List<Name> names = new ArrayList<>();
        CommonWords commonWords = CommonWords.of(document.sentences());
        int next = 0;
        for (Sentence sentence : document.sentences()) {
            List<NamedSpan> spans = new ArrayList<>();
            while (next < document.names().size() && document.names().get(next).sentence() == sentence.index()) {
                spans.add(document.names().get(next++));
            }
            spot(sentence, spans).stream()
                    .filter(name -> name.known() != null || !commonWords.isOne(sentence, name.begin(), name.end()))
                    .forEach(names::add);
        }
        names.addAll(surnames(document, names));
        names.sort(Comparator.comparingInt(Name::sentence).thenComparingInt(Name::begin));
        return names;
    }

    /** Surnames that the recogniser missed (in headlines above all) of persons that it found by their full names. */
    private List<Name> surnames(AnnotatedDocument document, List<Name> names) {
        Set<String> surnames = new HashSet<>();
        Set<String> first = new HashSet<>();
        Set<String> shouted = new HashSet<>();
        for (Name name : names) {
            if (name.type() == EntityType.PERSON && !name.isSingleWord()) {
                String surname = name.text().substring(name.text().lastIndexOf(' ') + 1);
                surnames.add(surname);
                first.add(name.text().substring(0, name.text().indexOf(' ')));
                shouted.add(surname.toUpperCase(Locale.ROOT));
            }
        }
        Set<List<Integer>> taken = new HashSet<>();
        names.forEach(each ->
                IntStream.range(each.begin(), each.end()).forEach(token -> taken.add(List.of(each.sentence(), token))));
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                Token token = sentence.token(at);
                // "President Xi" where the text names Xi Jinping
                boolean isTitled = at > 0
                        && token.isProperNoun()
                        && first.contains(token.text())
                        && isCapitalised(sentence.token(at - 1))
                        && titles.isRole(sentence, at - 1)
                        && (at + 1 == sentence.size() || !sentence.token(at + 1).isProperNoun());
                boolean isOne = isTitled
                        || token.isNoun() && surnames.contains(token.text())
                        || token.text().length() > 3 && shouted.contains(token.text());
                if (isOne && !taken.contains(List.of(sentence.index(), at))) {
                    found.add(new Name(sentence.index(), at, at + 1, token.text(), EntityType.PERSON, Form.NAME, null));
                }
            }
        }
        return found;
    }

    private List<Name> spot(Sentence sentence, List<NamedSpan> spans) {
        if (isHeads(sentence)) {
            return List.of();
        }
        List<Name> fixed = phrases(sentence);
        List<Name> names = new ArrayList<>();
        for (NamedSpan span : cutNames.join(sentence, spans)) {
            Name found = trimmed(sentence, span);
            if (found == null || titles.isTitle(sentence, found) || isClause(sentence, found)) {
                continue;
            }
            List<Name> rivals = fixed.stream()
                    .filter(each -> each.begin() < found.end() && found.begin() < each.end())
                    .toList();
            boolean keeps = rivals.stream().allMatch(each -> prefers(found, each));
            if (keeps) {
                names.add(found);
                fixed.removeAll(rivals);
            }
        }
        names.addAll(fixed);
        names.sort(Comparator.comparingInt(Name::begin));
        return names;
    }

    /** Whether the recogniser's name is kept against a known phrase that it overlaps. */
    private static boolean prefers(Name found, Name phrase) {
        boolean larger = found.begin() <= phrase.begin()
                && phrase.end() <= found.end()
                && found.end() - found.begin() > phrase.end() - phrase.begin();
        boolean same = found.begin() == phrase.begin() && found.end() == phrase.end();
        // Jordan, Chad and Georgia are given names too
        return larger
                || (same
                        && found.type() == EntityType.PERSON
                        && phrase.type() != EntityType.PERSON
                        && phrase.form() != Form.DEMONYM);
    }

    private boolean isAdjective(Token token) {
        return known.adjective(token.text()).isPresent();
    }

    /** The span without possessive endings, quotation marks and forms of address; null if nothing is left. */
    private @Nullable Name trimmed(Sentence sentence, NamedSpan span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end
                && (isEdge(sentence.token(begin))
                        || honorifics.isOne(sentence.token(begin).text()))) {
            begin++;
        }
        // "the idle Green Bay Packers"
        while (begin + 1 < end && isSmall(sentence.token(begin)) && isCapitalised(sentence.token(begin + 1))) {
            begin++;
        }
        while (end > begin && isEdge(sentence.token(end - 1))) {
            end--;
        }
        if (span.type() == EntityType.ORGANIZATION) {
            end = endOfCompany(sentence, begin, end);
        }
        if (span.type() == EntityType.PERSON) {
            end = endOfGivenName(sentence, end);
        }
        // "Mr. Putin Russian President Vladimir Putin": a caption that is glued to a sentence
        while (end - begin > 1
                && end < sentence.size()
                && known.adjective(sentence.token(end - 1).text()).isPresent()
                && titles.isRole(sentence, end)) {
            end--;
        }
        if (span.type() == EntityType.PERSON) {
            begin = titles.nameBegin(sentence, begin, end);
        }
        if (begin == end) {
            return null;
        }
        // "President Xi": what the recogniser has no class for is a person if a title stands before it
        int title = begin;
        // "Chinese President Xi Jinping"
        if ((span.type() == EntityType.OTHER || span.type() == EntityType.PERSON)
                && begin + 2 < end
                && known.adjective(sentence.token(begin).text()).isPresent()
                && titles.isRole(sentence, begin + 1)) {
            title = begin + 1;
        }
        int name = span.type() == EntityType.OTHER || title > begin ? titles.nameBegin(sentence, title, end) : begin;
        name = titles.behindOffice(sentence, name, end);
        EntityType type = name > begin || isAddressed(sentence, name, end) ? EntityType.PERSON : span.type();
        return new Name(sentence.index(), name, end, text(sentence, name, end), type, Form.NAME, null);
    }

    /** "Lord Melbourne" is no town; but "Sir Creek" is a creek. */
    private boolean isAddressed(Sentence sentence, int begin, int end) {
        return begin > 0
                && end - begin == 1
                && honorifics.gender(sentence.token(begin - 1).text()) != Gender.UNKNOWN
                && !PlaceNouns.end(sentence.token(begin).text());
    }

    /** "Kim Yong-nam": what a dash joins to a person's name in small letters is of it. */
    private static int endOfGivenName(Sentence sentence, int end) {
        boolean joined = end > 0
                && end + 1 < sentence.size()
                && sentence.token(end).text().equals("-")
                && sentence.token(end - 1).span().end()
                        == sentence.token(end).span().begin()
                && sentence.token(end).span().end()
                        == sentence.token(end + 1).span().begin();
        // but "the Biden-Xi summit"
        return joined
                        && sentence.token(end + 1).isProperNoun()
                        && Character.isLowerCase(sentence.token(end + 1).text().codePointAt(0))
                ? end + 2
                : end;
    }

    /** "Alder Shipping Corp ALD.N": what stands behind a legal form in capitals is the sign that shares are traded by. */
    private static int endOfCompany(Sentence sentence, int begin, int end) {
        for (int at = begin + 1; at < end - 1; at++) {
            String next = sentence.token(at + 1).text();
            if (BodyNames.isLegalForm(sentence.token(at).text())
                    && !BodyNames.isLegalForm(next)
                    && next.matches("\\p{Lu}{1,5}(\\.\\p{Lu}{1,2})?")) {
                return at + 1;
            }
        }
        return end;
    }

    /** "Harlow Says Pell", "to Discuss Pell": a headline's capitals let the recogniser run across a verb. */
    private boolean isClause(Sentence sentence, Name name) {
        int begin = name.begin();
        boolean infinitive = begin > 0
                && sentence.token(begin - 1).tag().equals("TO")
                && sentence.token(begin).tag().equals("VB");
        return infinitive
                || IntStream.range(name.begin() + 1, name.end() - 1)
                        .anyMatch(
                                at -> headlineVerbs.contains(sentence.token(at).text()));
    }

    /** Written small, and no part of a name as "van" and "al-" are. */
    private boolean isSmall(Token token) {
        return token.text().equals(token.text().toLowerCase(Locale.ROOT))
                && Character.isLetter(token.text().codePointAt(0))
                && !token.isProperNoun()
                && !smallWords.contains(token.text());
    }

    /** The heads of a table's columns: "W L T PF PA". */
    private static boolean isHeads(Sentence sentence) {
        return sentence.size() >= FEWEST_HEADS
                && sentence.tokens().stream().allMatch(token -> token.text().matches("\\p{Lu}{1,3}"));
    }

    private static boolean isEdge(Token token) {
        return token.tag().equals("POS")
                || token.text().codePoints().noneMatch(Character::isLetterOrDigit)
                || token.text().equals("'s")
                || token.text().equals("’s");
    }

    private List<Name> phrases(Sentence sentence) {
        List<Name> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Token first = sentence.token(at);
            boolean mayBegin = isCapitalised(first) && known.mayBegin(first.text());
            Name longest = mayBegin ? longestPhrase(sentence, at) : null;
            if (longest == null) {
                at++;
            } else {
                found.add(longest);
                at = longest.end();
            }
        }
        return found;
    }

    private @Nullable Name longestPhrase(Sentence sentence, int begin) {
        for (int end = Math.min(begin + KnownEntities.LONGEST_NAME, sentence.size()); end > begin; end--) {
            String text = text(sentence, begin, end);
            Name found = phrase(sentence, begin, end, text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Name phrase(Sentence sentence, int begin, int end, String text) {
        Optional<EntityRef> adjective = known.adjective(text);
        // "Sino-Indian": a form that stands before other peoples only
        boolean combines = text.endsWith(COMBINING);
        if (adjective.isPresent() && (!combines || end < sentence.size() && isAdjective(sentence.token(end)))) {
            int last = combines ? end - 1 : end;
            return new Name(
                    sentence.index(),
                    begin,
                    last,
                    text(sentence, begin, last),
                    EntityType.GROUP,
                    Form.DEMONYM,
                    adjective.get());
        }
        Optional<EntityRef> people = known.people(text);
        if (people.isPresent()) {
            return new Name(sentence.index(), begin, end, text, EntityType.GROUP, Form.DEMONYM, people.get());
        }
        return known.named(text)
                // a surname alone is for the document to resolve
                .filter(each -> each.ref().type() != EntityType.PERSON || end - begin > 1)
                .map(each ->
                        new Name(sentence.index(), begin, end, text, each.ref().type(), Form.NAME, each.ref()))
                .orElse(null);
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                || token.text().startsWith("al-");
    }

    /** The tokens' words with single spaces where the text parts them. */
    static String text(Sentence sentence, int begin, int end) {
        StringBuilder text = new StringBuilder();
        for (int at = begin; at < end; at++) {
            Token token = sentence.token(at);
            if (at > begin && sentence.token(at - 1).span().end() < token.span().begin()) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return text.toString();
    }
}
