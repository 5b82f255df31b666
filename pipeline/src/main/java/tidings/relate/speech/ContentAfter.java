package tidings.relate.speech;

import java.util.List;
import tidings.model.TimeExpression;
import tidings.relate.grammar.Tree;

/** What stands after a verb of saying: "said the bridge was open", "promised to leave", "denied taking it". */
final class ContentAfter {

    private static final int REACH = 14;

    private final CueSentence here;
    private final SpeechText text;
    private final Tree tree;
    private final int sentence;
    private final int cue;
    private final CueLexicon.Verb verb;

    ContentAfter(CueSentence here) {
        this.here = here;
        this.text = here.text();
        this.tree = here.tree();
        this.sentence = here.sentence();
        this.cue = here.cue();
        this.verb = here.verb();
    }

    /** A clause that the tree or the order of words shows; none if there is none. */
    List<TokenRange> clause() {
        int clause = clauseAfter();
        if (clause >= 0) {
            return List.of(after(clause));
        }
        int begin = beginOfUnseenClause();
        if (begin >= 0 && begin < tree.size() && !here.isBreak(begin)) {
            int end = here.endOfClause(begin);
            if (here.hasFiniteVerb(begin, end)) {
                return CueSentence.ranges(begin, end);
            }
        }
        return answer();
    }

    /** "Kremlin says leader ready for talks": headlines leave out the verb, and have no full stop. */
    List<TokenRange> heading() {
        int begin = here.afterCue();
        boolean isHeadline = verb.takes(CueLexicon.Frame.BARE)
                && tree.tag(cue).matches("VBZ|VBP")
                && !tree.tag(tree.size() - 1).equals(".")
                && here.lastWord() == tree.size();
        boolean isOpen =
                isHeadline && begin + 2 < tree.size() && tree.tag(begin).matches("NN.*|JJ.?|CD|PRP");
        return isOpen ? CueSentence.ranges(begin, here.lastWord()) : List.of();
    }

    /** "Said yes", "said no to the offer": up to the next comma. */
    private List<TokenRange> answer() {
        int begin = here.afterCue();
        if (begin >= tree.size() || !text.lexicon().is("answering", tree.word(begin))) {
            return List.of();
        }
        int end = begin + 1;
        while (end < here.lastWord() && !here.isBreak(end) && !tree.hasRelation(end, "mark", "cc")) {
            end++;
        }
        return CueSentence.ranges(begin, end);
    }

    /** An infinitive: "to leave". */
    List<TokenRange> infinitive() {
        for (int child : tree.children(cue, "xcomp", "ccomp", "advcl")) {
            if (child > cue && tree.isToInfinitive(child)) {
                return List.of(after(child));
            }
        }
        return List.of();
    }

    /** A gerund right after the verb: "taking it". */
    List<TokenRange> gerund() {
        for (int child : tree.children(cue, "xcomp", "ccomp", "advcl")) {
            if (child == cue + 1 && tree.isGerund(child)) {
                return List.of(after(child));
            }
        }
        return List.of();
    }

    /** Where a clause begins that the parser hung elsewhere, −1 if none seems to. */
    private int beginOfUnseenClause() {
        int that = thatAfter();
        if (that >= 0) {
            return secondThat(that);
        }
        int next = here.afterCue();
        boolean bare = verb.takes(CueLexicon.Frame.BARE) && next < tree.size();
        if (isBareClause(next) || (bare && here.isFinite(next))) {
            return next;
        }
        int pronoun = pronounAfter(next);
        if (pronoun >= 0) {
            return pronoun;
        }
        return bare && tree.tag(next).matches("DT|NN.*|JJ.?|CD|PRP.*|VBG|IN") && !tree.hasRelation(next, "obj")
                ? next
                : -1;
    }

    /** "In an interview that aired on Sunday that P": what describes a noun is not what is said. */
    private int secondThat(int begin) {
        boolean isRelative = begin + 1 < tree.size()
                && tree.word(begin).equals("that")
                && here.isFinite(begin + 1)
                && tree.token(begin - 1).isNoun();
        for (int token = begin + 1; isRelative && token < tree.size() && token < begin + REACH; token++) {
            if (tree.word(token).equals("that") && tree.tag(token).equals("IN") && !here.isFinite(token + 1)) {
                return token;
            }
        }
        return begin;
    }

    private int clauseAfter() {
        int found = -1;
        for (int child : tree.children(cue, "ccomp", "acl")) {
            if (child > here.cueEnd() && !isNextCue(child)) {
                found = child;
                break;
            }
        }
        return found;
    }

    /** "Argued against it, saying …": what follows is another cue's. */
    private boolean isNextCue(int clause) {
        return tree.isGerund(clause)
                && tree.word(clause - 1).equals(",")
                && text.lexicon().verbAt(tree, clause).isPresent();
    }

    /** A "that", "whether" or question word after the cue that the parser hung elsewhere. */
    private int thatAfter() {
        for (int token = here.cueEnd() + 1; token < tree.size() && token <= cue + REACH; token++) {
            if (text.isQuoted(sentence, token)) {
                continue;
            }
            if (tree.tag(token).matches("VBD|VBZ|VBP|MD")) {
                return -1;
            }
            if (tree.isGerund(token) && text.lexicon().verbAt(tree, token).isPresent()) {
                return -1; // "urged them to leave, warning that …": the next cue's
            }
            if ((tree.word(token).equals("that") && tree.tag(token).equals("IN"))
                    || tree.word(token).equals("whether")) {
                return token;
            }
        }
        return -1;
    }

    /** A noun phrase, perhaps with a relative clause, and a finite verb right after the cue, which the parser hung elsewhere. */
    private boolean isBareClause(int begin) {
        boolean loose = verb.takes(CueLexicon.Frame.BARE);
        boolean inRelative = false;
        int token = begin;
        while (token < tree.size() && token - begin < REACH && (loose || !text.isQuoted(sentence, token))) {
            if (inRelative && here.isFinite(token) && !tree.hasRelation(token, "aux")) {
                inRelative = false;
            } else if (token > begin && tree.tag(token).matches("WP|WDT")) {
                inRelative = true;
            } else if (!inRelative && !isInPhrase(token, begin, loose)) {
                break;
            }
            token++;
        }
        return token > begin
                && token < tree.size()
                && !inRelative
                && (loose || !tree.tag(begin).matches("IN|CC"))
                && here.isFinite(token)
                && tree.children(token, "nsubj").stream().noneMatch(subject -> subject < cue)
                && (loose || isSubject(token - 1, begin));
    }

    private boolean isInPhrase(int token, int begin, boolean loose) {
        return (tree.tag(token).matches("DT|PDT|JJ.?|NN.*|PRP.?|CD|POS|EX|RB.?|HYPH")
                        || tree.word(token).equals("of")
                        || (token > begin && tree.hasRelation(token, "case"))
                        || (loose && tree.tag(token).matches("IN|CC|VBN|VBG|``|''")))
                && !tree.hasRelation(token, "aux", "cop", "mark");
    }

    /** What can stand before its verb; a pronoun only if it is all there is: "the speech | he gave" is no clause. */
    private boolean isSubject(int token, int begin) {
        return tree.tag(token).matches("NN.*|DT|RB|EX|CD") || (tree.tag(token).equals("PRP") && token - begin <= 1);
    }

    /** "Told reporters in Rome on Friday he would leave": a pronoun and its verb, without a comma before them. */
    private int pronounAfter(int from) {
        for (int token = from; token + 1 < tree.size() && token < cue + REACH; token++) {
            if (here.isBreak(token) || here.isFinite(token)) {
                return -1;
            }
            int next = tree.tag(token + 1).startsWith("RB") ? token + 2 : token + 1;
            if (text.lexicon().is("subject", tree.word(token)) && next < tree.size() && here.isFinite(next)) {
                return token;
            }
        }
        return -1;
    }

    private TokenRange after(int clause) {
        int begin = clause;
        while (begin > here.cueEnd() + 1 && (tree.dominates(clause, begin - 1) || isInside(clause, begin - 1))) {
            begin--;
        }
        begin = skipTime(begin, clause);
        while (begin < clause && !text.isWord(sentence, begin) && !text.isQuoted(sentence, begin)) {
            begin++;
        }
        if (begin == cue + 1
                && tree.lemma(begin).equals("be")
                && tree.word(begin + 1).equals("that")) {
            begin++; // "what she said was | that P"
        }
        begin = secondThat(begin);
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
        for (TimeExpression time : here.dates()) {
            if (time.begin() == begin && begin == cue + 1 && time.end() < clause) {
                return time.end();
            }
        }
        return begin;
    }

    /** Where the words said end: with the clause, or with what hangs on the cue after it without a comma. */
    private int end(int clause) {
        int limit =
                Math.min(endOfFronted(clause), here.isSubordinate() ? here.endOfClause(clause) : here.nextCue(clause));
        int end = clause + 1;
        for (int token = clause + 1; token < limit; token++) {
            if (tree.dominates(clause, token) || (end == token && staysInside(token))) {
                end = token + 1;
            }
        }
        while (end > clause + 1 && !text.isWord(sentence, end - 1) && !text.isQuoted(sentence, end - 1)) {
            end--;
        }
        return end < limit && goesOnAt(end) ? Math.max(end, here.endOfClause(clause)) : end;
    }

    /** "After Ann said the bridge was closed, council leader Bob said": the parser hung the other sayer on the bridge. */
    private int endOfFronted(int clause) {
        int main = tree.head(cue);
        if (main < clause
                || !tree.hasRelation(cue, "advcl")
                || !tree.subjects(main).isEmpty()) {
            return tree.size();
        }
        for (int token = main - 1; token > clause; token--) {
            if (tree.word(token).equals(",")) {
                return token;
            }
        }
        return tree.size();
    }

    /** The parser lost the clause's own verb, or a second clause: "said the plan | would fail", "| , but that it helps". */
    private boolean goesOnAt(int end) {
        if (end + 2 >= tree.size() || !tree.isVerb(cue)) {
            return false;
        }
        int next = here.isBreak(end) ? end + 1 : end;
        return here.isFinite(end)
                || (next > end && next + 1 < tree.size() && opensSmall(next))
                || (tree.tag(next).equals("CC") && tree.word(next + 1).equals("that"));
    }

    /** "That once it is over, | “they will rest”": a quotation that begins amid the clause. */
    private boolean opensSmall(int token) {
        return text.isQuoted(sentence, token)
                && !text.isQuoted(sentence, token - 1)
                && Character.isLowerCase(tree.token(token + 1).text().codePointAt(0));
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
}
