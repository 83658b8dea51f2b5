package cn.jingtu.procedure;

import java.util.List;

/** To-dos were closed; published in the transaction that did it. */
public record TodosDone(List<Long> ids) {
    public TodosDone {
        ids = List.copyOf(ids);
    }
}
