package tidings.serve;

import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** The names of fields in the indexes, and the kinds of fields there are. */
final class Fields {

    /** Of every document: what identifies it. */
    static final String ID = "id";

    /** The record, as bytes or as JSON. */
    static final String VALUE = "value";

    static final String KIND = "kind";
    static final String STATUS = "status";
    /** Ids of those who play a part. */
    static final String PARTY = "party";
    /** {@code SPEAKER=wiki:Joe_Biden}. */
    static final String ROLE = "role";

    static final String OUTLET = "outlet";
    static final String FORM = "form";
    /** Slots that are contested, and {@code any}. */
    static final String CONTESTED = "contested";
    /** Ids of articles in the sample of evidence. */
    static final String ARTICLE = "article";

    static final String ORIGINS = "origins";
    /** The day it is about, else of its first report; days since 1970. */
    static final String DAY = "day";
    /** The day of the last report, for sorting; days since 1970. */
    static final String REPORTED = "reported";
    /** All that words are looked for in. */
    static final String TEXT = "text";

    static final String TYPE = "type";
    /** What each word of a name begins with. */
    static final String NAME_START = "name-start";

    static final String WHOLE_NAME = "whole-name";
    /** What the whole name begins with, cut to each of the first lengths. */
    static final String WHOLE_NAME_START = "whole-name-start";

    static final String WEIGHT = "weight";
    static final String ARTICLES = "articles";

    static final String ENTITY = "entity";
    static final String OP = "op";
    static final String FACT = "fact";
    /** {@code true} on the one update of each change that those who follow everyone receive. */
    static final String LEADS = "leads";

    static final String PARTITION = "partition";
    static final String OFFSET = "offset";
    /** Log time, milliseconds since 1970. */
    static final String KNOWN = "known";

    static final String DAYS = "days";
    static final String START = "start";
    static final String BURST = "burst";

    /** More does not fit a term; ids are far shorter. */
    private static final int MAX_TERM = 8_000;

    private static final FieldType WORDS_AND_PHRASES = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private static final FieldType WORDS = words(IndexOptions.DOCS);

    private Fields() {}

    /** To be found by exactly. */
    static void term(Document document, String field, String value) {
        document.add(new StringField(field, cut(value), Field.Store.NO));
    }

    /** To be found by, and counted. */
    static void label(Document document, String field, String value) {
        term(document, field, value);
        document.add(new SortedSetDocValuesField(field, new BytesRef(cut(value))));
    }

    /** To be sorted by, of one value. */
    static void sorted(Document document, String field, String value) {
        document.add(new SortedDocValuesField(field, new BytesRef(cut(value))));
    }

    /** To be found by range, and sorted by. */
    static void number(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    static Query between(String field, long least, long most) {
        return LongPoint.newRangeQuery(field, least, most);
    }

    static Query exactly(String field, long value) {
        return LongPoint.newExactQuery(field, value);
    }

    static void fraction(Document document, String field, double value) {
        document.add(new DoubleDocValuesField(field, value));
    }

    /** To be found by its words and by phrases; lists are in no order that asks how well one fits. */
    static void text(Document document, String field, String value) {
        document.add(new Field(field, value, WORDS_AND_PHRASES));
    }

    /** To be found by its words only, as the field's analyzer makes them. */
    static void words(Document document, String field, String value) {
        document.add(new Field(field, value, WORDS));
    }

    private static FieldType words(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static void stored(Document document, byte[] value) {
        document.add(new StoredField(VALUE, value));
    }

    static byte[] stored(Document document) {
        BytesRef bytes = Optional.ofNullable(document.getBinaryValue(VALUE))
                .orElseThrow(() -> new IllegalStateException("a document without its record"));
        return BytesRef.deepCopyOf(bytes).bytes;
    }

    private static String cut(String value) {
        return value.length() <= MAX_TERM ? value : value.substring(0, MAX_TERM);
    }
}
