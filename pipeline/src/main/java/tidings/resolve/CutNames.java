package tidings.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.Sentence;
import tidings.model.Token;

/**
 * Makes names whole that the recogniser cut: at an Arabic article ("Tel al-Usud", "Farouq al-Shara") or patronymic ("Khaled
 * bin Talal"), at a Persian linking vowel ("Sar-e Dasht"), in a Chinese or Korean given name ("Lin Mei-hua").
 */
final class CutNames {

    private static final String HYPHEN = "-";

    /** The most words of what somebody is called by. */
    private static final int LONGEST_NICKNAME = 3;

    /** The most letters of the second syllable of a Chinese or Korean given name: "hsiung", "chuang". */
    private static final int LONGEST_SYLLABLE = 6;

    private final KnownEntities known;
    private final PersonTitles titles;
    private final Set<String> spaced = Table.words("small-words.tsv");
    private final Set<String> patronymics = Table.words("patronymics.tsv");
    private final Set<String> vowels = Table.words("linking-vowels.tsv");

    CutNames(KnownEntities known, PersonTitles titles) {
        this.known = known;
        this.titles = titles;
    }

    /** The spans, in their order, whole. */
    List<NamedSpan> join(Sentence sentence, List<NamedSpan> spans) {
        List<NamedSpan> whole = withArticles(sentence, spans);
        for (int at = 1; at + 1 < sentence.size(); at++) {
            if (patronymics.contains(sentence.token(at).text())) {
                joinPatronymic(sentence, at, whole);
            } else if (FullName.MARKS.contains(sentence.token(at).text())) {
                joinNickname(sentence, at, whole);
            } else if (isHyphen(sentence, at)) {
                joinVowel(sentence, at, whole);
                joinGivenName(sentence, at, whole);
            }
        }
        return whole;
    }

    /** "Khaled bin Talal": a son and his father are one name, if one of both was found as a person. */
    private void joinPatronymic(Sentence sentence, int bin, List<NamedSpan> spans) {
        boolean isNamed = isNamePart(sentence, bin - 1) && isNamePart(sentence, bin + 1);
        if (isNamed && have(spans, EntityType.PERSON, bin - 1, bin + 2)) {
            replace(spans, sentence, bin - 1, bin + 2, EntityType.PERSON);
        }
    }

    /** "Robert “Bobby” Marlow": what stands in quotation marks between the words of a person's name is of it. */
    private void joinNickname(Sentence sentence, int open, List<NamedSpan> spans) {
        int close = endOfCapitals(sentence, open + 1);
        boolean isNickname = close > open + 1
                && close + 1 < sentence.size()
                && FullName.MARKS.contains(sentence.token(close).text())
                && isNamePart(sentence, open - 1)
                && isNamePart(sentence, close + 1);
        if (isNickname && have(spans, EntityType.PERSON, open - 1, close + 2)) {
            replace(spans, sentence, open - 1, close + 2, EntityType.PERSON);
        }
    }

    private static int endOfCapitals(Sentence sentence, int begin) {
        int end = begin;
        while (end < sentence.size()
                && end < begin + LONGEST_NICKNAME
                && Character.isUpperCase(sentence.token(end).text().codePointAt(0))) {
            end++;
        }
        return end;
    }

    /** Whether something of a type was found among some tokens. */
    private static boolean have(List<NamedSpan> spans, EntityType type, int begin, int end) {
        return spans.stream().anyMatch(each -> each.type() == type && each.begin() < end && begin < each.end());
    }

    /** "Sar-e Dasht": a place, if nothing of it was found as something else. */
    private void joinVowel(Sentence sentence, int hyphen, List<NamedSpan> spans) {
        boolean isLinked = hyphen + 2 < sentence.size()
                && vowels.contains(sentence.token(hyphen + 1).text())
                && isNamePart(sentence, hyphen - 1)
                && isNamePart(sentence, hyphen + 2);
        if (isLinked) {
            EntityType type = spans.stream()
                    .filter(each -> each.begin() < hyphen + 3 && hyphen - 1 < each.end())
                    .map(NamedSpan::type)
                    .filter(each -> each == EntityType.ORGANIZATION)
                    .findFirst()
                    .orElse(EntityType.PLACE);
            replace(spans, sentence, hyphen - 1, hyphen + 3, type);
        }
    }

    /** "Lin Mei-hua", "Mei-hua Lin": a surname, a syllable, and another that is written small. */
    private void joinGivenName(Sentence sentence, int hyphen, List<NamedSpan> spans) {
        Token syllable = sentence.token(hyphen + 1);
        boolean isGiven = syllable.text().matches("\\p{Ll}{2," + LONGEST_SYLLABLE + "}")
                && syllable.isProperNoun()
                && isNamePart(sentence, hyphen - 1);
        if (isGiven && hyphen > 1 && isFirstWord(sentence, hyphen - 2)) {
            joinGivenName(sentence, hyphen - 2, hyphen + 2, spans);
        } else if (isGiven
                && hyphen + 2 < sentence.size()
                && isNamePart(sentence, hyphen + 2)
                && have(spans, EntityType.PERSON, hyphen - 1, hyphen + 3)) {
            joinGivenName(sentence, hyphen - 1, hyphen + 3, spans);
        }
    }

    private static void joinGivenName(Sentence sentence, int begin, int end, List<NamedSpan> spans) {
        if (!have(spans, EntityType.PLACE, begin, end)) {
            replace(spans, sentence, begin, end, EntityType.PERSON);
        }
    }

    /** One span instead of all that overlap some tokens; it covers those of its type, too: others ran across a title. */
    private static void replace(List<NamedSpan> spans, Sentence sentence, int begin, int end, EntityType type) {
        int first = begin;
        int last = end;
        int at = 0;
        while (at < spans.size() && spans.get(at).end() <= begin) {
            at++;
        }
        while (at < spans.size() && spans.get(at).begin() < end) {
            NamedSpan span = spans.remove(at);
            first = span.type() == type ? Math.min(first, span.begin()) : first;
            last = span.type() == type ? Math.max(last, span.end()) : last;
        }
        spans.add(at, new NamedSpan(sentence.index(), first, last, type));
    }

    private boolean isNamePart(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.isProperNoun()
                && Character.isUpperCase(token.text().codePointAt(0))
                && !titles.isRole(sentence, at);
    }

    /** Whether a hyphen stands directly between two words. */
    private static boolean isHyphen(Sentence sentence, int at) {
        return sentence.token(at).text().equals(HYPHEN)
                && touch(sentence.token(at - 1), sentence.token(at))
                && touch(sentence.token(at), sentence.token(at + 1));
    }

    /** The spans, each with the article before it, and with the name or word before that if it is of it. */
    private List<NamedSpan> withArticles(Sentence sentence, List<NamedSpan> spans) {
        List<NamedSpan> joined = new ArrayList<>();
        for (NamedSpan span : spans) {
            int article = article(sentence, span.begin());
            if (article < 0) {
                joined.add(span);
                continue;
            }
            NamedSpan before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && before.end() == article && isOfOneKind(before, span)) {
                joined.remove(joined.size() - 1);
                joined.add(new NamedSpan(span.sentence(), before.begin(), span.end(), before.type()));
            } else {
                boolean isLonger = span.type() == EntityType.PLACE
                        && article > 0
                        && (before == null || before.end() < article)
                        && isFirstWord(sentence, article - 1);
                joined.add(new NamedSpan(span.sentence(), isLonger ? article - 1 : article, span.end(), span.type()));
            }
        }
        return joined;
    }

    private static boolean isOfOneKind(NamedSpan before, NamedSpan span) {
        return before.type() == span.type() || before.type() == EntityType.PERSON;
    }

    /** Where the article right before a name stands; −1 if there is none. */
    private int article(Sentence sentence, int name) {
        boolean isHyphenated = name >= 2 && isHyphen(sentence, name - 1);
        if (isHyphenated && FullName.isArticle(sentence.token(name - 2).text().toLowerCase(Locale.ROOT))) {
            return name - 2;
        }
        // "an" and "as" are English
        boolean isSpaced = name >= 1
                && FullName.isArticle(sentence.token(name - 1).text())
                && spaced.contains(sentence.token(name - 1).text())
                && sentence.token(name - 1).isProperNoun();
        return isSpaced ? name - 1 : -1;
    }

    /** "Tel al-Usud": a capitalised word of no meaning of its own. */
    private boolean isFirstWord(Sentence sentence, int at) {
        return isNamePart(sentence, at)
                && known.adjective(sentence.token(at).text()).isEmpty();
    }

    private static boolean touch(Token one, Token other) {
        return one.span().end() == other.span().begin();
    }
}
