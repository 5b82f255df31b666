package tidings.relate.speech;

import java.util.Optional;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.Utterance;
import tidings.relate.grammar.Tree;

/** "Costa: No talks before March": headings and transcripts put a person's name and a colon before what is said. */
final class ColonSpeech {

    private static final int LONGEST_NAME = 6;
    private static final int FEWEST_WORDS = 3;

    private final SpeechText text;
    private final Sayings sayings;

    ColonSpeech(SpeechText text, Sayings sayings) {
        this.text = text;
        this.sayings = sayings;
    }

    /** Adds what the sentence says in this way, if it does. */
    void read(Tree tree) {
        int sentence = tree.sentence().index();
        int colon = 1;
        while (colon < tree.size() && colon < LONGEST_NAME && !tree.word(colon).equals(":")) {
            colon++;
        }
        boolean isShort = tree.size() - colon - 1 < FEWEST_WORDS;
        if (isShort || !tree.word(colon).equals(":") || hasQuotation(tree)) {
            return;
        }
        int begin = colon + 1;
        int end = colon;
        speaker(sentence, end).ifPresent(speaker -> {
            ReportedContent content = new ReportedContent(text, sayings, tree);
            content.take(new TokenRange(begin, tree.size()));
            sayings.add(new Saying(
                    speaker, null, content.spans(), Utterance.Form.INDIRECT, sentence, sentence, "colon", 0.7));
        });
    }

    private boolean hasQuotation(Tree tree) {
        int sentence = tree.sentence().index();
        for (int token = 0; token < tree.size(); token++) {
            if (text.isQuoted(sentence, token)
                    || text.lexicon().verbAt(tree, token).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A person's name that ends right before the colon, with nothing but a title before it. */
    private Optional<Phrase> speaker(int sentence, int end) {
        return text.document().names().stream()
                .filter(name -> name.sentence() == sentence && name.type() == EntityType.PERSON && name.end() == end)
                .filter(this::isOnlyTitled)
                .map(name -> new Phrase(sentence, 0, end, end - 1))
                .findFirst();
    }

    private boolean isOnlyTitled(NamedSpan name) {
        return text.document().sentence(name.sentence()).tokens().subList(0, name.begin()).stream()
                .allMatch(token -> token.isProperNoun());
    }
}
