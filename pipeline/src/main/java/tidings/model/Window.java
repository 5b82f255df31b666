package tidings.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was published about an entity in a span of days.
 *
 * @param start first publication day
 * @param end day after the last
 * @param revision how often it was final before
 * @param isFinal true once the clock passed {@code end} and the grace
 */
public record Window(LocalDate start, LocalDate end, int revision, boolean isFinal, Totals totals) {

    public Window {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("window from " + start + " to " + end);
        }
    }

    /**
     * The fold over live extractions published in the window.
     *
     * @param mentions how often the entity is named
     * @param articles articles that name it
     * @param outlets different outlets among them
     * @param facts by kind: facts of the entity with a live claim published in the window
     * @param spokenAbout utterances about it
     * @param counterparts who shares most facts with it in the window, at most {@value #MAX_COUNTERPARTS}
     * @param burst how unusual {@code origins} is against {@code usual}, in standard deviations of the windows before
     * @param origins different texts among the articles: copies that share their smallest shingle count once
     * @param usual origins in the 28 windows of this size before, on average, as known when this was emitted
     */
    public record Totals(
            int mentions,
            int articles,
            int outlets,
            Map<Kind, Integer> facts,
            int spokenAbout,
            List<Counterpart> counterparts,
            double burst,
            int origins,
            double usual) {

        public static final int MAX_COUNTERPARTS = 5;

        public Totals {
            facts = Map.copyOf(facts);
            counterparts = List.copyOf(counterparts);
        }
    }
}
