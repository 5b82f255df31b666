package tidings.relate.grammar;

/**
 * How well a word fits a role: someone who can meet or act, a power that can take land, land.
 *
 * <p>Names are judged by their type, other words by {@link FillerWords}.
 */
public final class Fillers {

    /** How sure it is that a word names what a role asks for. */
    public enum Grade {
        /** It names something else. */
        NO,
        /** It may: a name that the recogniser does not know or takes for another sort, a noun of several senses. */
        MAYBE,
        /** It does. */
        SURE
    }

    /** No condition. */
    public static final String ANYTHING = "anything";

    private final FillerWords words;
    private final PartyFillers parties;
    private final PowerFillers powers;
    private final LandFillers lands;

    public Fillers(States states) {
        this.words = new FillerWords(this);
        this.parties = new PartyFillers(words, states);
        this.powers = new PowerFillers(words, states);
        this.lands = new LandFillers(words, states, powers);
    }

    /** @throws IllegalArgumentException if there is no such class */
    public Grade grade(String filler, Context context, int token) {
        return switch (filler) {
            case ANYTHING -> Grade.SURE;
            case "party" -> parties.party(context, token);
            case "person" -> parties.person(context, token, false);
            case "peer" -> parties.person(context, token, true);
            case "visitor" -> parties.visitor(context, token);
            case "figure" -> parties.figure(context, token);
            case "officer" -> parties.officer(context, token);
            case "official" -> parties.official(context, token);
            case "state" -> powers.state(context, token);
            case "power" -> powers.isMeans(context, token) ? Grade.NO : powers.power(context, token);
            case "force" -> powers.isMeans(context, token) ? Grade.NO : powers.force(context, token);
            case "land" -> lands.land(context, token, true);
            case "place" -> lands.land(context, token, false);
            case "soil" -> lands.soil(context, token);
            case "town" -> lands.town(context, token);
            case "facility" -> lands.isFacility(context, token) ? Grade.SURE : lands.land(context, token, false);
            case "army" -> !powers.isMeans(context, token) && powers.isArmy(context, token) ? Grade.SURE : Grade.NO;
            default -> throw new IllegalArgumentException("no class of fillers \"" + filler + '"');
        };
    }

    /**
     * Whether a noun is in a class of {@code fillers.txt}.
     *
     * @throws IllegalArgumentException if there is no such class
     */
    public boolean is(String wordClass, Context context, int token) {
        return words.is(wordClass, context, token);
    }

    /** A building or works, which an army takes as it takes land: "captured the town hall". */
    public boolean isFacility(Context context, int token) {
        return lands.isFacility(context, token);
    }

    /** Whether a word names those who bear arms: "Taliban". */
    boolean isArmed(String word) {
        return words.is("armed", word);
    }
}
