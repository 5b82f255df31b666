package tidings.knowledge;

import tidings.model.Kind;

/**
 * What claims are about: only claims of one kind and key ever come to one fact.
 *
 * @param key MET: the pair; SAID: the speaker; ANNEXED: the territory; entity ids, joined by {@code |}
 * @param scope SAID: a digest of the words as {@link Wording} folds them, which is the key of their cell; else empty
 */
public record Subject(Kind kind, String key, String scope) {

    /** Where the subject's claims meet: kind and key. A speaker's scopes stay together. */
    public String partitionKey() {
        return kind + "|" + key;
    }

    /** The subject of all claims of its kind and key, whatever their scopes. */
    public Subject whole() {
        return new Subject(kind, key, "");
    }
}
