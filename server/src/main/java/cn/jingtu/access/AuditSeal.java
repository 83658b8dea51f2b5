package cn.jingtu.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The digest that seals an audit entry. It covers, in this order, one line a field: {@code name:length:value}, the
 * length in UTF-8 bytes, {@code name:-} for null. Lengths make the text unambiguous; any language can recompute it.
 */
public enum AuditSeal {
    SHA256("SHA-256"),
    /** GB/T 32905-2016, for installations that must use the national algorithms. */
    SM3("SM3");

    private final String label;

    AuditSeal(String label) {
        this.label = label;
    }

    /** The name as stored in the entry. */
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException for a name that is not one of {@code SHA-256} and {@code SM3} */
    public static AuditSeal of(String label) {
        for (var each : values()) {
            if (each.label.equals(label)) {
                return each;
            }
        }
        throw new IllegalArgumentException("unknown audit algorithm " + label);
    }

    public String hash(long seq, String prevHash, AuditEntry.Content content) {
        return HexFormat.of().formatHex(digest(text(seq, prevHash, content).getBytes(StandardCharsets.UTF_8)));
    }

    private String text(long seq, String prevHash, AuditEntry.Content c) {
        var text = new StringBuilder(512);
        line(text, "seq", seq);
        line(text, "prev", prevHash);
        line(text, "algorithm", label);
        line(text, "at", c.at());
        line(text, "personId", c.personId());
        line(text, "personName", c.personName());
        line(text, "postId", c.postId());
        line(text, "postTitle", c.postTitle());
        line(text, "role", c.role());
        line(text, "organisationId", c.organisationId());
        line(text, "organisationName", c.organisationName());
        line(text, "tokenName", c.tokenName());
        line(text, "action", c.action());
        line(text, "objectType", c.objectType());
        line(text, "objectId", c.objectId());
        line(text, "objectLabel", c.objectLabel());
        line(text, "reason", c.reason());
        line(text, "before", c.before());
        line(text, "after", c.after());
        line(text, "restricted", c.restricted());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        text.append(name).append(':');
        if (value == null) {
            text.append('-');
        } else {
            var string = value.toString();
            text.append(string.getBytes(StandardCharsets.UTF_8).length).append(':').append(string);
        }
        text.append('\n');
    }

    private byte[] digest(byte[] bytes) {
        return switch (this) {
            case SHA256 -> {
                try {
                    yield MessageDigest.getInstance("SHA-256").digest(bytes);
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("every Java platform has SHA-256", e);
                }
            }
            case SM3 -> {
                Digest digest = new SM3Digest();
                digest.update(bytes, 0, bytes.length);
                var out = new byte[digest.getDigestSize()];
                digest.doFinal(out, 0);
                yield out;
            }
        };
    }
}
