package tidings.codec;

import com.microsoft.kiota.ApiException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.rest.client.models.ProblemDetails;
import io.apicurio.registry.rest.client.models.RuleViolationProblemDetails;
import io.apicurio.registry.serde.avro.AvroDeserializer;
import io.apicurio.registry.serde.avro.AvroSerdeConfig;
import io.apicurio.registry.serde.avro.AvroSerializer;
import io.apicurio.registry.serde.data.SerdeMetadata;
import io.apicurio.registry.serde.data.SerdeRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's wire form, by way of a schema registry: a zero byte, the schema's id in four, the body.
 *
 * <p>A schema is registered under {@code TOPIC-value} when its first value is written. A registry that does not answer is
 * waited for, so that it can be restarted. Not thread-safe, as Kafka's serializers need not be.
 */
final class RegistryForm implements AutoCloseable {

    private static final String URL = "schema.registry.url";
    private static final String USER = "basic.auth.user.info";
    private static final String WAIT = "schema.registry.wait.ms";
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SERVER_ERROR = 500;
    private static final int HEADER = 5;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final Pattern CONFLUENT_PATH = Pattern.compile("/+(apis/ccompat/v[0-9]+/*)?$");

    private final String url;
    private final RetryPolicy<Object> whileAway;
    private final boolean isKey;
    private final AvroSerializer<GenericRecord> serializer = new AvroSerializer<>();
    private final Reader reader = new Reader();

    private RegistryForm(String url, Duration wait, Map<String, ?> settings, boolean isKey) {
        this.url = url;
        this.whileAway = RetryPolicy.builder()
                .handleIf(thrown -> !(thrown instanceof SerializationException) && isAway(rootCause(thrown)))
                .withMaxAttempts(-1)
                .withDelay(PAUSE)
                .withMaxDuration(wait.compareTo(PAUSE) > 0 ? wait : PAUSE.plusMillis(1))
                .build();
        this.isKey = isKey;
        serializer.configure(new AvroSerdeConfig(settings), isKey);
        reader.configure(new AvroSerdeConfig(settings), isKey);
    }

    /** Null if {@code config} names no registry. */
    static @Nullable RegistryForm from(Map<String, ?> config, boolean isKey) {
        return config.get(URL) instanceof String url && !url.isBlank()
                ? new RegistryForm(url, wait(config), settings(url, config), isKey)
                : null;
    }

    /** True if the bytes begin as Confluent's wire form does. */
    static boolean isMarked(byte[] bytes) {
        return bytes.length >= HEADER && bytes[0] == 0;
    }

    private static Duration wait(Map<String, ?> config) {
        Object millis = config.get(WAIT);
        try {
            return millis == null
                    ? DEFAULT_WAIT
                    : Duration.ofMillis(Long.parseLong(millis.toString().strip()));
        } catch (NumberFormatException e) {
            throw new ConfigException(WAIT, millis, "want milliseconds");
        }
    }

    /** @throws SchemaRegistryException if the registry refuses the schema or cannot be reached */
    byte[] write(String topic, GenericRecord datum) {
        return patiently(topic, () -> serializer.serializeData(topic, datum));
    }

    /**
     * Makes sure that the registry has a schema under {@code TOPIC-value}.
     *
     * @throws SchemaRegistryException if it refuses the schema or cannot be reached
     */
    void register(String topic, Schema schema) {
        GenericRecord empty = new GenericData.Record(schema);
        patiently(topic, () -> serializer
                .getSerdeConfigurer()
                .getSchemaResolver()
                .resolveSchema(new SerdeRecord<>(new SerdeMetadata(topic, isKey), empty)));
    }

    /**
     * Reads a record.
     *
     * @param wanted the schema it is wanted in; null for the writer's own
     * @throws SerializationException if the bytes are not a record of it, or the registry does not know their schema
     * @throws SchemaRegistryException if the registry cannot be reached: then nothing is known of the bytes
     */
    GenericRecord read(String topic, byte[] bytes, @Nullable Schema wanted) {
        reader.wanted = wanted;
        return patiently(topic, () -> {
            try {
                return reader.deserializeData(topic, bytes);
            } catch (RuntimeException e) {
                if (rootCause(e) instanceof ApiException answer && answer.getResponseStatusCode() == NOT_FOUND) {
                    int id = ByteBuffer.wrap(bytes).getInt(1);
                    throw new SerializationException("schema registry " + url + " has no schema with id " + id, e);
                }
                throw e;
            }
        });
    }

    /** Asks again while the registry is away, until it has been so for too long. */
    private <R> R patiently(String topic, Supplier<R> request) {
        try {
            return Failsafe.with(whileAway).get(request::get);
        } catch (SerializationException e) {
            throw e;
        } catch (FailsafeException e) {
            throw e.getCause() instanceof InterruptedException interrupted ? new InterruptException(interrupted) : e;
        } catch (RuntimeException e) {
            throw failed(topic, e);
        }
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof IOException
                || (cause instanceof ApiException answer && answer.getResponseStatusCode() >= SERVER_ERROR);
    }

    @Override
    public void close() {
        serializer.close();
        reader.close();
    }

    private SchemaRegistryException failed(String topic, RuntimeException thrown) {
        Throwable cause = rootCause(thrown);
        String refusal = refusal(cause);
        String reason;
        if (refusal != null) {
            reason = "refuses our schema for " + topic + ": " + refusal
                    + "; run a release that fits the schemas it has, or use another --prefix";
        } else if (cause instanceof ApiException answer) {
            reason = "answers HTTP " + answer.getResponseStatusCode() + "; check schema.registry.url and that it runs";
        } else {
            reason = "cannot be reached: " + Codec.oneLine(cause) + "; check schema.registry.url and that it runs";
        }
        return new SchemaRegistryException("schema registry " + url + ' ' + reason, thrown);
    }

    /** Why a schema was not taken, in a line; releases of the registry say it in two ways. Null for any other answer. */
    private static @Nullable String refusal(Throwable cause) {
        if (cause instanceof RuleViolationProblemDetails refused) {
            return differences(refused);
        }
        return cause instanceof ProblemDetails problem
                        && problem.getResponseStatusCode() == BAD_REQUEST
                        && problem.getDetail() != null
                ? problem.getDetail().replaceAll("\\s+", " ")
                : null;
    }

    /** The first of them: they come in twos, one for each direction. */
    private static String differences(RuleViolationProblemDetails refused) {
        return Optional.ofNullable(refused.getCauses()).stream()
                .flatMap(List::stream)
                .map(each -> each.getDescription() + " at " + each.getContext())
                .findFirst()
                .orElseGet(() -> String.valueOf(refused.getTitle()));
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof ApiException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * Confluent's settings as Apicurio's. Its client speaks its own protocol, so Confluent's path is led there.
     *
     * @return a fresh map; {@code apicurio.registry.…} settings of the user win
     */
    static Map<String, Object> settings(String url, Map<String, ?> config) {
        Map<String, Object> settings = new HashMap<>();
        String base = CONFLUENT_PATH.matcher(url).replaceFirst("");
        settings.put(SchemaResolverConfig.REGISTRY_URL, base.contains("/apis/") ? base : base + "/apis/registry/v3");
        settings.put(SchemaResolverConfig.AUTO_REGISTER_ARTIFACT, true);
        // One schema a subject that stands by itself: clients need not follow references.
        settings.put(SchemaResolverConfig.DEREFERENCE_SCHEMA, true);
        // What an id means never changes, so what is known holds while the registry is away.
        settings.put(SchemaResolverConfig.FAULT_TOLERANT_REFRESH, true);
        // Waiting is done here, and only where it helps.
        settings.put(SchemaResolverConfig.RETRY_COUNT, 0);
        // The other client keeps threads that outlive the command.
        settings.put(SchemaResolverConfig.HTTP_ADAPTER, "JDK");
        if (config.get(USER) instanceof String user && user.contains(":")) {
            settings.put(SchemaResolverConfig.AUTH_USERNAME, user.substring(0, user.indexOf(':')));
            settings.put(SchemaResolverConfig.AUTH_PASSWORD, user.substring(user.indexOf(':') + 1));
        }
        config.forEach((name, value) -> {
            if (name.startsWith("apicurio.registry.") && value != null) {
                settings.put(name, value);
            }
        });
        return settings;
    }

    /** Apicurio's deserializer, reading the body as the other wire form's is read. */
    private static final class Reader extends AvroDeserializer<GenericRecord> {

        private @Nullable Schema wanted;

        @Override
        protected GenericRecord readData(ParsedSchema<Schema> writer, ByteBuffer buffer, int start, int length) {
            byte[] body = new byte[length];
            buffer.duplicate().position(start).get(body);
            Schema written = writer.getParsedSchema();
            return AvroBody.read(body, 0, written, wanted == null ? written : wanted);
        }
    }
}
