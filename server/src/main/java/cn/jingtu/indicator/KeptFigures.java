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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Computes figures and keeps them until a register that they were read from changes. A scope names its day, so a new day asks anew. */
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
    private record Kept(Figure figure, Map<String, String> revisions) {}

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
        if (found == null) throw notFound(key);
        return found;
    }

    static Problem notFound(String key) {
        return Problem.notFound("indicator-not-found", "没有名为“%s”的指标。".formatted(key), "There is no indicator \"%s\".".formatted(key));
    }

    @Override
    public Reported report(Indicator indicator, Scope scope) {
        return new Reported(indicator, asked(indicator, scope), figure(indicator, asked(indicator, scope)), targets.of(indicator, scope));
    }

    @Override
    public Reported report(Indicator indicator, Scope scope, Optional<Target> ofRow) {
        return new Reported(indicator, asked(indicator, scope), figure(indicator, asked(indicator, scope)), targets.of(indicator, scope, () -> ofRow));
    }

    private Figure figure(Indicator indicator, Scope asked) {
        var question = new Question(indicator.key(), asked);
        return known(question).orElseGet(() -> noting(read -> Map.of(question, indicator.formula().of(asked, read))).get(question));
    }

    @Override
    public Map<String, Reported> byTown(Indicator indicator, Scope scope, List<String> towns) {
        var district = asked(indicator, scope.district());
        var questions = towns.stream().collect(Collectors.toMap(Function.identity(), town -> new Question(indicator.key(), district.within(town))));
        var found = new HashMap<Question, Figure>();
        questions.values().forEach(question -> known(question).ifPresent(figure -> found.put(question, figure)));
        if (found.size() < towns.size()) {
            found.putAll(noting(read -> indicator.formula().byTown(district, towns, read).entrySet().stream()
                    .collect(Collectors.toMap(town -> questions.get(town.getKey()), Map.Entry::getValue))));
        }
        return towns.stream().collect(Collectors.toMap(Function.identity(), town -> new Reported(
                indicator, district.within(town), found.get(questions.get(town)), targets.of(indicator, scope.within(town)))));
    }

    /** A state of a day that is over is taken from the registers as they stood then. */
    private Scope asked(Indicator indicator, Scope scope) {
        return indicator.period() == Period.STATE && scope.day().isBefore(LocalDate.now(clock))
                ? Scope.asOf(scope.regionCode(), scope.year(), scope.day())
                : scope;
    }

    private Optional<Figure> known(Question question) {
        return Optional.ofNullable(kept.get(question))
                .filter(known -> known.revisions().entrySet().stream().allMatch(r -> revisions.of(r.getKey()).equals(r.getValue())))
                .map(Kept::figure);
    }

    /** Computes and keeps, with the revisions of the registers that were read as they were before. */
    private Map<Question, Figure> noting(Function<Ledger, Map<Question, Figure>> compute) {
        var read = new HashMap<String, String>();
        // The revision is taken before the entries: a change in between makes the figure be computed once more.
        var computed = compute.apply(new NotedLedger(ledger, register -> read.computeIfAbsent(register, revisions::of)));
        // One that read no register rests on records whose changes are not told here.
        if (!read.isEmpty()) {
            if (kept.size() >= MOST) kept.clear();
            computed.forEach((question, figure) -> kept.put(question, new Kept(figure, read)));
        }
        return computed;
    }
}
