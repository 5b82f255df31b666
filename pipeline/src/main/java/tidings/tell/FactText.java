package tidings.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tidings.model.EventTime;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.model.Utterance;

/** A fact as a sentence, and what speaks for it, for people. */
public final class FactText {

    private final Phrases phrases;

    public FactText(Phrases phrases) {
        this.phrases = phrases;
    }

    /** For example {@code Clara Whitfield met Tomas Arden in Lisbon, 4 March 2021 · HAPPENED · 3 reports, 2 outlets, 2 independent}. */
    public String line(Fact fact) {
        return String.join(" · ", parts(fact));
    }

    /** What {@link #line} is made of: what happened, the status, who says so, and what is contested, if something is. */
    List<String> parts(Fact fact) {
        List<String> parts =
                new ArrayList<>(List.of(sentence(fact), fact.status().name(), corroboration(fact)));
        if (!fact.contested().isEmpty()) {
            parts.add("contested: "
                    + fact.contested().stream().map(Fact.Contest::slot).collect(Collectors.joining(", ")));
        }
        return parts;
    }

    /** Who did what to whom, where and when. */
    public String sentence(Fact fact) {
        StringBuilder sentence = new StringBuilder(clause(fact));
        Fact.Party place = fact.place();
        if (place != null) {
            sentence.append(" in ").append(name(place));
        }
        EventTime time = fact.time();
        if (time != null && !fact.kind().equals(Kind.SAID)) {
            sentence.append(", ").append(DayText.of(time));
        }
        return sentence.toString();
    }

    /**
     * A sentence of an article that says so, and which article; of words that the fact itself quotes, only who printed
     * them; empty if the fact carries none. Where nobody claims the status that it has, as of a plan that lapsed, one that
     * says another.
     */
    public static Optional<String> evidence(Fact fact) {
        return fact.sample().stream()
                .filter(sample -> sample.status() == fact.status())
                .findFirst()
                .or(() -> fact.sample().stream().findFirst())
                .map(sample -> {
                    String published = sample.published() == null ? "undated" : DayText.of(sample.published());
                    String quote = fact.kind().equals(Kind.SAID)
                            ? ""
                            : "“" + LineText.shortened(sample.evidence().sentence()) + "” ";
                    return quote + "— " + sample.outlet() + ", " + published;
                });
    }

    private String clause(Fact fact) {
        if (fact.kind().equals(Kind.SAID)) {
            return names(fact, Role.Name.SPEAKER) + " " + said(fact);
        }
        if (fact.kind().equals(Kind.ANNEXED)) {
            String territory = names(fact, Role.Name.TERRITORY);
            String actor = names(fact, Role.Name.ACTOR);
            return (actor.isEmpty()
                            ? territory + " " + phrases.of("TAKEN", fact)
                            : actor + " " + phrases.of("ANNEXED", fact) + " " + territory)
                    + after(" from ", fact, Role.Name.FROM);
        }
        if (fact.parties().isEmpty()) {
            return phrases.of(fact.kind().name(), fact);
        }
        // The two that a meeting is about come first; who else was there follows.
        List<Fact.Party> parties = fact.parties();
        String others = parties.stream().skip(2).map(FactText::name).collect(Collectors.joining(", "));
        return name(parties.get(0)) + " " + phrases.of(fact.kind().name(), fact)
                + (parties.size() > 1 ? " " + name(parties.get(1)) : "") + (others.isEmpty() ? "" : ", with " + others);
    }

    /** What was said, between quotation marks only where the words are the speaker's own. */
    private String said(Fact fact) {
        String words = withoutComma(LineText.shortened(fact.words() == null ? "" : fact.words()));
        String hearers = names(fact, Role.Name.ADDRESSEE);
        String phrase = hearers.isEmpty() ? phrases.of("SAID", fact) : phrases.to(fact) + " " + hearers;
        return fact.form() == Utterance.Form.DIRECT
                ? phrase + ": “" + words + "”"
                : phrase + phrases.link(fact) + words;
    }

    private static String after(String preposition, Fact fact, Role.Name role) {
        String names = names(fact, role);
        return names.isEmpty() ? "" : preposition + names;
    }

    private static String names(Fact fact, Role.Name role) {
        return fact.parties().stream()
                .filter(party -> party.role() == role)
                .map(FactText::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(Fact.Party party) {
        return party.entity() == null ? party.words() : party.entity().name();
    }

    private static String corroboration(Fact fact) {
        Fact.Corroboration count = fact.corroboration();
        if (count.reports() == 1) {
            return "1 report";
        }
        return count.reports() + " reports, " + LineText.counted(count.outlets(), "outlet") + ", " + count.origins()
                + " independent";
    }

    /** A quotation that its sentence goes on from ends in a comma that is not the speaker's. */
    private static String withoutComma(String words) {
        return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
    }
}
