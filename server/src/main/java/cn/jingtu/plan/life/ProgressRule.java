package cn.jingtu.plan.life;

import cn.jingtu.plan.Progress;
import cn.jingtu.plan.Progress.Weights;
import cn.jingtu.plan.life.LightRule.Facts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one rule behind every percentage: what the registers say, the documents that are there and the signed report are
 * weighed against each other. docs/user/lights.md tells it to users.
 */
final class ProgressRule {

    private ProgressRule() {}

    /**
     * How far the row is, with the periods that say so; empty where there is no period.
     *
     * @param attained mean attainment of the measure's figures in a year, 0 to 100; null where no figure has both a value
     *                 and a target; asked for open periods that have begun only
     */
    static Optional<Progress> progress(
            boolean recurring, List<Facts> periods, LocalDate today, Weights weights, IntFunction<@Nullable Integer> attained) {
        if (periods.isEmpty()) return Optional.empty();
        var parts = periods.stream()
                .sorted(Comparator.comparingInt(Facts::year))
                .map(p -> part(p, weights, p.closed() || p.starts().isAfter(today) ? null : attained.apply(p.year())))
                .toList();
        var current = LightRule.current(periods, today).map(Facts::id).orElseThrow();
        var percent = recurring
                ? parts.stream().filter(p -> p.periodId() == current).findFirst().orElseThrow().percent()
                : (int) Math.round(parts.stream().mapToInt(Progress.Part::percent).average().orElse(0));
        return Optional.of(new Progress(percent, weights, parts));
    }

    private static Progress.Part part(Facts facts, Weights weights, @Nullable Integer figures) {
        return new Progress.Part(facts.id(), facts.year(), facts.closed() ? 100 : percent(facts, weights, figures), facts.closed(), figures,
                facts.documents(), facts.required(), facts.signedPercent(), facts.reportId());
    }

    /** What does not apply, no figure or no deliverable, leaves its weight to the others. */
    private static int percent(Facts facts, Weights weights, @Nullable Integer figures) {
        var whole = weights.report();
        var sum = weights.report() * (facts.signedPercent() == null ? 0.0 : facts.signedPercent());
        if (figures != null) {
            whole += weights.figures();
            sum += weights.figures() * figures;
        }
        if (facts.required() > 0) {
            whole += weights.documents();
            sum += weights.documents() * 100.0 * facts.documents() / facts.required();
        }
        // A period that is still open is never shown as done.
        return whole == 0 ? 0 : Math.min(99, (int) Math.round(sum / whole));
    }
}
