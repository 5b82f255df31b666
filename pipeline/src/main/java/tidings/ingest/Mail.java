package tidings.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** A mail as an article: a newsletter, a press release. Attachments are not read. */
final class Mail {

    /** Parts within parts; more are not looked into. */
    private static final int DEEPEST = 8;

    private Mail() {}

    /** Its fields, under our names. */
    static ObjectNode fields(byte[] bytes) throws IOException, UnreadableException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(
                MimeConfig.custom().setMaxHeaderLen(-1).setMaxLineLen(-1).build());
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (message.getSubject() != null) {
            fields.put("headline", Words.plain(message.getSubject()));
        }
        Field date = message.getHeader() == null ? null : message.getHeader().getField("Date");
        if (date != null) {
            DateReader.lenient(date.getBody(), DayOrder.UNKNOWN)
                    .ifPresent(time -> fields.put("published", time.toString()));
        }
        if (message.getFrom() != null && !message.getFrom().isEmpty()) {
            Mailbox from = message.getFrom().get(0);
            fields.put(
                    "source", from.getName() == null || from.getName().isBlank() ? from.getDomain() : from.getName());
        }
        if (message.getMessageId() != null) {
            fields.put("id", "mid:" + message.getMessageId().replaceAll("^<|>$", ""));
        }
        String text = part(message, "text/plain", 0)
                .or(() -> part(message, "text/html", 0).map(HtmlText::of))
                .orElseThrow(() -> new UnreadableException("a mail without a part of text"));
        return fields.put("text", text);
    }

    private static Optional<String> part(Entity entity, String type, int depth) {
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < DEEPEST) {
            return parts.getBodyParts().stream()
                    .flatMap(each -> part(each, type, depth + 1).stream())
                    .findFirst();
        }
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        return body instanceof TextBody text && !attached && type.equalsIgnoreCase(entity.getMimeType())
                ? words(text).filter(each -> !each.isBlank())
                : Optional.empty();
    }

    private static Optional<String> words(TextBody text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            text.writeTo(bytes);
            return Optional.of(Encoding.wellFormed(bytes.toString(charset(text.getMimeCharset()))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") || !Charset.isSupported(name)
                    ? StandardCharsets.UTF_8
                    : Charset.forName(name);
        } catch (IllegalCharsetNameException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
