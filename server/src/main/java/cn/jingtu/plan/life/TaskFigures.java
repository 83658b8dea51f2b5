package cn.jingtu.plan.life;

import cn.jingtu.indicator.Figures;
import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Reported;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Target;
import cn.jingtu.indicator.Target.Direction;
import cn.jingtu.indicator.Target.Origin;
import cn.jingtu.plan.Task;
import cn.jingtu.platform.Bilingual;
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
        return figures.of(task.measureKey()).stream().map(indicator -> figures.report(indicator, scope, demanded(task, indicator))).toList();
    }

    /** Mean attainment of those that have a value and a target; null where none has. */
    @Nullable
    Integer attained(Task task, Scope scope) {
        var attained = of(task, scope).stream().map(Reported::attainment).filter(Objects::nonNull).mapToInt(Integer::intValue).average();
        return attained.isEmpty() ? null : (int) Math.round(attained.getAsDouble());
    }

    /** The number in the text of the row that speaks of the indicator; null where none does. */
    private static @Nullable Target demanded(Task task, Indicator indicator) {
        return task.targets().stream()
                .filter(target -> indicator.spoken().stream().anyMatch(target.name()::contains))
                .filter(target -> target.value().signum() == 0 || target.unit().equals(indicator.unit().label().zh()))
                .findFirst()
                .map(target -> new Target(
                        target.comparator().startsWith("<") ? Direction.AT_MOST : Direction.AT_LEAST,
                        target.value(), Origin.ROW, Bilingual.of("“" + target.quote() + "”", "\"" + target.quote() + "\"")))
                .orElse(null);
    }
}
