package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tidings.model.EntityUpdate;

/** What is read elsewhere: facts and updates as an Atom feed, a graph as GraphML. What is not allowed in XML is left out. */
final class Feed {

    static final String ATOM = "application/atom+xml";
    static final String GRAPHML = "application/graphml+xml";

    private static final String NO_MOMENT = "1970-01-01T00:00:00Z";
    private static final String NO_OUTLET = "Tidings";

    private Feed() {}

    /**
     * A list of {@link Api} as RFC 4287 has it.
     *
     * @param items facts, or updates, the newest first
     * @param address of the feed itself
     * @param site where the page is, without a slash at its end
     */
    static String atom(JsonNode items, String title, String address, String site) {
        List<Entry> entries = StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.has("op") ? update(item, site) : fact(item, site))
                .toList();
        return written(xml -> {
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "title", title);
            element(xml, "id", address);
            link(xml, "self", address);
            element(
                    xml,
                    "updated",
                    entries.isEmpty() ? NO_MOMENT : entries.get(0).updated());
            for (Entry each : entries) {
                xml.writeStartElement("entry");
                element(xml, "title", each.title());
                element(xml, "id", each.id());
                link(xml, "alternate", each.page());
                element(xml, "updated", each.updated());
                xml.writeStartElement("author");
                element(xml, "name", each.author());
                xml.writeEndElement();
                element(xml, "summary", each.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        });
    }

    /** What a reader of feeds shows. */
    private record Entry(String title, String id, String page, String updated, String author, String summary) {}

    private static Entry fact(JsonNode fact, String site) {
        String page = page(fact, site);
        return new Entry(fact.get("text").asText(), page, page, moment(fact), outlet(fact), sureness(fact));
    }

    /** Of each update one, also of the same fact: how it changed, and when that became known. */
    private static Entry update(JsonNode update, String site) {
        JsonNode fact = update.get("fact");
        JsonNode entity = update.get("entity");
        String op = update.get("op").asText().toLowerCase(Locale.ROOT);
        boolean isOfCounts = fact.isNull();
        String page =
                isOfCounts ? site + "/e/" + Address.encoded(entity.get("id").asText()) : page(fact, site);
        return new Entry(
                op + ": "
                        + (isOfCounts
                                ? entity.get("name").asText()
                                : fact.get("text").asText()),
                page + "#" + Address.encoded(update.get("id").asText()),
                page,
                update.get("knownAt").asText(),
                isOfCounts ? NO_OUTLET : outlet(fact),
                summary(update));
    }

    private static String summary(JsonNode update) {
        JsonNode fact = update.get("fact");
        if (fact.isNull()) {
            return counts(update.get("window"));
        }
        if (update.get("op").asText().equals(EntityUpdate.Op.RETRACTED.name())) {
            return "No article says so any more.";
        }
        String before = update.at("/before/text").asText("");
        return sureness(fact) + (before.isEmpty() ? "" : " · before: " + before);
    }

    private static String page(JsonNode fact, String site) {
        return site + "/f/" + Address.encoded(fact.get("id").asText());
    }

    private static String outlet(JsonNode fact) {
        return fact.at("/evidence/outlet").asText(NO_OUTLET);
    }

    private static String sureness(JsonNode fact) {
        return fact.get("status").asText() + " · reports "
                + fact.at("/corroboration/reports").asInt()
                + ", outlets "
                + fact.at("/corroboration/outlets").asInt() + ", independent "
                + fact.at("/corroboration/origins").asInt() + " · “"
                + fact.at("/evidence/sentence").asText("") + "”";
    }

    private static String counts(JsonNode window) {
        return window.isNull()
                ? ""
                : window.get("first").asText() + " to " + window.get("last").asText() + " · mentions "
                        + window.get("mentions").asInt() + ", articles "
                        + window.get("articles").asInt();
    }

    /** Of an answer of {@link Api}: the entity in the middle, those around it, and what they share. */
    static String graphml(JsonNode graph) {
        return written(xml -> {
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            for (List<String> key : List.of(
                    List.of("name", "node", "string"),
                    List.of("type", "node", "string"),
                    List.of("facts", "edge", "int"))) {
                xml.writeEmptyElement("key");
                xml.writeAttribute("id", key.get(0));
                xml.writeAttribute("for", key.get(1));
                xml.writeAttribute("attr.name", key.get(0));
                xml.writeAttribute("attr.type", key.get(2));
            }
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "undirected");
            JsonNode centre = graph.get("entity");
            node(xml, centre);
            for (JsonNode each : graph.get("nodes")) {
                node(xml, each);
            }
            for (JsonNode each : graph.get("nodes")) {
                edge(
                        xml,
                        centre.get("id").asText(),
                        each.get("id").asText(),
                        each.get("facts").asInt());
            }
            for (JsonNode each : graph.get("links")) {
                edge(
                        xml,
                        each.get("a").asText(),
                        each.get("b").asText(),
                        each.get("facts").asInt());
            }
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void node(XMLStreamWriter xml, JsonNode entity) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", legal(entity.get("id").asText()));
        data(xml, "name", entity.get("name").asText());
        data(xml, "type", entity.get("type").asText());
        xml.writeEndElement();
    }

    private static void edge(XMLStreamWriter xml, String from, String to, int facts) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", legal(from));
        xml.writeAttribute("target", legal(to));
        data(xml, "facts", Integer.toString(facts));
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(legal(value));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** The moment of the last report; a day that has none begins it. */
    private static String moment(JsonNode fact) {
        String reported = fact.get("lastReported").asText("");
        if (fact.get("lastReported").isNull()) {
            return NO_MOMENT;
        }
        return reported.contains("T")
                ? java.time.OffsetDateTime.parse(reported).toInstant().toString()
                : reported + "T00:00:00Z";
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .filter(each -> each == '\t'
                        || each == '\n'
                        || (each >= 0x20 && each < 0xD800)
                        || (each >= 0xE000 && each < 0xFFFE)
                        || each > 0xFFFF)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String written(Body body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.toString();
    }
}
