package tidings.relate.grammar;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidings.model.Status;
import tidings.model.TimeExpression;
import tidings.relate.time.DateResolver;
import tidings.relate.words.DataFile;
import tidings.relate.words.WordClasses;

/** Whether a time expression is an event's, and how closely it hangs on it, by the tree. */
final class TimeAttachment {

    private static final Set<String> RANKS = Set.copyOf(DataFile.entries("ranks.txt"));

    private final ModalityLexicon lexicon;

    TimeAttachment(ModalityLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How closely the expression hangs on the event: 0 closest, −1 if it belongs to something else. */
    int rank(Tree tree, TimeExpression time, int word, int event, DateResolver.Direction direction) {
        int top = top(tree, time);
        if (isEnd(tree, top, event)) {
            return -1;
        }
        if (isSpanOfRank(tree, time, top) || isBeginOfSeveral(tree, time, word) || isSinceRanked(tree, top, word)) {
            return -1;
        }
        if (tree.dominates(top, word)) {
            // "in 1996, when they took the city"
            boolean when = tree.children(top, "acl").stream()
                    .anyMatch(clause -> isWhere(tree, clause) && tree.dominates(clause, word));
            return when ? 0 : 3;
        }
        int start = lent(tree, top);
        int at = start;
        boolean through = false;
        for (int climbed = 0; at >= 0 && climbed < tree.size(); climbed++) {
            if (at == word || at == event) {
                return isOfAnnouncement(tree, time, at, word) ? -1 : through ? 1 : 0;
            }
            if (isShared(tree, time, at, event)) {
                return 2;
            }
            if ((at == top || at != start) && isOtherClause(tree, at, word, event)) {
                return -1;
            }
            if (at != top && at != event && isSince(tree, at)) {
                return -1;
            }
            int head = tree.head(at);
            if (head >= 0 && tree.dominates(head, event)) {
                if (head != event) {
                    boolean done = direction == DateResolver.Direction.FUTURE && isDone(tree, head);
                    return done ? -1 : above(tree, time, head, word, event);
                }
                return isOfAnnouncement(tree, time, head, word) ? -1 : through ? 1 : 0;
            }
            through = true;
            at = head;
        }
        return -1;
    }

    /** "Held it until 1945": when it ended; but "did not meet until Monday". */
    private boolean isEnd(Tree tree, int top, int event) {
        return lexicon.is("up-to", tree.preposition(top)) && tree.head(top) == event && !tree.isNegated(event);
    }

    /** "The first meeting in six years", "their last for a decade": how rare it was, not when. */
    private boolean isSpanOfRank(Tree tree, TimeExpression time, int top) {
        int noun = tree.head(top);
        return time.type().equals("DURATION")
                && time.begin() > 0
                && lexicon.is("duration", tree.word(time.begin() - 1))
                && noun >= 0
                && Stream.concat(Stream.of(noun), tree.children(noun, "obj").stream())
                        // "held their first talks in six years"
                        .flatMap(ranked -> tree.children(ranked, "amod", "nummod").stream())
                        .anyMatch(child -> tree.tag(child).equals("JJS") || RANKS.contains(tree.word(child)));
    }

    /** "Calls from Friday": when the first may be, not when each is. */
    private boolean isBeginOfSeveral(Tree tree, TimeExpression time, int word) {
        return tree.tag(word).equals("NNS")
                && lexicon.is("several", tree.lemma(word))
                && time.begin() > 0
                && lexicon.is("from", tree.word(time.begin() - 1))
                && (time.end() == tree.size() || !lexicon.is("up-to", tree.word(time.end())));
    }

    /** "Launched an assault on Monday to take it": the day of what was done is not the day of what it was done for. */
    private boolean isDone(Tree tree, int verb) {
        return tree.tag(verb).equals("VBD")
                && tree.children(verb, "aux", "aux:pass").isEmpty()
                && !lexicon.is("motion", tree.lemma(verb))
                && !lexicon.is("leave", tree.lemma(verb))
                && lexicon.effect("verb", GoverningStatus.phrasal(tree, verb)).orElse(Status.HAPPENED)
                        == Status.HAPPENED;
    }

    /** "A call on Friday to discuss it": a date that the parser made the subject of the purpose. */
    private static int lent(Tree tree, int top) {
        int verb = tree.head(top);
        return verb >= 0 && tree.hasRelation(top, "nsubj") && tree.isToInfinitive(verb) ? verb : top;
    }

    /** "Confirmed on Saturday a call": before what is confirmed a date is that of the confirming. */
    private boolean isOfAnnouncement(Tree tree, TimeExpression time, int verb, int word) {
        return verb != word && isPromise(tree, verb) && !isBehind(time, word);
    }

    /** "Seized the hall and raised a flag on Monday": the day of two verbs that nothing parts. */
    private boolean isShared(Tree tree, TimeExpression time, int verb, int event) {
        String preposition = tree.preposition(top(tree, time));
        return tree.hasRelation(verb, "conj")
                && tree.head(verb) == event
                && tree.isVerb(event)
                && tree.tag(verb).equals(tree.tag(event))
                && tree.children(verb, "aux", "aux:pass", "nsubj", "advmod").isEmpty()
                && (preposition.isEmpty() || WordClasses.GRAMMAR.is("day-of", preposition))
                && IntStream.range(event, time.begin())
                        .noneMatch(token -> tree.tag(token).equals(","));
    }

    /** A clause of its own below or beside the event: its dates are not the event's, unless it is a "when". */
    private boolean isOtherClause(Tree tree, int at, int word, int event) {
        if (!tree.isVerb(at) || tree.dominates(at, event)) {
            return false;
        }
        boolean when = tree.hasRelation(at, "advcl")
                && tree.children(at, "advmod", "mark").stream()
                        .anyMatch(mark -> tree.word(mark).equals("when"));
        // "a round of talks is due to begin on Monday", "counts on a meeting to take place in April"
        boolean own = tree.hasRelation(at, "xcomp")
                        && tree.children(tree.head(at), "nsubj").stream()
                                .anyMatch(subject -> tree.dominates(subject, word))
                // "expects the talks to begin on Monday"
                || tree.hasRelation(at, "xcomp")
                        && tree.isToInfinitive(at)
                        && lexicon.isPhrase("come-off", tree, at)
                        && tree.children(tree.head(at), "obj").stream()
                                .anyMatch(object -> object == word || object == event)
                || isTakingPlace(tree, at) && word < at && tree.clauseAbove(word) == tree.head(at);
        return !when
                && !own
                && !lexicon.isCourse(tree, at, word)
                && !isOfOccasion(tree, at, event)
                && tree.hasRelation(at, "acl", "advcl", "ccomp", "conj", "parataxis", "csubj", "dep", "xcomp");
    }

    /** "Shook hands at a lunch given by Ann on Monday". */
    private boolean isOfOccasion(Tree tree, int participle, int event) {
        int noun = tree.head(participle);
        return tree.hasRelation(participle, "acl")
                && tree.isParticiple(participle)
                && noun > event
                && tree.head(noun) >= 0
                && (tree.head(noun) == event || tree.head(tree.head(noun)) == event)
                && WordClasses.GRAMMAR.is("hosting", tree.lemma(participle))
                && lexicon.is("within", tree.preposition(noun));
    }

    private boolean isTakingPlace(Tree tree, int verb) {
        return tree.isToInfinitive(verb) && lexicon.isPhrase("occur", tree, verb);
    }

    /** The expression hangs on something above the event: on a sayer's verb it dates the saying. */
    private int above(Tree tree, TimeExpression time, int head, int word, int event) {
        int at = event;
        while (at != head) {
            if (tree.hasRelation(at, "ccomp", "parataxis") && lexicon.is("assert", tree.lemma(tree.head(at)))) {
                return -1;
            }
            if (tree.relation(at).equals("acl:relcl") && !isWhere(tree, at)) {
                return -1;
            }
            // "in 2020 it gave back land taken in the war"
            if (tree.hasRelation(at, "acl")
                    && tree.isParticiple(at)
                    && tree.tag(at).equals("VBN")) {
                return -1;
            }
            if (tree.hasRelation(at, "conj")
                    && tree.isVerb(at)
                    && time.begin() < at
                    && !tree.children(at, "nsubj").isEmpty()) {
                return -1;
            }
            boolean meanwhile =
                    tree.children(at, "mark", "advmod").stream().anyMatch(mark -> lexicon.is("while", tree.word(mark)));
            // "will travel in May, where she will meet him"
            boolean there = isWhere(tree, at);
            boolean afterwards = tree.isGerund(at) && isSaidAfter(tree, head, at);
            if (tree.hasRelation(at, "advcl") && !tree.isToInfinitive(at) && !meanwhile && !there && !afterwards) {
                return -1;
            }
            if (isSince(tree, at) && !isSaidAfter(tree, head, at)) {
                return -1;
            }
            at = tree.head(at);
        }
        // "It was annexed in 2014, she said": a saying takes no day from what is said
        if (lexicon.is("assert", tree.lemma(event))
                && tree.hasRelation(event, "parataxis", "dep", "conj")
                && time.end() <= event) {
            return -1;
        }
        // "signed on Monday during talks"
        // "on Monday a meeting agreed to do it"
        boolean same = isWithin(tree, event)
                || isBehind(time, word)
                || isSaidAfter(tree, head, event)
                || (tree.hasRelation(event, "nsubj") && tree.head(event) == head);
        boolean promised = isPromise(tree, head) && !lexicon.isEnactment(tree, head) || isPromised(tree, head);
        return !same && promised ? -1 : 2;
    }

    /** "Said on Monday after talks with him", "told reporters on Monday after meeting him". */
    private boolean isSaidAfter(Tree tree, int saying, int event) {
        return tree.head(event) == saying
                && tree.tag(saying).equals("VBD")
                && (lexicon.is("assert", tree.lemma(saying)) || isPromise(tree, saying))
                && tree.children(event, "case", "mark").stream()
                        .anyMatch(mark -> lexicon.is("course", tree.word(mark)));
    }

    private boolean isWithin(Tree tree, int event) {
        return tree.hasRelation(event, "obl", "nmod") && lexicon.is("within", tree.preposition(event));
    }

    /** "Spoke on Tuesday for the first time since they took it", "the first talks since it fell in May": two times. */
    private boolean isSince(Tree tree, int at) {
        String words = tree.isVerb(at) ? "since-when" : "since";
        return tree.children(at, "mark", "case").stream().anyMatch(mark -> lexicon.is(words, tree.word(mark)));
    }

    /** "The first meeting since May", "the talks were the first since May". */
    private boolean isSinceRanked(Tree tree, int top, int word) {
        return tree.preposition(top).equals("since")
                && Stream.of(word, tree.head(word), tree.head(top))
                        .filter(ranked -> ranked >= 0)
                        .anyMatch(ranked -> RANKS.contains(tree.word(ranked))
                                || tree.children(ranked, "amod").stream()
                                        .anyMatch(child -> RANKS.contains(tree.word(child))));
    }

    private boolean isPromise(Tree tree, int verb) {
        return verb >= 0 && tree.isVerb(verb) && lexicon.is("promise", tree.lemma(verb));
    }

    /** "Confirmed plans on Saturday for a call": the parser hangs on the plans what is the confirming's. */
    private boolean isPromised(Tree tree, int noun) {
        return tree.hasRelation(noun, "obj") && isPromise(tree, tree.head(noun));
    }

    private static boolean isBehind(TimeExpression time, int word) {
        return time.begin() > word;
    }

    private boolean isWhere(Tree tree, int relative) {
        return tree.children(relative, "advmod").stream()
                .anyMatch(child -> lexicon.is("relative-adverb", tree.word(child)));
    }

    /** The word of the expression that the others hang on. */
    static int top(Tree tree, TimeExpression time) {
        int top = time.begin();
        for (int token = time.begin(); token < time.end(); token++) {
            int head = tree.head(token);
            // "on Monday before flying home": what opens the next clause is taken along at times
            boolean opens = token > time.begin() && tree.hasRelation(token, "case", "mark");
            if (!opens && (head < time.begin() || head >= time.end())) {
                top = token;
            }
        }
        return top;
    }
}
