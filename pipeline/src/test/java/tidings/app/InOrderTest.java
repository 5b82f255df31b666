package tidings.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void resultsComeInTheOrderOfTheWorkWhoeverIsFirst() {
        List<Integer> results = new ArrayList<>();
        CountDownLatch secondIsDone = new CountDownLatch(1);
        try (InOrder<Integer> work = new InOrder<>(2, results::add)) {
            work.submit(() -> {
                secondIsDone.await();
                return 1;
            });
            work.submit(() -> {
                secondIsDone.countDown();
                return 2;
            });
            IntStream.rangeClosed(3, 100).forEach(number -> work.submit(() -> number));
            work.finish();
        }

        assertThat(results).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void whatWorkThrowsComesOut() {
        try (InOrder<Integer> work = new InOrder<>(1, result -> {})) {
            work.submit(() -> {
                throw new IllegalStateException("broken");
            });
            assertThatThrownBy(work::finish).hasRootCauseMessage("broken");
        }
    }
}
