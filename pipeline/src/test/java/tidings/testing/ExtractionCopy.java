package tidings.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.model.Claim;
import tidings.model.Extraction;
import tidings.model.LogPosition;
import tidings.model.MentionedEntity;
import tidings.model.PublicationTime;

/** The same extraction but for a few things. */
public final class ExtractionCopy {

    private final Extraction original;
    private String articleId;
    private LogPosition position;
    private @Nullable PublicationTime published;
    private boolean withdrawn;
    private List<MentionedEntity> entities;
    private List<Claim> claims;

    private ExtractionCopy(Extraction original) {
        this.original = original;
        articleId = original.articleId();
        position = original.position();
        published = original.published();
        withdrawn = original.withdrawn();
        entities = original.entities();
        claims = original.claims();
    }

    public static ExtractionCopy of(Extraction original) {
        return new ExtractionCopy(original);
    }

    public ExtractionCopy articleId(String other) {
        articleId = other;
        return this;
    }

    public ExtractionCopy offset(long other) {
        position = new LogPosition(position.topic(), position.partition(), other);
        return this;
    }

    public ExtractionCopy published(@Nullable PublicationTime other) {
        published = other;
        return this;
    }

    public ExtractionCopy usable() {
        withdrawn = false;
        return this;
    }

    public ExtractionCopy entities(List<MentionedEntity> others) {
        entities = others;
        return this;
    }

    public ExtractionCopy claims(List<Claim> others) {
        claims = others;
        return this;
    }

    public Extraction extraction() {
        return new Extraction(
                articleId,
                position,
                original.uri(),
                original.outlet(),
                original.headline(),
                published,
                original.version(),
                withdrawn,
                original.extractor(),
                original.sketch(),
                entities,
                claims,
                original.truncated());
    }
}
