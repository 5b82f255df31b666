package tidings.relate.speech;

import java.util.List;
import java.util.Optional;
import tidings.relate.grammar.Tree;

/** Finds who says what a verb marks as said, by the tree, and where that is wrong by the order of words. */
final class SpeakerFinder {

    private static final int NEAR = 12;

    private final Tree tree;
    private final QuoteLayout quotes;
    private final CueLexicon lexicon;
    private final int sentence;

    SpeakerFinder(Tree tree, QuoteLayout quotes, CueLexicon lexicon) {
        this.tree = tree;
        this.quotes = quotes;
        this.lexicon = lexicon;
        this.sentence = tree.sentence().index();
    }

    /** The speaker of the verb; empty if the sentence does not say. */
    Optional<Phrase> speakerOf(int cue) {
        Optional<Phrase> set = setIn(cue);
        if (set.isPresent()) {
            return set;
        }
        int head = headOf(cue);
        return head < 0
                ? Optional.empty()
                : Optional.of(Phrase.around(tree, quotes, head).apartFrom(cue));
    }

    /** Who makes the claim that a noun names: its owner, who it is by or from, or who makes it. */
    Optional<Phrase> ownerOf(int noun) {
        return tree.children(noun, "nmod").stream()
                .filter(child -> tree.hasRelation(child, "nmod:poss") || lexicon.is("author", tree.preposition(child)))
                .findFirst()
                .or(() -> makerOf(noun))
                .filter(this::isOutside)
                .map(head -> Phrase.around(tree, quotes, head));
    }

    private Optional<Integer> makerOf(int noun) {
        int above = tree.head(noun);
        return above >= 0
                        && tree.isVerb(above)
                        && tree.hasRelation(noun, "obj", "obl")
                        && !lexicon.is("rejecting", tree.lemma(above))
                ? tree.subjects(above).stream().findFirst()
                : Optional.empty();
    }

    /** "They issued a statement describing …": who makes the statement. */
    private int makerOfStatement(int gerund) {
        int noun = tree.head(gerund);
        boolean describes = noun >= 0 && tree.hasRelation(gerund, "acl") && lexicon.isNoun(tree, noun);
        return describes ? makerOf(noun).filter(this::isOutside).orElse(-1) : -1;
    }

    /** "The trouble, Ann Example says, began …": what stands between the commas, even if the parser took it for an apposition. */
    Optional<Phrase> setIn(int cue) {
        boolean closes = cue + 1 < tree.size() && tree.tag(cue + 1).matches("[,.:]");
        int noun = cue - 1;
        while (noun > 0 && tree.tag(noun).matches("RB|VBZ|VBD|VBP|MD") && tree.head(noun) == cue) {
            noun--;
        }
        if (!closes || noun < 1 || !isOutside(noun) || !tree.tag(noun).matches("NNPS?|NNS?|PRP")) {
            return Optional.empty();
        }
        int begin = noun;
        while (begin > 0 && tree.tag(begin - 1).matches("DT|JJ|CD|PRP\\$|POS|HYPH|NN.*") && isOutside(begin - 1)) {
            begin--;
        }
        boolean opens = begin > 1 && (tree.word(begin - 1).equals(",") || !isOutside(begin - 1));
        return opens ? Optional.of(new Phrase(sentence, begin, noun + 1, noun)) : Optional.empty();
    }

    private int headOf(int cue) {
        int source = quotedSource(cue);
        if (source >= 0) {
            // "the Courier quoted Ann as saying"
            List<Integer> quoted = isPassive(source) ? List.of() : tree.children(source, "obj");
            int speaker = nearest(quoted.isEmpty() ? tree.children(source, "nsubj") : quoted, cue);
            return speaker < 0 && tree.isParticiple(source) ? tree.head(source) : speaker;
        }
        if (isPassive(cue)) {
            return agentOf(cue);
        }
        boolean gerund = tree.isGerund(cue);
        int own = nearest(
                tree.children(cue, "nsubj").stream()
                        .filter(subject -> subject < cue || (!gerund && follows(cue)))
                        .toList(),
                cue);
        if (own >= 0 && !isRelativePronoun(own)) {
            return own;
        }
        int before = own < 0 && tree.tag(cue).matches("VBD|VBZ|VBP") ? nounBefore(cue) : -1;
        if (before >= 0) {
            return before;
        }
        int maker = own < 0 && gerund ? makerOfStatement(cue) : -1;
        if (maker >= 0) {
            return maker;
        }
        if (own < 0 && gerund && follows(cue)) {
            int main = mainSubject(cue);
            if (main >= 0) {
                return main;
            }
        }
        int described = gerund ? -1 : nounBeforeRelative(cue);
        if (described >= 0) {
            return described;
        }
        int aside = own < 0 && !gerund ? nounBeforeAside(cue) : -1;
        if (aside >= 0) {
            return aside;
        }
        if (own < 0 && !gerund && follows(cue)) {
            int after = nounAfter(cue + 1);
            if (after >= 0) {
                return after;
            }
        }
        int borrowed = nearest(tree.subjects(cue), cue);
        if (borrowed >= 0 && !isRelativePronoun(borrowed)) {
            return borrowed;
        }
        if (own > 0
                && isRelativePronoun(own)
                && isOutside(own - 1)
                && tree.token(own - 1).isNoun()) {
            return own - 1; // "it was Ann who said": a relative clause that the parser did not see
        }
        return own >= 0 ? own : nounBefore(cue);
    }

    /** "Was quoted (by the Courier) as saying", "quoted her as saying": the verb "quoted"; −1 if that is not what the cue is. */
    private int quotedSource(int cue) {
        if (cue < 2 || !tree.word(cue).equals("saying") || !tree.word(cue - 1).equals("as")) {
            return -1;
        }
        for (int at = cue - 2; at >= 0 && cue - at <= NEAR && isOutside(at); at--) {
            if (lexicon.is("relaying", tree.lemma(at))) {
                return at;
            }
        }
        return -1;
    }

    private boolean isPassive(int cue) {
        boolean contracted = tree.children(cue, "aux:pass").stream()
                .anyMatch(child -> tree.word(child).matches("['’]s"));
        boolean borrowed = tree.children(cue, "aux:pass").stream().anyMatch(child -> !isOutside(child));
        return (!contracted
                        && !borrowed
                        && !tree.children(cue, "aux:pass", "nsubj:pass").isEmpty())
                || (lexicon.is("hearing", tree.lemma(cue))
                        && tree.tag(cue).matches("VBN|VBD")
                        && (tree.hasRelation(cue, "acl", "advcl") || cue == 0)
                        && !tree.relation(cue).equals("acl:relcl")
                        && tree.children(cue, "nsubj", "aux", "mark").isEmpty());
    }

    private int agentOf(int cue) {
        return tree.children(cue, "obl", "nmod").stream()
                .filter(noun -> tree.preposition(noun).equals("by") && isOutside(noun))
                .findFirst()
                .orElse(-1);
    }

    /** "She left the talks, saying …": the last subject of a main verb before the participle. */
    private int mainSubject(int cue) {
        for (int token = cue - 1; token >= 0; token--) {
            if (tree.hasRelation(token, "nsubj") && isOutside(token) && isNominal(token) && isMain(tree.head(token))) {
                return token;
            }
        }
        return tree.head(cue) < 0 ? lastSubject(cue) : -1;
    }

    /** Where the parser took the participle for the sentence's verb: the nearest subject before it. */
    private int lastSubject(int cue) {
        for (int token = cue - 1; token >= 0; token--) {
            if (tree.hasRelation(token, "nsubj")
                    && isOutside(token)
                    && isNominal(token)
                    && !isRelativePronoun(token)
                    && !tree.relation(tree.head(token)).equals("acl:relcl")) {
                return token;
            }
        }
        return -1;
    }

    private boolean isMain(int verb) {
        int at = verb;
        while (tree.hasRelation(at, "conj", "parataxis") && tree.head(at) >= 0) {
            at = tree.head(at);
        }
        return tree.head(at) < 0;
    }

    private boolean isRelativePronoun(int token) {
        return tree.tag(token).matches("WP|WDT") || tree.word(token).equals("that");
    }

    private boolean isOutside(int token) {
        return !quotes.isQuoted(sentence, token);
    }

    private int nearest(List<Integer> candidates, int cue) {
        return nearest(candidates, cue, -1);
    }

    private int nearest(List<Integer> candidates, int cue, int otherwise) {
        int best = -1;
        for (int each : candidates) {
            if (isOutside(each) && isNominal(each) && (best < 0 || Math.abs(each - cue) < Math.abs(best - cue))) {
                best = each;
            }
        }
        return best < 0 ? otherwise : best;
    }

    private boolean isNominal(int token) {
        return tree.tag(token).matches("NN.*|PRP|WP|DT|CD|JJ.?|FW|RB|VBG|PDT|EX|VB.?")
                        && !lexicon.is("nobody", tree.word(token))
                || tree.word(token).equals("it");
    }

    /** True right after a comma or a quotation: "…," said the minister. */
    private boolean follows(int cue) {
        int before = cue - 1;
        while (before >= 0 && tree.tag(before).startsWith("RB")) {
            before--;
        }
        return before >= 0 && (!isOutside(before) || tree.tag(before).matches(",|:|''|``|\\."));
    }

    /** The noun of the phrase that begins at or just after the token; −1 if none does. */
    int nounAfter(int begin) {
        int noun = -1;
        for (int at = begin; at < tree.size() && at < begin + NEAR && isOutside(at); at++) {
            String tag = tree.tag(at);
            if (tree.word(at).equals("old") && tree.tag(at - 1).equals("HYPH") && !isFollowedByName(at)) {
                return at; // "said the 46-year-old"
            }
            if (tag.equals("PRP")) {
                return noun < 0 ? at : noun;
            }
            if (tag.startsWith("NN")) {
                noun = at;
            } else if (tag.matches("POS|HYPH")) {
                noun = -1; // what stood before it only describes what follows
            } else if (noun < 0 && isSomeone(at)) {
                return at;
            } else if (noun >= 0 ? !isWithin(at, noun) : !tag.matches("DT|JJ.?|CD|PRP\\$|VBN|VBG|RB|RP")) {
                break;
            }
        }
        return noun;
    }

    /** The source after "according to": a noun as {@link #nounAfter}, or the owner of a title in quotation marks. */
    int sourceAfter(int begin) {
        int noun = nounAfter(begin);
        for (int at = begin; noun < 0 && at + 1 < tree.size() && at < begin + NEAR && isOutside(at); at++) {
            if (tree.tag(at).equals("POS") && !isOutside(at + 1)) {
                return at - 1;
            }
        }
        return noun;
    }

    /** "Said one", "added another". */
    private boolean isSomeone(int token) {
        return lexicon.is("someone", tree.word(token))
                && (token + 1 == tree.size() || tree.tag(token + 1).matches("[,.:]"));
    }

    private boolean isFollowedByName(int token) {
        return token + 1 < tree.size() && tree.tag(token + 1).matches("NN.*|JJ.?");
    }

    /** "Rockets general manager Ann Example": an adjective amid the nouns of one phrase. */
    private boolean isWithin(int adjective, int noun) {
        return tree.tag(adjective).matches("JJ|VB[PN]?")
                && tree.head(noun) >= adjective
                && adjective + 1 < tree.size()
                && tree.tag(adjective + 1).startsWith("NN");
    }

    /** The noun or pronoun right before the verb and its auxiliaries; −1 if there is none. */
    int nounBefore(int cue) {
        int at = cue - 1;
        while (at >= 0 && cue - at <= NEAR && isOutside(at) && tree.tag(at).matches("MD|RB.?|VB[DZPN]?|TO")) {
            at--;
        }
        if (at < 0 || !isOutside(at) || !tree.tag(at).matches("NN.*|PRP|DT|CD|UH|FW")) {
            return -1;
        }
        while (tree.hasRelation(at, "nmod", "flat", "compound")
                && tree.head(at) >= 0
                && tree.head(at) < cue
                && isOutside(tree.head(at))) {
            at = tree.head(at);
        }
        return subjectOfParticiple(at);
    }

    /** "An official, who asked not to be named, said": the parser lost the verb behind the relative clause. */
    private int nounBeforeRelative(int cue) {
        if (cue < 3 || !tree.word(cue - 1).equals(",") || !tree.tag(cue).matches("VBD|VBZ|VBP")) {
            return -1;
        }
        for (int at = cue - 2; at >= 2 && isOutside(at); at--) {
            if (tree.tag(at).matches("WP|WDT|WP\\$") && tree.word(at - 1).equals(",")) {
                return isOutside(at - 2) && tree.token(at - 2).isNoun() ? at - 2 : -1;
            }
        }
        return -1;
    }

    /** “…,” Ann, visibly shaken, told them: the parser took the aside for the sentence's verb. */
    private int nounBeforeAside(int cue) {
        if (cue < 4 || !tree.word(cue - 1).equals(",") || !tree.tag(cue).matches("VBD|VBZ|VBP")) {
            return -1;
        }
        for (int at = cue - 2; at >= 1 && cue - at <= NEAR && isOutside(at); at--) {
            if (tree.tag(at).matches("VBD|VBZ|VBP|MD")) {
                return -1;
            }
            if (tree.word(at).equals(",")) {
                boolean isSpeaker =
                        at < cue - 2 && isOutside(at - 1) && tree.tag(at - 1).matches("NNPS?|PRP");
                return isSpeaker ? at - 1 : -1;
            }
        }
        return -1;
    }

    /** "People arrested at the camp alleged": the parser took the participle for the sentence's verb. */
    private int subjectOfParticiple(int noun) {
        int participle = tree.head(noun);
        boolean hangs = participle >= 0
                && participle < noun
                && tree.hasRelation(noun, "obl")
                && tree.tag(participle).equals("VBN")
                && tree.children(participle, "aux").isEmpty();
        return hangs ? nearest(tree.children(participle, "nsubj"), noun, noun) : noun;
    }
}
