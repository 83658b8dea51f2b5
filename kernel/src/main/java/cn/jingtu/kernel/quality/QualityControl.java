package cn.jingtu.kernel.quality;

import cn.jingtu.kernel.quality.BatchVerdict.Finding;
import cn.jingtu.kernel.quality.BatchVerdict.Kind;
import cn.jingtu.kernel.quality.BatchVerdict.Standing;
import cn.jingtu.kernel.quality.PrecisionLimits.Band;
import cn.jingtu.kernel.quality.QualityCheck.Blank;
import cn.jingtu.kernel.quality.QualityCheck.BlindDuplicate;
import cn.jingtu.kernel.quality.QualityCheck.Duplicate;
import cn.jingtu.kernel.quality.QualityCheck.Figure;
import cn.jingtu.kernel.quality.QualityCheck.Measure;
import cn.jingtu.kernel.quality.QualityCheck.Outcome;
import cn.jingtu.kernel.quality.QualityCheck.Reason;
import cn.jingtu.kernel.quality.QualityCheck.ReferenceMaterial;
import cn.jingtu.kernel.quality.QualityCheck.Spike;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges control measurements and batches. Immutable and safe for threads.
 *
 * @see "rules/soil/hjt166-precision-accuracy.csv, rules/soil/quality-control.csv"
 */
public final class QualityControl {

    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final QualityControl STANDARD = new QualityControl();

    private final PrecisionLimits limits = new PrecisionLimits();
    private final Map<String, RuleTable.Row> rules = new HashMap<>();

    private QualityControl() {
        RuleTable.load("quality-control.csv").rows().forEach(row -> rules.put(row.text("key"), row));
    }

    /** The limits that come with the library. */
    public static QualityControl standard() {
        return STANDARD;
    }

    /** Judges one check. */
    public JudgedCheck judge(QualityCheck check) {
        return new JudgedCheck(check, switch (check) {
            case Duplicate pair -> deviation(pair.item(), pair.first(), pair.second(), pair.betweenLaboratories());
            case BlindDuplicate pair -> blind(pair);
            case Blank blank -> blank(blank);
            case Spike spike -> recovery(spike);
            case ReferenceMaterial material -> certified(material);
        });
    }

    /** {@code |A - B|/(A + B)} against the limit of the band that holds the mean. */
    private Outcome deviation(String item, LabValue first, LabValue second, boolean betweenLaboratories) {
        if (first instanceof LabValue.NotAnalysed || second instanceof LabValue.NotAnalysed) {
            return new Outcome.NotEvaluable(Reason.NOT_ANALYSED);
        }
        if (first instanceof LabValue.BelowLimit && second instanceof LabValue.BelowLimit) {
            return new Outcome.Within(new Figure(Measure.RELATIVE_DEVIATION, null, null, null, PrecisionLimits.CLAUSE, true));
        }
        // A result below its limit is somewhere under it: the two lie closest at the limit, the most is admitted at none.
        BigDecimal a = upTo(first);
        BigDecimal b = upTo(second);
        if (a == null || b == null) {
            return new Outcome.NotEvaluable(Reason.LIMIT_NOT_STATED);
        }
        BigDecimal sum = a.add(b);
        BigDecimal least = sum.subtract(first instanceof LabValue.BelowLimit ? a : BigDecimal.ZERO)
                .subtract(second instanceof LabValue.BelowLimit ? b : BigDecimal.ZERO);
        Band band = limits.band(item, least.divide(BigDecimal.TWO));
        BigDecimal limit = betweenLaboratories ? band.betweenLabs() : band.withinLab();
        if (limit == null) {
            return new Outcome.NotEvaluable(Reason.NO_LIMIT);
        }
        BigDecimal apart = a.subtract(b).abs().multiply(HUNDRED);
        boolean within = apart.compareTo(limit.multiply(sum)) <= 0;
        boolean open = first instanceof LabValue.BelowLimit && (within || b.compareTo(a) < 0)
                || second instanceof LabValue.BelowLimit && (within || a.compareTo(b) < 0);
        if (open) {
            return new Outcome.NotEvaluable(Reason.NEAR_DETECTION_LIMIT);
        }
        BigDecimal shown = sum.signum() == 0 ? BigDecimal.ZERO : apart.divide(sum, SHOWN);
        return outcome(within, new Figure(Measure.RELATIVE_DEVIATION, shown, null, limit, PrecisionLimits.CLAUSE, band.verified()));
    }

    /** The content, or the most it can be; null where that is not known. */
    private static @Nullable BigDecimal upTo(LabValue result) {
        return switch (result) {
            case LabValue.Measured(var amount) -> amount.in(Unit.MG_PER_KG).value();
            case LabValue.BelowLimit(var limit) -> limit == null ? null : limit.in(Unit.MG_PER_KG).value();
            case LabValue.NotAnalysed _ -> null;
        };
    }

    private Outcome blind(BlindDuplicate pair) {
        int first = interval(pair, pair.first());
        if (first > 0 && first == interval(pair, pair.second())) {
            return new Outcome.Within(new Figure(Measure.SAME_INTERVAL, null, null, null,
                    "公告2022年第17号, blind duplicates", false));
        }
        return deviation(pair.item(), pair.first(), pair.second(), false);
    }

    /** 1 up to the first-class value, 2 up to the second-class value, 3 above; 0 when it cannot be said. */
    private static int interval(BlindDuplicate pair, LabValue result) {
        BigDecimal value = upTo(result);
        if (value == null) {
            return 0;
        }
        if (value.compareTo(pair.firstClass()) <= 0) {
            return 1;
        }
        if (result instanceof LabValue.BelowLimit) {
            return 0;
        }
        return value.compareTo(pair.secondClass()) <= 0 ? 2 : 3;
    }

    private static Outcome blank(Blank blank) {
        return switch (blank.result()) {
            case LabValue.NotAnalysed _ -> new Outcome.NotEvaluable(Reason.NOT_ANALYSED);
            case LabValue.BelowLimit _ -> new Outcome.Within(blankFigure(null, blank));
            case LabValue.Measured(var amount) -> {
                BigDecimal value = amount.in(Unit.MG_PER_KG).value();
                yield outcome(value.compareTo(blank.detectionLimit()) < 0, blankFigure(value, blank));
            }
        };
    }

    private static Figure blankFigure(@Nullable BigDecimal value, Blank blank) {
        return new Figure(Measure.BLANK, value, null, blank.detectionLimit(), "detection limit of the method", true);
    }

    private Outcome recovery(Spike spike) {
        if (spike.content() instanceof LabValue.NotAnalysed) {
            return new Outcome.NotEvaluable(Reason.NOT_ANALYSED);
        }
        BigDecimal content = contentOf(spike);
        Band band = limits.band(spike.item(), content);
        if (band.recoveryLow() == null || band.recoveryHigh() == null) {
            return new Outcome.NotEvaluable(Reason.NO_LIMIT);
        }
        BigDecimal gained = spike.spiked().subtract(content).multiply(HUNDRED);
        boolean within = gained.compareTo(band.recoveryLow().multiply(spike.added())) >= 0
                && gained.compareTo(band.recoveryHigh().multiply(spike.added())) <= 0;
        return outcome(within, new Figure(Measure.RECOVERY, gained.divide(spike.added(), SHOWN),
                band.recoveryLow(), band.recoveryHigh(), PrecisionLimits.CLAUSE, band.verified()));
    }

    /** A content below the detection limit counts as none, as laboratories compute recoveries. */
    private static BigDecimal contentOf(Spike spike) {
        return spike.content() instanceof LabValue.Measured(var amount) ? amount.in(Unit.MG_PER_KG).value() : BigDecimal.ZERO;
    }

    private Outcome certified(ReferenceMaterial material) {
        BigDecimal apart = material.measured().subtract(material.certified()).abs();
        if (material.uncertainty() != null) {
            return outcome(apart.compareTo(material.uncertainty()) <= 0, new Figure(Measure.DEVIATION_FROM_CERTIFICATE, apart,
                    null, material.uncertainty(), "certificate of the reference material", true));
        }
        RuleTable.Row rule = rules.get("reference_material");
        BigDecimal times = number("reference_material");
        return outcome(apart.compareTo(times.multiply(material.standardDeviation())) <= 0, new Figure(Measure.Z_SCORE,
                apart.divide(material.standardDeviation(), SHOWN), null, times, rule.text("clause"), rule.verified()));
    }

    private static Outcome outcome(boolean within, Figure figure) {
        return within ? new Outcome.Within(figure) : new Outcome.Outside(figure);
    }

    /**
     * Judges one item of a batch: the rates of HJ/T 166-2004, then the single checks.
     *
     * @param item    the item that all checks measure
     * @param checks  the checks of this item in this batch
     * @param samples number of ordinary samples in the batch, empty when unknown: shares are then not checked
     */
    public BatchVerdict judgeBatch(String item, List<? extends QualityCheck> checks, OptionalInt samples) {
        checks.stream().filter(check -> !check.item().equals(item)).findFirst().ifPresent(check -> {
            throw new IllegalArgumentException("item (%s) of sample %s is not the item of the batch (%s).\nJudge each item for itself."
                    .formatted(check.item(), check.sample(), item));
        });
        List<JudgedCheck> judged = checks.stream().map(this::judge).toList();
        var findings = new ArrayList<Finding>();
        List<JudgedCheck> duplicates = of(judged, check -> check instanceof Duplicate || check instanceof BlindDuplicate);
        List<JudgedCheck> spikes = of(judged, Spike.class::isInstance);
        rate(findings, duplicates, "duplicate_pass_rate", Kind.DUPLICATE_PASS_RATE, Kind.SINGLE_DUPLICATE);
        rate(findings, spikes, "spike_pass_rate", Kind.SPIKE_PASS_RATE, Kind.SINGLE_SPIKE);
        names(findings, Kind.BLANK_FOUND, of(judged, Blank.class::isInstance), JudgedCheck::outside);
        names(findings, Kind.REFERENCE_OUTSIDE, of(judged, ReferenceMaterial.class::isInstance), JudgedCheck::outside);
        names(findings, Kind.SPIKE_AMOUNT, spikes, this::amountIsWrong);
        names(findings, Kind.NOT_EVALUABLE, judged, check -> !check.within() && !check.outside());
        shares(findings, duplicates.size(), spikes.size(), samples);
        findings.sort(Comparator.comparing(Finding::kind));
        Standing standing = findings.isEmpty() ? Standing.PASSED
                : findings.getFirst().kind().fails() ? Standing.FAILED : Standing.PASSED_WITH_REMARKS;
        return new BatchVerdict(item, standing, findings, judged, rulesVerified(duplicates, spikes) && judged.stream().allMatch(QualityControl::verified));
    }

    private void rate(List<Finding> findings, List<JudgedCheck> checks, String rule, Kind below, Kind single) {
        List<String> outside = checks.stream().filter(JudgedCheck::outside).map(judged -> judged.check().sample()).toList();
        long evaluable = outside.size() + checks.stream().filter(JudgedCheck::within).count();
        if (outside.isEmpty()) {
            return;
        }
        BigDecimal limit = number(rule);
        BigDecimal within = BigDecimal.valueOf((evaluable - outside.size()) * 100);
        boolean enough = within.compareTo(limit.multiply(BigDecimal.valueOf(evaluable))) >= 0;
        findings.add(new Finding(enough ? single : below, outside,
                within.divide(BigDecimal.valueOf(evaluable), 1, RoundingMode.HALF_EVEN), limit));
    }

    private static void names(List<Finding> findings, Kind kind, List<JudgedCheck> checks, Predicate<JudgedCheck> concerned) {
        List<String> samples = checks.stream().filter(concerned).map(judged -> judged.check().sample()).toList();
        if (!samples.isEmpty()) {
            findings.add(new Finding(kind, samples, null, null));
        }
    }

    /** Spikes are to be 0.5 to 1 times the content, up to 3 times where it is low: in the lowest band of the table. */
    private boolean amountIsWrong(JudgedCheck judged) {
        Spike spike = (Spike) judged.check();
        BigDecimal content = contentOf(spike);
        if (content.signum() == 0) {
            return false;
        }
        boolean low = limits.band(spike.item(), content).low().signum() == 0;
        BigDecimal most = number(low ? "spike_most_low" : "spike_most");
        return spike.added().compareTo(number("spike_least").multiply(content)) < 0 || spike.added().compareTo(most.multiply(content)) > 0;
    }

    private void shares(List<Finding> findings, int duplicates, int spikes, OptionalInt samples) {
        if (samples.isEmpty()) {
            findings.add(new Finding(Kind.SAMPLES_UNKNOWN, List.of(), null, null));
            return;
        }
        boolean atLeast = BigDecimal.valueOf(duplicates).compareTo(number("duplicate_at_least")) >= 0;
        share(findings, Kind.TOO_FEW_DUPLICATES, duplicates, samples.getAsInt(), number("duplicate_share"), atLeast);
        if (spikes > 0) {
            share(findings, Kind.TOO_FEW_SPIKES, spikes, samples.getAsInt(), number("spike_share"), true);
        }
    }

    private static void share(List<Finding> findings, Kind kind, int checks, int samples, BigDecimal limit, boolean atLeast) {
        BigDecimal percent = BigDecimal.valueOf(checks * 100L);
        if (!atLeast || percent.compareTo(limit.multiply(BigDecimal.valueOf(samples))) < 0) {
            BigDecimal shown = samples == 0 ? null : percent.divide(BigDecimal.valueOf(samples), 1, RoundingMode.HALF_EVEN);
            findings.add(new Finding(kind, List.of(), shown, shown == null ? null : limit));
        }
    }

    private boolean rulesVerified(List<JudgedCheck> duplicates, List<JudgedCheck> spikes) {
        return (duplicates.isEmpty() || rules.get("duplicate_pass_rate").verified())
                && (spikes.isEmpty() || rules.get("spike_pass_rate").verified());
    }

    private static boolean verified(JudgedCheck judged) {
        return switch (judged.outcome()) {
            case Outcome.Within within -> within.figure().verified();
            case Outcome.Outside outside -> outside.figure().verified();
            case Outcome.NotEvaluable _ -> true;
        };
    }

    private static List<JudgedCheck> of(List<JudgedCheck> judged, Predicate<QualityCheck> kind) {
        return judged.stream().filter(check -> kind.test(check.check())).toList();
    }

    private BigDecimal number(String rule) {
        return rules.get(rule).number("value").orElseThrow();
    }
}
