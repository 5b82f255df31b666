package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void anEventIsOneLineOfJsonWithTheArticlesId() throws IOException {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                "here",
                context.getLogger("tidings.topology.ArticleReader"),
                Level.WARN,
                "put aside from {}: {}",
                null,
                new Object[] {"tidings.articles-0@7", "two\nlines"});
        event.setThreadName("worker");
        event.setMDCPropertyMap(Map.of("article", "a-1"));

        byte[] line = Logging.json(context).encode(event);

        assertThat(new String(line, StandardCharsets.UTF_8).lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.get("level").asText()).isEqualTo("WARN");
        assertThat(json.get("loggerName").asText()).isEqualTo("tidings.topology.ArticleReader");
        assertThat(json.get("formattedMessage").asText()).isEqualTo("put aside from tidings.articles-0@7: two\nlines");
        assertThat(json.get("mdc").get("article").asText()).isEqualTo("a-1");
        assertThat(json.get("timestamp").isNumber()).isTrue();
    }

    @Test
    void asTextItIsOneLineThatNoTerminalObeys() throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LoggingTest.class.getResource("/logback.xml")));
        OutputStreamAppender<ILoggingEvent> appender = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        LoggingEvent event = new LoggingEvent(
                "here",
                context.getLogger("tidings.topology.ArticleReader"),
                Level.WARN,
                "put aside {}",
                null,
                new Object[] {"a key\n2025-01-01 ERROR forged \u001b[2J"});
        event.setMDCPropertyMap(Map.of("article", "a-1\nERROR \u001b[2J"));

        String line = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);

        assertThat(line)
                .contains("WARN", "put aside a key␊2025-01-01 ERROR forged ␛[2J", "[article=a-1?ERROR ?[2J]")
                .endsWith(System.lineSeparator());
        assertThat(context.getLogger("org.apache.kafka.streams.processor.internals.RecordCollectorImpl")
                        .isErrorEnabled())
                .as("what Kafka gets over by itself")
                .isFalse();
        assertThat(context.getLogger("org.apache.kafka.streams.KafkaStreams").isErrorEnabled())
                .isTrue();
        assertThat(line.strip().codePoints()).noneMatch(Character::isISOControl);
    }
}
