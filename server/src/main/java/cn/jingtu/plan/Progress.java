package cn.jingtu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, and the records that say so. The rule stands in docs/user/lights.md.
 *
 * @param percent of a task with a final due date the mean of all its periods, rounded; of a recurring one the percent
 *                of the current period; from 0 to 100
 * @param weights by which the percent of an open period is put together
 */
public record Progress(int percent, Weights weights, List<Part> parts) {

    /** How much each of the three counts; only their proportion matters. */
    public record Weights(int figures, int documents, int report) {

        public static final Weights USUAL = new Weights(60, 20, 20);

        /** Reads {@code 60,20,20}. */
        public static Weights read(String text) {
            var parts = text.split(",");
            return new Weights(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    /**
     * One period's share, with what it was put together from.
     *
     * @param percent   100 when closed; at most 99 before
     * @param figures   mean attainment of the figures of the measure, 0 to 100; null where none has a value and a target
     * @param documents how many of the deliverables a submitted, checked or signed report has evidence for
     * @param required  how many deliverables the period has
     * @param reported  what the last signed report says; null where none was signed
     * @param reportId  that report
     */
    public record Part(
            long periodId,
            int year,
            int percent,
            boolean closed,
            @Nullable Integer figures,
            int documents,
            int required,
            @Nullable Integer reported,
            @Nullable Long reportId) {}

    public Progress {
        parts = List.copyOf(parts);
    }
}
