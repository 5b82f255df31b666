package tidings.model;

import java.util.List;
import java.util.Optional;

/**
 * An annotated document whose mentions are resolved.
 *
 * @param mentions in text order; of nested ones the outer first
 * @param entities every entity that is mentioned, in order of first mention
 */
public record ResolvedDocument(AnnotatedDocument document, List<Mention> mentions, List<MentionedEntity> entities) {

    public ResolvedDocument {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }

    /** The innermost mention that covers the token. */
    public Optional<Mention> mentionAt(int sentence, int token) {
        Mention found = null;
        for (Mention each : mentions) {
            if (each.sentence() == sentence
                    && each.begin() <= token
                    && token < each.end()
                    && (found == null || each.end() - each.begin() <= found.end() - found.begin())) {
                found = each;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The mentions of one sentence, in text order. */
    public List<Mention> mentionsIn(int sentence) {
        return mentions.stream().filter(each -> each.sentence() == sentence).toList();
    }
}
