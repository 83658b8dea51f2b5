package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Time;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transition that was made, with who made it and in which post, as they were called that day.
 *
 * @param from     null for the step that began the life cycle
 * @param personId null for a timer; then the names say so
 * @param due      last day by the time limit of the step, null for none
 * @param remark   a rule that was set aside by a setting
 * @param basis    the clause as cited that day
 * @param digest   SHA-256 over this step and the content of the thing at that moment: the signature's seal
 */
public record Step(
        long id,
        String objectType,
        String objectId,
        @Nullable String from,
        String to,
        String event,
        @Nullable Long personId,
        String personName,
        @Nullable Long postId,
        String postTitle,
        String organisation,
        Instant at,
        @Nullable LocalDate due,
        @Nullable String reason,
        @Nullable Bilingual remark,
        String basis,
        String digest) {

    public LocalDate day() {
        return LocalDate.ofInstant(at, Time.ZONE);
    }

    public boolean late() {
        return due != null && day().isAfter(due);
    }
}
