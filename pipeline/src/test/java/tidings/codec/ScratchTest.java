package tidings.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScratchTest {

    @Test
    void holdsNothingOfTheRecordBefore() throws IOException {
        assertThat(Scratch.bytesOf(out -> out.writeInt(1))).containsExactly(2);
        assertThat(Scratch.bytesOf(out -> out.writeInt(2))).containsExactly(4);
    }

    @Test
    void holdsNothingOfARecordThatCouldNotBeWritten() throws IOException {
        assertThatThrownBy(() -> Scratch.bytesOf(out -> {
                    out.writeInt(1);
                    throw new IllegalArgumentException("too much");
                }))
                .hasMessage("too much");
        assertThat(Scratch.bytesOf(out -> out.writeInt(2))).containsExactly(4);
    }

    @Test
    void hasRoomForARecordInARecord() throws IOException {
        assertThat(Scratch.bytesOf(out -> {
                    out.writeInt(1);
                    out.writeFixed(Scratch.bytesOf(inner -> inner.writeInt(2)));
                }))
                .containsExactly(2, 4);
    }

    @Test
    void hasRoomForLargeOnes() throws IOException {
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 1;
        assertThat(Scratch.bytesOf(out -> out.writeFixed(large))).isEqualTo(large);
        assertThat(Scratch.bytesOf(out -> out.writeInt(2))).containsExactly(4);
    }
}
