package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.quantity.Concentration;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a content: the least and the most it can be.
 *
 * @param low      the least
 * @param high     the most, null when nothing bounds it
 * @param missing  members of a sum that nothing is known of
 * @param note     what a reader of the verdict must know
 */
record Content(BigDecimal low, @Nullable BigDecimal high, @Nullable Unit unit, List<Substance> missing, String note) {

    private static final String LIMIT_NOT_STATED = "not detected, detection limit not stated";

    static Content of(Concentration amount) {
        return new Content(amount.value(), amount.value(), amount.unit(), List.of(), "");
    }

    /** Not detected; where the laboratory names no limit, its word that there is none stands. */
    static Content below(@Nullable Concentration limit) {
        return limit == null
                ? new Content(BigDecimal.ZERO, BigDecimal.ZERO, null, List.of(), LIMIT_NOT_STATED)
                : new Content(BigDecimal.ZERO, limit.value(), limit.unit(), List.of(), "");
    }

    /** The members added up; one reported in a unit that does not add up with the limit's is missing. */
    static Content sum(Substance sum, Map<Substance, LabValue> parts, Unit unit) {
        if (!sum.isSum()) {
            throw new IllegalArgumentException("%s is no sum of other substances: use evaluate.".formatted(sum));
        }
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        var missing = new ArrayList<Substance>();
        boolean limitNotStated = false;
        for (String key : sum.members()) {
            Substance member = SubstanceCatalogue.standard().get(key);
            switch (parts.getOrDefault(member, new LabValue.NotAnalysed())) {
                case LabValue.Measured(var amount) when amount.unit().dimension() == unit.dimension() -> {
                    low = low.add(amount.in(unit).value());
                    high = high.add(amount.in(unit).value());
                }
                case LabValue.BelowLimit(var limit) when limit == null -> limitNotStated = true;
                case LabValue.BelowLimit(var limit) when limit.unit().dimension() == unit.dimension() -> high = high.add(limit.in(unit).value());
                case LabValue.Measured _, LabValue.BelowLimit _, LabValue.NotAnalysed _ -> missing.add(member);
            }
        }
        return new Content(low, missing.isEmpty() ? high : null, unit, List.copyOf(missing), limitNotStated ? LIMIT_NOT_STATED : "");
    }

    Unit.@Nullable Dimension dimension() {
        return unit == null ? null : unit.dimension();
    }

    BigDecimal least(Unit in) {
        return unit == null ? low : unit.convert(low, in);
    }

    @Nullable BigDecimal most(Unit in) {
        return high == null || unit == null ? high : unit.convert(high, in);
    }

    /** Whether the content is a number. */
    boolean isExact() {
        return unit != null && high != null && low.compareTo(high) == 0;
    }

    /** The answer where the least and the most lead to different verdicts. */
    Verdict undecided() {
        if (!missing.isEmpty()) {
            return new Verdict.NotEvaluable(Missing.COMPONENT_MISSING,
                    String.join(", ", missing.stream().map(Substance::zh).toList()));
        }
        String most = new Concentration(Objects.requireNonNull(high), Objects.requireNonNull(unit)).toString();
        return new Verdict.NotEvaluable(Missing.DETECTION_LIMIT_ABOVE_LIMIT,
                low.signum() == 0 ? most : "%s to %s".formatted(low.stripTrailingZeros().toPlainString(), most));
    }
}
