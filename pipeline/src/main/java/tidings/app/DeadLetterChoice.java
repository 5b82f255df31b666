package tidings.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tidings.model.LogPosition;
import tidings.topology.TopicSettings;

/** Which dead letters: all, or those that every option given fits. */
final class DeadLetterChoice {

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "As list shows it, for example UNREADABLE; may be repeated.")
    private List<String> reasons = List.of();

    @Option(
            names = "--source",
            paramLabel = "TOPIC",
            description = "The topic they came from, with or without the prefix: articles or extractions.")
    private @Nullable String source;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Put aside then or later: 2025-03-07 (UTC) or 2025-03-07T09:30:00Z.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Put aside before that time.")
    private @Nullable Instant until;

    @Parameters(
            arity = "0..*",
            paramLabel = "POSITION",
            description = "Partition and offset, as list shows them, for example 0@17.")
    private List<String> positions = List.of();

    /**
     * Those that fit, in the order of the log.
     *
     * @throws CommandException if a position is given that there is no dead letter at
     */
    List<DeadLetter> of(DeadLetterLog log, TopicSettings topics) {
        List<String> there = log.letters().stream().map(DeadLetter::position).toList();
        List<String> missing =
                positions.stream().filter(each -> !there.contains(each)).toList();
        if (!missing.isEmpty()) {
            throw new CommandException("no dead letter at " + String.join(" ", missing)
                    + ": tidings dead-letters list shows those there are");
        }
        return log.letters().stream().filter(letter -> fits(letter, topics)).toList();
    }

    private boolean fits(DeadLetter letter, TopicSettings topics) {
        return (positions.isEmpty() || positions.contains(letter.position()))
                && (reasons.isEmpty() || reasons.stream().anyMatch(letter.reason()::equalsIgnoreCase))
                && (source == null || isFrom(letter, source, topics))
                && (since == null || !letter.time().isBefore(since))
                && (until == null || letter.time().isBefore(until));
    }

    private static boolean isFrom(DeadLetter letter, String source, TopicSettings topics) {
        return Optional.ofNullable(letter.origin())
                .map(LogPosition::topic)
                .filter(topic -> topic.equals(source) || topic.equals(topics.prefix() + source))
                .isPresent();
    }

    /** What is no time is wrong usage, with the value. */
    static final class TimeConverter implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String value) {
            try {
                return value.contains("T")
                        ? OffsetDateTime.parse(value).toInstant()
                        : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + value + "\" is no time: say 2025-03-07, or 2025-03-07T09:30:00Z");
            }
        }
    }
}
