package cn.jingtu.indicator;

import cn.jingtu.indicator.Figure.Outcome;
import cn.jingtu.indicator.Term.Part;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a figure comes from its terms. The words of a formula are made of those of its terms, so that they cannot say
 * something else than what is computed.
 */
public sealed interface Formula {

    Figure of(Scope scope, Ledger ledger);

    /** The formula as officials write it. */
    Bilingual text();

    /** Sum of the numerator ÷ sum of the denominator × {@code factor}, to two decimals. */
    record Ratio(List<Term> numerator, List<Term> denominator, BigDecimal factor, Bilingual whenNothing) implements Formula {

        @Override
        public Figure of(Scope scope, Ledger ledger) {
            var above = parts(numerator, scope, ledger);
            var below = parts(denominator, scope, ledger);
            var divisor = total(below);
            if (divisor.signum() == 0) return new Figure(new Outcome.NotApplicable(whenNothing), above, below, List.of());
            var value = total(above).multiply(factor).divide(divisor, 2, RoundingMode.HALF_UP);
            var beyond = factor.compareTo(HUNDRED) == 0 && value.compareTo(HUNDRED) > 0;
            return new Figure(new Outcome.Value(value), above, below, beyond ? List.of(ABOVE_100) : List.of());
        }

        @Override
        public Bilingual text() {
            var times = factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + factor.toPlainString();
            return words(t -> sum(numerator, t, true) + " ÷ " + sum(denominator, t, true) + times);
        }
    }

    /** The sum of terms, nothing divided. */
    record Total(List<Term> terms) implements Formula {

        @Override
        public Figure of(Scope scope, Ledger ledger) {
            var parts = parts(terms, scope, ledger);
            return new Figure(new Outcome.Value(total(parts)), parts, List.of(), List.of());
        }

        @Override
        public Bilingual text() {
            return words(t -> sum(terms, t, false));
        }
    }

    /** What came after minus what was before; nothing to compare where nothing was recorded before. */
    record Difference(List<Term> after, List<Term> before, Bilingual whenNothing) implements Formula {

        @Override
        public Figure of(Scope scope, Ledger ledger) {
            var now = parts(after, scope, ledger);
            var then = parts(before, scope, ledger);
            var known = now.stream().anyMatch(p -> p.entries() > 0) && then.stream().anyMatch(p -> p.entries() > 0);
            return new Figure(known ? new Outcome.Value(total(now).subtract(total(then))) : new Outcome.NotApplicable(whenNothing), now, then, List.of());
        }

        @Override
        public Bilingual text() {
            return words(t -> sum(after, t, after.size() > 1) + " − " + sum(before, t, true));
        }
    }

    /** (Base − present) ÷ base × 100, to two decimals. */
    record Decrease(Term base, Term present, Bilingual whenNothing) implements Formula {

        @Override
        public Figure of(Scope scope, Ledger ledger) {
            var then = base.part(scope, ledger);
            var now = present.part(scope, ledger);
            var outcome = then.amount().signum() == 0
                    ? new Outcome.NotApplicable(whenNothing)
                    : new Outcome.Value(then.amount().subtract(now.amount()).multiply(HUNDRED).divide(then.amount(), 2, RoundingMode.HALF_UP));
            return new Figure(outcome, List.of(now), List.of(then), List.of());
        }

        @Override
        public Bilingual text() {
            return words(t -> "(%1$s − %2$s) ÷ %1$s × 100".formatted(t.apply(base.title()), t.apply(present.title())));
        }
    }

    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Bilingual ABOVE_100 = Bilingual.of(
            "超过 100%：分子大于分母，可能是分母少报，请核对两边的记录。",
            "Above 100 %: the numerator exceeds the denominator, which may be reported too low. Compare the records of both.");

    static BigDecimal total(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Part> parts(List<Term> terms, Scope scope, Ledger ledger) {
        return terms.stream().map(term -> term.part(scope, ledger)).toList();
    }

    private static Bilingual words(Function<Function<Bilingual, String>, String> write) {
        return Bilingual.of(write.apply(Bilingual::zh), write.apply(Bilingual::en));
    }

    private static String sum(List<Term> terms, Function<Bilingual, String> language, boolean bracketed) {
        var words = terms.stream().map(term -> language.apply(term.title())).collect(Collectors.joining(" + "));
        return bracketed && terms.size() > 1 ? "(" + words + ")" : words;
    }
}
