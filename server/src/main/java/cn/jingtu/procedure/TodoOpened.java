package cn.jingtu.procedure;

/** A to-do was opened or changed; published in the transaction that did it. */
public record TodoOpened(Todos.OpenTodo todo, Urgency urgency) {}
