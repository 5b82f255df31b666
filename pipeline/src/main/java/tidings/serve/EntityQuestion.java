package tidings.serve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import tidings.tell.LineText;

/** Whom a person means who types a name, a part of it, or an id: as a query that ranks. */
final class EntityQuestion {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    /** The whole name, before what begins with it, before what has words that begin with those. */
    private static final float EXACT = 40;

    private static final float BEGINS = 12;

    /** Between two of the same fit the one in more articles comes first. */
    private static final float KNOWN = 3;

    /** Whoever types more of a name has found it, about. */
    private static final int LONGEST_START = 15;

    private EntityQuestion() {}

    /**
     * @param words as typed; blank for everyone
     * @param type empty for all
     */
    static Query of(String words, Optional<String> type) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        type.ifPresent(each -> query.add(new TermQuery(new Term(Fields.TYPE, each)), BooleanClause.Occur.FILTER));
        query.add(FeatureField.newLogQuery(Fields.WEIGHT, Fields.ARTICLES, KNOWN, 1), BooleanClause.Occur.SHOULD);
        String name = folded(words);
        if (name.isEmpty()) {
            query.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
            return query.build();
        }
        BooleanQuery.Builder fits = new BooleanQuery.Builder();
        Query starts = new QueryBuilder(Analyzers.NAMES)
                .createBooleanQuery(Fields.NAME_START, words, BooleanClause.Occur.MUST);
        if (starts != null) {
            fits.add(new ConstantScoreQuery(starts), BooleanClause.Occur.SHOULD);
        }
        fits.add(scored(begins(name), BEGINS), BooleanClause.Occur.SHOULD);
        fits.add(scored(new TermQuery(new Term(Fields.WHOLE_NAME, name)), EXACT), BooleanClause.Occur.SHOULD);
        fits.add(scored(new TermQuery(new Term(Fields.ID, words.strip())), 2 * EXACT), BooleanClause.Occur.SHOULD);
        query.add(fits.build(), BooleanClause.Occur.MUST);
        return query.build();
    }

    /** The shorter it is, the more names begin with it: those are found by one term, and the few others by looking. */
    private static Query begins(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_START
                ? new TermQuery(new Term(Fields.WHOLE_NAME_START, name))
                : new PrefixQuery(new Term(Fields.WHOLE_NAME, name));
    }

    /** What a folded name begins with, as far as it is looked up. */
    static List<String> starts(String name) {
        List<String> starts = new ArrayList<>();
        for (int end = 0; end < name.length() && starts.size() < LONGEST_START; ) {
            end = name.offsetByCodePoints(end, 1);
            starts.add(name.substring(0, end));
        }
        return starts;
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** A name whatever its case, accents and white space. */
    static String folded(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return LineText.oneLine(letters).toLowerCase(Locale.ROOT);
    }
}
