package tidings.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.model.EntityType;

class TitleTypesTest {

    @Test
    void whatIsShortForABodyIsShortForNoWord() {
        assertThat(TitleTypes.fits("Locked_nucleic_acid", "LNA", EntityType.ORGANIZATION))
                .isFalse();
        assertThat(TitleTypes.fits("Low-noise_amplifier", "LNA", EntityType.PLACE))
                .isFalse();
        assertThat(TitleTypes.fits("Libyan_National_Army", "LNA", EntityType.ORGANIZATION))
                .isTrue();
        assertThat(TitleTypes.fits("Al_Jazeera", "AJ", EntityType.ORGANIZATION)).isTrue();
        assertThat(TitleTypes.fits("Locked_nucleic_acid", "Locked Nucleic Acid", EntityType.ORGANIZATION))
                .isTrue();
    }
}
