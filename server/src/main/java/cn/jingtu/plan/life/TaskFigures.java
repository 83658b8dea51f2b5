package cn.jingtu.plan.life;

import cn.jingtu.indicator.Figures;
import cn.jingtu.indicator.Reported;
import cn.jingtu.indicator.Scope;
import cn.jingtu.plan.Task;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a row: those of its measure, held against the numbers that the row itself demands. */
@Component
class TaskFigures {

    private final Figures figures;

    TaskFigures(Figures figures) {
        this.figures = figures;
    }

    List<Reported> of(Task task, Scope scope) {
        if (task.measureKey() == null) return List.of();
        return figures.of(task.measureKey()).stream()
                .map(indicator -> figures.report(indicator, scope, RowDemands.demanded(task.targets(), indicator, scope)))
                .toList();
    }

    /** Mean attainment of those that have a value and a target; null where none has. */
    @Nullable
    Integer attained(Task task, Scope scope) {
        var attained = of(task, scope).stream().map(Reported::attainment).filter(Objects::nonNull).mapToInt(Integer::intValue).average();
        return attained.isEmpty() ? null : (int) Math.round(attained.getAsDouble());
    }
}
