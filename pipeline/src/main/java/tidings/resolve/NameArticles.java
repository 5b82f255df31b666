package tidings.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.Sentence;
import tidings.model.Token;

/** Makes names whole that the recogniser cut at an Arabic article: "al-Talisiya", "Tel al-Usud", "Farouq al-Shara". */
final class NameArticles {

    private static final String HYPHEN = "-";

    private final KnownEntities known;
    private final PersonTitles titles;
    private final Set<String> hyphenated = Table.words("name-articles.tsv");
    private final Set<String> spaced = Table.words("small-words.tsv");

    NameArticles(KnownEntities known, PersonTitles titles) {
        this.known = known;
        this.titles = titles;
    }

    /** The spans, in their order, each with the article before it, and with the name or word before that if it is of it. */
    List<NamedSpan> join(Sentence sentence, List<NamedSpan> spans) {
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
        boolean isHyphenated = name >= 2
                && sentence.token(name - 1).text().equals(HYPHEN)
                && touch(sentence.token(name - 2), sentence.token(name - 1))
                && touch(sentence.token(name - 1), sentence.token(name));
        if (isHyphenated && hyphenated.contains(sentence.token(name - 2).text().toLowerCase(Locale.ROOT))) {
            return name - 2;
        }
        // "an" and "as" are English
        boolean isSpaced = name >= 1
                && hyphenated.contains(sentence.token(name - 1).text())
                && spaced.contains(sentence.token(name - 1).text())
                && sentence.token(name - 1).isProperNoun();
        return isSpaced ? name - 1 : -1;
    }

    /** "Tel al-Usud": a capitalised word of no meaning of its own. */
    private boolean isFirstWord(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.isProperNoun()
                && Character.isUpperCase(token.text().codePointAt(0))
                && known.adjective(token.text()).isEmpty()
                && !titles.isRole(sentence, at);
    }

    private static boolean touch(Token one, Token other) {
        return one.span().end() == other.span().begin();
    }
}
