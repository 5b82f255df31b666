package tidings.codec;

import java.util.List;
import tidings.knowledge.Envelope;
import tidings.knowledge.FactState;
import tidings.knowledge.Leaders;
import tidings.knowledge.MentionReport;
import tidings.knowledge.PendingMention;
import tidings.knowledge.ProfileCounts;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.Touched;
import tidings.knowledge.WindowCounts;

/** The codecs of what only knowledge reads: its repartition topics and state stores. */
public final class InternalCodecs {

    public static final Codec<Envelope> ENVELOPE =
            new Codec<>(Envelope.class, tidings.schema.internal.Envelope.getClassSchema());
    public static final Codec<Touched> TOUCHED =
            new Codec<>(Touched.class, tidings.schema.internal.Touched.getClassSchema());
    public static final Codec<SubjectReport> SUBJECT_REPORT =
            new Codec<>(SubjectReport.class, tidings.schema.internal.SubjectReport.getClassSchema());
    public static final Codec<MentionReport> MENTION_REPORT =
            new Codec<>(MentionReport.class, tidings.schema.internal.MentionReport.getClassSchema());
    public static final Codec<FactState> FACT_STATE =
            new Codec<>(FactState.class, tidings.schema.internal.FactState.getClassSchema());
    public static final Codec<WindowCounts> WINDOW_COUNTS =
            new Codec<>(WindowCounts.class, tidings.schema.internal.WindowCounts.getClassSchema());
    public static final Codec<ProfileCounts> PROFILE_COUNTS =
            new Codec<>(ProfileCounts.class, tidings.schema.internal.ProfileCounts.getClassSchema());
    public static final Codec<Leaders> LEADERS =
            new Codec<>(Leaders.class, tidings.schema.internal.Leaders.getClassSchema());
    public static final Codec<PendingMention> PENDING_MENTION =
            new Codec<>(PendingMention.class, tidings.schema.internal.PendingMention.getClassSchema());

    /** All of them, in the order of the data. */
    static final List<Codec<?>> ALL = List.of(
            ENVELOPE,
            TOUCHED,
            SUBJECT_REPORT,
            MENTION_REPORT,
            FACT_STATE,
            WINDOW_COUNTS,
            PROFILE_COUNTS,
            LEADERS,
            PENDING_MENTION);

    private InternalCodecs() {}
}
