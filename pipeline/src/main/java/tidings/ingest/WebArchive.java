package tidings.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a crawler kept ({@code .warc}, {@code .warc.gz}): the pages and feeds that servers answered with, one after the other.
 * Requests, redirects, errors and pictures are no articles.
 */
final class WebArchive {

    private static final int FOUND = 200;

    private final Origin origin;
    private final DocumentReader reader;
    private final Receiver receiver;

    WebArchive(Origin origin, DocumentReader reader, Receiver receiver) {
        this.origin = origin;
        this.reader = reader;
        this.receiver = receiver;
    }

    void read(InputStream stream) throws IOException, UnreadableException {
        PassedOver others = new PassedOver("answers that are no pages");
        int records = 0;
        int answers = 0;
        try (WarcReader archive = new WarcReader(stream)) {
            for (Optional<WarcRecord> each = archive.next(); each.isPresent(); each = archive.next()) {
                records++;
                if (each.get() instanceof WarcResponse response) {
                    answers++;
                    String address = response.target();
                    Attempt.at(
                            origin.location() + ", " + (address == null ? "record " + records : address),
                            receiver,
                            () -> read(response, address, others));
                }
            }
        } catch (ParsingException | EOFException | IllegalArgumentException e) {
            throw new UnreadableException("no web archive from record " + (records + 1) + " on: "
                    + (e.getMessage() == null ? "it ends in the middle" : e.getMessage()));
        }
        if (answers == 0) {
            throw new UnreadableException("no answer of a server is in it");
        }
        if (!others.isEmpty()) {
            receiver.passedOver(origin.location(), "passed over " + others.inWords());
        }
    }

    private void read(WarcResponse response, @Nullable String target, PassedOver others)
            throws IOException, UnreadableException {
        if (target == null) {
            throw new UnreadableException("does not say of which address it is");
        }
        HttpResponse answer = answer(response);
        String type = answer.headers().first("Content-Type").orElse("");
        Optional<Kind> kind = Kind.ofMediaType(type).filter(each -> each == Kind.HTML || each == Kind.FEED);
        if (answer.status() != FOUND) {
            others.add(Integer.toString(answer.status()));
        } else if (kind.isEmpty()) {
            others.add(type.isEmpty() ? "without a type" : type.split(";", 2)[0].strip());
        } else {
            String address = CanonicalUri.of(target);
            Origin page = new Origin(
                    origin.location() + ", " + target,
                    address,
                    address,
                    Web.charset(type).orElse(null));
            reader.read(kind.get(), page, answer.bodyDecoded().stream(), receiver);
        }
    }

    /** Lengths that are none are not foreseen in the library. */
    private static HttpResponse answer(WarcResponse response) throws IOException, UnreadableException {
        try {
            return response.http();
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("no answer of a server: " + e.getMessage());
        }
    }
}
