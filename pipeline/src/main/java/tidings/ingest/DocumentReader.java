package tidings.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import tidings.model.Article;

/** Reads the articles of one document of a known kind. */
final class DocumentReader {

    private static final int LARGEST_PAGE = 16 << 20;

    private final Defaults defaults;

    DocumentReader(Defaults defaults) {
        this.defaults = defaults;
    }

    /** @throws UnreadableException if the document, or all of it after some point, cannot be read */
    void read(Kind kind, Origin origin, InputStream stream, Receiver receiver) throws IOException, UnreadableException {
        switch (kind) {
            case TEXT -> receiver.article(text(origin, stream));
            case HTML -> receiver.article(html(origin, stream));
            case JSON -> new JsonArticles(origin, defaults, receiver).read(stream);
            case FEED -> new Feed(origin, defaults).read(whole(stream), receiver);
        }
    }

    private Article text(Origin origin, InputStream stream) throws IOException, UnreadableException {
        return new TextPage(Encoding.decode(whole(stream)))
                .article(origin.id(), origin.address(), origin.outlet(), defaults);
    }

    private Article html(Origin origin, InputStream stream) throws IOException, UnreadableException {
        String base = origin.address() == null ? "" : origin.address();
        byte[] bytes = whole(stream);
        String charset = Encoding.ofPage(bytes, origin.charset());
        return new HtmlPage(Jsoup.parse(new ByteArrayInputStream(bytes), charset, base))
                .article(origin.id(), origin.address(), origin.outlet(), defaults);
    }

    private static byte[] whole(InputStream stream) throws IOException, UnreadableException {
        byte[] bytes = stream.readNBytes(LARGEST_PAGE + 1);
        if (bytes.length > LARGEST_PAGE) {
            throw new UnreadableException("has more than " + LARGEST_PAGE + " bytes: no page of news");
        }
        return bytes;
    }
}
