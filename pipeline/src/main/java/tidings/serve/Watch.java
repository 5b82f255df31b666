package tidings.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who wants to be notified: of which updates, and where.
 *
 * @param filter as of the live stream
 * @param digest seconds between two messages at least; 0 for each as soon as can be
 * @param atLeast so many updates must wait before a message is sent
 * @param secret what messages are signed with, {@code whsec_} and base64
 * @param ended why nothing is delivered any more; empty while something is
 */
record Watch(
        String id,
        URI url,
        Map<String, String> filter,
        int digest,
        int atLeast,
        String secret,
        Optional<String> ended) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("url", "filter", "digest", "atLeast", "secret");
    private static final String SECRET_PREFIX = "whsec_";
    private static final int KEY_BYTES = 24;
    private static final int ID_BYTES = 9;
    private static final int LONGEST_DIGEST = 86_400;
    private static final int MOST_WAITING = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    Watch {
        filter = Map.copyOf(filter);
    }

    /**
     * One that somebody asks for.
     *
     * @throws Problem if it cannot be one, saying what is wrong
     */
    static Watch asked(byte[] body) {
        JsonNode asked;
        try {
            asked = MAPPER.readTree(body);
        } catch (IOException e) {
            throw Problem.bad("a watch is a JSON object with url and filter");
        }
        if (!asked.isObject()) {
            throw Problem.bad("a watch is a JSON object with url and filter");
        }
        asked.fieldNames().forEachRemaining(name -> {
            if (!NAMES.contains(name)) {
                throw Problem.bad("no \"" + name + "\" in a watch; there are url, filter, digest, atLeast and secret");
            }
        });
        Map<String, String> filter = new TreeMap<>();
        asked.path("filter")
                .fields()
                .forEachRemaining(
                        each -> filter.put(each.getKey(), each.getValue().asText()));
        UpdateAnswers.query(new Parameters(filter).allow(UpdateAnswers.FILTER_NAMES));
        String secret = asked.path("secret").asText("");
        Watch watch = new Watch(
                random(ID_BYTES),
                Webhook.address(asked.path("url").asText("")),
                filter,
                number(asked, "digest", 0, 0, LONGEST_DIGEST),
                number(asked, "atLeast", 1, 1, MOST_WAITING),
                secret.isEmpty() ? SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes(KEY_BYTES)) : secret,
                Optional.empty());
        if (watch.key().length < KEY_BYTES) {
            throw Problem.bad("secret is whsec_ and at least 24 bytes in base64; without one it is made");
        }
        return watch;
    }

    private static int number(JsonNode asked, String name, int otherwise, int least, int most) {
        return asked.has(name)
                ? Math.toIntExact(Parameters.number(name, asked.get(name).asText(), least, most))
                : otherwise;
    }

    private static String random(int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What messages are signed with; nothing if the secret is none. */
    byte[] key() {
        try {
            return secret.startsWith(SECRET_PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()))
                    : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    Watch end(String why) {
        return new Watch(id, url, filter, digest, atLeast, secret, Optional.of(why));
    }

    /** @param withSecret for who made it, and for the topic; nobody else is shown it */
    ObjectNode json(boolean withSecret) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("url", url.toString());
        ObjectNode parameters = json.putObject("filter");
        new TreeMap<>(filter).forEach(parameters::put);
        json.put("digest", digest);
        json.put("atLeast", atLeast);
        json.put("ended", ended.orElse(null));
        if (withSecret) {
            json.put("secret", secret);
        }
        return json;
    }

    /** @throws IOException if it is none of {@link #json} */
    static Watch parse(String json) throws IOException {
        JsonNode stored = MAPPER.readTree(json);
        Map<String, String> filter = new TreeMap<>();
        stored.path("filter")
                .fields()
                .forEachRemaining(
                        each -> filter.put(each.getKey(), each.getValue().asText()));
        return new Watch(
                stored.path("id").asText(),
                URI.create(stored.path("url").asText()),
                filter,
                stored.path("digest").asInt(),
                stored.path("atLeast").asInt(1),
                stored.path("secret").asText(),
                Optional.of(stored.path("ended")).filter(JsonNode::isTextual).map(JsonNode::asText));
    }
}
