package tidings.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids of claims: the same claim in the same version of an article has the same id on every machine. */
public final class ClaimId {

    private ClaimId() {}

    /** 16 hexadecimal digits from article id, kind, status and the roles' names, spans and entities. */
    public static String of(String articleId, Kind kind, Status status, List<Role> roles, List<Span> content) {
        StringBuilder key = new StringBuilder(articleId)
                .append('\n')
                .append(kind)
                .append('\n')
                .append(status);
        for (Role role : roles) {
            key.append('\n')
                    .append(role.name())
                    .append(role.span().begin())
                    .append('-')
                    .append(role.span().end());
            key.append(role.entity() == null ? "" : role.entity().id());
        }
        content.forEach(
                span -> key.append('\n').append(span.begin()).append('-').append(span.end()));
        return digest(key.toString());
    }

    /** The first 64 bits of the SHA-256 of {@code key}, as 16 hexadecimal digits. */
    public static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
