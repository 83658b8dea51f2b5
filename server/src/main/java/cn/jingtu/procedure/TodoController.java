package cn.jingtu.procedure;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/todos")
class TodoController {

    private final Todos todos;
    private final CurrentActor actors;

    TodoController(Todos todos, CurrentActor actors) {
        this.todos = todos;
        this.actors = actors;
    }

    record TodoView(
            long id, Bilingual title, String link, String objectType, String objectId, String action,
            @Nullable LocalDate due, boolean returned, Urgency urgency) {}

    @GetMapping
    @Permit("todo:read")
    List<TodoView> list() {
        return todos.of(actors.require()).stream()
                .map(t -> new TodoView(
                        t.id(), t.todo().title(), t.todo().link(), t.todo().objectType(), t.todo().objectId(),
                        t.todo().action(), t.todo().due(), t.todo().returned(), todos.urgency(t.todo())))
                .toList();
    }

    /** How many in all and of each urgency, for the badge of the menu. */
    record Count(int total, long overdue, long dueSoon, long returned) {}

    @GetMapping("/count")
    @Permit("todo:read")
    Count count() {
        var all = todos.of(actors.require());
        Map<Urgency, Long> by = all.stream()
                .map(t -> todos.urgency(t.todo()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Count(
                all.size(), by.getOrDefault(Urgency.OVERDUE, 0L), by.getOrDefault(Urgency.DUE_SOON, 0L),
                by.getOrDefault(Urgency.RETURNED, 0L));
    }
}
