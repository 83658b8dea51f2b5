package cn.jingtu.indicator;

import cn.jingtu.indicator.Figure.Outcome;
import cn.jingtu.indicator.Target.Origin;
import cn.jingtu.platform.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as programs and pages get it: the value with everything that it opens to.
 *
 * @param asOf          the day whose registers it rests on; null for those of now
 * @param value         null where it is not applicable
 * @param notApplicable why there is no value; null where there is one
 * @param formula       in the words of the terms
 * @param attainment    0 to 100; null without a target or a value
 * @param evidence      page that lists the entries of the first term
 */
public record FigureView(
        String key,
        @Nullable String code,
        Bilingual title,
        List<String> measures,
        Bilingual unit,
        Indicator.Period period,
        String regionCode,
        int year,
        @Nullable LocalDate asOf,
        @Nullable BigDecimal value,
        @Nullable Bilingual notApplicable,
        Bilingual formula,
        Method method,
        List<PartView> numerator,
        List<PartView> denominator,
        List<Bilingual> warnings,
        @Nullable TargetView target,
        @Nullable Integer attainment,
        String evidence) {

    public record Method(String version, Bilingual basis) {}

    /**
     * @param entries  how many entries it counts
     * @param evidence page that lists exactly these
     * @param api      the same list for programs
     */
    public record PartView(
            String key, Bilingual title, Bilingual unit, BigDecimal amount, long entries, String evidence, String api) {

        static PartView of(Term.Part part) {
            return new PartView(
                    part.key(), part.title(), part.unit().label(), part.amount(), part.entries(), part.evidence().page(), part.evidence().api());
        }
    }

    public record TargetView(String sign, BigDecimal value, Origin origin, Bilingual source) {}

    public static FigureView of(Reported reported) {
        var indicator = reported.indicator();
        var figure = reported.figure();
        var target = reported.target();
        var numerator = figure.numerator().stream().map(PartView::of).toList();
        return new FigureView(
                indicator.key(), indicator.code(), indicator.title(), indicator.measures(), indicator.unit().label(), indicator.period(),
                reported.scope().regionCode(), reported.scope().year(), reported.scope().asItStood() ? reported.scope().day() : null,
                figure.outcome() instanceof Outcome.Value(var value) ? value : null,
                figure.outcome() instanceof Outcome.NotApplicable(var reason) ? reason : null,
                indicator.formula().text(),
                new Method(indicator.method(), indicator.basis()),
                numerator,
                figure.denominator().stream().map(PartView::of).toList(),
                figure.warnings(),
                target == null ? null : new TargetView(target.direction().sign(), target.value(), target.origin(), target.source()),
                reported.attainment(),
                numerator.getFirst().evidence());
    }
}
