package tidings.knowledge;

import tidings.model.Kind;

/**
 * What claims can merge about: only claims of one subject ever come to one fact.
 *
 * @param key MET: the pair; SAID: the speaker; ANNEXED: the territory; entity ids, joined by {@code |}
 * @param scope SAID: a digest of the words as {@link Wording} folds them; else empty. Claims of other scopes never merge,
 *     so that a busy speaker's update costs no more than a quiet one's
 */
public record Subject(Kind kind, String key, String scope) {

    /** Where the subject's claims meet: kind and key. A speaker's scopes stay together. */
    public String partitionKey() {
        return kind + "|" + key;
    }
}
