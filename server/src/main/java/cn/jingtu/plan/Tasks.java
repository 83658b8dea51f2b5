package cn.jingtu.plan;

import cn.jingtu.access.Responsibilities.Involvement;
import java.util.List;

/** The rows of the plans. */
public interface Tasks {

    /** All rows in the order of the table, with the empty ones, without those that a revision removed. */
    List<Task> of(long planId);

    /** @throws cn.jingtu.platform.Problem {@code task-not-found} */
    Task get(long id);

    /** How an organisation, or one that it succeeded, is involved in a row. */
    Involvement involvement(Task task, long organisationId);
}
