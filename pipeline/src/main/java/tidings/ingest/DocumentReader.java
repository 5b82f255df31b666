package tidings.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tidings.model.Article;

/** Reads the articles of one document of a known kind, or of all documents in an archive. */
final class DocumentReader {

    private static final Pattern NEWS_ITEM =
            Pattern.compile("<(?:[\\w-]{1,20}:)?(?:nitf|newsItem|newsMessage)[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final int BUFFER = 1 << 16;

    private static final int LARGEST_PAGE = 16 << 20;

    private final Defaults defaults;

    DocumentReader(Defaults defaults) {
        this.defaults = defaults;
    }

    /** @throws UnreadableException if the document, or all of it after some point, cannot be read */
    void read(Kind kind, Origin origin, InputStream stream, Receiver receiver) throws IOException, UnreadableException {
        try {
            readNested(kind, origin, stream, receiver);
        } catch (StackOverflowError e) {
            // Parsers of Markdown and of mails go down into what is nested, and have no limit of their own.
            throw new UnreadableException("is nested more deeply than can be read: no article");
        }
    }

    private void readNested(Kind kind, Origin origin, InputStream stream, Receiver receiver)
            throws IOException, UnreadableException {
        switch (kind) {
            case TEXT -> receiver.article(text(origin, stream));
            case HTML -> receiver.article(html(origin, stream, receiver));
            case JSON -> new JsonArticles(origin, defaults, receiver).read(stream);
            case FEED -> xml(origin, whole(stream), receiver);
            case MARKDOWN ->
                receiver.article(article(origin, origin.id(), MarkdownText.fields(Encoding.decode(whole(stream)))));
            case TABLE -> new Table(origin, defaults, receiver).read(stream);
            case MAIL -> receiver.article(article(origin, origin.id(), Mail.fields(whole(stream))));
            case WEB_ARCHIVE -> new WebArchive(origin, this, receiver).read(stream);
            case ZIP -> new ZipArchive(origin, this, receiver).read(stream);
        }
    }

    /** A file or a member of an archive, which its name may say to be packed. */
    void readPacked(Kind kind, Origin origin, InputStream stream, Receiver receiver)
            throws IOException, UnreadableException {
        // Web archives are packed record by record, which their own reader knows.
        if (!Kind.isPacked(origin.name()) || kind == Kind.WEB_ARCHIVE) {
            read(kind, origin, stream, receiver);
            return;
        }
        try {
            read(kind, origin, new GZIPInputStream(stream, BUFFER), receiver);
        } catch (ZipException | EOFException e) {
            throw new UnreadableException("not packed as its ending says, or cut: " + Attempt.inWords(e));
        }
    }

    /** A feed, or what agencies deliver. */
    private void xml(Origin origin, byte[] bytes, Receiver receiver) throws UnreadableException {
        if (!NEWS_ITEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            new Feed(origin, defaults).read(bytes, receiver);
            return;
        }
        List<NewsItem> items = NewsItem.all(Encoding.ofXml(bytes, origin.charset()));
        for (int i = 0; i < items.size(); i++) {
            String id = items.size() == 1 ? origin.id() : origin.id() + ':' + (i + 1);
            try {
                receiver.article(article(origin, id, items.get(i).fields()));
            } catch (UnreadableException e) {
                receiver.unreadable(e.at(origin.location() + ", item " + (i + 1)));
            }
        }
    }

    private Article article(Origin origin, String id, ObjectNode fields) throws UnreadableException {
        // alone, it is what stands at the address
        String from = id.equals(origin.id()) ? origin.address() : null;
        return new JsonArticle(fields).article(from, id, origin.outlet(), defaults);
    }

    private Article text(Origin origin, InputStream stream) throws IOException, UnreadableException {
        byte[] bytes = whole(stream);
        refuseIfNoText(bytes);
        return new TextPage(Encoding.decode(bytes)).article(origin.id(), origin.address(), origin.outlet(), defaults);
    }

    private Article html(Origin origin, InputStream stream, Receiver receiver) throws IOException, UnreadableException {
        PageRead page = page(origin, stream, receiver);
        page.reportFlaws(origin.location(), receiver);
        return page.article();
    }

    /** A page with what it says of its other parts. */
    PageRead page(Origin origin, InputStream stream, Receiver receiver) throws IOException, UnreadableException {
        String base = origin.address() == null ? "" : origin.address();
        byte[] bytes = whole(stream);
        refuseIfNoText(bytes);
        Decoded decoded = Encoding.ofPage(bytes, origin.charset());
        PageRead page = new HtmlPage(HtmlPage.parse(decoded.text(), base))
                .read(origin.id(), origin.address(), origin.outlet(), defaults);
        if (decoded.flaw() != null) {
            receiver.flawed(origin.location(), decoded.flaw());
        }
        return page;
    }

    private static void refuseIfNoText(byte[] bytes) throws UnreadableException {
        Optional<String> other = Signature.of(bytes);
        if (other.isPresent()) {
            throw new UnreadableException("is " + other.get() + ", whatever it is called: no article");
        }
    }

    private static byte[] whole(InputStream stream) throws IOException, UnreadableException {
        byte[] bytes = stream.readNBytes(LARGEST_PAGE + 1);
        if (bytes.length > LARGEST_PAGE) {
            throw new UnreadableException("has more than " + LARGEST_PAGE + " bytes: no page of news");
        }
        return bytes;
    }
}
