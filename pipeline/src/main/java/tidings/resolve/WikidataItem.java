package tidings.resolve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line of Wikidata's dump says of an entity.
 *
 * @param id Q6279; P31 for a property; empty if the line has none
 * @param title of its article in English Wikipedia, with spaces; null if there is none
 * @param sites how many Wikipedias have an article on it
 * @param label its name in English; empty if it has none
 * @param aliases its other names in English
 * @param statements property and, where it is an item, value: "P31", "P31 Q5"
 */
record WikidataItem(
        String id, @Nullable String title, int sites, String label, Set<String> aliases, Set<String> statements) {

    /** Newer names stand under {@code mul} only: those that all languages write alike. */
    private static final List<String> LANGUAGES = List.of("en", "mul", "en-gb", "en-us", "en-ca");

    private static final String ARTICLE = "enwiki";
    private static final String WIKIPEDIA = "wiki";

    private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,15}");

    private static final JsonFactory FACTORY = new JsonFactory();

    WikidataItem {
        aliases = Set.copyOf(aliases);
        statements = Set.copyOf(statements);
    }

    /** @throws JacksonException if the bytes are no object */
    static WikidataItem parse(byte[] line, int offset, int length) throws IOException {
        try (JsonParser json = FACTORY.createParser(line, offset, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "no object");
            }
            Reader reader = new Reader(json);
            reader.read();
            return reader.item();
        }
    }

    /** Whether it is an item, no property and no lexeme. */
    boolean isItem() {
        return ITEM.matcher(id).matches();
    }

    /** The number behind the Q. */
    long number() {
        return Long.parseLong(id.substring(1));
    }

    /** Reads one object. */
    private static final class Reader {

        private final JsonParser json;
        private String id = "";
        private @Nullable String title;
        private int sites;
        private final @Nullable String[] labels = new String[LANGUAGES.size()];
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> statements = new HashSet<>();

        Reader(JsonParser json) {
            this.json = json;
        }

        WikidataItem item() {
            String label = "";
            for (String each : labels) {
                if (each != null && label.isEmpty()) {
                    label = each;
                } else if (each != null) {
                    aliases.add(each);
                }
            }
            return new WikidataItem(id, title, sites, label, aliases, statements);
        }

        void read() throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "id" -> id = String.valueOf(json.getText());
                    case "labels" -> readByName(value, this::readLabel);
                    case "aliases" -> readByName(value, this::readAliases);
                    case "claims" -> readByName(value, this::readClaims);
                    case "sitelinks" -> readByName(value, this::readSite);
                    default -> json.skipChildren();
                }
            }
        }

        /** What is done with a member of an object. */
        private interface Member {
            void read(String name) throws IOException;
        }

        /** An object's members; an empty one is an array in these dumps. */
        private void readByName(JsonToken value, Member member) throws IOException {
            if (value != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                member.read(name);
            }
        }

        private void readLabel(String language) throws IOException {
            int rank = LANGUAGES.indexOf(language);
            String label = readText("value");
            if (rank >= 0 && label != null) {
                labels[rank] = label;
            }
        }

        private void readAliases(String language) throws IOException {
            if (!LANGUAGES.contains(language) || json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String alias = readText("value");
                if (alias != null) {
                    aliases.add(alias);
                }
            }
        }

        private void readSite(String site) throws IOException {
            String name = readText("title");
            if (site.equals(ARTICLE)) {
                title = name;
            }
            if (site.endsWith(WIKIPEDIA)) {
                sites++;
            }
        }

        /** The text of one field of the object that begins here. */
        private @Nullable String readText(String wanted) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return null;
            }
            String text = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals(wanted) && value == JsonToken.VALUE_STRING) {
                    text = json.getText();
                }
                json.skipChildren();
            }
            return text;
        }

        private void readClaims(String property) throws IOException {
            statements.add(property);
            if (!property.equals(WikidataClasses.INSTANCE_OF) || json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String field = json.currentName();
                    json.nextToken();
                    if (field.equals("mainsnak")) {
                        readSnak(property);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }

        /** The first "id" below is the value's: the object holds nothing else that is called so. */
        private void readSnak(String property) throws IOException {
            int depth = 0;
            do {
                JsonToken token = json.currentToken();
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    depth++;
                } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("id")) {
                    json.nextToken();
                    statements.add(property + ' ' + json.getText());
                }
            } while (depth > 0 && json.nextToken() != null);
        }
    }
}
