package tidings.codec;

import java.util.List;
import tidings.knowledge.EntityFact;
import tidings.knowledge.Envelope;
import tidings.knowledge.HeldArticle;
import tidings.knowledge.MentionReport;
import tidings.knowledge.NameReport;
import tidings.knowledge.ReportedSurnames;
import tidings.knowledge.SubjectReport;
import tidings.knowledge.Touched;
import tidings.ledger.Bag;
import tidings.ledger.EntityPage;
import tidings.ledger.SlotPage;
import tidings.ledger.SubjectPage;
import tidings.ledger.Waiting;
import tidings.ledger.WindowPage;

/** The codecs of what only knowledge reads: its repartition topics and state stores. */
public final class InternalCodecs {

    public static final Codec<Envelope> ENVELOPE =
            new Codec<>(Envelope.class, tidings.schema.internal.Envelope.getClassSchema());
    public static final Codec<ReportedSurnames> REPORTED_SURNAMES =
            new Codec<>(ReportedSurnames.class, tidings.schema.internal.ReportedSurnames.getClassSchema());
    public static final Codec<NameReport> NAME_REPORT =
            new Codec<>(NameReport.class, tidings.schema.internal.NameReport.getClassSchema());
    public static final Codec<HeldArticle> HELD_ARTICLE =
            new Codec<>(HeldArticle.class, tidings.schema.internal.HeldArticle.getClassSchema());
    public static final Codec<Touched> TOUCHED =
            new Codec<>(Touched.class, tidings.schema.internal.Touched.getClassSchema());
    public static final Codec<SubjectReport> SUBJECT_REPORT =
            new Codec<>(SubjectReport.class, tidings.schema.internal.SubjectReport.getClassSchema());
    public static final Codec<SubjectPage> SUBJECT_PAGE =
            new Codec<>(SubjectPage.class, tidings.schema.internal.SubjectPage.getClassSchema());
    public static final Codec<SlotPage> SLOT_PAGE =
            new Codec<>(SlotPage.class, tidings.schema.internal.SlotPage.getClassSchema());
    public static final Codec<Bag> BAG = new Codec<>(Bag.class, tidings.schema.internal.Bag.getClassSchema());
    public static final Codec<MentionReport> MENTION_REPORT =
            new Codec<>(MentionReport.class, tidings.schema.internal.MentionReport.getClassSchema());
    public static final Codec<EntityFact> ENTITY_FACT =
            new Codec<>(EntityFact.class, tidings.schema.internal.EntityFact.getClassSchema());
    public static final Codec<EntityPage> ENTITY_PAGE =
            new Codec<>(EntityPage.class, tidings.schema.internal.EntityPage.getClassSchema());
    public static final Codec<WindowPage> WINDOW_PAGE =
            new Codec<>(WindowPage.class, tidings.schema.internal.WindowPage.getClassSchema());
    public static final Codec<Waiting> WAITING =
            new Codec<>(Waiting.class, tidings.schema.internal.Waiting.getClassSchema());

    /** All of them, in the order of the data. */
    static final List<Codec<?>> ALL = List.of(
            ENVELOPE,
            REPORTED_SURNAMES,
            NAME_REPORT,
            HELD_ARTICLE,
            TOUCHED,
            SUBJECT_REPORT,
            SUBJECT_PAGE,
            SLOT_PAGE,
            BAG,
            MENTION_REPORT,
            ENTITY_FACT,
            ENTITY_PAGE,
            WINDOW_PAGE,
            WAITING);

    private InternalCodecs() {}
}
