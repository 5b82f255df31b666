package tidings.relate.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tidings.model.Sentence;
import tidings.relate.grammar.Clauses;
import tidings.relate.grammar.Tree;

/** Finds what a cue marks as said where that is not, or not wholly, between quotation marks. */
final class IndirectSpeech {

    /** Share of such claims of the development articles whose words lie inside an annotated utterance, less a margin. */
    private static final double CONFIDENCE = 0.85;

    private final SpeechText text;
    private final Sayings sayings;
    private final ColonSpeech colons;

    IndirectSpeech(SpeechText text, Sayings sayings) {
        this.text = text;
        this.sayings = sayings;
        this.colons = new ColonSpeech(text, sayings);
    }

    void read() {
        for (Sentence sentence : text.document().sentences()) {
            Tree tree = text.tree(sentence.index());
            if (tree != null && sentence.section() == Sentence.Section.TEXT) {
                read(tree);
            }
        }
    }

    private void read(Tree tree) {
        int sentence = tree.sentence().index();
        colons.read(tree);
        for (int token = 0; token < tree.size(); token++) {
            if (text.isQuoted(sentence, token) || sayings.isUsedCue(sentence, token)) {
                continue;
            }
            if (text.lexicon().isAccording(tree, token)) {
                according(tree, token);
            } else if (text.lexicon().isNounWithThat(tree, token)) {
                noun(tree, token);
            } else {
                Optional<CueLexicon.Verb> verb = text.lexicon().verbAt(tree, token);
                if (verb.isPresent() && !isSilent(tree, token)) {
                    verb(tree, token, verb.get());
                }
            }
        }
    }

    private void verb(Tree tree, int cue, CueLexicon.Verb verb) {
        int sentence = tree.sentence().index();
        Phrase speaker = text.speakers(tree)
                .speakerOf(cue)
                .filter(found -> !isBorrowedFiller(tree, cue, found.head()))
                .orElse(null);
        if (speaker == null && (tree.isGerund(cue) || tree.hasRelation(cue, "conj"))) {
            speaker = sayings.speakerBefore(sentence, cue);
        } else if (speaker != null && isAfterQuotation(tree, cue)) {
            speaker = Objects.requireNonNullElse(sayings.speakerBefore(sentence, cue), speaker);
        }
        if (speaker == null || isReader(tree, cue, speaker) || isEvidence(tree, cue, speaker)) {
            return;
        }
        ContentFinder.Content content = new ContentFinder(new CueSentence(text, tree, cue, verb, speaker)).find();
        if (!content.words().isEmpty()) {
            add(tree, speaker, new Cue(sentence, cue, cue + 1, verb.name()), content.words(), content.rule());
        }
    }

    /** "When you say that …": the writer speaks to whoever reads, and reports nothing that was said. */
    private boolean isReader(Tree tree, int cue, Phrase speaker) {
        return !tree.tag(cue).matches("VBD|VBN")
                && speaker.sentence() == tree.sentence().index()
                && text.lexicon().is("reader", tree.word(speaker.head()));
    }

    /** "There is nothing to suggest that …", "cats with signs to suggest …": what is at hand says nothing. */
    private boolean isEvidence(Tree tree, int cue, Phrase speaker) {
        return tree.isToInfinitive(cue) && !tree.hasRelation(cue, "conj") && !text.canSpeak(speaker);
    }

    /** "Said that it was up to them, but added that …": the parser took the filler of what was said for who added. */
    private boolean isBorrowedFiller(Tree tree, int cue, int subject) {
        return tree.hasRelation(cue, "conj")
                && tree.children(cue, "nsubj").isEmpty()
                && text.lexicon().is("filler", tree.word(subject));
    }

    /** "Said that the move was ‘unprovoked’ and called on them to leave": who is quoted goes on, not what moved. */
    private boolean isAfterQuotation(Tree tree, int cue) {
        return tree.hasRelation(cue, "conj")
                && tree.children(cue, "nsubj").isEmpty()
                && tree.children(cue, "cc").stream()
                        .anyMatch(and -> and > 0
                                && text.isQuoted(tree.sentence().index(), and - 1)
                                && !text.isQuoted(tree.sentence().index(), and));
    }

    private void noun(Tree tree, int cue) {
        int above = tree.head(cue);
        if (above >= 0 && text.lexicon().verbAt(tree, above).isPresent()) {
            return; // "said in a statement that P": the verb's content
        }
        CueLexicon.Verb like = new CueLexicon.Verb(tree.lemma(cue), "", Set.of(CueLexicon.Frame.CLAUSE));
        text.speakers(tree).ownerOf(cue).ifPresent(speaker -> {
            List<TokenRange> content = new ContentAfter(new CueSentence(text, tree, cue, like, speaker)).clause();
            if (!content.isEmpty()) {
                Cue marked = new Cue(tree.sentence().index(), cue, cue + 1, like.name());
                add(tree, speaker, marked, content, "noun");
            }
        });
    }

    /** "Did not say", "declined to say", "if he says", "no official has said": nothing was said. */
    private boolean isSilent(Tree tree, int cue) {
        boolean byNobody = tree.children(cue, "nsubj").stream().anyMatch(tree::isNegated);
        if (byNobody || tree.isNegated(cue) || isRelayed(tree, cue)) {
            return true;
        }
        int above = tree.head(cue);
        if (tree.isToInfinitive(cue) && tree.hasRelation(cue, "acl", "nmod", "obl", "csubj")) {
            return true;
        }
        return above >= 0
                && tree.hasRelation(cue, "xcomp", "ccomp", "advcl")
                && tree.isToInfinitive(cue)
                && (text.lexicon().is("silent", tree.lemma(above)) || tree.isNegated(above));
    }

    /** "Was quoted as saying": the words are those of "saying". */
    private boolean isRelayed(Tree tree, int cue) {
        boolean relays = text.lexicon().is("relaying", tree.lemma(cue));
        for (int token = cue + 1; relays && token + 1 < tree.size(); token++) {
            if (tree.word(token).equals("as") && tree.word(token + 1).equals("saying")) {
                return true;
            }
        }
        return false;
    }

    private void according(Tree tree, int token) {
        int sentence = tree.sentence().index();
        int noun = text.speakers(tree).sourceAfter(token + 2);
        if (noun < 0) {
            return;
        }
        Phrase speaker = Phrase.around(tree, text.quotes(), noun);
        int end = tree.size();
        while (end > 0 && !text.isWord(sentence, end - 1)) {
            end--;
        }
        int after = endOfSource(tree, speaker);
        List<TokenRange> content = new ArrayList<>();
        int before = token;
        while (before > 0 && !text.isWord(sentence, before - 1) && !text.isQuoted(sentence, before - 1)) {
            before--;
        }
        if (before > 0 && text.hasWords(sentence, 0, before)) {
            content.add(new TokenRange(0, before));
        }
        if (after < end && (content.isEmpty() || Clauses.hasFiniteVerb(tree, after, end))) {
            content.add(new TokenRange(after, end));
        }
        if (!content.isEmpty() && content.stream().anyMatch(range -> range.length() >= 3)) {
            add(tree, speaker, new Cue(sentence, token, token + 2, "according to"), content, "according");
        }
    }

    /** The token after the comma that ends the source's phrase; the sentence's size if none does. */
    private int endOfSource(Tree tree, Phrase speaker) {
        int at = speaker.end();
        while (at < tree.size()
                && !(tree.word(at).equals(",")
                        && !text.isQuoted(speaker.sentence(), at)
                        && !belongsToSource(tree, speaker, at + 1))) {
            at++;
        }
        return Math.min(tree.size(), at + 1);
    }

    /** What hangs on the source, or a relative clause that the parser hung elsewhere: ", who asked not to be named,". */
    private static boolean belongsToSource(Tree tree, Phrase speaker, int next) {
        return next < tree.size()
                && (tree.dominates(speaker.head(), next) || tree.tag(next).matches("WP|WP\\$|WDT"));
    }

    private void add(Tree tree, Phrase speaker, Cue cue, List<TokenRange> ranges, String rule) {
        ReportedContent content = new ReportedContent(text, sayings, tree);
        ranges.forEach(content::take);
        if (!content.isEmpty()) {
            content.quotations().forEach(quotation -> sayings.useQuotation(quotation.index()));
            sayings.add(new Saying(
                    speaker,
                    cue,
                    content.spans(),
                    content.form(),
                    content.firstSentence(),
                    content.lastSentence(),
                    rule,
                    CONFIDENCE));
        }
    }
}
