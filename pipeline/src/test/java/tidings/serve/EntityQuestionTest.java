package tidings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import tidings.codec.Codecs;
import tidings.model.Entity;
import tidings.model.EntityRef;
import tidings.model.EntityType;

/** Who types a name finds it from the first letter to the last, whatever its length. */
class EntityQuestionTest {

    private static final List<String> NAMES = List.of(
            "Clara Whitfield",
            "Whitfield",
            "Éloïse Šarić",
            "北京市朝阳区",
            "😀😁 Smile",
            "International Organisation of Very Long Names and Longer Ones",
            "International Organisation of Short Ones");

    @Test
    void findsWhatBeginsWithWhatWasTypedAndNothingElse() throws IOException {
        try (TopicIndex index = index()) {
            for (String name : NAMES) {
                String folded = EntityQuestion.folded(name);
                for (int end = 1; end <= folded.length(); end++) {
                    String typed = folded.substring(0, end);
                    if (Character.isHighSurrogate(typed.charAt(end - 1)) || typed.isBlank()) {
                        continue;
                    }
                    assertThat(found(index, typed)).as(typed).contains(name).isSubsetOf(fitting(typed));
                    assertThat(found(index, typed)).as(typed).containsAll(beginning(typed));
                }
            }
        }
    }

    @Test
    void theWholeNameComesFirst() throws IOException {
        try (TopicIndex index = index()) {
            Query query = EntityQuestion.of("whitfield", Optional.empty());
            String first = index.search(searcher -> name(searcher, searcher.search(query, 1).scoreDocs[0]));

            assertThat(first).isEqualTo("Whitfield");
        }
    }

    private static TopicIndex index() throws IOException {
        EntityDocuments documents = new EntityDocuments();
        TopicIndex index = TopicIndex.create(
                new ByteBuffersDirectory(),
                new IndexIdentity(1, "topic"),
                documents.order(),
                Instant.parse("2026-03-01T10:00:00Z"));
        for (String name : NAMES) {
            Entity entity = new Entity(
                    new EntityRef("local:" + name, name, EntityType.PERSON),
                    List.of(),
                    1,
                    1,
                    Map.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null);
            index.put(entity.ref().id(), Optional.of(documents.of(entity, new Documents.Origin(0, 0, 0))));
        }
        index.refresh();
        return index;
    }

    private static Set<String> found(TopicIndex index, String typed) throws IOException {
        Query query = EntityQuestion.of(typed, Optional.empty());
        return index.search(searcher -> {
            Set<String> names = new HashSet<>();
            for (ScoreDoc each : searcher.search(query, NAMES.size()).scoreDocs) {
                names.add(name(searcher, each));
            }
            return names;
        });
    }

    private static String name(IndexSearcher searcher, ScoreDoc found) throws IOException {
        return Codecs.ENTITY
                .decode(Fields.stored(searcher.storedFields().document(found.doc)))
                .ref()
                .name();
    }

    private static Set<String> beginning(String typed) {
        return NAMES.stream()
                .filter(name -> EntityQuestion.folded(name).startsWith(typed.strip()))
                .collect(Collectors.toSet());
    }

    /** Those with a word for each word that was typed that begins with it. */
    private static Set<String> fitting(String typed) {
        return NAMES.stream()
                .filter(name -> Arrays.stream(typed.strip().split(" +", -1))
                        .allMatch(part -> EntityQuestion.folded(name).contains(part)))
                .collect(Collectors.toSet());
    }
}
