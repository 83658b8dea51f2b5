package cn.jingtu.indicator;

import cn.jingtu.indicator.Target.Direction;
import cn.jingtu.indicator.Target.Origin;
import cn.jingtu.platform.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that officials compute. The part of the plan that owns its records declares it as a bean:
 *
 * {@snippet :
 * Indicator.named("manure-facilities", "K08", "规模养殖场粪污处理设施装备配套率", "Livestock farms with manure facilities")
 *         .of("livestock-waste")
 *         .method("1", "畜禽规模养殖场粪污资源化利用设施建设", "facilities complete and accepted, of the farms on file")
 *         .atTheEndOfTheYear()
 *         .reaching(100)
 *         .share(
 *                 Term.count("complete", "设施配套的养殖场", "farms with facilities", Unit.ENTERPRISE, s -> s.checked("livestock-farms").where("complete", "true")),
 *                 Term.count("farms", "备案养殖场", "farms on file", Unit.ENTERPRISE, s -> s.checked("livestock-farms")))
 * }
 *
 * @param key      stable name in addresses, kebab-case
 * @param code     code in the catalogue of figures (reference A.0.3), e.g. {@code K08}; null for one that it does not name
 * @param measures keys of the measures whose rows show it
 * @param method   version of how it is computed, raised whenever its value could change for the same records
 * @param basis    where the method comes from, and what is counted
 * @param period   over which time it counts
 * @param natural  the target where nobody set another; null where reaching more is neither asked nor better
 * @param spoken   how texts of plans name it, to recognise a number in a row as its target
 * @param closed   rests on a register that few may read: shown with its row alone, to those who may read the row
 */
public record Indicator(
        String key,
        @Nullable String code,
        List<String> measures,
        Bilingual title,
        Unit unit,
        Formula formula,
        String method,
        Bilingual basis,
        Period period,
        @Nullable Target natural,
        List<String> spoken,
        boolean closed) {

    public enum Period {
        /** What happened within the calendar year. */
        YEAR,
        /** What stands in the registers at its end, or now. */
        STATE
    }

    public Indicator {
        measures = List.copyOf(measures);
        spoken = List.copyOf(spoken);
    }

    public static Builder named(String key, @Nullable String code, String zh, String en) {
        return new Builder(key, code, Bilingual.of(zh, en));
    }

    /** Collects what is said about a figure; the formula comes last. */
    public static final class Builder {

        private final String key;
        private final @Nullable String code;
        private final Bilingual title;
        private List<String> measures = List.of();
        private List<String> spoken = List.of();
        private boolean closed;
        private @Nullable String method;
        private @Nullable Bilingual basis;
        private Period period = Period.YEAR;
        private @Nullable Target natural;
        private Bilingual whenNothing = Bilingual.of("没有可统计的记录。", "There is nothing to count.");

        private Builder(String key, @Nullable String code, Bilingual title) {
            this.key = key;
            this.code = code;
            this.title = title;
        }

        /** The measures whose rows show it. */
        public Builder of(String... keys) {
            measures = List.of(keys);
            return this;
        }

        /** How texts of plans name it. */
        public Builder spoken(String... names) {
            spoken = List.of(names);
            return this;
        }

        /** It rests on a closed register. */
        public Builder closed() {
            closed = true;
            return this;
        }

        public Builder method(String version, String zh, String en) {
            method = version;
            basis = Bilingual.of(zh, en);
            return this;
        }

        /** It tells a state, not what happened within the year. */
        public Builder atTheEndOfTheYear() {
            period = Period.STATE;
            return this;
        }

        /** Where nobody set another target, at least this much is to be reached. */
        public Builder reaching(int value) {
            return natural(Direction.AT_LEAST, value);
        }

        /** Where nobody set another target, it is to stay at or below this. */
        public Builder notAbove(int value) {
            return natural(Direction.AT_MOST, value);
        }

        private Builder natural(Direction direction, int value) {
            natural = new Target(direction, BigDecimal.valueOf(value), Origin.NATURAL, Bilingual.of("应全部完成", "All that has to be done"));
            return this;
        }

        /** Why there is no value where there is nothing to divide by or compare with. */
        public Builder whenNothing(String zh, String en) {
            whenNothing = Bilingual.of(zh, en);
            return this;
        }

        /** A share in per cent. */
        public Indicator share(Term numerator, Term denominator) {
            return share(List.of(numerator), List.of(denominator));
        }

        public Indicator share(List<Term> numerator, List<Term> denominator) {
            return build(Unit.PERCENT, new Formula.Ratio(numerator, denominator, Formula.HUNDRED, whenNothing));
        }

        /** An amount for each of something else, e.g. days for each review. */
        public Indicator mean(Unit unit, Term sum, Term number) {
            return build(unit, new Formula.Ratio(List.of(sum), List.of(number), BigDecimal.ONE, whenNothing));
        }

        public Indicator total(Unit unit, Term... terms) {
            return build(unit, new Formula.Total(List.of(terms)));
        }

        public Indicator difference(Unit unit, Term after, Term before) {
            return build(unit, new Formula.Difference(after, before, whenNothing));
        }

        public Indicator decrease(Term base, Term present) {
            return build(Unit.PERCENT, new Formula.Decrease(base, present, whenNothing));
        }

        private Indicator build(Unit unit, Formula formula) {
            if (measures.isEmpty() || method == null || basis == null) {
                throw new IllegalStateException("The figure %s needs its measures, and its method with version and basis.".formatted(key));
            }
            return new Indicator(key, code, measures, title, unit, formula, method, basis, period, natural, spoken, closed);
        }
    }
}
