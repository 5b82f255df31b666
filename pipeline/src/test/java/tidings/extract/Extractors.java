package tidings.extract;

import java.util.List;
import tidings.annotate.CoreNlpAnnotator;
import tidings.resolve.Resolver;

/** The real extractor, loaded once for all integration tests of a JVM. */
public final class Extractors {

    private Extractors() {}

    /** Loaded on first use; some seconds. */
    public static Extractor shared() {
        return Holder.SHARED;
    }

    /** One that resolves so, and looks for no claims. */
    public static Extractor resolving(Resolver resolver) {
        return new Extractor(
                Gate.load(),
                CoreNlpAnnotator.load()::annotate,
                resolver::resolve,
                document -> List.of(),
                "probe",
                ReadingObserver.NOBODY);
    }

    private static final class Holder {
        private static final Extractor SHARED = Extractor.load(null, null, ReadingObserver.NOBODY);
    }
}
