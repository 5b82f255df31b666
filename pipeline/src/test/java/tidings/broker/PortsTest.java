package tidings.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theControllerListensOnAPortOfItsOwn() {
        // Asked one after the other, without keeping the first, the system gives the same port once in 5,000 times.
        for (int i = 0; i < 20_000; i++) {
            Ports ports = Ports.find(0);
            assertThat(ports.controller()).isNotEqualTo(ports.broker());
        }
    }
}
