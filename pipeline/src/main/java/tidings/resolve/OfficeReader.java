package tidings.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tidings.model.Sentence;
import tidings.model.Token;
import tidings.resolve.RoleNouns.RoleNoun;

/** Reads the offices that stand beside a person's name: before it, or set off by commas on either side. */
final class OfficeReader {

    private static final int LONGEST = 10;

    private final KnownEntities known;
    private final RoleNouns roles;

    OfficeReader(KnownEntities known, RoleNouns roles) {
        this.known = known;
        this.roles = roles;
    }

    /**
     * The offices of the person {@code name} names.
     *
     * @param names the names of the same sentence
     */
    List<Office> read(Sentence sentence, Name name, List<Name> names) {
        List<Office> offices = new ArrayList<>();
        int before = name.begin();
        if (before > 0 && sentence.token(before - 1).text().equals(",")) {
            // "NATO's secretary-general, Jens Stoltenberg": the noun stands right before the comma
            int comma = before - 1;
            if (comma > 0 && isSingularRole(sentence, comma - 1)) {
                office(sentence, phraseBegin(sentence, comma), comma, names).ifPresent(offices::add);
            }
        } else {
            office(sentence, phraseBegin(sentence, before), before, names).ifPresent(offices::add);
        }
        int after = name.end();
        if (after + 1 < sentence.size() && sentence.token(after).text().equals(",")) {
            office(sentence, after + 1, phraseEnd(sentence, after + 1), names).ifPresent(offices::add);
        }
        return offices;
    }

    private boolean isSingularRole(Sentence sentence, int at) {
        return roles.at(sentence, at).isPresent() && !sentence.token(at).tag().endsWith("S");
    }

    /** The office in a stretch of tokens: its first role noun, with the words and bodies around it. */
    private Optional<Office> office(Sentence sentence, int begin, int end, List<Name> names) {
        for (int at = begin; at < end; at++) {
            // in "press secretary general" the last noun decides
            boolean isModifier = at + 1 < end && roles.at(sentence, at + 1).isPresent();
            if (roles.at(sentence, at).isPresent() && !isModifier) {
                return Optional.of(office(sentence, begin, end, at, names));
            }
        }
        return Optional.empty();
    }

    /** The office that the role noun at {@code head} and the words around it name. */
    Office office(Sentence sentence, int begin, int end, int head, List<Name> names) {
        Set<String> words = new HashSet<>();
        Set<String> of = new HashSet<>();
        for (int at = begin; at < end; at++) {
            Name name = nameAt(names, at);
            if (name != null) {
                if (name.known() != null) {
                    of.add(name.known().id());
                }
                known.countryOfSeat(name.text()).ifPresent(of::add);
            } else if (at != head && words.size() < LONGEST) {
                words.add(sentence.token(at).text().toLowerCase(Locale.ROOT));
            }
        }
        String noun = roles.at(sentence, head).map(RoleNoun::noun).orElse("");
        return new Office(noun, words, of);
    }

    private static int phraseBegin(Sentence sentence, int end) {
        int begin = end;
        while (begin > 0 && end - begin < LONGEST && isTitleWord(sentence.token(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int phraseEnd(Sentence sentence, int begin) {
        int end = begin;
        while (end < sentence.size() && end - begin < LONGEST && isApposedWord(sentence.token(end))) {
            end++;
        }
        return end;
    }

    private static boolean isTitleWord(Token token) {
        return token.isNoun()
                || token.tag().equals("JJ")
                || token.tag().equals("POS")
                || token.tag().equals("HYPH")
                || token.text().equals("of")
                || token.text().equals("-");
    }

    private static boolean isApposedWord(Token token) {
        return isTitleWord(token)
                || token.tag().equals("DT")
                || token.tag().equals("PRP$")
                || token.tag().equals("CD")
                || token.text().equals("for");
    }

    private static @Nullable Name nameAt(List<Name> names, int token) {
        for (Name each : names) {
            if (each.covers(token)) {
                return each;
            }
        }
        return null;
    }
}
