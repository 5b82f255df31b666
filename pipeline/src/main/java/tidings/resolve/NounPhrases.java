package tidings.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tidings.model.Sentence;
import tidings.model.Token;
import tidings.resolve.RoleNouns.RoleNoun;

/** Finds noun phrases for persons by what they do: "the Russian president", "his counterpart", "a senior official". */
final class NounPhrases {

    private static final int LONGEST = 8;
    private static final int LONGEST_COMPLEMENT = 6;
    private static final Set<String> MODIFIERS =
            Set.of("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "CD", "POS", "HYPH", "VBN");

    private final RoleNouns roles;
    private final OfficeReader offices;

    NounPhrases(RoleNouns roles, OfficeReader offices) {
        this.roles = roles;
        this.offices = offices;
    }

    /**
     * The phrase whose noun stands at {@code head}; empty if that is no such noun or belongs to a name.
     *
     * @param names the names of the sentence
     */
    Optional<NounPhrase> at(Sentence sentence, int head, List<Name> names) {
        Optional<RoleNoun> role = roles.at(sentence, head);
        if (role.isEmpty()
                || !sentence.token(head).isNoun()
                || names.stream().anyMatch(each -> each.covers(head))
                || modifiesNext(sentence, head)) {
            return Optional.empty();
        }
        int begin = head;
        boolean owned = false;
        while (begin > 0
                && head - begin < LONGEST
                && MODIFIERS.contains(sentence.token(begin - 1).tag())) {
            begin--;
            owned |= sentence.token(begin).tag().equals("POS");
        }
        boolean definite = owned;
        if (begin > 0) {
            Token before = sentence.token(begin - 1);
            if (before.tag().equals("PRP$")
                    || before.tag().equals("DT")
                    || before.tag().equals("PDT")) {
                begin--;
                definite |= isDefinite(before);
            }
        }
        int complement = complementEnd(sentence, head + 1);
        Office office = offices.office(sentence, begin, complement, head, names);
        boolean plural = sentence.token(head).tag().endsWith("S");
        return Optional.of(new NounPhrase(begin, head + 1, head, role.get(), office, plural, definite));
    }

    static boolean isDefinite(Token determiner) {
        String word = determiner.text().toLowerCase(Locale.ROOT);
        return determiner.tag().equals("PRP$")
                || word.equals("the")
                || word.equals("both")
                || word.equals("this")
                || word.equals("that")
                || word.equals("these")
                || word.equals("those");
    }

    /** "President Biden", "the president 's" (not), "minister president". */
    private static boolean modifiesNext(Sentence sentence, int head) {
        int next = head + 1;
        if (next + 1 < sentence.size() && sentence.token(next).text().equals("-")) {
            next++;
        }
        return next < sentence.size() && sentence.token(next).isNoun();
    }

    private static int complementEnd(Sentence sentence, int begin) {
        if (begin >= sentence.size() || !sentence.token(begin).text().equals("of")) {
            return begin;
        }
        int end = begin + 1;
        while (end < sentence.size()
                && end - begin < LONGEST_COMPLEMENT
                && (sentence.token(end).isNoun() || sentence.token(end).tag().equals("DT"))) {
            end++;
        }
        return end;
    }
}
