package tidings.resolve;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;

/** Makes a {@link Gazetteer} of {@code src/main/data/places.tsv}, whose head lists its columns. */
final class GazetteerBuilder {

    /** Parts of a degree that are distinguished: some 100 metres. */
    static final double STEPS = 1000;

    private GazetteerBuilder() {}

    /** The places of a list in the form of {@code places.tsv}. */
    static List<Place> read(Path list) throws IOException {
        try (Reader lines = Files.newBufferedReader(list, StandardCharsets.UTF_8)) {
            return read(lines);
        }
    }

    static List<Place> read(Reader lines) {
        Map<String, String> countries = Table.read("country-codes.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text(0), row -> row.text(1)));
        List<Place> places = new ArrayList<>();
        for (Table.Row row : Table.rows(lines)) {
            Place.Kind kind =
                    switch (row.text(4)) {
                        case "C" -> Place.Kind.CAPITAL;
                        case "A" -> Place.Kind.SEAT;
                        case "P" -> Place.Kind.TOWN;
                        case "D" -> Place.Kind.DIVISION;
                        default -> throw new IllegalArgumentException("places.tsv: class of " + row.columns());
                    };
            places.add(new Place(
                    row.text(0),
                    row.list(1),
                    countries.getOrDefault(row.text(2), ""),
                    row.text(3),
                    kind,
                    Integer.parseInt(row.text(5)),
                    Double.parseDouble(row.text(6)),
                    Double.parseDouble(row.text(7))));
        }
        return places;
    }

    static Gazetteer build(List<Place> places) {
        try {
            List<String> countries = distinct(places, Place::country);
            List<String> divisions = distinct(places, Place::division);
            return new Gazetteer(countries, divisions, compile(places, numbers(countries), numbers(divisions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the gazetteer, whole or not at all. */
    static void write(List<Place> places, Path target) throws IOException {
        List<String> countries = distinct(places, Place::country);
        List<String> divisions = distinct(places, Place::division);
        FST<BytesRef> table = compile(places, numbers(countries), numbers(divisions));
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
                OutputStreamDataOutput out = new OutputStreamDataOutput(file)) {
            strings(out, countries);
            strings(out, divisions);
            table.save(out, out);
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FST<BytesRef> compile(
            List<Place> places, Map<String, Integer> countries, Map<String, Integer> divisions) throws IOException {
        NavigableMap<BytesRef, List<Place>> byName = new TreeMap<>();
        List<Place> sorted = places.stream()
                .sorted(Comparator.comparingInt(Place::people)
                        .reversed()
                        .thenComparing(Place::country)
                        .thenComparing(Place::division)
                        .thenComparing(Place::kind)
                        .thenComparing(Place::latitude))
                .toList();
        for (Place place : sorted) {
            byName.computeIfAbsent(new BytesRef(Spelling.fold(place.name())), absent -> new ArrayList<>())
                    .add(place);
        }
        FSTCompiler<BytesRef> compiler =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton()).build();
        if (byName.isEmpty()) {
            byName.put(new BytesRef("\u0001"), List.of());
        }
        IntsRefBuilder key = new IntsRefBuilder();
        for (Map.Entry<BytesRef, List<Place>> each : byName.entrySet()) {
            if (each.getKey().length > 0) {
                compiler.add(Util.toIntsRef(each.getKey(), key), entry(each.getValue(), countries, divisions));
            }
        }
        return FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    }

    private static BytesRef entry(List<Place> places, Map<String, Integer> countries, Map<String, Integer> divisions)
            throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        for (Place place : places) {
            out.writeVInt(countries.getOrDefault(place.country(), 0));
            out.writeVInt(divisions.getOrDefault(place.division(), 0));
            out.writeByte((byte) place.kind().ordinal());
            out.writeVInt(place.people());
            out.writeInt((int) Math.round(place.latitude() * STEPS));
            out.writeInt((int) Math.round(place.longitude() * STEPS));
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static List<String> distinct(List<Place> places, Function<Place, String> of) {
        Set<String> distinct = places.stream().map(of).collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(distinct);
    }

    private static Map<String, Integer> numbers(List<String> strings) {
        Map<String, Integer> numbers = new HashMap<>();
        strings.forEach(each -> numbers.put(each, numbers.size()));
        return numbers;
    }

    private static void strings(DataOutput out, List<String> strings) throws IOException {
        out.writeVInt(strings.size());
        for (String each : strings) {
            out.writeString(each);
        }
    }
}
