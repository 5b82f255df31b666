package tidings.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import tidings.model.Article;
import tidings.model.PublicationTime;

/**
 * An RSS or Atom feed; each entry is an article with as much text as the feed gives of it.
 *
 * <p>Document types are refused: they are how XML reads other files and grows without bound.
 */
final class Feed {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "updated");

    private final Origin origin;
    private final Defaults defaults;

    Feed(Origin origin, Defaults defaults) {
        this.origin = origin;
        this.defaults = defaults;
    }

    /** @throws UnreadableException if it is no feed */
    void read(byte[] bytes, Receiver receiver) throws IOException, UnreadableException {
        Document document = parse(bytes);
        List<Element> elements = document.getRootElement().getContent(Filters.element()).stream()
                .flatMap(each -> each.getName().equals("channel")
                        ? Stream.concat(Stream.of(each), each.getChildren().stream())
                        : Stream.of(each))
                .filter(each -> ENTRIES.contains(each.getName()))
                .toList();
        SyndFeed feed = feed(document);
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            try {
                receiver.article(article(entries.get(i), i < elements.size() ? elements.get(i) : null, feed));
            } catch (UnreadableException e) {
                receiver.unreadable(e.at(origin.location() + ", entry " + (i + 1)));
            }
        }
    }

    private Article article(SyndEntry entry, @Nullable Element element, SyndFeed feed) throws UnreadableException {
        Optional<String> link = said(entry.getLink()).map(CanonicalUri::of);
        String uri = link.filter(each -> CanonicalUri.host(each).isPresent()).orElse(null);
        String id = link.or(() -> said(entry.getUri()))
                .orElseThrow(() -> new UnreadableException("has neither link nor guid"));
        String text = text(entry);
        TextPage page = new TextPage(text);
        return new Article(
                id,
                uri,
                Optional.ofNullable(entry.getSource())
                        .flatMap(source -> said(source.getTitle()))
                        .or(() -> Optional.ofNullable(defaults.source()))
                        .or(() -> Optional.ofNullable(uri).flatMap(CanonicalUri::host))
                        .or(() -> said(feed.getTitle()))
                        .orElse(origin.outlet()),
                page.credit().orElse(null),
                said(entry.getTitle()).map(HtmlText::of).orElse(null),
                text,
                said(feed.getLanguage()).orElse(null),
                published(entry, element).orElse(defaults.published()),
                version(entry),
                Article.Status.USABLE,
                page.layout().maskedSpans());
    }

    private static String text(SyndEntry entry) {
        Stream<SyndContent> contents =
                Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        return contents.map(SyndContent::getValue)
                .flatMap(value -> said(value).stream())
                .map(HtmlText::of)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** From the words in the feed, since Rome's instants forget which day it was where the article was written. */
    private static Optional<PublicationTime> published(SyndEntry entry, @Nullable Element element) {
        for (String name : PUBLISHED) {
            for (Element child : element == null ? List.<Element>of() : element.getChildren()) {
                if (child.getName().equals(name)) {
                    try {
                        return Optional.of(DateReader.parse(child.getText()));
                    } catch (UnreadableException e) {
                        // Rome knows more forms.
                    }
                }
            }
        }
        return Optional.ofNullable(entry.getPublishedDate())
                .map(date -> date.toInstant().atOffset(ZoneOffset.UTC))
                .filter(moment -> PublicationTime.isPossible(moment.toLocalDate()))
                .map(PublicationTime::of);
    }

    private static @Nullable Instant version(SyndEntry entry) {
        Date updated = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return updated == null ? null : updated.toInstant();
    }

    private static Optional<String> said(@Nullable String words) {
        return Optional.ofNullable(words).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Document parse(byte[] bytes) throws IOException, UnreadableException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            return builder.build(reader);
        } catch (JDOMException e) {
            throw new UnreadableException("not a feed: " + e.getMessage());
        }
    }

    private static SyndFeed feed(Document document) throws UnreadableException {
        try {
            return new SyndFeedInput().build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableException("neither RSS nor Atom: " + e.getMessage());
        } catch (RuntimeException e) {
            // Rome takes for granted that a feed has a channel, and more.
            throw new UnreadableException("neither RSS nor Atom: parts of it are missing");
        }
    }
}
