package cn.jingtu.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one record.
 *
 * @param action      past-tense verb, e.g. {@code report.signed}
 * @param objectType  kind of record, e.g. {@code report}
 * @param objectId    its id
 * @param objectLabel how a person recognises it
 * @param reason      why, where one was given
 * @param before      the record before, as anything Jackson writes; null when it was made
 * @param after       the record after; null when it ended
 * @param restricted  readable only by those who may read the record itself (reporter identity, accountability)
 */
public record AuditEvent(
        String action,
        String objectType,
        String objectId,
        String objectLabel,
        @Nullable String reason,
        @Nullable Object before,
        @Nullable Object after,
        boolean restricted) {

    public static AuditEvent of(String action, String objectType, Object objectId, String objectLabel) {
        return new AuditEvent(action, objectType, Objects.toString(objectId), objectLabel, null, null, null, false);
    }

    public AuditEvent because(@Nullable String why) {
        return new AuditEvent(action, objectType, objectId, objectLabel, why, before, after, restricted);
    }

    public AuditEvent change(@Nullable Object was, @Nullable Object is) {
        return new AuditEvent(action, objectType, objectId, objectLabel, reason, was, is, restricted);
    }

    public AuditEvent asRestricted() {
        return new AuditEvent(action, objectType, objectId, objectLabel, reason, before, after, true);
    }
}
