package cn.jingtu.plan.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of one body that takes part in the row, and whether it stands by what the lead reports.
 *
 * @param objection why it objects or objected
 * @param answer    what the lead answered
 */
public record Contribution(
        long id,
        long reportId,
        long organisationId,
        String organisation,
        State state,
        String text,
        @Nullable Integer percent,
        @Nullable String objection,
        @Nullable String answer,
        String person,
        Instant changedAt) {

    static final String SELECT = """
            select c.id, c.report_id, c.organisation_id, o.name_zh organisation, c.state, c.text, c.percent, c.objection, c.answer,
                   n.name person, c.changed_at
            from contribution c join organisation o on o.id = c.organisation_id join person n on n.id = c.person_id
            """;

    /** How the body stands to the report. */
    public enum State {
        /** Gave its part; said nothing about the report yet. */
        GIVEN,
        CONFIRMED,
        /** Blocks the signature. */
        OBJECTED,
        /** The lead answered the objection. */
        ANSWERED,
        /** The objection was taken back. */
        WITHDRAWN
    }

    Contribution with(State to) {
        return new Contribution(id, reportId, organisationId, organisation, to, text, percent, objection, answer, person, changedAt);
    }

    Contribution with(String newText, @Nullable Integer newPercent) {
        return new Contribution(id, reportId, organisationId, organisation, state, newText, newPercent, objection, answer, person, changedAt);
    }

    Contribution objecting(String reason) {
        return new Contribution(id, reportId, organisationId, organisation, State.OBJECTED, text, percent, reason, null, person, changedAt);
    }

    Contribution answered(String words) {
        return new Contribution(id, reportId, organisationId, organisation, State.ANSWERED, text, percent, objection, words, person, changedAt);
    }
}
