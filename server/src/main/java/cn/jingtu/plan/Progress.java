package cn.jingtu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, and the records that say so.
 *
 * @param percent of a task with a final due date the mean of all its periods, rounded; of a recurring one the percent
 *                of the current period; from 0 to 100
 */
public record Progress(int percent, List<Part> parts) {

    /**
     * One period's share.
     *
     * @param percent  100 when closed, else what the last signed report says, 0 without one
     * @param reportId the report that says so; null where none was signed
     */
    public record Part(long periodId, int year, int percent, boolean closed, @Nullable Long reportId) {}

    public Progress {
        parts = List.copyOf(parts);
    }
}
