package tidings.codec;

import java.util.List;
import tidings.knowledge.EmittedUpdate;
import tidings.knowledge.FactForm;
import tidings.knowledge.WrittenFact;
import tidings.model.Article;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
import tidings.model.EntityWindow;
import tidings.model.Extraction;
import tidings.model.Fact;

/** The codecs of the public records: the values of topics that others read. */
public final class Codecs {

    public static final Codec<Article> ARTICLE = new Codec<>(Article.class, tidings.schema.Article.getClassSchema());
    public static final Codec<Extraction> EXTRACTION =
            new Codec<>(Extraction.class, tidings.schema.Extraction.getClassSchema());
    public static final Codec<Fact> FACT = new Codec<>(Fact.class, tidings.schema.Fact.getClassSchema());
    public static final Codec<Entity> ENTITY = new Codec<>(Entity.class, tidings.schema.Entity.getClassSchema());
    public static final Codec<EntityUpdate> ENTITY_UPDATE =
            new Codec<>(EntityUpdate.class, tidings.schema.EntityUpdate.getClassSchema());

    public static final Codec<EntityWindow> ENTITY_WINDOW =
            new Codec<>(EntityWindow.class, tidings.schema.EntityWindow.getClassSchema());

    /** Facts as they stand in other records. */
    public static final FactForm FACT_FORM = new FactForm() {
        @Override
        public byte[] write(Fact fact) {
            return FACT.body(fact);
        }

        @Override
        public Fact read(byte[] bytes) {
            return FACT.ofBody(bytes);
        }
    };

    /** {@link #FACT}, of one that is written already; it is only written, never read. */
    public static final Codec<WrittenFact> WRITTEN_FACT =
            new Codec<>(WrittenFact.class, tidings.schema.Fact.getClassSchema());

    /** {@link #ENTITY_UPDATE}, of one whose facts are written already; it is only written, never read. */
    public static final Codec<EmittedUpdate> EMITTED_UPDATE =
            new Codec<>(EmittedUpdate.class, tidings.schema.EntityUpdate.getClassSchema());

    /** All of them, in the order of the data. */
    static final List<Codec<?>> ALL = List.of(ARTICLE, EXTRACTION, FACT, ENTITY, ENTITY_UPDATE, ENTITY_WINDOW);

    private Codecs() {}
}
