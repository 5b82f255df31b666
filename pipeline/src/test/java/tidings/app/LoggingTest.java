package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
}
