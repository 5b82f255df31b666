package tidings.topology;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import tidings.extract.ArticleExtractor;
import tidings.observe.ReadingMeters;

/** Articles → extractions; what fails goes to the dead letters by Streams' own mechanism. Stateless. */
public final class ExtractTopology {

    private ExtractTopology() {}

    /**
     * Builds it; run it with {@link StreamsSettings#extract}.
     *
     * @param extractor shared by all stream threads
     * @param meters count what is read; nothing depends on them
     */
    public static Topology build(StreamsSettings settings, ArticleExtractor extractor, ReadingMeters meters) {
        TopicSettings topics = settings.topics();
        StreamsBuilder builder = builder(settings.extract());
        builder.stream(
                        topics.name(Topics.ARTICLES),
                        Consumed.with(Serdes.String(), settings.serde(Topics.ARTICLES))
                                .withName("articles"))
                .processValues(() -> new ArticleReader(extractor, meters), Named.as("read"))
                .to(
                        topics.name(Topics.EXTRACTIONS),
                        Produced.with(Serdes.String(), settings.serde(Topics.EXTRACTIONS))
                                .withName("extractions"));
        return builder.build();
    }

    /** With the settings at hand from the start: the guard against generated names works in no other way. */
    private static StreamsBuilder builder(Properties properties) {
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    }
}
