package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Entities and facts as JSON-LD, in schema.org's words where it has them. */
final class LinkedData {

    static final String CONTENT_TYPE = "application/ld+json";

    private static final String ITEM = "wikidata:";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String WIKIPEDIA = "https://en.wikipedia.org/wiki/";

    private LinkedData() {}

    /** Of a profile as the API answers it. */
    static ObjectNode entity(JsonNode profile) {
        ObjectNode view = node(profile.get("ref"));
        view.put("@context", "https://schema.org/");
        ArrayNode names = view.putArray("alternateName");
        profile.get("aliases").forEach(names::add);
        String item = profile.path("sameAs").asText("");
        if (item.startsWith(ITEM)) {
            String page = view.get("sameAs").asText();
            view.putArray("sameAs").add(page).add(WIKIDATA + Address.encoded(item.substring(ITEM.length())));
        }
        return lying(view, profile.path("point"));
    }

    private static ObjectNode lying(ObjectNode place, JsonNode point) {
        if (point.isObject()) {
            ObjectNode geo = place.putObject("geo");
            geo.put("@type", "GeoCoordinates");
            geo.set("latitude", point.get("latitude"));
            geo.set("longitude", point.get("longitude"));
        }
        return place;
    }

    /** Of a fact as the API answers it: a review of a claim, with the parties it mentions and an article that says so. */
    static ObjectNode fact(JsonNode answer) {
        JsonNode summary = answer.get("summary");
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("@context", "https://schema.org/");
        view.put("@type", "Claim");
        view.put("@id", "urn:tidings:fact:" + Address.encoded(summary.get("id").asText()));
        view.put("text", summary.get("text").asText());
        view.put("additionalType", summary.get("kind").asText());
        view.put("creativeWorkStatus", summary.get("status").asText());
        ArrayNode mentions = view.putArray("mentions");
        summary.get("parties").forEach(party -> {
            if (!party.get("entity").isNull()) {
                mentions.add(lying(node(party.get("entity")), party.path("point")));
            }
        });
        if (!summary.at("/time/first").isNull() && !summary.at("/time/first").isMissingNode()) {
            view.put(
                    "temporalCoverage",
                    summary.at("/time/first").asText() + "/"
                            + summary.at("/time/last").asText());
        }
        JsonNode place = summary.path("place");
        if (place.path("entity").isObject()) {
            view.set("spatialCoverage", lying(node(place.get("entity")), place.path("point")));
        }
        ArrayNode appearances = view.putArray("appearance");
        answer.at("/fact/sample").forEach(sample -> {
            ObjectNode article = appearances.addObject();
            article.put("@type", "NewsArticle");
            if (!sample.get("uri").isNull()) {
                article.put("url", sample.get("uri").asText());
            }
            article.put("publisher", sample.get("outlet").asText());
            if (!sample.get("published").isNull()) {
                article.put("datePublished", sample.get("published").asText());
            }
        });
        return view;
    }

    private static ObjectNode node(JsonNode entity) {
        String id = entity.get("id").asText();
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("@type", type(entity.get("type").asText()));
        view.put("@id", "urn:tidings:entity:" + Address.encoded(id));
        view.put("name", entity.get("name").asText());
        if (id.startsWith("wiki:")) {
            view.put("sameAs", WIKIPEDIA + Address.encoded(id.substring("wiki:".length())));
        }
        return view;
    }

    private static String type(String type) {
        return switch (type) {
            case "PERSON" -> "Person";
            case "ORGANIZATION" -> "Organization";
            case "PLACE" -> "Place";
            default -> "Thing";
        };
    }
}
