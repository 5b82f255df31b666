package tidings.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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
            case HTML -> receiver.article(html(origin, stream, receiver));
            case JSON -> new JsonArticles(origin, defaults, receiver).read(stream);
            case FEED -> new Feed(origin, defaults).read(whole(stream), receiver);
        }
    }

    private Article text(Origin origin, InputStream stream) throws IOException, UnreadableException {
        byte[] bytes = whole(stream);
        refuseIfNoText(bytes);
        return new TextPage(Encoding.decode(bytes)).article(origin.id(), origin.address(), origin.outlet(), defaults);
    }

    private Article html(Origin origin, InputStream stream, Receiver receiver) throws IOException, UnreadableException {
        String base = origin.address() == null ? "" : origin.address();
        byte[] bytes = whole(stream);
        refuseIfNoText(bytes);
        Decoded page = Encoding.ofPage(bytes, origin.charset());
        Article article = new HtmlPage(Jsoup.parse(page.text(), base))
                .article(origin.id(), origin.address(), origin.outlet(), defaults);
        if (page.flaw() != null) {
            receiver.flawed(origin.location(), page.flaw());
        }
        return article;
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
