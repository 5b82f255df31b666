package tidings.relate.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import tidings.model.Dependencies;
import tidings.model.Sentence;
import tidings.model.Token;
import tidings.relate.words.WordClasses;

/**
 * Mends what a fast parser gets wrong in the same way again and again, before anybody reads the tree; after it the tree is
 * trusted. Each method is one kind of fault, with its example; each looks for all marks of the fault and else does nothing.
 */
public final class Repair {

    private Repair() {}

    /**
     * The sentence with its tree mended; the same if it has none or nothing is wrong with it.
     *
     * @param words {@code grammar.txt}
     * @param names for each token the first token of the name that it belongs to; −1 for none
     * @param persons tokens of the names of persons
     */
    public static Sentence of(Sentence sentence, WordClasses words, int[] names, BitSet persons) {
        Dependencies parsed = sentence.dependencies();
        if (parsed == null) {
            return sentence;
        }
        DraftTree tree = new DraftTree(sentence, parsed, words, names, persons);
        MisreadHeadlines headlines = new MisreadHeadlines(tree);
        MisreadVerbs verbs = new MisreadVerbs(tree);
        MisreadPredicates predicates = new MisreadPredicates(tree);
        MisreadNouns nouns = new MisreadNouns(tree);
        MisreadClauses clauses = new MisreadClauses(tree);
        MisreadRelatives relatives = new MisreadRelatives(tree);
        MisreadPurposes purposes = new MisreadPurposes(tree);
        MisreadPhrases phrases = new MisreadPhrases(tree);
        MisreadLists lists = new MisreadLists(tree);
        verbs.participleTakenFromAuxiliary();
        verbs.verbTakenForCompound();
        lists.clauseTakenForItem();
        verbs.nameTakenForModal();
        headlines.verbTakenForAdjective();
        verbs.verbTakenForTitle();
        headlines.participleTakenForNoun();
        headlines.listTakenForName();
        headlines.verbTakenForNoun();
        headlines.nounTakenForVerb();
        verbs.nounTakenForGerund();
        predicates.predicateTakenForPhrase();
        predicates.predicateTakenForParticiple();
        predicates.modifierTakenForPredicate();
        predicates.participleTakenForPredicate();
        predicates.predicateTakenForAdverb();
        predicates.adverbTakenForPredicate();
        predicates.predicateTakenForModifier();
        predicates.contentTakenForPredicate();
        predicates.sayingTakenForSubject();
        purposes.prepositionTakenForConjunction();
        IntStream.range(0, sentence.size()).forEach(nouns::subjectTakenForPlace);
        IntStream.range(0, sentence.size()).forEach(clauses::sayerTakenForItem);
        predicates.adjunctTakenForClause();
        verbs.verbTakenForModifier();
        verbs.gerundTakenForModifier();
        verbs.infinitiveTakenForModifier();
        lists.phraseTakenFromItem();
        for (int token = 0; token < sentence.size(); token++) {
            phrases.nameTakenApart(token);
            phrases.titleTakenForPhrase(token);
            phrases.nameTakenForOffice(token);
            phrases.dateTakenForObject(token);
            phrases.dateTakenByClause(token);
            phrases.phraseTakenByApposition(token);
            phrases.phraseTakenByInfinitive(token);
            phrases.objectTakenForRecipient(token);
            phrases.dateTakenForSubject(token);
            lists.listTakenForConjunction(token);
            lists.itemTakenForClause(token);
            lists.itemTakenForPhrase(token);
            lists.itemTakenForObject(token);
            lists.itemTakenForName(token);
            lists.itemTakenForApposition(token);
            lists.officeTakenForOwner(token);
            lists.itemTakenFromOwner(token);
            lists.modifiersTakenForSentence(token);
            lists.modifierTakenForItem(token);
            lists.modifierTakenForClause(token);
            lists.ownerTakenForItem(token);
            lists.listTakenForObject(token);
            lists.titleTakenForItem(token);
            lists.namesTakenFromPlural(token);
            lists.itemTakenForModifier(token);
            relatives.relativeTakenForApposition(token);
            relatives.relativeTakenForDependent(token);
            relatives.relativeTakenForSentence(token);
            relatives.relativeTakenForItsPronoun(token);
            relatives.relativeTakenForContent(token);
            relatives.contentTakenForRelative(token);
            relatives.relativeTakenForObject(token);
            clauses.adjunctTakenForSubject(token);
            clauses.headlineTakenForObject(token);
            clauses.contentTakenForClause(token);
            clauses.subjectOfContentTakenForObject(token);
            clauses.audienceTakenForPhrase(token);
            clauses.ordinalTakenForArgument(token);
            purposes.placeTakenForSubject(token);
            purposes.dateTakenForPurpose(token);
            purposes.purposeTakenBehindOwner(token);
            relatives.relativeTakenForParenthesis(token);
            relatives.relativeTakenPastExample(token);
            relatives.relativeTakenByThing(token);
            relatives.objectTakenByRelative(token);
            relatives.mainVerbTakenByAside(token);
            relatives.mainVerbTakenForParticiple(token);
            relatives.mainVerbTakenFromParticiple(token);
            relatives.participleTakenForSubject(token);
            relatives.mainVerbTakenForModifier(token);
            relatives.mainVerbTakenForAgent(token);
            nouns.adjectiveTakenForObject(token);
            phrases.prepositionTakenFromNumber(token);
            phrases.phraseTakenByAdverb(token);
            phrases.phraseTakenFromMastery(token);
            phrases.phraseTakenByObject(token);
            phrases.distanceTakenForObject(token);
            phrases.examplesTakenForPhrase(token);
            phrases.dateTakenForParticiple(token);
            phrases.participleTakenForDependent(token);
            nouns.appositionTakenFromPhrase(token);
            nouns.appositionTakenForOther(token);
            nouns.appositionTakenForObject(token);
            nouns.appositionTakenForSubject(token);
            nouns.appositionTakenForFirstSubject(token);
            nouns.subjectTakenFromQuotation(token);
            nouns.objectTakenForSubject(token);
            nouns.objectTakenFromGerund(token);
            nouns.objectTakenForParticiple(token);
            nouns.objectTakenAcrossComma(token);
            clauses.participleTakenForClause(token);
            clauses.participleTakenForAdjunct(token);
            clauses.subjectTakenForPredicate(token);
            clauses.predicateTakenForPreposition(token);
            clauses.subjectTakenForOrdinal(token);
            nouns.passiveTakenForSubject(token);
            nouns.subjectTakenForHead(token);
            nouns.subjectTakenForDate(token);
            nouns.subjectTakenForYear(token);
            nouns.subjectTakenForList(token);
            nouns.subjectTakenBehindPlace(token);
            nouns.subjectTakenForApposition(token);
            purposes.purposeTakenForContent(token);
            purposes.purposeTakenFromNoun(token);
            purposes.purposeTakenFromRank(token);
            purposes.contentTakenFromClaim(token);
            purposes.contentTakenForSubject(token);
            purposes.markTakenForDependent(token);
            clauses.adjunctTakenForModifier(token);
            clauses.contentTakenForAdjunct(token);
            verbs.pastTakenForParticiple(token);
            verbs.particleTakenForPreposition(token);
        }
        return mended(tree, parsed);
    }

    private static Sentence mended(DraftTree tree, Dependencies parsed) {
        List<Integer> head = Arrays.stream(tree.heads).boxed().toList();
        List<String> relation = List.of(tree.relations);
        boolean same = head.equals(parsed.heads())
                && relation.equals(parsed.relations())
                && IntStream.range(0, tree.tags.length)
                        .allMatch(token -> tree.tags[token].equals(
                                tree.sentence.token(token).tag()));
        if (same) {
            return tree.sentence;
        }
        List<Token> tokens = new ArrayList<>();
        for (int token = 0; token < tree.sentence.size(); token++) {
            Token old = tree.sentence.token(token);
            tokens.add(
                    tree.tags[token].equals(old.tag())
                            ? old
                            : new Token(old.span(), old.text(), old.lemma(), tree.tags[token]));
        }
        return new Sentence(
                tree.sentence.index(),
                tree.sentence.section(),
                tree.sentence.paragraph(),
                tokens,
                new Dependencies(head, relation),
                tree.sentence.times());
    }
}
