package tidings.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What holds documents: packed files, {@code .zip} and web archives that lie about what is in them. */
final class HostileArchives {

    /** The bit of a file in a {@code .zip} that says that it cannot be read without a password. */
    private static final int SECRET = 1;

    /** The bit that says that its sizes stand behind it. */
    private static final int SIZES_BEHIND = 8;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private static final String MET = "Clara Whitfield met Tomas Berger in Lisbon.";

    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + MET;

    private final List<HostileFile> files = new ArrayList<>();

    private HostileArchives() {}

    static List<HostileFile> files() {
        HostileArchives made = new HostileArchives();
        made.packed();
        made.zips();
        made.crookedZips();
        made.warcs();
        made.crookedWarcs();
        return made.files;
    }

    private void packed() {
        byte[] packed = gzip(utf8(MET));
        add("packed a thousand times smaller than it is", "a.txt.gz", gzip(new byte[40 << 20]));
        add("packed in twenty thousand pieces", "a.jsonl.gz", repeated(gzip(utf8("{\"text\": \"Clara.\"}\n")), 20_000));
        add("packed and cut in its head", "a.txt.gz", Arrays.copyOf(packed, 7));
        add("packed and cut", "a.txt.gz", Arrays.copyOf(packed, packed.length - 12));
        add("packed with a sum that is wrong", "a.txt.gz", changed(packed, packed.length - 6));
        add("packed with something behind", "a.txt.gz", joined(packed, utf8("Clara met nobody.")));
        add("packed nothing", "a.txt.gz", gzip(new byte[0]));
        add("nothing at all as packed", "a.txt.gz", new byte[0]);
        add("not packed as packed", "a.html.gz", utf8("<p>" + MET));
        add(
                "packed under a name of a megabyte",
                "a.txt.gz",
                joined(new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0}, utf8("n".repeat(1_000_000))));
    }

    private void zips() {
        byte[] text = utf8(MET);
        zip(
                "names that lead out",
                zipped("../../../etc/passwd.txt", text),
                zipped("/root/.ssh/a.txt", text),
                zipped("C:\\a\\..\\b.txt", text),
                zipped("~/a.txt", text));
        zip("one name twice", stored("a.txt", text), stored("a.txt", utf8("Berger met nobody.")));
        zip("archives in one another", zipped("a.zip", zipped("b.zip", zipped("c.txt", text))));
        zip("names of controls", zipped("\u001B[2J\n\u202E.txt", text), zipped("\0.txt", text), zipped(".txt", text));
        zip("a name as long as can be", zipped("n".repeat(65_530) + ".txt", text));
        zip("a file of sixty megabytes", zipped("a.txt", new byte[60 << 20]), zipped("b.txt", text));
        zip("twenty thousand files of nothing", repeated(stored("a.txt", new byte[0]), 20_000));
        zip(
                "packed files",
                zipped("a.txt.gz", gzip(text)),
                zipped("b.txt.gz", text),
                zipped("c.jsonl.gz", gzip(gzip(text))));
        zip("folders that are called files", zipped("a.txt/", new byte[0]), zipped("a.txt/b.txt", text));
        zip(
                "files of many kinds that are none",
                zipped("a.eml", text),
                zipped("b.csv", text),
                zipped("c.xml", text),
                zipped("d.json", text),
                zipped("e.warc", text),
                zipped("f.html", new byte[0]));
    }

    private void crookedZips() {
        byte[] text = utf8(MET);
        zip("a file under a password", local("a.txt", SECRET, DEFLATED, text, text.length, text.length));
        zip("a method nobody knows", local("a.txt", 0, 99, text, text.length, text.length), stored("b.txt", text));
        zip("a size that lies", local("a.txt", 0, STORED, text, text.length, 1 << 30), stored("b.txt", text));
        zip("a packed size that lies", local("a.txt", 0, STORED, text, 1 << 30, 1 << 30));
        zip("sizes below zero", local("a.txt", 0, STORED, text, -2, -2), stored("b.txt", text));
        zip("sizes of 64 bits that nothing says", local("a.txt", 0, STORED, text, -1, -1), stored("b.txt", text));
        zip("sizes behind what is stored", local("a.txt", SIZES_BEHIND, STORED, text, 0, 0), stored("b.txt", text));
        zip("a sum that is wrong", changed(stored("a.txt", text), 14), stored("b.txt", text));
        zip(
                "names in the code page of DOS",
                local(bytes("M\u0081nchen.txt"), 0, STORED, text, text.length, text.length),
                stored("b.txt", text));
        zip("nothing but its end", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        zip("a program before it", utf8("MZ" + "\0".repeat(1_000)), stored("a.txt", text));
        byte[] whole = zipped("a.txt", utf8(MET.repeat(1_000)));
        zip("half a file", Arrays.copyOf(whole, whole.length / 3));
        zip("half a head", Arrays.copyOf(whole, 20));
        zip("noise in a file", changed(zipped("a.txt", utf8(MET.repeat(1_000))), 60), stored("b.txt", text));
    }

    private void warcs() {
        warc("a length below zero", record("response", "-1", PAGE));
        warc("a length that is too large", record("response", "999999999999", PAGE));
        warc("a length that is no number", record("response", "99999999999999999999999", PAGE), record(PAGE));
        warc("a length that is too small", record("response", "20", PAGE), record(PAGE));
        warc("no length", utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n\r\n" + PAGE));
        warc(
                "no address",
                utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + PAGE.length()
                        + "\r\nContent-Type: application/http;msgtype=response\r\n\r\n" + PAGE + "\r\n\r\n"),
                record(PAGE));
        warc(
                "an address that is none",
                utf8(new String(record(PAGE), StandardCharsets.UTF_8).replace("http://a.example/", "http://[\u202E a")),
                record(PAGE));
        warc("no type", utf8("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n"), record(PAGE));
        warc("a version nobody knows", utf8("WARC/99.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n"), record(PAGE));
        warc("something between records", record(PAGE), utf8("Clara met Tomas.\r\n"), record(PAGE));
        warc(
                "a field of a megabyte",
                utf8("WARC/1.0\r\nX: " + "x".repeat(1_000_000) + "\r\nContent-Length: 0\r\n\r\n"));
        warc("a hundred thousand fields", utf8("WARC/1.0\r\n" + "X: x\r\n".repeat(100_000) + "\r\n"));
        warc("no end of a line", utf8("WARC/1.0"));
        warc("two thousand records", repeated(record(PAGE), 2_000));
    }

    private void crookedWarcs() {
        answer("no page in it", "");
        answer("a status that is none", "HTTP/1.1 abc\r\n\r\n");
        answer("a status below zero", "HTTP/1.1 -200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + MET);
        answer("no head", "<p>" + MET);
        answer("a head that nothing ends", "HTTP/1.1 200 OK\r\n" + "X: x\r\n".repeat(20_000));
        answer("packed pages that are none", page("Content-Encoding: gzip\r\n", MET));
        answer("pages packed as nobody knows", page("Content-Encoding: br, x-bogus\r\n", MET));
        answer("pages in pieces without end", page("Transfer-Encoding: chunked\r\n", "FFFFFFF\r\n" + MET));
        answer("pages in pieces below zero", page("Transfer-Encoding: chunked\r\n", "-5\r\n" + MET + "\r\n0\r\n\r\n"));
        answer("pages of a length that lies", page("Content-Length: 5\r\nContent-Length: 999999\r\n", "<p>" + MET));
        answer("pages of a character set of controls", page("Content-Type: text/html;charset=\u001B\0\r\n", MET));
        warc(
                "pages packed a thousand times smaller",
                joined(
                        utf8(""),
                        record(joined(
                                utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"),
                                gzip(new byte[40 << 20])))),
                record(PAGE));
        byte[] packed = gzip(record(PAGE));
        add("web archive of a packed record that is cut", "a.warc.gz", joined(packed, Arrays.copyOf(packed, 40)));
        add("web archive of a packed record that is wrong", "a.warc.gz", joined(packed, changed(packed, 60)));
        add("web archive packed as a whole", "a.warc.gz", gzip(joined(record(PAGE), record(PAGE))));
    }

    private static String page(String fields, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n" + body;
    }

    private void answer(String family, String answer) {
        warc(family, record(answer), record(PAGE));
    }

    private void warc(String family, byte[]... records) {
        add("web archive of " + family, "a.warc", joined(records));
    }

    private static byte[] record(String answer) {
        return record(utf8(answer));
    }

    private static byte[] record(byte[] answer) {
        return joined(head("response", Integer.toString(answer.length)), answer, utf8("\r\n\r\n"));
    }

    private static byte[] record(String type, String length, String answer) {
        return joined(head(type, length), utf8(answer + "\r\n\r\n"));
    }

    private static byte[] head(String type, String length) {
        return utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: http://a.example/\r\n"
                + "WARC-Date: 2025-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1-1-1-1-1>\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private void zip(String family, byte[]... parts) {
        add("archive of " + family, "a.zip", joined(parts));
    }

    /** A whole archive of one file. */
    private static byte[] zipped(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Without its directory, which nobody reads who reads from the front; the next file stands there then.
        byte[] whole = bytes.toByteArray();
        return Arrays.copyOf(whole, directory(whole));
    }

    /** Where the directory of a whole archive begins: it says so at its end. */
    private static int directory(byte[] whole) {
        return ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - 6);
    }

    private static byte[] stored(String name, byte[] content) {
        return local(name, 0, STORED, content, content.length, content.length);
    }

    private static byte[] local(String name, int flags, int method, byte[] content, int packed, int size) {
        return local(utf8(name), flags, method, content, packed, size);
    }

    /** A file as it stands in an archive, with what its head says of it. */
    private static byte[] local(byte[] name, int flags, int method, byte[] content, int packed, int size) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return ByteBuffer.allocate(30 + name.length + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'P', 'K', 3, 4, 20, 0})
                .putShort((short) flags)
                .putShort((short) method)
                .putInt(0)
                .putInt((int) sum.getValue())
                .putInt(packed)
                .putInt(size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .put(content)
                .array();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x55;
        return changed;
    }

    private static byte[] repeated(byte[] bytes, int times) {
        byte[] repeated = new byte[bytes.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(bytes, 0, repeated, i * bytes.length, bytes.length);
        }
        return repeated;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            joined.writeBytes(each);
        }
        return joined.toByteArray();
    }

    /** Each character a byte. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(String family, String name, byte[] content) {
        files.add(new HostileFile(family, name, content));
    }
}
