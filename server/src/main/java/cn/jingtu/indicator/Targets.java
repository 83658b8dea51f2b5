package cn.jingtu.indicator;

import cn.jingtu.indicator.Target.Direction;
import cn.jingtu.indicator.Target.Origin;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import cn.jingtu.register.Revisions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What figures are to reach. The first that is there counts: what the register says for the region and year, what the
 * text of the row says, what nation and province say, what lies in the nature of the thing.
 *
 * <p>A rate that is asked of a district is asked of its towns, and goes on until a later year says another; an amount
 * such as an area holds for its own region and year alone.
 */
@Component
class Targets {

    private final Ledger ledger;
    private final Revisions revisions;
    private final ObjectProvider<RowTargets> rows;
    private final List<Given> national = NationalTargets.read();
    private volatile Register register = new Register("", List.of());

    /** @param regionCode empty for everywhere */
    record Given(String indicator, String regionCode, int year, Target target) {}

    private record Register(String revision, List<Given> given) {}

    Targets(Ledger ledger, Revisions revisions, ObjectProvider<RowTargets> rows) {
        this.ledger = ledger;
        this.revisions = revisions;
        this.rows = rows;
    }

    @Nullable
    Target of(Indicator indicator, Scope scope) {
        return of(indicator, scope, () -> rows.stream().flatMap(row -> Stream.ofNullable(row.of(indicator, scope))).findFirst());
    }

    @Nullable
    Target of(Indicator indicator, Scope scope, Supplier<Optional<Target>> ofRow) {
        return latest(indicator, scope, register())
                .or(ofRow)
                .or(() -> latest(indicator, scope, national))
                .orElse(indicator.natural());
    }

    private static Optional<Target> latest(Indicator indicator, Scope scope, List<Given> given) {
        var rate = indicator.unit() == Unit.PERCENT;
        Predicate<Given> fits = g -> g.indicator().equals(indicator.key())
                && (rate ? g.year() <= scope.year() && scope.regionCode().startsWith(g.regionCode())
                        : g.year() == scope.year() && g.regionCode().equals(scope.regionCode()));
        return given.stream()
                .filter(fits)
                .max(Comparator.<Given>comparingInt(g -> g.regionCode().length()).thenComparingInt(Given::year))
                .map(Given::target);
    }

    private List<Given> register() {
        var revision = revisions.of("indicator-targets");
        var known = register;
        if (known.revision().equals(revision)) return known.given();
        var given = new ArrayList<Given>();
        ledger.each(Reading.checked("indicator-targets"), entry -> {
            if (entry.fields() instanceof IndicatorTarget target) {
                given.add(new Given(target.indicator(), entry.regionCode(), target.year(), new Target(
                        target.demand() == IndicatorTarget.Demand.AT_MOST ? Direction.AT_MOST : Direction.AT_LEAST,
                        target.value(), Origin.SET, Bilingual.of(target.source(), target.source()))));
            }
        });
        register = new Register(revision, given);
        return given;
    }
}
