package cn.jingtu.indicator;

import cn.jingtu.indicator.Indicator.Period;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Revisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Computes figures and keeps them until a register that they were read from changes, or the day is over. */
@Service
class KeptFigures implements Figures {

    /** More than a district with its towns asks for in ten years; beyond it the oldest questions are forgotten. */
    private static final int MOST = 20_000;

    private final List<Indicator> all;
    private final Map<String, Indicator> byKey = new HashMap<>();
    private final Targets targets;
    private final Ledger ledger;
    private final Revisions revisions;
    private final Clock clock;
    private final Map<Question, Kept> kept = new ConcurrentHashMap<>();

    private record Question(String indicator, Scope scope) {}

    /** @param revisions of the registers that were read, as they were before the reading */
    private record Kept(Figure figure, LocalDate day, Map<String, String> revisions) {}

    KeptFigures(List<Indicator> indicators, Targets targets, Ledger ledger, Revisions revisions, Clock clock) {
        this.all = List.copyOf(indicators);
        this.targets = targets;
        this.ledger = ledger;
        this.revisions = revisions;
        this.clock = clock;
        for (var indicator : all) {
            if (byKey.put(indicator.key(), indicator) != null) throw new IllegalStateException("Two figures are named " + indicator.key() + ".");
        }
    }

    @Override
    public List<Indicator> all() {
        return all;
    }

    @Override
    public List<Indicator> of(String measure) {
        return all.stream().filter(indicator -> indicator.measures().contains(measure)).toList();
    }

    @Override
    public Indicator get(String key) {
        var found = byKey.get(key);
        if (found != null) return found;
        throw Problem.notFound("indicator-not-found", "没有名为“%s”的指标。".formatted(key), "There is no indicator \"%s\".".formatted(key));
    }

    @Override
    public Reported report(Indicator indicator, Scope scope, @Nullable Target ofRow) {
        var today = LocalDate.now(clock);
        var asked = indicator.period() == Period.STATE && scope.asOf() == null && scope.year() < today.getYear()
                ? scope.asOf(scope.last())
                : scope;
        return new Reported(indicator, asked, figure(indicator, asked, today), targets.of(indicator, scope, ofRow));
    }

    private Figure figure(Indicator indicator, Scope scope, LocalDate today) {
        var question = new Question(indicator.key(), scope);
        var known = kept.get(question);
        if (known != null && known.day().equals(today) && known.revisions().entrySet().stream().allMatch(r -> revisions.of(r.getKey()).equals(r.getValue()))) {
            return known.figure();
        }
        var read = new HashMap<String, String>();
        // The revision is taken before the entries: a change in between makes the figure be computed once more.
        var figure = indicator.formula().of(scope, new NotedLedger(ledger, register -> read.computeIfAbsent(register, revisions::of)));
        if (kept.size() >= MOST) kept.clear();
        kept.put(question, new Kept(figure, today, read));
        return figure;
    }
}
