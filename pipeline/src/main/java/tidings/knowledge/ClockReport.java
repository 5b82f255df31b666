package tidings.knowledge;

import java.time.LocalDate;

/**
 * How far publication days have come, as one reader of the log knows it.
 *
 * @param day the highest publication day seen, never past the log time of the article that bore it
 */
public record ClockReport(LocalDate day) implements Message {}
