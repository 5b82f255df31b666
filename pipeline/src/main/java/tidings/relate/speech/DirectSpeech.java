package tidings.relate.speech;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tidings.model.Quotation;
import tidings.model.Sentence;
import tidings.model.Span;
import tidings.model.Token;
import tidings.model.Utterance;
import tidings.relate.grammar.Clauses;
import tidings.relate.grammar.Tree;

/** Finds whose words a quotation holds, by a cue right after it ("…," she said) or before it (He said: "…"). */
final class DirectSpeech {

    private static final int REACH = 40;
    private static final int LONGEST_TAG = 25;

    private record Attribution(Phrase speaker, @Nullable Cue cue, int sentence, String rule) {

        Attribution(Phrase speaker, Cue cue, int sentence) {
            this(speaker, cue, sentence, "quote-cue");
        }
    }

    private final SpeechText text;
    private final Sayings sayings;

    DirectSpeech(SpeechText text, Sayings sayings) {
        this.text = text;
        this.sayings = sayings;
    }

    void read() {
        for (QuoteLayout.Placed quotation : text.quotes().quotations()) {
            Optional<Attribution> found = opensSentence(quotation) ? cueAfter(quotation) : Optional.empty();
            found.or(() -> signature(quotation)).or(() -> cueBefore(quotation)).ifPresent(attribution -> {
                if (!goesOn(quotation, attribution)) {
                    add(quotation, attribution);
                }
            });
        }
    }

    private void add(QuoteLayout.Placed quotation, Attribution attribution) {
        sayings.useDirectly(quotation.index());
        sayings.add(new Saying(
                attribution.speaker(),
                attribution.cue(),
                quotation.spans(),
                Utterance.Form.DIRECT,
                Math.min(quotation.firstSentence(), attribution.sentence()),
                Math.max(quotation.lastSentence(), attribution.sentence()),
                attribution.rule(),
                attribution.cue() == null ? 0.8 : 0.95));
    }

    /** "The plan," she said, "is dead": adds the second half to the first; false if it is no such half. */
    private boolean goesOn(QuoteLayout.Placed quotation, Attribution attribution) {
        int sentence = quotation.firstSentence();
        Cue cue = attribution.cue();
        if (cue == null || quotation.index() == 0 || gapBefore(quotation) == 0) {
            return false;
        }
        QuoteLayout.Placed half = text.quotes().quotations().get(quotation.index() - 1);
        boolean goesOn = half.lastSentence() == sentence
                && half.lastToken() + 1 == gapBefore(quotation)
                && text.document()
                        .sentence(sentence)
                        .token(quotation.firstToken() - 1)
                        .text()
                        .equals(",")
                && Character.isLowerCase(
                        text.words(quotation.quotation().content().get(0)).codePointAt(0));
        return goesOn && sayings.extend(cue, quotation);
    }

    /** True if nothing but a conjunction or another quotation stands before it in its sentence. */
    boolean opensSentence(QuoteLayout.Placed quotation) {
        int sentence = quotation.firstSentence();
        int begin = gapBefore(quotation);
        return !text.hasWords(sentence, begin, quotation.firstToken())
                || (quotation.firstToken() <= 2
                        && text.document().sentence(sentence).token(0).tag().equals("CC"));
    }

    /** The first token after the quotation that stands before this one in its sentence; 0 if none does. */
    private int gapBefore(QuoteLayout.Placed quotation) {
        int begin = quotation.firstToken();
        while (begin > 0 && !text.isQuoted(quotation.firstSentence(), begin - 1)) {
            begin--;
        }
        return begin;
    }

    private Optional<Attribution> cueAfter(QuoteLayout.Placed quotation) {
        int sentence = quotation.lastSentence();
        int begin = quotation.lastToken() + 1;
        int size = text.document().sentence(sentence).size();
        if (text.hasWords(sentence, begin, size)) {
            return endsLikeSpeech(quotation) ? cueIn(sentence, begin) : Optional.empty();
        }
        return tagSentence(quotation).flatMap(tag -> cueIn(tag, 0));
    }

    /** "Why?" ends a sentence for the splitter; then "she asked." is one of its own. */
    private Optional<Integer> tagSentence(QuoteLayout.Placed quotation) {
        int next = quotation.lastSentence() + 1;
        if (next >= text.document().sentences().size() || !text.shareParagraph(quotation.lastSentence(), next)) {
            return Optional.empty();
        }
        Sentence tag = text.document().sentence(next);
        String first = tag.token(0).text();
        boolean isTag = tag.size() <= LONGEST_TAG
                && (Character.isLowerCase(first.codePointAt(0)) || !endsWithFullStop(quotation))
                && !text.isQuoted(next, 0);
        return isTag ? Optional.of(next) : Optional.empty();
    }

    private boolean endsWithFullStop(QuoteLayout.Placed quotation) {
        return lastCharacter(quotation.quotation()) == '.';
    }

    private int lastCharacter(Quotation quotation) {
        Span last = quotation.content().get(quotation.content().size() - 1);
        return text.words(new Span(last.end() - 1, last.end())).codePointAt(0);
    }

    /** A comma, question mark or dash, inside or after the closing mark. */
    private boolean endsLikeSpeech(QuoteLayout.Placed quotation) {
        if (",.?!-–—…:;)".indexOf(lastCharacter(quotation.quotation())) >= 0) {
            return true;
        }
        int next = quotation.lastToken() + 1;
        return !text.isWord(quotation.lastSentence(), next);
    }

    private Optional<Attribution> cueIn(int sentence, int from) {
        Tree tree = text.tree(sentence);
        if (tree == null) {
            return Optional.empty();
        }
        int first = from;
        while (first < tree.size() && !text.isWord(sentence, first)) {
            first++;
        }
        SpeakerFinder speakers = text.speakers(tree);
        for (int token = first;
                token < tree.size() && token < first + REACH && !text.isQuoted(sentence, token);
                token++) {
            Optional<CueLexicon.Verb> verb = token == first
                    ? text.lexicon().verbAfterQuotation(tree, token)
                    : text.lexicon().verbAt(tree, token);
            boolean describes =
                    token > first && Clauses.inRelative(tree, token, first); // “…,” Ann, who said so before, added
            if (verb.isPresent() && verb.get().takes(CueLexicon.Frame.QUOTE) && !describes) {
                if (token == first && tree.isGerund(token)) {
                    return Optional.empty();
                }
                int cue = token;
                Optional<Phrase> speaker = token == first ? inverted(tree, speakers, token) : speakers.speakerOf(token);
                if (speaker.isPresent() && (cue == first || speaker.get().begin() >= first)) {
                    return Optional.of(new Attribution(speaker.get(), cue(tree, cue, verb.get()), sentence));
                }
            }
            if (Clauses.isMainVerb(tree, token, first)) {
                return Optional.empty();
            }
        }
        return accordingIn(tree, first, tree.size());
    }

    private Optional<Phrase> inverted(Tree tree, SpeakerFinder speakers, int cue) {
        int noun = speakers.nounAfter(cue + 1);
        int own = tree.children(cue, "nsubj").stream()
                .filter(subject ->
                        subject > cue && !text.isQuoted(tree.sentence().index(), subject))
                .findFirst()
                .orElse(-1);
        int head = own >= 0 ? own : noun;
        return head < 0
                ? speakers.speakerOf(cue)
                : Optional.of(Phrase.around(tree, text.quotes(), head).apartFrom(cue));
    }

    private Optional<Attribution> cueBefore(QuoteLayout.Placed quotation) {
        int sentence = quotation.firstSentence();
        Tree tree = text.tree(sentence);
        int begin = gapBefore(quotation);
        int end = quotation.firstToken();
        if (tree == null || !text.hasWords(sentence, begin, end)) {
            return Optional.empty();
        }
        boolean parted = tree.tag(end - 1).matches(",|:") || tree.word(end - 1).matches("[,:–—-]+");
        SpeakerFinder speakers = text.speakers(tree);
        for (int token = end - 1; token >= begin; token--) {
            Optional<CueLexicon.Verb> verb = text.lexicon().verbAt(tree, token);
            if (verb.isPresent()
                    && verb.get().takes(CueLexicon.Frame.QUOTE)
                    && !isWithinClause(tree, token, quotation)
                    && (parted || isBareCue(tree, token, quotation))
                    && !hasClauseBetween(tree, token, end)) {
                int cue = token;
                return speakers.speakerOf(token)
                        .or(() -> Optional.ofNullable(sayings.speakerBefore(sentence, cue)))
                        .map(speaker -> new Attribution(speaker, cue(tree, cue, verb.get()), sentence));
            }
        }
        if (!parted) {
            return Optional.empty();
        }
        return accordingIn(tree, begin, end).or(() -> colon(tree, quotation));
    }

    /**
     * "Said that, “…”", "argued the plan, which …, “would fail”", "The plan, she said, “would fail”": the quotation is part
     * of a clause that begins outside of it. "Wrote in her memoir, “Hard Choices”": it is the name of something.
     */
    private boolean isWithinClause(Tree tree, int cue, QuoteLayout.Placed quotation) {
        int before = quotation.firstToken() - 1;
        while (before > cue && !text.isWord(tree.sentence().index(), before)) {
            before--;
        }
        boolean isNamed = before > cue
                && before < quotation.firstToken() - 1
                && tree.tag(before).equals("NN")
                && text.isTitle(quotation);
        if (isNamed || (before > cue && tree.word(before).equals("that"))) {
            return true;
        }
        String words = text.words(quotation.quotation().content().get(0));
        return Character.isLowerCase(words.codePointAt(0))
                && (hasSubjectAfter(tree, cue, before) || hasSubjectBefore(tree, cue));
    }

    /** A noun phrase right after a verb that has no hearers: the subject of what is said. */
    private boolean hasSubjectAfter(Tree tree, int cue, int before) {
        boolean hasHearer = text.lexicon()
                .verbAt(tree, cue)
                .filter(verb -> verb.takes(CueLexicon.Frame.HEARER) || !verb.takes(CueLexicon.Frame.CLAUSE))
                .isPresent();
        return !hasHearer
                && before > cue + 1
                && tree.tag(cue + 1).matches("DT|PRP|NN.*")
                && tree.sentence().times().stream().noneMatch(time -> time.begin() == cue + 1);
    }

    /** A noun phrase without a verb before a cue between commas. */
    private boolean hasSubjectBefore(Tree tree, int cue) {
        return text.speakers(tree)
                .setIn(cue)
                .filter(speaker -> speaker.begin() > 1
                        && tree.tag(0).matches("DT|PRP.?|NN.*|JJ|CD")
                        && !tree.hasRelation(0, "obl")
                        && IntStream.range(0, speaker.begin())
                                .noneMatch(token -> text.isQuoted(speaker.sentence(), token))
                        && !Clauses.hasFiniteVerb(tree, 0, speaker.begin()))
                .isPresent();
    }

    /** The cue, or its particle or hearer, stands right before a quotation that is a sentence of its own. */
    private boolean isBareCue(Tree tree, int cue, QuoteLayout.Placed quotation) {
        int begin = quotation.firstToken();
        if (begin == cue + 1 && text.lexicon().is("sounding", tree.lemma(cue)) && !text.isTitle(quotation)) {
            return true;
        }
        if (begin + 1 >= tree.size()
                || tree.isToInfinitive(cue)
                || tree.children(cue, "ccomp").stream().anyMatch(clause -> clause > cue && clause < begin)) {
            return false;
        }
        boolean capital = Character.isUpperCase(tree.token(begin + 1).text().codePointAt(0));
        if (begin == cue + 1 && tree.tag(begin + 1).matches("PRP|DT|EX|NN.*") && endsSentence(quotation)) {
            return Clauses.hasFiniteVerb(tree, begin, tree.size());
        }
        return begin - cue <= 3
                && capital
                && endsSentence(quotation)
                && Clauses.hasFiniteVerb(tree, begin, tree.size());
    }

    private boolean endsSentence(QuoteLayout.Placed quotation) {
        return !text.hasWords(
                quotation.lastSentence(),
                quotation.lastToken() + 1,
                text.document().sentence(quotation.lastSentence()).size());
    }

    /** A finite verb with a subject of its own between cue and quotation: the cue has its content already. */
    private static boolean hasClauseBetween(Tree tree, int cue, int quotation) {
        for (int token = cue + 1; token < quotation; token++) {
            if (tree.tag(token).matches("VBD|VBZ|VBP|MD") && !Clauses.inRelative(tree, token, cue + 1)) {
                return true;
            }
        }
        return false;
    }

    /** “We will rebuild.” — Mayor Ann Example: who signs it, behind a dash, in the rest of the sentence or in the next. */
    private Optional<Attribution> signature(QuoteLayout.Placed quotation) {
        int sentence = quotation.lastSentence();
        int begin = quotation.lastToken() + 1;
        if (begin == text.document().sentence(sentence).size()) {
            sentence++;
            begin = 0;
        }
        boolean ends = ".!?…".indexOf(lastCharacter(quotation.quotation())) >= 0;
        if (!ends || sentence == text.document().sentences().size()) {
            return Optional.empty();
        }
        List<Token> tokens = text.document().sentence(sentence).tokens();
        boolean isSigned = tokens.get(begin).text().matches("[–—―]|--+")
                && tokens.size() - begin <= LONGEST_TAG
                && tokens.subList(begin, tokens.size()).stream()
                        .noneMatch(token -> token.tag().matches("VB[DZP]|MD"));
        if (!isSigned) {
            return Optional.empty();
        }
        int first = begin + 1;
        int end = first;
        while (end < tokens.size() && tokens.get(end).tag().matches("DT|JJ|NN.*|HYPH|POS")) {
            end++;
        }
        boolean isName = end > first && tokens.get(end - 1).isProperNoun() && !text.isQuoted(sentence, first);
        return isName
                ? Optional.of(
                        new Attribution(new Phrase(sentence, first, end, end - 1), null, sentence, "quote-signature"))
                : Optional.empty();
    }

    private Optional<Attribution> accordingIn(Tree tree, int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (text.lexicon().isAccording(tree, token)) {
                int noun = text.speakers(tree).sourceAfter(token + 2);
                if (noun >= 0) {
                    int sentence = tree.sentence().index();
                    return Optional.of(new Attribution(
                            Phrase.around(tree, text.quotes(), noun),
                            new Cue(sentence, token, token + 2, "according to"),
                            sentence));
                }
            }
        }
        return Optional.empty();
    }

    /** "The mayor had one answer: “…”" and "Smith: “…”": the subject of what stands before the colon, or all of it. */
    private Optional<Attribution> colon(Tree tree, QuoteLayout.Placed quotation) {
        int end = quotation.firstToken();
        if (!tree.word(end - 1).equals(":") || !endsSentence(quotation)) {
            return Optional.empty();
        }
        int sentence = quotation.firstSentence();
        int noun = -1;
        for (int token = gapBefore(quotation); token < end - 1 && noun < 0; token++) {
            if (tree.hasRelation(token, "nsubj") && !text.isQuoted(sentence, token)) {
                noun = token;
            }
        }
        if (noun < 0) {
            noun = text.speakers(tree).nounBefore(end - 1);
        }
        return noun < 0
                ? Optional.empty()
                : Optional.of(new Attribution(Phrase.around(tree, text.quotes(), noun), null, sentence, "quote-colon"));
    }

    private static Cue cue(Tree tree, int token, CueLexicon.Verb verb) {
        return new Cue(tree.sentence().index(), token, token + 1, verb.name());
    }
}
