package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.Claim;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Mention;
import tidings.model.ResolvedDocument;
import tidings.model.Role;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

/** A site that the resolver has named is itself, and not the place that it is named after. */
class SitesTest {

    private static final EntityRef AIRPORT =
            new EntityRef("local:place/velm-airport", "Velm Airport", EntityType.PLACE);

    @Test
    void whoTakesTheAirportHasNotTakenTheTown() {
        List<Claim> claims = claims("""
                Rebels   rebel   NNS 2 nsubj
                captured capture VBD 0 root
                Velm     Velm    NNP 4 compound PLACE
                airport  airport NN  2 obj
                .        .       .   2 punct
                """, 2);

        assertThat(claims).singleElement().satisfies(claim -> assertThat(claim.roles())
                .filteredOn(role -> role.name() == Role.Name.TERRITORY)
                .extracting(Role::entity)
                .containsExactly(AIRPORT));
    }

    @Test
    void whereTheyMetAtTheAirportOfATownIsTheTown() {
        List<Claim> claims = claims("""
                Ann     Ann     NNP 2 nsubj PERSON
                met     meet    VBD 0 root
                Bob     Bob     NNP 2 obj   PERSON
                at      at      IN  6 case
                Velm    Velm    NNP 6 compound PLACE
                airport airport NN  2 obl
                .       .       .   2 punct
                """, 4);

        assertThat(claims).singleElement().satisfies(claim -> assertThat(claim.place())
                .extracting(Role::words)
                .isEqualTo("Velm"));
    }

    @Test
    void whereTheyMetAtASiteWhoseTownIsNoPlaceIsTheSite() {
        List<Claim> claims = claims("""
                Ann     Ann     NNP 2 nsubj PERSON
                met     meet    VBD 0 root
                Bob     Bob     NNP 2 obj   PERSON
                at      at      IN  6 case
                Velm    Velm    NNP 6 compound OTHER
                airport airport NN  2 obl
                .       .       .   2 punct
                """, 4);

        assertThat(claims).singleElement().satisfies(claim -> assertThat(claim.place())
                .extracting(Role::entity)
                .isEqualTo(AIRPORT));
    }

    /** @param begin first of the two tokens of the airport, in the only sentence */
    private static List<Claim> claims(String lines, int begin) {
        ResolvedDocument named = NameResolver.resolve(AnnotatedText.parse(null, lines));
        List<Mention> mentions = new ArrayList<>(named.mentions());
        mentions.add(new Mention(0, begin, begin + 2, begin + 1, Mention.Form.NOMINAL, List.of(AIRPORT)));
        return new Relator().relate(new ResolvedDocument(named.document(), mentions, named.entities()));
    }
}
