package cn.jingtu.plan.intake;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.Target;
import cn.jingtu.plan.Task;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table would become: shown to the person who brought it, not a plan yet.
 *
 * @param planId     the plan it would revise; null for a new one
 * @param trackFrom  proposed first year to track
 * @param acceptable no issue of severity ERROR is left
 * @param unknown    names that no organisation is known by, to be decided
 */
record Preview(
        String importId,
        String fileName,
        @Nullable Long planId,
        String title,
        String issuedIn,
        String regionCode,
        LocalDate periodFrom,
        LocalDate periodTo,
        int trackFrom,
        Summary summary,
        boolean acceptable,
        List<Row> rows,
        List<Issue> issues,
        List<Unknown> unknown,
        Instant expiresAt) {

    /**
     * @param numbers rows with a number
     * @param tasks   rows with a measure
     */
    record Summary(int numbers, int tasks, int added, int changed, int unchanged, int removed) {}

    record Body(long id, Bilingual name) {}

    /**
     * @param organisationId the body as named; null while unknown; the group where a phrase stands for several
     * @param group          key of the group; null when it is a body of its own
     * @param members        how many bodies the phrase resolves to, 1 for a body
     * @param current        who answers today
     */
    record Side(String name, @Nullable Long organisationId, @Nullable String group, int members, List<Body> current, boolean inherited) {}

    record MeasureChoice(String key, Bilingual title, @Nullable Double score, boolean confirmed, List<Alternative> alternatives) {}

    record Alternative(String key, Bilingual title, double score) {}

    /** What a revision changes in one field. */
    record Difference(String field, String before, String after) {}

    record Unknown(String text, List<Integer> rows, List<Body> suggestions) {}

    /**
     * @param change      {@code added}, {@code changed}, {@code unchanged} or {@code removed} in a revision; null in a new plan
     * @param taskId      the row of the plan that this one was recognised as
     * @param differences field by field
     */
    record Row(
            int row,
            String no,
            Task.State state,
            int partNo,
            String part,
            String title,
            String text,
            @Nullable String corrected,
            List<Side> leads,
            List<Side> participants,
            String limit,
            Due due,
            List<Target> targets,
            @Nullable MeasureChoice measure,
            boolean restricted,
            List<String> inherited,
            @Nullable String change,
            @Nullable Long taskId,
            List<Difference> differences) {}
}
