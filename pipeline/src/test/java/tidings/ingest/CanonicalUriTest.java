package tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUriTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/A?b=C, https://news.example/A?b=C",
        "https://news.example, https://news.example/",
        "http://news.example:80/a, http://news.example/a",
        "https://news.example:8443/a, https://news.example:8443/a",
        "https://news.example/a#comments, https://news.example/a",
        "https://news.example/a?utm_source=x&id=7&FBCLID=y, https://news.example/a?id=7",
        "https://news.example/a?utm_source=x, https://news.example/a",
        "https://news.example/caf%C3%A9, https://news.example/caf%C3%A9",
        "urn:newsml:Wire:7, urn:newsml:Wire:7",
        "no address at all, no address at all",
    })
    void addressesOfOneArticleBecomeOne(String address, String canonical) {
        assertThat(CanonicalUri.of(address)).isEqualTo(canonical);
        assertThat(CanonicalUri.of(canonical)).as("again").isEqualTo(canonical);
    }

    @Test
    void theHostNamesAnOutlet() {
        assertThat(CanonicalUri.host("https://www.News.example/a")).contains("news.example");
        assertThat(CanonicalUri.host("urn:newsml:wire:7")).isEmpty();
    }
}
