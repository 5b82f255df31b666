package tidings.relate.speech;

import tidings.model.Sentence;
import tidings.model.Span;
import tidings.relate.grammar.Tree;

/**
 * Neighbouring tokens of one sentence that belong together.
 *
 * @param begin first token
 * @param end token after the last
 * @param head the token that carries the meaning
 */
record Phrase(int sentence, int begin, int end, int head) {

    private static final int LONGEST = 150;

    /**
     * The noun phrase around a noun or pronoun: its modifiers, up to the first comma, bracket, quotation or relative clause.
     * Only the noun itself if that is longer than {@value #LONGEST} characters.
     */
    static Phrase around(Tree tree, QuoteLayout quotes, int head) {
        int begin = head;
        while (begin > 0 && belongs(tree, quotes, head, begin - 1)) {
            begin--;
        }
        int end = head + 1;
        while (end < tree.size() && belongs(tree, quotes, head, end) && !opensClause(tree, end)) {
            end++;
        }
        while (end > head + 1 && tree.tag(end - 1).equals("POS")) {
            end--;
        }
        Sentence sentence = tree.sentence();
        return sentence.span(begin, end).length() <= LONGEST
                ? new Phrase(sentence.index(), begin, end, head)
                : new Phrase(sentence.index(), head, head + 1, head);
    }

    private static boolean belongs(Tree tree, QuoteLayout quotes, int head, int token) {
        boolean stop = tree.word(token).matches("[–—]|--+|[()]")
                || tree.tag(token).matches(",|:|-LRB-|-RRB-|``|''|\\.")
                || isPreposition(tree, head, token)
                || (tree.head(token) == head && tree.hasRelation(token, "nsubj", "cop")) // "it was Ann who said"
                || tree.hasRelation(token, "cc") && tree.isVerb(head);
        return !stop && !quotes.isQuoted(tree.sentence().index(), token) && tree.dominates(head, token);
    }

    private static boolean isPreposition(Tree tree, int head, int token) {
        int at = token;
        while (tree.hasRelation(at, "fixed")) {
            at = tree.head(at);
        }
        return tree.head(at) == head
                && tree.hasRelation(at, "case")
                && !tree.tag(at).equals("POS");
    }

    /** A relative clause or participle that follows its noun. */
    private static boolean opensClause(Tree tree, int token) {
        return tree.tag(token).matches("WP|WDT|WP\\$|WRB")
                || (tree.hasRelation(token, "acl") && tree.isVerb(token))
                || (tree.word(token).equals("that") && tree.tag(token).equals("IN"));
    }

    /** The part that holds the head, on its side of a verb of saying that the parser took for a part of the phrase. */
    Phrase apartFrom(int cue) {
        if (head == cue || !covers(cue)) {
            return this;
        }
        return head > cue ? new Phrase(sentence, cue + 1, end, head) : new Phrase(sentence, begin, cue, head);
    }

    Span span(Sentence of) {
        return of.span(begin, end);
    }

    boolean covers(int token) {
        return begin <= token && token < end;
    }
}
