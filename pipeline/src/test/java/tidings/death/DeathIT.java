package tidings.death;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./benchmark death}. */
class DeathIT {

    private static final long SEED = 5;
    private static final int PER_SECOND = 4;
    private static final int KILLS = 3;

    /** With one alone, Kafka 4.3 and 4.4 can lose the end of a transaction (KAFKA-20734). */
    private static final int BROKERS = 3;

    @Test
    void whatIsKilledAtAnyMomentLosesNothingAndInventsNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
            throws Exception {
        DeathReport report = DeathTrial.run(
                directory,
                BROKERS,
                Optional.empty(),
                List.of(Fault.DURING_RECOVERY, Fault.BROKER),
                KILLS,
                DeathTrial.generated(SEED),
                PER_SECOND,
                SEED,
                System.err::println);

        assertThat(report.ended())
                .containsOnly(Map.entry(Fault.DURING_RECOVERY.toString(), 2), Map.entry(Fault.BROKER.toString(), 1));
        assertThat(report.lost()).as("lost").isEmpty();
        assertThat(report.duplicated()).as("duplicated").isEmpty();
        assertThat(report.wrong()).as("wrong").isEmpty();
        assertThat(report.updates()).as("updates").isPositive();
    }
}
