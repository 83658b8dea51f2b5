package cn.jingtu.access;

import java.util.Set;

/**
 * Who answers for what, by the rows of the plan (design decision "the plan is the policy"). {@code plan} implements it;
 * the modules below ask it.
 */
public interface Responsibilities {

    enum Involvement {
        LEAD, PARTICIPANT, READER
    }

    /** How {@code organisationId} is involved in the measure {@code measureKey} of the current plan of its region. */
    Involvement involvement(long organisationId, String measureKey);

    /** The measures that {@code organisationId} leads or takes part in. */
    Set<String> measuresOf(long organisationId);
}
