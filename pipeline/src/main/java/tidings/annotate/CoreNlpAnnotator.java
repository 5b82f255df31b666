package tidings.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.Article;
import tidings.model.Dependencies;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Sentence.Section;
import tidings.model.Span;
import tidings.model.TimeExpression;
import tidings.model.Token;

/**
 * Reads an article with CoreNLP: sentences, parts of speech, base forms and names everywhere; a parse and time
 * expressions only where a sentence is worth them, since they are nine tenths of the cost.
 *
 * <p>One instance serves all threads of a JVM. What it says of an article depends on nothing but the article. Size is
 * capped ({@link Segmenter}), so that no input holds a thread for long.
 */
public final class CoreNlpAnnotator {

    private final Segmenter segmenter = new Segmenter();
    private final QuoteScanner quotes = new QuoteScanner();
    private final Models models;

    private CoreNlpAnnotator(Models models) {
        this.models = models;
    }

    /**
     * Loads the models from the class path: some seconds and 500 MB, once a JVM.
     *
     * @throws IllegalStateException if a model is missing or cannot be read
     */
    public static CoreNlpAnnotator load() {
        return new CoreNlpAnnotator(Models.load());
    }

    /** The annotations of one article; an empty text gives a document without sentences. */
    public AnnotatedDocument annotate(Article article) {
        Draft draft = new Draft();
        String headline = article.headline();
        if (headline != null && !article.text().contains(headline.strip())) {
            Segmenter.Segments segments = segmenter.segment(headline, List.of());
            segments.sentences().forEach(each -> draft.add(each, Section.HEADLINE));
        }
        Segmenter.Segments segments = segmenter.segment(article.text(), article.masked());
        segments.sentences().forEach(each -> draft.add(each, Section.TEXT));
        List<Quotation> quotations = quotes.scan(article.text(), article.masked());
        return new AnnotatedDocument(article, draft.sentences, draft.names, quotations, segments.caps());
    }

    /** The document in the making. */
    private final class Draft {

        private final List<Sentence> sentences = new ArrayList<>();
        private final List<NamedSpan> names = new ArrayList<>();

        /** Words of persons' names. */
        private final Set<String> persons = new HashSet<>();

        private final WordTagger.Pass tagger = models.tagger().pass();

        /** Not thread-safe, so one a document. */
        private final Morphology morphology = new Morphology();

        void add(Segmenter.RawSentence raw, Section section) {
            int index = sentences.size();
            List<CoreLabel> labels = raw.labels();
            tagger.tag(labels);
            List<Token> tokens = new ArrayList<>(labels.size());
            for (int at = 0; at < labels.size(); at++) {
                CoreLabel label = labels.get(at);
                label.setIndex(at + 1);
                label.setLemma(morphology.lemma(label.word(), label.tag()));
                Span span = raw.spans().get(at);
                tokens.add(new Token(span, label.originalText(), label.lemma(), label.tag()));
            }
            List<NamedSpan> here = models.names().find(index, labels);
            names.addAll(here);
            here.stream().filter(name -> name.type() == EntityType.PERSON).forEach(name -> labels.subList(
                            name.begin(), name.end())
                    .forEach(label -> persons.add(label.word())));
            boolean parsed = section == Section.TEXT;
            @Nullable Dependencies dependencies = parsed ? models.parser().parse(labels) : null;
            List<TimeExpression> times = parsed ? models.times().find(labels, here, persons) : List.of();
            sentences.add(new Sentence(index, section, raw.paragraph(), tokens, dependencies, times));
        }
    }
}
