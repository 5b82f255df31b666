package tidings.death;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./benchmark death}. */
class DeathIT {

    private static final long SEED = 5;
    private static final int PER_SECOND = 4;

    @Test
    void whatIsKilledAtAnyMomentLosesNothingAndInventsNothing(@TempDir Path directory) throws Exception {
        DeathReport report = DeathTrial.run(
                directory,
                1,
                List.of(Blow.DURING_RECOVERY, Blow.BROKER),
                DeathTrial.generated(SEED),
                PER_SECOND,
                SEED,
                System.err::println);

        assertThat(report.lost()).as("lost").isEmpty();
        assertThat(report.duplicated()).as("duplicated").isEmpty();
        assertThat(report.wrong()).as("wrong").isEmpty();
        assertThat(report.updates()).as("updates").isPositive();
    }
}
