package tidings.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.Kind;
import tidings.model.Role;
import tidings.testing.AnnotatedText;

/**
 * The floor of quality on short texts of our own, with the real models: most claims are found as they stand in
 * {@code quality/sentences.txt}, and few are found that do not.
 */
class SentencesIT {

    private static final double LEAST_RECALL = 0.9;
    private static final double MOST_FALSE = 0.1;

    @Test
    void claimsAreFoundAndFewAreInvented() throws IOException {
        Extractor extractor = Extractors.shared();
        List<String> missed = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        int expected = 0;
        for (Case each : cases()) {
            List<String> found = extractor.read(AnnotatedText.article(each.day, each.text)).claims().stream()
                    .map(SentencesIT::line)
                    .collect(Collectors.toCollection(ArrayList::new));
            expected += each.claims.size();
            for (String claim : each.claims) {
                if (!found.remove(claim)) {
                    missed.add(each.text + "\n    missed:   " + claim);
                }
            }
            found.forEach(claim -> invented.add(each.text + "\n    invented: " + claim));
        }
        String report = String.join("\n", missed) + '\n' + String.join("\n", invented);

        assertThat(expected).as("claims in the file").isGreaterThan(20);
        assertThat(1 - (double) missed.size() / expected)
                .as("recall%n%s", report)
                .isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat((double) invented.size() / expected)
                .as("invented%n%s", report)
                .isLessThanOrEqualTo(MOST_FALSE);
    }

    record Case(LocalDate day, String text, List<String> claims) {}

    /** What stands in the file, in order. */
    static List<Case> cases() throws IOException {
        try (InputStream file = SentencesIT.class.getResourceAsStream("/tidings/quality/sentences.txt")) {
            assertThat(file).isNotNull();
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            for (String block : all.strip().split("\n\n")) {
                List<String> lines =
                        block.lines().filter(line -> !line.startsWith("#")).toList();
                if (!lines.isEmpty()) {
                    cases.add(new Case(LocalDate.parse(lines.get(0)), lines.get(1), lines.subList(2, lines.size())));
                }
            }
            return cases;
        }
    }

    private static String line(Claim claim) {
        String head = claim.kind() + " " + claim.status() + ' ';
        String tail = (claim.place() == null ? "" : " @ " + name(claim.place()))
                + (claim.time() == null ? "" : " : " + claim.time().value());
        if (claim.kind().equals(Kind.MET)) {
            return head + names(claim, Role.Name.PARTICIPANT, " + ") + tail;
        }
        if (claim.utterance() != null) {
            return head + names(claim, Role.Name.SPEAKER, " + ") + " > "
                    + claim.utterance().words();
        }
        return head + names(claim, Role.Name.ACTOR, " + ") + " > " + names(claim, Role.Name.TERRITORY, " + ") + tail;
    }

    private static String names(Claim claim, Role.Name role, String separator) {
        return claim.roles(role).stream().map(SentencesIT::name).collect(Collectors.joining(separator));
    }

    private static String name(@Nullable Role role) {
        EntityRef entity = role == null ? null : role.entity();
        return entity == null ? "-" : entity.name();
    }
}
