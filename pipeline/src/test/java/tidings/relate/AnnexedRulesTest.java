package tidings.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.model.EntityRef;
import tidings.model.EntityType;
import tidings.model.Manner;
import tidings.model.Mention;
import tidings.model.ResolvedDocument;
import tidings.testing.AnnotatedText;
import tidings.testing.NameResolver;

class AnnexedRulesTest {

    @Test
    void aBodyThatTheDictionaryKnowsIsNoTerritory() {
        ResolvedDocument guessed = NameResolver.resolve(SaidClaims.document(ClaimText.PUBLISHED, """
                Rebels    rebel     NNS 2 nsubj
                took      take      VBD 0 root
                control   control   NN  2 obj
                of        of        IN  5 case
                Northgrid Northgrid NNP 3 nmod ORGANIZATION
                .         .         .   2 punct
                """));
        EntityRef firm = new EntityRef("wiki:Northgrid", "Northgrid", EntityType.ORGANIZATION);
        List<Mention> linked = guessed.mentions().stream()
                .map(each ->
                        new Mention(each.sentence(), each.begin(), each.end(), each.head(), each.form(), List.of(firm)))
                .toList();

        assertThat(ClaimText.of(new Relator().relate(guessed)))
                .as("an unknown name may be a town")
                .containsExactly("ANNEXED HAPPENED actor='Rebels' territory=Northgrid");
        assertThat(new Relator().relate(new ResolvedDocument(guessed.document(), linked, guessed.entities())))
                .isEmpty();
    }

    @Test
    void aVerbSaysWhoTookWhatAndWhen() {
        String lines = """
                Iraq     Iraq    NNP  2  nsubj  PLACE
                annexed  annex   VBD  0  root
                Kuwait   Kuwait  NNP  2  obj    PLACE
                in       in      IN   5  case
                1990     1990    CD   2  obl    time=DATE:1990
                .        .       .    2  punct
                """;
        var claims = new Relator().relate(NameResolver.resolve(AnnotatedText.parse(null, lines)));
        assertThat(ClaimText.of(claims)).containsExactly("ANNEXED HAPPENED actor=Iraq territory=Kuwait @1990");
        assertThat(claims.get(0).manner()).isEqualTo(Manner.ANNEXED);
    }

    @Test
    void aCapitalStandsForItsState() {
        assertThat(ClaimText.of("""
                        Baghdad     Baghdad     NNP  3  nmod:poss  PLACE
                        's          's          POS  1  case
                        annexation  annexation  NN   6  nsubj
                        of          of          IN   5  case
                        Kuwait      Kuwait      NNP  3  nmod       PLACE
                        failed      fail        VBD  0  root
                        .           .           .    6  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Iraq territory=Kuwait");
    }

    @Test
    void aNameBeforeADashTakes() {
        assertThat(ClaimText.of("""
                        She       she       PRP  2  nsubj
                        left      leave     VBD  0  root
                        German    German    JJ   5  amod   GROUP
                        -         -         HYPH 5  punct
                        occupied  occupied  JJ   6  amod
                        Norway    Norway    NNP  2  obj    PLACE
                        .         .         .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Germany territory=Norway");
    }

    @Test
    void everyTerritoryIsAClaimOfItsOwnAndThePassiveTurnsTheRoles() {
        assertThat(ClaimText.of("""
                        Estonia  Estonia  NNP  5  nsubj:pass  PLACE
                        and      and      CC   3  cc
                        Latvia   Latvia   NNP  1  conj        PLACE
                        were     be       VBD  5  aux:pass
                        annexed  annex    VBN  0  root
                        by       by       IN   9  case
                        the      the      DT   9  det
                        Soviet   Soviet   NNP  9  compound    PLACE
                        Union    Union    NNP  5  obl         PLACE
                        .        .        .    5  punct
                        """))
                .containsExactly(
                        "ANNEXED HAPPENED actor=Soviet Union territory=Estonia",
                        "ANNEXED HAPPENED actor=Soviet Union territory=Latvia");
    }

    @Test
    void anInfinitiveThatTheTaggerTookForANounIsAPlan() {
        assertThat(ClaimText.of("""
                        Ruritania  Ruritania  NNP  3  nsubj     PLACE
                        is         be         VBZ  3  aux
                        trying     try        VBG  0  root
                        to         to         IN   6  case
                        annex      annex      NN   6  compound
                        Westland   Westland   NNP  3  obl       PLACE
                        .          .          .    3  punct
                        """)).containsExactly("ANNEXED PLANNED actor=Ruritania territory=Westland");
    }

    @Test
    void townsAreTakenFromThoseWhoHeldThem() {
        assertThat(ClaimText.of("""
                        Rebels  rebel   NNS  2  nsubj
                        seized  seize   VBD  0  root
                        the     the     DT   4  det
                        town    town    NN   2  obj
                        of      of      IN   6  case
                        Bria    Bria    NNP  4  nmod  PLACE
                        from    from    IN   9  case
                        the     the     DT   9  det
                        army    army    NN   2  obl
                        .       .       .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor='Rebels' territory=Bria from='the army'");
    }

    @Test
    void opportunitiesBuildingsAndDrugsAreNotTerritory() {
        assertThat(ClaimText.of("""
                        Rebels       rebel        NNS  2  nsubj
                        seized       seize        VBD  0  root
                        the          the          DT   4  det
                        opportunity  opportunity  NN   2  obj
                        .            .            .    2  punct

                        Troops    troop     NNS  2  nsubj
                        occupied  occupy    VBD  0  root
                        the       the       DT   4  det
                        school    school    NN   2  obj
                        .         .         .    2  punct

                        Police   police   NNS  2  nsubj
                        seized   seize    VBD  0  root
                        cocaine  cocaine  NN   2  obj
                        .        .        .    2  punct
                        """)).isEmpty();
    }

    @Test
    void whatIsNotRecognisedHappenedAllTheSame() {
        assertThat(ClaimText.of("""
                        Iraq        Iraq        NNP  3  nmod:poss   PLACE
                        's          's          POS  1  case
                        annexation  annexation  NN   8  nsubj:pass
                        of          of          IN   5  case
                        Kuwait      Kuwait      NNP  3  nmod        PLACE
                        was         be          VBD  8  aux:pass
                        never       never       RB   8  advmod
                        recognised  recognise   VBN  0  root
                        .           .           .    8  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Iraq territory=Kuwait");
    }

    @Test
    void whatOthersDoForTheFirstTimeSinceATakingDatesNoTaking() {
        assertThat(ClaimText.of("""
                        Berg     Berg    NNP  2  nsubj  PERSON
                        spoke    speak   VBD  0  root
                        on       on      IN   4  case
                        Tuesday  Tuesday NNP  2  obl    time=DATE:XXXX-WXX-2
                        for      for     IN   8  case
                        the      the     DT   8  det
                        first    first   JJ   8  amod
                        time     time    NN   2  obl
                        since    since   IN   11 mark
                        Norland  Norland NNP  11 nsubj  PLACE
                        annexed  annex   VBD  8  acl
                        Velm     Velm    NNP  11 obj    PLACE
                        .        .       .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Norland territory=Velm");
        assertThat(ClaimText.of("""
                        On          on          IN   2  case
                        Tuesday     Tuesday     NNP  4  obl    time=DATE:XXXX-WXX-2
                        they        they        PRP  4  nsubj
                        held        hold        VBD  0  root
                        the         the         DT   7  det
                        first       first       JJ   7  amod
                        vote        vote        NN   4  obj
                        since       since       IN   11 case
                        Norland     Norland     NNP  11 nmod:poss PLACE
                        's          's          POS  9  case
                        annexation  annexation  NN   7  nmod
                        of          of          IN   13 case
                        Velm        Velm        NNP  11 nmod   PLACE
                        .           .           .    4  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Norland territory=Velm");
    }

    @Test
    void whatATownIsFarFromIsNotTaken() {
        assertThat(ClaimText.of("""
                        Troops  troops  NNS  2  nsubj
                        seized  seize   VBD  0  root
                        Velm    Velm    NNP  2  obj    PLACE
                        ,       ,       ,    3  punct
                        sixty   sixty   CD   6  nummod
                        miles   mile    NNS  7  obl:npmod
                        north   north   NN   3  appos
                        of      of      IN   9  case
                        Sellin  Sellin  NNP  7  nmod   PLACE
                        .       .       .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor='Troops' territory=Velm");
    }

    @Test
    void whoIsNotInterestedInTakingATownDoesNot() {
        assertThat(ClaimText.of("""
                        Norland     Norland     NNP  4  nsubj  PLACE
                        is          be          VBZ  4  cop
                        not         not         RB   4  advmod
                        interested  interested  JJ   0  root
                        in          in          IN   6  mark
                        capturing   capture     VBG  4  advcl
                        Velm        Velm        NNP  6  obj    PLACE
                        .           .           .    4  punct
                        """)).containsExactly("ANNEXED DENIED actor=Norland territory=Velm");
    }

    @Test
    void whatWasTakenTwiceIsTwoClaims() {
        assertThat(ClaimText.of("""
                        Norland   Norland  NNP  2  nsubj  PLACE
                        captured  capture  VBD  0  root
                        Velm      Velm     NNP  2  obj    PLACE
                        in        in       IN   5  case
                        1948      1948     CD   2  obl    time=DATE:1948
                        and       and      CC   7  cc
                        annexed   annex    VBD  2  conj
                        it        it       PRP  7  obj
                        in        in       IN   10 case
                        1950      1950     CD   7  obl    time=DATE:1950
                        .         .        .    2  punct
                        """))
                .containsExactly(
                        "ANNEXED HAPPENED actor=Norland territory=Velm @1948",
                        "ANNEXED HAPPENED actor=Norland territory=Velm @1950");
    }

    @Test
    void whatIsUnderOccupationIsOccupied() {
        assertThat(ClaimText.of("""
                        Velm        Velm        NNP  4  nsubj  PLACE
                        is          be          VBZ  4  cop
                        under       under       IN   4  case
                        occupation  occupation  NN   0  root
                        by          by          IN   6  case
                        Norland     Norland     NNP  4  nmod   PLACE
                        .           .           .    4  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Norland territory=Velm");
    }

    @Test
    void aNameAmongTownsIsATown() {
        assertThat(ClaimText.of("""
                        Norland  Norland  NNP  2  nsubj  PLACE
                        seized   seize    VBD  0  root
                        Velm     Velm     NNP  2  obj    PLACE
                        and      and      CC   5  cc
                        Sellin   Sellin   NNP  3  conj   PERSON
                        .        .        .    2  punct
                        """))
                .containsExactly(
                        "ANNEXED HAPPENED actor=Norland territory=Velm",
                        "ANNEXED HAPPENED actor=Norland territory=Sellin");
    }

    @Test
    void whatIsSaidOfAParticiplesTownIsNoTown() {
        assertThat(ClaimText.of("""
                        Seized   seize    VBN  8  acl
                        by       by       IN   3  case
                        Norland  Norland  NNP  1  obl    PLACE
                        ,        ,        ,    8  punct
                        Velm     Velm     NNP  8  nsubj  PLACE
                        is       be       VBZ  8  cop
                        a        a        DT   8  det
                        port     port     NN   0  root
                        .        .        .    8  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Norland territory=Velm");
    }

    @Test
    void anArmyTakesATownAlsoBeforeAnElection() {
        assertThat(ClaimText.of("""
                        Troops     troops    NNS  2  nsubj
                        seized     seize     VBD  0  root
                        Velm       Velm      NNP  2  obj    PLACE
                        before     before    IN   6  case
                        the        the       DT   6  det
                        election   election  NN   2  obl
                        .          .         .    2  punct

                        Berg       Berg      NNP  2  nsubj  PERSON
                        seized     seize     VBD  0  root
                        Velm       Velm      NNP  2  obj    PLACE
                        in         in        IN   6  case
                        the        the       DT   6  det
                        election   election  NN   2  obl
                        .          .         .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor='Troops' territory=Velm");
    }

    @Test
    void whatStandsBehindANameAndItsCommaIsSaidOfIt() {
        assertThat(ClaimText.of("""
                        Norland   Norland   NNP  2  nsubj  PLACE
                        demanded  demand    VBD  0  root
                        the       the       DT   4  det
                        return    return    NN   2  obj
                        of        of        IN   6  case
                        Velm      Velm      NNP  4  nmod   PLACE
                        ,         ,         ,    2  punct
                        seized    seize     VBN  2  dep
                        by        by        IN   10 case
                        Falkland  Falkland  NNP  8  obl    PLACE
                        .         .         .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor=Falkland territory=Velm");
    }

    @Test
    void aTownOfARegionIsTheTown() {
        assertThat(ClaimText.of("""
                        Troops   troops  NNS  2  nsubj
                        retook   retake  VBD  0  root
                        the      the     DT   5  det
                        Norland  Norland NNP  5  compound  PLACE
                        town     town    NN   2  obj
                        of       of      IN   7  case
                        Velm     Velm    NNP  5  nmod  PLACE
                        .        .       .    2  punct
                        """)).containsExactly("ANNEXED HAPPENED actor='Troops' territory=Velm");
    }

    @Test
    void whatFallsToEarthIsNotTaken() {
        assertThat(ClaimText.of("""
                        Velm   Velm   NNP  2  nsubj  PLACE
                        fell   fall   VBD  0  root
                        to     to     IN   4  case
                        Earth  Earth  NNP  2  obl    PLACE
                        .      .      .    2  punct
                        """)).isEmpty();
    }

    @Test
    void theTownIsTheOneThatWasNamed() {
        assertThat(ClaimText.of("""
                        The       the      DT   2  det
                        rebels    rebel    NNS  3  nsubj
                        attacked  attack   VBD  0  root
                        Goma      Goma     NNP  3  obj   PLACE
                        from      from     IN   6  case
                        Sake      Sake     NNP  3  obl   PLACE
                        .         .        .    3  punct

                        By     by     IN   2  case
                        noon   noon   NN   5  obl
                        they   they   PRP  5  nsubj
                        had    have   VBD  5  aux
                        taken  take   VBN  0  root
                        the    the    DT   7  det
                        town   town   NN   5  obj
                        .      .      .    5  punct
                        """)).containsExactly("ANNEXED HAPPENED actor='The rebels' territory=Goma");
    }

    @Test
    void theCityIsTheCapitalThatWasMarchedOn() {
        assertThat(ClaimText.of("""
                        The the DT 2 det
                        rebels rebel NNS 3 nsubj
                        marched march VBD 0 root
                        on on IN 5 case
                        Paris Paris NNP 3 obl PLACE
                        . . . 3 punct

                        They they PRP 2 nsubj
                        captured capture VBD 0 root
                        the the DT 4 det
                        city city NN 2 obj
                        in in IN 6 case
                        May May NNP 2 obl time=DATE:XXXX-05
                        . . . 2 punct
                        """)).containsExactly("ANNEXED HAPPENED actor='The rebels' territory=Paris @2023-05");
    }

    @Test
    void itIsTheTownThatWasAbandonedWhateverItIsTakenFor() {
        assertThat(ClaimText.of("""
                        Government government NN 2 compound
                        soldiers soldier NNS 3 nsubj
                        abandoned abandon VBD 0 root
                        Lukeni Lukeni NNP 3 obj PERSON
                        . . . 3 punct

                        By by IN 2 case
                        noon noon NN 6 obl time=TIME:T12:00
                        the the DT 4 det
                        militia militia NN 6 nsubj
                        had have VBD 6 aux
                        taken take VBN 0 root
                        it it PRP 6 obj
                        . . . 6 punct
                        """)).containsExactly("ANNEXED HAPPENED actor='the militia' territory=Lukeni");
    }

    @Test
    void itIsWhatHasANameThoughNobodyKnowsIt() {
        assertThat(ClaimText.of("""
                        The the DT 3 det
                        Malakoff Malakoff NNP 3 compound PERSON
                        redoubt redoubt NN 4 nsubj
                        stood stand VBD 0 root
                        above above IN 7 case
                        the the DT 7 det
                        harbour harbour NN 4 obl
                        . . . 4 punct

                        French French JJ 2 amod OTHER
                        infantry infantry NN 3 nsubj
                        stormed storm VBD 0 root
                        and and CC 5 cc
                        took take VBD 3 conj
                        it it PRP 5 obj
                        . . . 3 punct
                        """)).containsExactly("ANNEXED HAPPENED actor=France territory='The Malakoff redoubt'");
    }
}
