package cn.jingtu.indicator;

import cn.jingtu.indicator.Figure.Outcome;
import cn.jingtu.indicator.Term.Part;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a figure comes from its terms. The words of a formula are made of those of its terms, so that they cannot say
 * something else than what is computed.
 */
public sealed interface Formula {

    List<Term> above();

    /** What it is divided by or compared with; empty for a plain sum. */
    List<Term> below();

    /** The figure from its terms as they came out, in their order. */
    Figure of(List<Part> above, List<Part> below);

    default Figure of(Scope scope, Ledger ledger) {
        return of(parts(above(), scope, ledger), parts(below(), scope, ledger));
    }

    /** The figure for each of some towns of the scope's district, by their codes. */
    default Map<String, Figure> byTown(Scope scope, List<String> towns, Ledger ledger) {
        var above = above().stream().map(term -> term.counting().byTown(scope, towns, ledger)).toList();
        var below = below().stream().map(term -> term.counting().byTown(scope, towns, ledger)).toList();
        return towns.stream().collect(Collectors.toMap(Function.identity(), town -> of(parts(above(), above, town), parts(below(), below, town))));
    }

    /** The formula as officials write it. */
    Bilingual text();

    /** Sum of the numerator ÷ sum of the denominator × {@code factor}, to two decimals. */
    record Ratio(List<Term> above, List<Term> below, BigDecimal factor, Bilingual whenNothing) implements Formula {

        @Override
        public Figure of(List<Part> above, List<Part> below) {
            var divisor = total(below);
            if (divisor.signum() == 0) return new Figure(new Outcome.NotApplicable(whenNothing), above, below, List.of());
            var value = total(above).multiply(factor).divide(divisor, 2, RoundingMode.HALF_UP);
            var beyond = factor.compareTo(HUNDRED) == 0 && value.compareTo(HUNDRED) > 0;
            return new Figure(new Outcome.Value(value), above, below, beyond ? List.of(ABOVE_100) : List.of());
        }

        @Override
        public Bilingual text() {
            var times = factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + factor.toPlainString();
            return words(t -> sum(above, t, true) + " ÷ " + sum(below, t, true) + times);
        }
    }

    /** The sum of terms, nothing divided. */
    record Total(List<Term> above) implements Formula {

        @Override
        public List<Term> below() {
            return List.of();
        }

        @Override
        public Figure of(List<Part> above, List<Part> below) {
            return new Figure(new Outcome.Value(total(above)), above, below, List.of());
        }

        @Override
        public Bilingual text() {
            return words(t -> sum(above, t, false));
        }
    }

    /** What came after minus what was before; nothing to compare where nothing was recorded before. */
    record Difference(Term after, Term before, Bilingual whenNothing) implements Formula {

        @Override
        public List<Term> above() {
            return List.of(after);
        }

        @Override
        public List<Term> below() {
            return List.of(before);
        }

        @Override
        public Figure of(List<Part> above, List<Part> below) {
            var now = above.getFirst();
            var then = below.getFirst();
            var outcome = now.entries() > 0 && then.entries() > 0
                    ? new Outcome.Value(now.amount().subtract(then.amount()))
                    : new Outcome.NotApplicable(whenNothing);
            return new Figure(outcome, above, below, List.of());
        }

        @Override
        public Bilingual text() {
            return words(t -> t.apply(after.title()) + " − " + t.apply(before.title()));
        }
    }

    /** (Base − present) ÷ base × 100, to two decimals. */
    record Decrease(Term base, Term present, Bilingual whenNothing) implements Formula {

        @Override
        public List<Term> above() {
            return List.of(present);
        }

        @Override
        public List<Term> below() {
            return List.of(base);
        }

        @Override
        public Figure of(List<Part> above, List<Part> below) {
            var now = above.getFirst().amount();
            var then = below.getFirst().amount();
            var outcome = then.signum() == 0
                    ? new Outcome.NotApplicable(whenNothing)
                    : new Outcome.Value(then.subtract(now).multiply(HUNDRED).divide(then, 2, RoundingMode.HALF_UP));
            return new Figure(outcome, above, below, List.of());
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
        return terms.stream().map(term -> term.part(term.counting().of(scope, ledger))).toList();
    }

    private static List<Part> parts(List<Term> terms, List<Map<String, Term.Count>> counts, String town) {
        return IntStream.range(0, terms.size()).mapToObj(i -> terms.get(i).part(counts.get(i).get(town))).toList();
    }

    private static Bilingual words(Function<Function<Bilingual, String>, String> write) {
        return Bilingual.of(write.apply(Bilingual::zh), write.apply(Bilingual::en));
    }

    private static String sum(List<Term> terms, Function<Bilingual, String> language, boolean bracketed) {
        var words = terms.stream().map(term -> language.apply(term.title())).collect(Collectors.joining(" + "));
        return bracketed && terms.size() > 1 ? "(" + words + ")" : words;
    }
}
