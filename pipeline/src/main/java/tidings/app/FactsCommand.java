package tidings.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tidings.codec.Codecs;
import tidings.model.Fact;
import tidings.model.Kind;
import tidings.tell.FactText;
import tidings.tell.Phrases;
import tidings.topology.Topics;

/** {@code tidings facts}: what is known now. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Shows the facts there are: all, or those about one person, organisation or place, of one kind,"
                + " reported since a day, contested, or in several independent texts."
                + " The last reported come last.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tidings facts \"Joe Biden\" --kind met",
            "  tidings facts --since 2025-03-01 --origins 2 --format csv > facts.csv",
            "  tidings facts --contested --format json | jq -r .id",
            "  tidings facts --format parquet --output facts.parquet",
            "",
            "tidings why ID shows what a fact stands on."
        })
final class FactsCommand implements Callable<Integer> {

    /** How facts are shown. */
    enum Format {
        /** For people. */
        TEXT,
        /** For spreadsheets. */
        CSV,
        /** One JSON object per line, with all there is. */
        JSON,
        /** The columns of CSV, with types, for databases and data frames. */
        PARQUET
    }

    /** Set by the launcher where standard output is a terminal: Java 17 cannot determine that of one stream alone. */
    static final String TERMINAL = "tidings.terminal";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigurationOptions options = new ConfigurationOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ENTITY",
            description = "A name, an alias, or an id such as wiki:Joe_Biden. Without: everyone.")
    private @Nullable String entity;

    @Option(names = "--kind", paramLabel = "KIND", description = "met, said, annexed, or another that is taught.")
    private @Nullable String kind;

    @Option(names = "--since", paramLabel = "DAY", description = "Reported on this day or later, as 2025-03-01.")
    private @Nullable LocalDate since;

    @Option(names = "--contested", description = "Only those on which independent texts disagree.")
    private boolean contested;

    @Option(
            names = "--origins",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "In so many independent texts, not copies of one another. Default: ${DEFAULT-VALUE}.")
    private int origins = 1;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, csv, json (one object per line) or parquet. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write them; what is in it is replaced. Default: standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        if (format == Format.PARQUET && output == null && Boolean.getBoolean(TERMINAL)) {
            throw new ParameterException(
                    spec.commandLine(), "parquet is nothing for a terminal: name a file with --output, or use a pipe");
        }
        EntityChoice about = new EntityChoice(entity);
        FactQuery query = new FactQuery(about, kind(), Optional.ofNullable(since), contested, origins);
        Configuration configuration = options.reachable();
        if (entity != null) {
            CompactedTopic.read(configuration, configuration.topics().name(Topics.ENTITIES), Topics.ENTITIES)
                    .values()
                    .forEach(about::learn);
        }
        List<Fact> facts =
                CompactedTopic.read(configuration, configuration.topics().name(Topics.FACTS), Topics.FACTS)
                        .values()
                        .stream()
                        .filter(query::includes)
                        .sorted(FactQuery.BY_REPORT)
                        .toList();
        write(facts);
        return 0;
    }

    private Optional<Kind> kind() {
        try {
            return Optional.ofNullable(kind).map(name -> new Kind(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--kind " + kind + ": " + e.getMessage(), e);
        }
    }

    private void write(List<Fact> facts) throws IOException {
        if (format == Format.PARQUET) {
            try (OutputStream out =
                    output == null ? Display.read(new FileOutputStream(FileDescriptor.out)) : Display.written(output)) {
                FactParquet.write(facts, out);
            }
        } else if (output == null) {
            show(facts, spec.commandLine().getOut());
        } else {
            try (PrintWriter out = Display.into(output)) {
                show(facts, out);
            }
        }
    }

    private void show(List<Fact> facts, PrintWriter out) {
        switch (format) {
            case CSV -> {
                out.println(FactTable.head());
                facts.forEach(fact -> out.println(FactTable.line(fact)));
            }
            case JSON -> facts.forEach(fact -> out.println(Characters.escaped(Codecs.FACT.toJson(fact))));
            default -> {
                FactText text = new FactText(Phrases.load());
                for (Fact fact : facts) {
                    out.println(text.line(fact));
                    FactText.evidence(fact).ifPresent(evidence -> out.println("  " + evidence));
                    out.println("  " + fact.id());
                }
                if (facts.isEmpty()) {
                    spec.commandLine().getErr().println("no such fact is known");
                }
            }
        }
        out.flush();
    }
}
