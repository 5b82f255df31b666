package tidings.resolve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.Util;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The world's places by name: towns of 5,000 people and more and first-level divisions, from GeoNames; countries are the
 * data files' own.
 *
 * <p>A finite-state transducer that {@link GazetteerBuilder} makes at build time, two MB. Safe for use by many threads.
 */
final class Gazetteer {

    /** With the number of its form: the build makes it anew when the number is raised. */
    static final String RESOURCE = "/tidings/resolve/places-1.fst";

    private static final Logger LOG = LoggerFactory.getLogger(Gazetteer.class);

    private final List<String> countries;
    private final List<String> divisions;
    private final FST<BytesRef> table;

    Gazetteer(List<String> countries, List<String> divisions, FST<BytesRef> table) {
        this.countries = List.copyOf(countries);
        this.divisions = List.copyOf(divisions);
        this.table = table;
    }

    /** A gazetteer that knows no place. */
    static Gazetteer empty() {
        return GazetteerBuilder.build(List.of());
    }

    /** The gazetteer on the class path; without one a warning is logged and it knows no place. */
    static Gazetteer load() {
        InputStream bytes = Gazetteer.class.getResourceAsStream(RESOURCE);
        if (bytes == null) {
            LOG.warn("{} is not on the class path, towns are hardly known; make it: mvn -DskipTests package", RESOURCE);
            return empty();
        }
        try (InputStream in = new BufferedInputStream(bytes, 1 << 16)) {
            return read(new InputStreamDataInput(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    static Gazetteer read(DataInput in) throws IOException {
        List<String> countries = strings(in);
        List<String> divisions = strings(in);
        return new Gazetteer(
                countries, divisions, new FST<>(FST.readMetadata(in, ByteSequenceOutputs.getSingleton()), in));
    }

    /** The places of exactly this name, accents aside, those with the most people first. */
    List<Place> named(String name) {
        try {
            BytesRef found = Util.get(table, new BytesRef(Spelling.fold(name)));
            return found == null ? List.of() : places(name, found);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer cannot be read", e);
        }
    }

    private List<Place> places(String name, BytesRef found) {
        ByteArrayDataInput in = new ByteArrayDataInput(found.bytes, found.offset, found.length);
        List<Place> places = new ArrayList<>();
        while (!in.eof()) {
            String country = countries.get(in.readVInt());
            String division = divisions.get(in.readVInt());
            Place.Kind kind = Place.Kind.values()[in.readByte()];
            int people = in.readVInt();
            places.add(new Place(
                    name,
                    List.of(),
                    country,
                    division,
                    kind,
                    people,
                    in.readInt() / GazetteerBuilder.STEPS,
                    in.readInt() / GazetteerBuilder.STEPS));
        }
        return places;
    }

    private static List<String> strings(DataInput in) throws IOException {
        int count = in.readVInt();
        List<String> strings = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            strings.add(in.readString());
        }
        return strings;
    }
}
