package cn.jingtu.plan.report;

import cn.jingtu.procedure.Thing;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a lead says about a year of its row.
 *
 * @param organisationId the lead that reports
 * @param closing        signing it closes the period
 * @param version        raised by every change of the text
 */
public record Report(
        long id,
        long periodId,
        int year,
        long taskId,
        long planId,
        String no,
        long organisationId,
        String organisation,
        ReportState state,
        int percent,
        String narrative,
        String problems,
        String nextSteps,
        boolean closing,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant signedAt,
        int version)
        implements Thing<ReportState> {

    /**
     * What the lead writes.
     *
     * @param percent of the work of the year, 0 to 100; a closing report is 100 whatever is given
     * @param next    what comes next
     */
    public record Text(int percent, String narrative, String problems, String next, boolean closing) {

        public Text {
            narrative = Objects.requireNonNullElse(narrative, "").strip();
            problems = Objects.requireNonNullElse(problems, "").strip();
            next = Objects.requireNonNullElse(next, "").strip();
            if (closing) percent = 100;
        }
    }

    public Text text() {
        return new Text(percent, narrative, problems, nextSteps, closing);
    }

    @Override
    public String label() {
        return "%s（%d年）%d%%".formatted(no, year, percent);
    }
}
