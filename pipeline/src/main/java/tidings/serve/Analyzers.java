package tidings.serve;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts and names become terms, in the index and in questions. */
final class Analyzers {

    /** Whoever types more of a word has found it. */
    private static final int LONGEST_START = 15;

    /** English words, whatever the case and accents: possessives and plurals fall together. */
    static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream terms = new EnglishPossessiveFilter(words);
            terms = new ASCIIFoldingFilter(new LowerCaseFilter(terms));
            return new TokenStreamComponents(words, new EnglishMinimalStemFilter(terms));
        }
    };

    /** Words of names in questions, whatever the case and accents. */
    static final Analyzer NAMES = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    /** The starts of the words of names, for who has typed only those. */
    private static final Analyzer NAME_STARTS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream terms = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new EdgeNGramTokenFilter(terms, 1, LONGEST_START, true));
        }
    };

    /** For writing, by field. */
    static final Analyzer INDEX = new PerFieldAnalyzerWrapper(ENGLISH, Map.of(Fields.NAME_START, NAME_STARTS));

    private Analyzers() {}
}
