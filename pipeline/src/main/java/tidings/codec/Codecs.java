package tidings.codec;

import java.util.List;
import tidings.model.Article;
import tidings.model.Entity;
import tidings.model.EntityUpdate;
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

    /** All of them, in the order of the data. */
    static final List<Codec<?>> ALL = List.of(ARTICLE, EXTRACTION, FACT, ENTITY, ENTITY_UPDATE);

    private Codecs() {}
}
