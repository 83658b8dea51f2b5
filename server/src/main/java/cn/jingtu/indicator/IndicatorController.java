package cn.jingtu.indicator;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures by themselves: all of a region, one with its towns, one over the months. */
@RestController
@RequestMapping("/api/indicators")
class IndicatorController {

    private final Figures figures;
    private final MonthEnds monthEnds;
    private final CurrentActor actors;
    private final Clock clock;

    IndicatorController(Figures figures, MonthEnds monthEnds, CurrentActor actors, Clock clock) {
        this.figures = figures;
        this.monthEnds = monthEnds;
        this.actors = actors;
        this.clock = clock;
    }

    @Permit("indicator:read")
    @GetMapping
    List<FigureView> all(
            @RequestParam @Nullable String region, @RequestParam @Nullable Integer year, @RequestParam @Nullable LocalDate asOf) {
        var scope = scope(region, year, asOf);
        return figures.all().stream().filter(indicator -> !indicator.closed()).map(indicator -> view(indicator, scope)).toList();
    }

    @Permit("indicator:read")
    @GetMapping("/{key}")
    FigureView one(
            @PathVariable String key, @RequestParam @Nullable String region, @RequestParam @Nullable Integer year, @RequestParam @Nullable LocalDate asOf) {
        return view(open(key), scope(region, year, asOf));
    }

    /** The same figure for each town of the district. */
    @Permit("indicator:read")
    @GetMapping("/{key}/towns")
    List<FigureView> towns(
            @PathVariable String key, @RequestParam @Nullable String region, @RequestParam @Nullable Integer year, @RequestParam @Nullable LocalDate asOf) {
        var indicator = open(key);
        var scope = scope(region, year, asOf);
        var own = actors.require().regionCode();
        var towns = monthEnds.towns(scope.district().regionCode()).stream()
                .filter(town -> town.startsWith(own) && town.startsWith(scope.regionCode()))
                .toList();
        var reported = figures.byTown(indicator, scope, towns);
        return towns.stream()
                .map(town -> kept(indicator, scope.within(town)).orElseGet(() -> FigureView.of(reported.get(town))))
                .toList();
    }

    /** @param day end of a month, or the day asked for the last point */
    record Point(LocalDate day, @Nullable BigDecimal value, @Nullable Bilingual notApplicable, String method, @Nullable Integer attainment) {}

    /** Month by month as it stood then, and as it stands now. */
    @Permit("indicator:read")
    @GetMapping("/{key}/curve")
    List<Point> curve(
            @PathVariable String key, @RequestParam @Nullable String region, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
        var indicator = open(key);
        var today = LocalDate.now(clock);
        var last = to == null ? today : to;
        var scope = scope(region, last.getYear(), null);
        var points = new ArrayList<>(monthEnds.curve(key, scope.regionCode(), from == null ? last.minusYears(2) : from, last).stream()
                .map(view -> new Point(view.asOf() == null ? last : view.asOf(), view.value(), view.notApplicable(), view.method().version(), view.attainment()))
                .toList());
        if (!last.isBefore(today)) {
            var now = view(indicator, scope);
            points.add(new Point(today, now.value(), now.notApplicable(), now.method().version(), now.attainment()));
        }
        return points;
    }

    /** One that rests on a closed register is shown with its row alone. */
    private Indicator open(String key) {
        var indicator = figures.get(key);
        if (indicator.closed()) throw KeptFigures.notFound(key);
        return indicator;
    }

    private FigureView view(Indicator indicator, Scope scope) {
        return kept(indicator, scope).orElseGet(() -> FigureView.of(figures.report(indicator, scope)));
    }

    /** As it was kept, where the day asked for is the end of a month. */
    private Optional<FigureView> kept(Indicator indicator, Scope scope) {
        return scope.asItStood() && scope.day().getYear() == scope.year()
                ? monthEnds.of(indicator.key(), scope.regionCode(), scope.day())
                : Optional.empty();
    }

    private Scope scope(@Nullable String region, @Nullable Integer year, @Nullable LocalDate asOf) {
        return Scopes.read(actors.require(), region, year, asOf, LocalDate.now(clock));
    }
}
