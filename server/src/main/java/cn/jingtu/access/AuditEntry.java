package cn.jingtu.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link of the sealed audit trail.
 *
 * @param content  what the hash covers besides {@code seq} and {@code prevHash}; null where the reader may not see a
 *                 restricted entry: its place in the chain can still be checked, its text cannot
 * @param prevHash hash of the entry before, 64 zeros for the first
 * @param hash     hex digest of this entry
 */
public record AuditEntry(long seq, String algorithm, @Nullable Content content, String prevHash, String hash) {

    /** The hash before the first entry. */
    public static final String ORIGIN = "0".repeat(64);

    /**
     * Who did what to which record. The person's and the post's name are kept as they were: responsibility outlives
     * both.
     *
     * @param before the record before, as canonical JSON (keys sorted, no spaces)
     * @param after  the record after, as canonical JSON
     */
    public record Content(
            Instant at,
            @Nullable Long personId,
            @Nullable String personName,
            @Nullable Long postId,
            @Nullable String postTitle,
            @Nullable String role,
            @Nullable Long organisationId,
            @Nullable String organisationName,
            @Nullable String tokenName,
            String action,
            String objectType,
            String objectId,
            String objectLabel,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after,
            boolean restricted) {}
}
