package tidings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tidings.model.AnnotatedDocument;
import tidings.model.EntityType;
import tidings.model.NamedSpan;
import tidings.model.TimeExpression;

class AnnotatedTextTest {

    @Test
    void rebuildsTextNamesAndTimes() {
        AnnotatedDocument document = AnnotatedText.parse(LocalDate.of(2021, 12, 4), """
                Ann      Ann      NNP 3 nsubj PERSON
                Bell     Bell     NNP 1 flat  PERSON
                met      meet     VBD 0 root
                Carl     Carl     NNP 3 obj   +PERSON
                on       on       IN  6 case
                Friday   Friday   NNP 3 obl   time=DATE:XXXX-WXX-5
                .        .        .   3 punct

                ¶
                "        "        ``  2 punct
                No       no       UH  0 root
                ,        ,        ,   2 punct
                "        "        ''  2 punct
                """);

        assertThat(document.article().text()).isEqualTo("Ann Bell met Carl on Friday.\n\n\"No,\"");
        assertThat(document.names())
                .containsExactly(new NamedSpan(0, 0, 2, EntityType.PERSON), new NamedSpan(0, 3, 4, EntityType.PERSON));
        assertThat(document.sentence(0).times()).containsExactly(new TimeExpression(5, 6, "DATE", "XXXX-WXX-5"));
        assertThat(document.sentence(1).paragraph()).isEqualTo(1);
        assertThat(document.sentence(1).span().in(document.article().text())).isEqualTo("\"No,\"");
    }
}
