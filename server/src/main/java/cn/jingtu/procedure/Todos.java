package cn.jingtu.procedure;

import cn.jingtu.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Open work. Overdue comes first, then due soon, then returned, then the rest. */
public interface Todos {

    record OpenTodo(long id, Todo todo, Instant openedAt) {}

    /** Opens the to-do, or brings the open one of the same object, action and addressee up to date. */
    void open(Todo todo);

    /** Closes what was asked of this object with this action; nothing happens where none is open. */
    void done(String objectType, String objectId, String action);

    /** Closes everything that is open for this object. */
    void doneAll(String objectType, String objectId);

    /**
     * Closes what was asked of this object with this action of bodies other than {@code organisations}: they no longer
     * answer for it.
     */
    void doneElsewhere(String objectType, String objectId, String action, Set<Long> organisations);

    /** What {@code actor} has to do, most urgent first. */
    List<OpenTodo> of(Actor actor);

    /** Everything that is open, whoever it is addressed to: for reminders. */
    List<OpenTodo> allOpen();

    Urgency urgency(Todo todo);
}
