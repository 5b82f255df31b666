package tidings.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitTest {

    private final PromptCommit.Pace pace = new PromptCommit.Pace();
    private long now = 1_700_000_000_000L;

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final List<String> worked = new ArrayList<>();
    private final PromptCommit<String, String, String, String> commit = new PromptCommit<>(
            new Processor<String, String, String, String>() {
                @Override
                public void init(ProcessorContext<String, String> own) {
                    worked.add("init");
                }

                @Override
                public void process(Record<String, String> record) {
                    worked.add(record.value());
                }

                @Override
                public void close() {
                    worked.add("close");
                }
            },
            () -> pace);

    @BeforeEach
    void begin() {
        context.setCurrentSystemTimeMs(now);
        commit.init(context);
    }

    @Test
    void theStageDoesItsWork() {
        work("an article", now);
        commit.close();

        assertThat(worked).containsExactly("init", "an article", "close");
    }

    @Test
    void asksForACommitAsSoonAsNewsWasWorkedOff() {
        work("an article", now - PromptCommit.NEWS.toMillis());

        assertThat(context.committed()).isTrue();
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    @Test
    void asksForOneForAllThatCameSoonAfter() {
        work("an article", now);
        context.resetCommit();
        after(60);
        work("another", now);
        after(10);
        work("a third", now);
        assertThat(context.committed()).isFalse();

        MockProcessorContext.CapturedPunctuator waiting = onlyPunctuator();
        assertThat(waiting.getInterval()).isEqualTo(Duration.ofMillis(40));
        waiting.getPunctuator().punctuate(now + 30);
        assertThat(context.committed()).isTrue();
        assertThat(waiting.cancelled()).isTrue();
    }

    @Test
    void tasksOfAThreadShareItsPace() {
        work("an article", now);
        context.resetCommit();
        PromptCommit<String, String, String, String> another = new PromptCommit<>(record -> {}, () -> pace);
        another.init(context);
        after(60);

        another.process(new Record<>("key", "a claim", now));

        assertThat(context.committed()).isFalse();
        work("another", now);
        assertThat(onlyPunctuator().cancelled()).isFalse();
    }

    @Test
    void whoeverIsClosedWhileItWaitsLeavesTheWaitingToOthers() {
        work("an article", now);
        context.resetCommit();
        PromptCommit<String, String, String, String> another = new PromptCommit<>(record -> {}, () -> pace);
        another.init(context);
        another.process(new Record<>("key", "a claim", now));
        MockProcessorContext.CapturedPunctuator waiting = onlyPunctuator();
        another.close();
        assertThat(waiting.cancelled()).isTrue();

        work("another", now);

        assertThat(context.scheduledPunctuators())
                .anySatisfy(each -> assertThat(each.cancelled()).isFalse());
    }

    @Test
    void asksForNoneFarBackInTheLog() {
        work("an article of last year", now - Duration.ofDays(365).toMillis());
        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).isEmpty();

        work("an article", now);
        assertThat(context.committed()).isTrue();
    }

    private MockProcessorContext.CapturedPunctuator onlyPunctuator() {
        assertThat(context.scheduledPunctuators()).hasSize(1);
        return context.scheduledPunctuators().get(0);
    }

    private void work(String value, long logTime) {
        commit.process(new Record<>("key", value, logTime));
    }

    private void after(long millis) {
        now += millis;
        context.setCurrentSystemTimeMs(now);
    }
}
