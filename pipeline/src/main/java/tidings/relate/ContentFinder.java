package tidings.relate;

import java.util.ArrayList;
import java.util.List;
import tidings.model.TimeExpression;

/**
 * Finds which words of a sentence a verb of saying gives as said: those after it ("said the bridge was open"), those
 * before it ("The bridge was open, she said") or those around it ("The bridge, she said, was open").
 */
final class ContentFinder {

    private static final int REACH = 14;

    private final SpeechText text;
    private final Tree tree;
    private final int sentence;
    private final int cue;
    private final CueLexicon.Verb verb;
    private final Phrase speaker;

    ContentFinder(SpeechText text, Tree tree, int cue, CueLexicon.Verb verb, Phrase speaker) {
        this.text = text;
        this.tree = tree;
        this.sentence = tree.sentence().index();
        this.cue = cue;
        this.verb = verb;
        this.speaker = speaker;
    }

    /** The words said, in text order; none if the verb gives none. */
    List<TokenRange> find() {
        if (verb.takes(CueLexicon.Frame.CLAUSE)) {
            List<TokenRange> clause = clause();
            if (!clause.isEmpty()) {
                return clause;
            }
        }
        if (verb.takes(CueLexicon.Frame.INFINITIVE)) {
            for (int child : tree.children(cue, "xcomp", "ccomp", "advcl")) {
                if (child > cue && tree.isToInfinitive(child)) {
                    return List.of(after(child));
                }
            }
        }
        if (verb.takes(CueLexicon.Frame.GERUND)) {
            for (int child : tree.children(cue, "xcomp", "ccomp", "advcl")) {
                if (child == cue + 1 && tree.isGerund(child)) {
                    return List.of(after(child));
                }
            }
        }
        return verb.takes(CueLexicon.Frame.PREDICATE) ? predicate() : List.of();
    }

    private List<TokenRange> clause() {
        int next = afterCue();
        if (next >= tree.size() || isBreak(next) || tree.word(next).equals(".") || speaker.begin() > cue) {
            List<TokenRange> around = around();
            if (!around.isEmpty()) {
                return around;
            }
        }
        int clause = clauseAfter();
        if (clause >= 0) {
            return List.of(after(clause));
        }
        int begin = thatAfter();
        if (begin < 0
                && (isBareClause(next)
                        || (verb.takes(CueLexicon.Frame.BARE) && next < tree.size() && isFinite(next)))) {
            begin = next;
        }
        if (begin < 0) {
            begin = pronounAfter(next);
        }
        if (begin < 0
                && verb.takes(CueLexicon.Frame.BARE)
                && next < tree.size()
                && tree.tag(next).matches("DT|NN.*|JJ.?|CD|PRP.*|VBG|IN")
                && !tree.hasRelation(next, "obj")) {
            begin = next;
        }
        if (begin >= 0 && begin < tree.size() && !isBreak(begin)) {
            int end = endOfClause(begin);
            if (hasFiniteVerb(begin, end)) {
                return nonEmpty(begin, end);
            }
        }
        return verb.takes(CueLexicon.Frame.BARE) || isParenthetical() ? around() : List.of();
    }

    /** The token after the cue, its particle, adverbs and the day of saying. */
    private int afterCue() {
        int next = cueEnd() + 1;
        if (verb.lemma().equals("tell")) {
            int hearer = text.speakers(tree).nounAfter(next);
            next = hearer < 0 ? next : hearer + 1;
        }
        boolean moved = true;
        while (moved && next < tree.size()) {
            moved = false;
            if (tree.hasRelation(next, "compound:prt")) {
                next++;
                moved = true;
            }
            for (TimeExpression time : dates()) {
                if (time.begin() == next
                        || (time.begin() == next + 1 && tree.word(next).equals("on"))) {
                    next = time.end();
                    moved = true;
                }
            }
        }
        return next;
    }

    /** A noun phrase and a finite verb right after the cue, which the parser hung elsewhere. */
    private boolean isBareClause(int begin) {
        boolean loose = verb.takes(CueLexicon.Frame.BARE);
        int token = begin;
        while (token < tree.size()
                && token - begin < REACH
                && (tree.tag(token).matches("DT|PDT|JJ.?|NN.*|PRP.?|CD|POS|EX|RB|HYPH")
                        || tree.word(token).equals("of")
                        || (loose && tree.tag(token).matches("IN|CC|VBN|VBG|``|''")))
                && !tree.hasRelation(token, "aux", "cop", "mark")
                && (loose || !text.isQuoted(sentence, token))) {
            token++;
        }
        return token > begin
                && token < tree.size()
                && (loose || !tree.tag(begin).matches("IN|CC"))
                && isFinite(token)
                && (loose || tree.tag(token - 1).matches("NN.*|PRP|DT|RB|EX|CD"));
    }

    /** "Told reporters in Rome on Friday he would leave": a pronoun and its verb, without a comma before them. */
    private int pronounAfter(int from) {
        for (int token = from; token + 1 < tree.size() && token < cue + REACH; token++) {
            if (isBreak(token) || isFinite(token)) {
                return -1;
            }
            int next = tree.tag(token + 1).startsWith("RB") ? token + 2 : token + 1;
            if (tree.word(token).matches("he|she|it|they|we|i|there") && next < tree.size() && isFinite(next)) {
                return token;
            }
        }
        return -1;
    }

    private boolean isFinite(int token) {
        return tree.tag(token).matches("VBD|VBZ|VBP|MD")
                || (tree.tag(token).equals("POS") && tree.hasRelation(token, "aux", "cop"));
    }

    /** The parser took what is said for the sentence, or for the cue's complement before it. */
    private boolean isParenthetical() {
        return tree.children(cue, "ccomp").stream().anyMatch(clause -> clause < cue)
                || (tree.hasRelation(cue, "parataxis") && tree.head(cue) < cue);
    }

    /** The end of a clause that the parser did not see: the sentence's, or the comma after it if the cue is subordinate. */
    private int endOfClause(int begin) {
        int limit = Math.min(lastWord(), nextCue(begin));
        if (isSubordinate()) {
            for (int token = begin; token < limit; token++) {
                if (tree.word(token).equals(",") && !text.isQuoted(sentence, token) && hasFiniteVerb(begin, token)) {
                    return token;
                }
            }
        }
        return limit;
    }

    private List<TokenRange> nonEmpty(int begin, int end) {
        return begin < end ? List.of(new TokenRange(begin, end)) : List.of();
    }

    private int clauseAfter() {
        int found = -1;
        for (int child : tree.children(cue, "ccomp")) {
            if (child > cueEnd()) {
                found = child;
                break;
            }
        }
        return found;
    }

    /** The last token of the cue: of "made it clear", "clear". */
    private int cueEnd() {
        for (int token = cue + 1; !verb.particle().isEmpty() && token < tree.size() && token <= cue + 4; token++) {
            if (tree.word(token).equals(verb.particle())) {
                return token;
            }
        }
        return cue;
    }

    /** A "that", "whether" or question word after the cue that the parser hung elsewhere. */
    private int thatAfter() {
        for (int token = cueEnd() + 1; token < tree.size() && token <= cue + REACH; token++) {
            if (text.isQuoted(sentence, token)) {
                continue;
            }
            if (tree.tag(token).matches("VBD|VBZ|VBP|MD")) {
                return -1;
            }
            if ((tree.word(token).equals("that") && tree.tag(token).equals("IN"))
                    || tree.word(token).equals("whether")) {
                return token;
            }
        }
        return -1;
    }

    private TokenRange after(int clause) {
        int begin = clause;
        while (begin > cueEnd() + 1 && (tree.dominates(clause, begin - 1) || isInside(clause, begin - 1))) {
            begin--;
        }
        begin = skipTime(begin, clause);
        while (begin < clause && !text.isWord(sentence, begin) && !text.isQuoted(sentence, begin)) {
            begin++;
        }
        return new TokenRange(begin, Math.max(end(clause), clause + 1));
    }

    /** A token of the clause that the parser hung elsewhere: more of the clause stands before it. */
    private boolean isInside(int clause, int token) {
        for (int before = token - 1; before > cue; before--) {
            if (tree.dominates(clause, before)) {
                return !tree.word(token).equals(",");
            }
        }
        return false;
    }

    /** "Said Friday the bridge was open": the day is that of the saying. */
    private int skipTime(int begin, int clause) {
        for (TimeExpression time : dates()) {
            if (time.begin() == begin && begin == cue + 1 && time.end() < clause) {
                return time.end();
            }
        }
        return begin;
    }

    /** Days, not "now" or "future", that don't own or describe what follows. */
    private List<TimeExpression> dates() {
        return tree.sentence().times().stream()
                .filter(time ->
                        time.type().matches("DATE|TIME") && !time.value().contains("_REF"))
                .filter(time ->
                        time.end() >= tree.size() || !tree.tag(time.end()).matches("POS|NNS?|JJ"))
                .toList();
    }

    /** Where the words said end: with the clause, or with what hangs on the cue after it without a comma. */
    private int end(int clause) {
        int limit = isSubordinate() ? endOfClause(clause) : nextCue(clause);
        int end = clause + 1;
        for (int token = clause + 1; token < limit; token++) {
            if (tree.dominates(clause, token) || (end == token && staysInside(token))) {
                end = token + 1;
            }
        }
        while (end > clause + 1 && !text.isWord(sentence, end - 1) && !text.isQuoted(sentence, end - 1)) {
            end--;
        }
        return goesOnAt(end) ? Math.max(end, endOfClause(clause)) : end;
    }

    /** The parser lost the clause's own verb, or a second clause: "said the plan | would fail", "| , but that it helps". */
    private boolean goesOnAt(int end) {
        if (end + 2 >= tree.size()) {
            return false;
        }
        int next = isBreak(end) ? end + 1 : end;
        return isFinite(end)
                || (tree.tag(next).equals("CC") && tree.word(next + 1).equals("that"));
    }

    private boolean isSubordinate() {
        return (tree.isGerund(cue) && cue <= 1)
                || tree.children(cue, "mark").stream()
                        .anyMatch(mark -> !tree.word(mark).equals("that"))
                || tree.word(0).matches("while|though|although|when|if|as|since|after|before");
    }

    private boolean staysInside(int token) {
        int at = token;
        for (int climbed = 0; climbed < tree.size() && tree.head(at) >= 0 && tree.head(at) != cue; climbed++) {
            at = tree.head(at);
        }
        return tree.head(at) == cue
                && at > cue
                && tree.hasRelation(at, "obl", "advcl", "advmod", "xcomp", "dep", "obj", "nmod")
                && text.isWord(sentence, token);
    }

    /** Where another cue's part of the sentence begins: ", adding that", ", according to", "and vowed to". */
    private int nextCue(int clause) {
        for (int token = clause + 1; token + 1 < tree.size(); token++) {
            if (tree.tag(token).equals("CC") && !text.isQuoted(sentence, token) && isSecondCue(token + 1)) {
                return token;
            }
            if (tree.word(token).equals(",") && !text.isQuoted(sentence, token)) {
                int next = token + 1;
                while (next < tree.size() - 1 && tree.tag(next).startsWith("RB")) {
                    next++;
                }
                boolean gerund =
                        tree.isGerund(next) && text.lexicon().verbAt(tree, next).isPresent();
                if (gerund || text.lexicon().isAccording(tree, next)) {
                    return token;
                }
            }
        }
        return tree.size();
    }

    /** A verb of saying in the cue's own tense, without a subject of its own: the speaker says something else. */
    private boolean isSecondCue(int from) {
        int token = from;
        while (token < tree.size() - 1 && tree.tag(token).startsWith("RB")) {
            token++;
        }
        return tree.tag(token).equals(tree.tag(cue))
                && tree.tag(cue).matches("VBD|VBZ|VBP")
                && text.lexicon().verbAt(tree, token).isPresent()
                && tree.children(token, "nsubj").isEmpty();
    }

    /** "P, she said" and "P, she said, P": the speaker and the cue are parted from what is said by commas. */
    private List<TokenRange> around() {
        int begin = Math.min(cue, speaker.sentence() == sentence ? speaker.begin() : cue);
        int end = Math.max(cue + 1, speaker.sentence() == sentence ? speaker.end() : cue + 1);
        while (begin > 0 && tree.tag(begin - 1).startsWith("RB")) {
            begin--;
        }
        if (begin == 0) {
            return List.of();
        }
        boolean as = tree.word(begin - 1).matches("as|like");
        int mark = as ? begin - 2 : begin - 1;
        List<TokenRange> content = new ArrayList<>();
        if (mark < 0) {
            return as ? asAtStart(end) : List.of();
        }
        if (!isBreak(mark)) {
            return List.of();
        }
        int stop = mark + (text.isQuoted(sentence, mark) ? 1 : 0);
        int start = 0;
        while (start < stop
                && (tree.tag(start).equals("CC") || !text.isWord(sentence, start))
                && !text.isQuoted(sentence, start)) {
            start++;
        }
        boolean verbBefore = hasFiniteVerb(start, stop);
        int next = nextBreak(end);
        boolean more = next + 1 < tree.size()
                && next - end <= 8
                && tree.word(next).equals(",")
                && (!verbBefore || isSubordinator(start))
                && hasFiniteVerb(next + 1, tree.size());
        boolean goesOn =
                next + 1 < tree.size() && next - end <= 4 && tree.word(next).equals(",") && isContinuation(next + 1);
        boolean broken = stop > start
                && next + 1 < tree.size()
                && tree.word(next).equals(",")
                && (tree.hasRelation(stop - 1, "cop", "aux")
                        || tree.tag(stop - 1).matches("VB[ZDP]|MD|IN|TO"));
        more = more || goesOn || broken;
        boolean fragment = verb.takes(CueLexicon.Frame.BARE)
                && stop - start >= 2
                && !tree.tag(start).matches("IN|RB|WRB")
                && next >= lastWord();
        if (!verbBefore && !more && !fragment) {
            return List.of();
        }
        if (stop > start) {
            content.add(new TokenRange(start, stop));
        }
        if (more) {
            content.add(new TokenRange(next + 1, Math.min(lastWord(), nextCue(next + 1))));
        }
        return content;
    }

    /** "The plan will fail, she said, unless …": more of what is said, not of how or when it is said. */
    private boolean isContinuation(int token) {
        return tree.tag(token).equals("TO")
                || tree.word(token)
                        .matches("since|until|because|unless|for|including|if|that|especially|particularly|even");
    }

    private boolean isSubordinator(int token) {
        return tree.tag(token).matches("IN|WRB|TO") && !tree.word(token).equals("that")
                || (tree.tag(token).equals("RB") && tree.tag(token + 1).matches("IN|WRB"));
    }

    /** "As the mayor put it, P". */
    private List<TokenRange> asAtStart(int end) {
        int next = nextBreak(end);
        return next + 1 < tree.size() && hasFiniteVerb(next + 1, tree.size())
                ? nonEmpty(next + 1, lastWord())
                : List.of();
    }

    private int lastWord() {
        int end = tree.size();
        while (end > 0 && !text.isWord(sentence, end - 1) && !text.isQuoted(sentence, end - 1)) {
            end--;
        }
        return end;
    }

    private boolean isBreak(int token) {
        return tree.word(token).matches("[,–—-]+|\\)")
                || text.isQuoted(sentence, token) && !text.isWord(sentence, token);
    }

    private int nextBreak(int from) {
        int token = from;
        while (token < tree.size() && !(tree.word(token).equals(",") && !text.isQuoted(sentence, token))) {
            token++;
        }
        return token;
    }

    private boolean hasFiniteVerb(int begin, int end) {
        for (int token = begin; token < end; token++) {
            if (isFinite(token)) {
                return true;
            }
        }
        return false;
    }

    /** "Called it a mistake", "described the plan as “a mistake”". */
    private List<TokenRange> predicate() {
        for (int as = cue + 1; as < tree.size() && as < cue + 25; as++) {
            if (tree.word(as).equals("as") && !text.isQuoted(sentence, as) && hangsOn(as)) {
                return nonEmpty(cue + 1, phraseEnd(as));
            }
        }
        int second = cue + 1;
        if (speaker.begin() > 0
                && speaker.begin() < cue
                && tree.word(speaker.begin() - 1).equals("what")) {
            return nonEmpty(second, phraseEnd(second));
        }
        if (!verb.lemma().matches("call|label|brand|dub|deem|term") || second + 1 >= tree.size()) {
            return List.of();
        }
        if (tree.tag(second).equals("PRP") && tree.tag(second + 1).matches("DT|JJ.?|NN.?|``|''|RB|CD|PRP\\$")) {
            return nonEmpty(second + 1, phraseEnd(second + 1));
        }
        for (int token = second; token < tree.size() && token < cue + 15; token++) {
            if (text.isQuoted(sentence, token) && token > second) {
                return nonEmpty(second, phraseEnd(token));
            }
            if (tree.tag(token).matches(",|\\.|:|VB.*|IN")) {
                break;
            }
        }
        return List.of();
    }

    /** The word, or its phrase, hangs on the cue or on the cue's object. */
    private boolean hangsOn(int as) {
        int at = tree.head(as);
        return at >= 0 && (tree.head(at) == cue || (tree.head(at) >= 0 && tree.head(tree.head(at)) == cue));
    }

    private int phraseEnd(int from) {
        int end = from;
        while (end < tree.size()
                && (text.isQuoted(sentence, end) || !tree.tag(end).matches(",|\\.|:") && !opensNext(end, from))) {
            end++;
        }
        return end;
    }

    private boolean opensNext(int token, int from) {
        return token > from + 1 && tree.tag(token).equals("CC") && token + 1 < tree.size() && tree.isVerb(token + 1);
    }
}
