package tidings.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.MentionedEntity;
import tidings.model.NamedSpan;
import tidings.model.ResolvedDocument;
import tidings.model.Sentence;

/**
 * The plainest resolver, so that rules can be tested on their own: a name is its words, and a person's later short name is
 * the earlier long one that ends in it.
 */
public final class NameResolver {

    private NameResolver() {}

    public static ResolvedDocument resolve(AnnotatedDocument document) {
        List<Mention> mentions = new ArrayList<>();
        Map<String, EntityRef> known = new LinkedHashMap<>();
        Map<EntityRef, Integer> offsets = new HashMap<>();
        for (NamedSpan name : document.names()) {
            Sentence sentence = document.sentence(name.sentence());
            String words = sentence.tokens().subList(name.begin(), name.end()).stream()
                    .map(token -> token.text())
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
            EntityRef entity = known.values().stream()
                    .filter(each -> each.type() == name.type() && each.name().endsWith(" " + words))
                    .filter(each -> each.type() == EntityType.PERSON)
                    .findFirst()
                    .orElseGet(() -> known.computeIfAbsent(words, key -> entity(key, name.type())));
            offsets.putIfAbsent(entity, sentence.token(name.begin()).span().begin());
            boolean demonym = name.type() == EntityType.GROUP
                    || (name.end() - name.begin() == 1
                            && sentence.token(name.begin()).tag().startsWith("JJ"));
            mentions.add(new Mention(
                    name.sentence(),
                    name.begin(),
                    name.end(),
                    name.end() - 1,
                    demonym ? Mention.Form.DEMONYM : Mention.Form.NAME,
                    List.of(entity)));
        }
        List<MentionedEntity> entities = known.values().stream()
                .map(each -> new MentionedEntity(
                        each,
                        MentionedEntity.Gender.UNKNOWN,
                        List.of(each.name()),
                        1,
                        false,
                        offsets.getOrDefault(each, -1)))
                .toList();
        return new ResolvedDocument(document, mentions, entities);
    }

    private static EntityRef entity(String words, EntityType type) {
        String kind = type.name().toLowerCase(Locale.ROOT);
        return new EntityRef(
                "local:" + kind + "/" + words.toLowerCase(Locale.ROOT).replace(' ', '-'), words, type);
    }
}
