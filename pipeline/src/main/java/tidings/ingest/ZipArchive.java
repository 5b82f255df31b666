package tidings.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files in a {@code .zip}, one after the other as they stand in it; archives inside of it are not opened. */
final class ZipArchive {

    private static final Charset DOS = Charset.forName("IBM437");

    private final Origin origin;
    private final DocumentReader reader;
    private final Receiver receiver;

    ZipArchive(Origin origin, DocumentReader reader, Receiver receiver) {
        this.origin = origin;
        this.reader = reader;
        this.receiver = receiver;
    }

    void read(InputStream stream) throws IOException, UnreadableException {
        PassedOver others = new PassedOver("of other endings");
        boolean any = false;
        try (ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.ISO_8859_1)) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (!each.isDirectory()) {
                    any = true;
                    read(name(each), zip, others);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableException("no .zip from some file on: " + e.getMessage());
        }
        if (!any) {
            throw new UnreadableException("no .zip, or nothing is in it");
        }
        if (!others.isEmpty()) {
            receiver.passedOver(origin.location(), "passed over " + others.inWords());
        }
    }

    private void read(String name, ZipInputStream zip, PassedOver others) {
        Optional<Kind> kind = Kind.ofFile(name).filter(each -> each != Kind.ZIP && each != Kind.WEB_ARCHIVE);
        if (kind.isEmpty()) {
            others.file(name);
            return;
        }
        Origin member = Origin.file(origin.location() + '/' + name, origin.name() + '/' + name);
        Unclosed content = new Unclosed(zip);
        Attempt.at(member.location(), receiver, () -> reader.readPacked(kind.get(), member, content, receiver));
    }

    /**
     * As it was meant: names that are not marked as UTF-8 came here as one character a byte, and are UTF-8 all the same, or
     * in DOS's code page.
     */
    private static String name(ZipEntry file) {
        byte[] bytes = file.getName().getBytes(StandardCharsets.ISO_8859_1);
        if (!file.getName().equals(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return file.getName();
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, DOS);
    }

    /** Whoever reads a member must not close the archive. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
