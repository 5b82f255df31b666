package tidings.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.model.Utterance.Form;

/**
 * What the claims of all live articles come to. Reports and outlets are counted, first and last reported are those of all;
 * the rest is taken from all claims where no more than 64 articles say it with one status, else from the first and the
 * last 32 of each status.
 *
 * @param id kind, key and earliest-published live claim, digested: a function of the set of claims
 * @param key what it is about: a pair, a speaker, a territory
 * @param parties who plays which part; for MET the two of the pair, then who else was there
 * @param history every status claimed, by publication, at most {@value #MAX_HISTORY}, the newest kept
 * @param time the finest time claimed
 * @param underspecified true if no claim's time could be resolved, though one was said
 * @param place where; null if nobody says
 * @param words what was said, in its earliest-published form; null for all but SAID
 * @param form of {@code words}: whether they are the speaker's own; null for all but SAID
 * @param cue lemma of the word that marks {@code words} as said (say, deny, ask); null for all but SAID, and where
 *     nothing does
 * @param variants other forms of what was said, at most {@value #MAX_VARIANTS}
 * @param printings who printed which form of what was said, the first of each form first, at most
 *     {@value #MAX_PRINTINGS} of one form; none for all but SAID
 * @param cameo CAMEO code by kind, status and channel
 * @param plover PLOVER event type by kind, status and channel
 * @param contested slots on which independent texts disagree
 * @param firstReported earliest publication; null if no live claim is dated
 * @param lastReported latest publication; null exactly if {@code firstReported} is
 * @param sample some of the evidence, at most {@value #MAX_SAMPLE}
 * @param truncated true if lists hold less than they may, so that the record stays small
 */
public record Fact(
        String id,
        Kind kind,
        String key,
        List<Party> parties,
        Status status,
        List<StatusReport> history,
        @Nullable EventTime time,
        boolean underspecified,
        @Nullable Party place,
        Channel channel,
        Manner manner,
        @Nullable String words,
        @Nullable Form form,
        @Nullable String cue,
        List<String> variants,
        List<Printing> printings,
        String cameo,
        String plover,
        Corroboration corroboration,
        List<Contest> contested,
        @Nullable PublicationTime firstReported,
        @Nullable PublicationTime lastReported,
        List<EvidenceSample> sample,
        boolean truncated) {

    public static final int MAX_PARTIES = 12;
    public static final int MAX_HISTORY = 12;
    public static final int MAX_VARIANTS = 5;
    public static final int MAX_PRINTINGS = 3;
    public static final int MAX_SAMPLE = 5;
    public static final int MAX_NAMES = 2;

    private static final LogPosition NOWHERE = new LogPosition("", 0, 0);

    public Fact {
        parties = List.copyOf(parties);
        history = List.copyOf(history);
        variants = List.copyOf(variants);
        printings = List.copyOf(printings);
        contested = List.copyOf(contested);
        sample = List.copyOf(sample);
    }

    /** True if both say the same, wherever in the log the evidence stands. */
    public boolean saysTheSame(Fact other) {
        return unplaced().equals(other.unplaced());
    }

    /** Where to show it on a map: what is taken, else where it was; null if it is not known where either lies. */
    public @Nullable Point point() {
        return Stream.concat(
                        parties.stream().filter(party -> party.role() == Role.Name.TERRITORY), Stream.ofNullable(place))
                .map(Party::point)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same without the places in the log at which its evidence stands. */
    public Fact unplaced() {
        List<EvidenceSample> unplaced =
                sample.stream().map(each -> each.at(NOWHERE)).toList();
        return with(parties, history, variants, printings, contested, unplaced, truncated);
    }

    /** The same with other lists. */
    public Fact with(
            List<Party> otherParties,
            List<StatusReport> otherHistory,
            List<String> otherVariants,
            List<Printing> otherPrintings,
            List<Contest> otherContested,
            List<EvidenceSample> otherSample,
            boolean otherTruncated) {
        return new Fact(
                id,
                kind,
                key,
                otherParties,
                status,
                otherHistory,
                time,
                underspecified,
                place,
                channel,
                manner,
                words,
                form,
                cue,
                otherVariants,
                otherPrintings,
                cameo,
                plover,
                corroboration,
                otherContested,
                firstReported,
                lastReported,
                otherSample,
                otherTruncated);
    }

    /**
     * Who plays a part.
     *
     * @param entity null for the unnamed and the unresolved
     * @param words as the earliest-published claim has them
     * @param point where the entity lies, if it is a place; null for all else, and if that is not known
     */
    public record Party(
            Role.Name role,
            @Nullable EntityRef entity,
            String words,
            @Nullable Point point) {}

    /**
     * A status and where it was claimed.
     *
     * @param published null if the article is undated
     */
    public record StatusReport(Status status, @Nullable PublicationTime published, String articleId) {}

    /**
     * That an article printed one form of what was said.
     *
     * @param variant 0: {@code words}; else the how-manieth of {@code variants}
     * @param published null if the article is undated
     */
    public record Printing(
            int variant,
            String articleId,
            String outlet,
            @Nullable PublicationTime published) {}

    /**
     * How many say so.
     *
     * @param reports live articles with a claim for it
     * @param outlets different outlets among them
     * @param origins independent texts among them: those with no earlier-published near-copy among them; where more than
     *     64 of one status are reported, among the first and the last 32 of each status, so at least as many
     */
    public record Corroboration(int reports, int outlets, int origins) {}

    /** A slot on which independent texts disagree, each value with the articles that hold it (a bounded sample). */
    public record Contest(String slot, List<Position> positions) {
        public Contest {
            positions = List.copyOf(positions);
        }

        /** One value and some of who holds it. */
        public record Position(String value, List<String> articleIds) {
            public Position {
                articleIds = List.copyOf(articleIds);
            }
        }
    }

    /**
     * One claim behind the fact: enough to go and look.
     *
     * @param position where the article's version stands in the log
     * @param names whom surnames alone are taken for in it, and why; at most {@value #MAX_NAMES}
     */
    public record EvidenceSample(
            String articleId,
            @Nullable String uri,
            String outlet,
            @Nullable PublicationTime published,
            LogPosition position,
            String claimId,
            Status status,
            Evidence evidence,
            String rule,
            List<JoinedName> names) {
        public EvidenceSample {
            names = List.copyOf(names);
        }

        private EvidenceSample at(LogPosition other) {
            return new EvidenceSample(articleId, uri, outlet, published, other, claimId, status, evidence, rule, names);
        }
    }
}
