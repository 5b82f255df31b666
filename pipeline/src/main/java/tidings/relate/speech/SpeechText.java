package tidings.relate.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Token;
import tidings.relate.grammar.Contexts;
import tidings.relate.grammar.Tree;

/** A document as the speech rules see it: its trees, its quotations, and the words of saying in it. */
final class SpeechText {

    /** "From", "with": what titles write small. */
    private static final int LONGEST_SMALL_WORD = 4;

    private final AnnotatedDocument document;
    private final Contexts contexts;
    private final ResolvedDocument resolved;
    private final QuoteLayout quotes;
    private final CueLexicon lexicon;
    private final List<@Nullable Tree> trees = new ArrayList<>();

    SpeechText(Contexts contexts, CueLexicon lexicon) {
        this.contexts = contexts;
        this.resolved = contexts.document();
        this.document = resolved.document();
        this.quotes = new QuoteLayout(document);
        this.lexicon = lexicon;
        for (Sentence sentence : document.sentences()) {
            trees.add(sentence.dependencies() == null ? null : new Tree(sentence));
        }
    }

    AnnotatedDocument document() {
        return document;
    }

    QuoteLayout quotes() {
        return quotes;
    }

    CueLexicon lexicon() {
        return lexicon;
    }

    /** The sentence's tree; null if it was not parsed. */
    @Nullable
    Tree tree(int sentence) {
        return trees.get(sentence);
    }

    SpeakerFinder speakers(Tree tree) {
        return new SpeakerFinder(tree, quotes, lexicon);
    }

    /** True for words that name a person, a body or a land, or point back at one: those can speak, a survey or a move can't. */
    boolean canSpeak(Phrase phrase) {
        Tree tree = tree(phrase.sentence());
        return resolved.mentionsIn(phrase.sentence()).stream()
                        .anyMatch(mention -> mention.begin() <= phrase.head()
                                && phrase.head() < mention.end()
                                && !mention.entities().isEmpty())
                || (tree != null
                        && (lexicon.is("speaking", tree.word(phrase.head()))
                                || lexicon.isSpeaker(tree, phrase.head())));
    }

    /** "All Bets Are Off": no long word but the first begins with a small letter, and two others with a capital. */
    boolean isTitle(QuoteLayout.Placed quotation) {
        List<Span> content = quotation.quotation().content();
        List<String> later = Stream.of(words(content.get(0).cover(content.get(content.size() - 1)))
                        .split("\\s+"))
                .skip(1)
                .toList();
        return later.stream()
                        .noneMatch(word ->
                                word.length() > LONGEST_SMALL_WORD && Character.isLowerCase(word.codePointAt(0)))
                && later.stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    /** The person or pronoun right before a sentence's first finite verb: its subject, where it has no tree. */
    Optional<Phrase> personBeforeVerb(int sentence) {
        List<Token> tokens = document.sentence(sentence).tokens();
        int verb = 0;
        while (verb < tokens.size() && !tokens.get(verb).tag().matches("VB[DZP]|MD")) {
            verb++;
        }
        int end = verb;
        return resolved.mentionsIn(sentence).stream()
                .filter(mention -> mention.end() == end
                        && mention.entities().size() == 1
                        && mention.entities().get(0).type() == EntityType.PERSON
                        && !isQuoted(sentence, mention.head()))
                .map(mention -> new Phrase(sentence, mention.begin(), mention.end(), mention.head()))
                .findFirst();
    }

    boolean isQuoted(int sentence, int token) {
        return quotes.isQuoted(sentence, token);
    }

    /** The words at a span, as printed. */
    String words(Span span) {
        return contexts.text().at(span);
    }

    /** True if a letter or digit stands among the tokens. */
    boolean hasWords(int sentence, int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (isWord(sentence, token)) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(int sentence, int token) {
        return document.sentence(sentence).token(token).text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** True if both sentences stand in one paragraph of the text. */
    boolean shareParagraph(int one, int other) {
        return paragraph(one) == paragraph(other)
                && document.sentence(one).section() == document.sentence(other).section();
    }

    int paragraph(int sentence) {
        return document.sentence(sentence).paragraph();
    }
}
