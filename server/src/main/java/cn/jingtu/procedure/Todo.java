package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a post, or whoever holds a role in an organisation, has to do.
 *
 * @param objectType     kind of record it is about, e.g. {@code report}
 * @param objectId       its id
 * @param action         what is asked, e.g. {@code check}; unique with object and addressee
 * @param link           where in the application the work is done, e.g. {@code /plans/1/tasks/14}
 * @param organisationId whose organisation must act
 * @param permission     who in it: those whose role grants this
 * @param postId         one post only, null for all that hold the permission
 * @param due            the day it must be done by, null for none
 * @param returned       it came back with a reason
 */
public record Todo(
        String objectType,
        String objectId,
        String action,
        Bilingual title,
        String link,
        long organisationId,
        String permission,
        @Nullable Long postId,
        @Nullable LocalDate due,
        boolean returned) {}
