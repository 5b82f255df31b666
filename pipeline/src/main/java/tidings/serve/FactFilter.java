package tidings.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import tidings.model.Status;
import tidings.model.Utterance;

/**
 * Which facts, or updates of facts, someone wants: the same parameters in the address of a list, an export, a feed and a
 * stream. What is not given does not limit.
 *
 * @param given by name, as given; values of one parameter that are separated by commas are alternatives
 */
record FactFilter(Map<String, String> given) {

    static final Set<String> NAMES = Set.of(
            "kind",
            "status",
            "party",
            "with",
            "speaker",
            "about",
            "outlet",
            "form",
            "contested",
            "from",
            "to",
            "min-origins",
            "q");

    /** Nobody types more. */
    private static final int MAX_WORDS = 400;

    private static final int OPERATORS = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.ESCAPE_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    FactFilter {
        given = Map.copyOf(given);
    }

    /** Those of the parameters that are a filter's. */
    static FactFilter of(Map<String, String> parameters) {
        Map<String, String> own = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (NAMES.contains(name) && !value.isBlank()) {
                own.put(name, value.strip());
            }
        });
        return new FactFilter(own);
    }

    FactFilter with(String name, String value) {
        Map<String, String> more = new TreeMap<>(given);
        more.put(name, value);
        return new FactFilter(more);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** @throws Problem if a value does not fit, saying which and what would */
    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.FILTER);
        new TreeMap<>(given).forEach((name, value) -> {
            switch (name) {
                case "kind" -> query.add(anyOf(Fields.KIND, upper(value)), Occur.FILTER);
                case "status" ->
                    query.add(anyOf(Fields.STATUS, Parameters.choices(name, value, Status.class)), Occur.FILTER);
                case "form" ->
                    query.add(anyOf(Fields.FORM, Parameters.choices(name, value, Utterance.Form.class)), Occur.FILTER);
                case "outlet" -> query.add(term(Fields.OUTLET, value), Occur.FILTER);
                case "party", "with" -> query.add(term(Fields.PARTY, value), Occur.FILTER);
                case "speaker" -> query.add(term(Fields.ROLE, "SPEAKER=" + value), Occur.FILTER);
                case "about" -> query.add(term(Fields.ROLE, "ABOUT=" + value), Occur.FILTER);
                case "contested" ->
                    query.add(
                            term(Fields.CONTESTED, "any"), Parameters.yes(name, value) ? Occur.FILTER : Occur.MUST_NOT);
                case "min-origins" ->
                    query.add(
                            Fields.between(
                                    Fields.ORIGINS, Parameters.number(name, value, 0, 1_000_000), Long.MAX_VALUE),
                            Occur.FILTER);
                case "q" -> query.add(words(value), Occur.FILTER);
                default -> {
                    // Both ends of the days at once: below.
                }
            }
        });
        if (given.containsKey("from") || given.containsKey("to")) {
            query.add(Fields.between(Fields.DAY, day("from", Long.MIN_VALUE), day("to", Long.MAX_VALUE)), Occur.FILTER);
        }
        return query.build();
    }

    private long day(String name, long open) {
        String value = given.get(name);
        return value == null ? open : Parameters.day(name, value).toEpochDay();
    }

    private Query words(String words) {
        String bounded = words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS);
        SimpleQueryParser parser = new SimpleQueryParser(Analyzers.ENGLISH, Map.of(Fields.TEXT, 1f), OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        Query parsed = parser.parse(bounded);
        return parsed == null ? new MatchAllDocsQuery() : parsed;
    }

    static List<String> upper(String value) {
        return List.of(value.toUpperCase(Locale.ROOT).split("\\s*,\\s*", -1));
    }

    static Query anyOf(String field, List<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(term(field, value), Occur.SHOULD));
        return any.build();
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
