package cn.jingtu.kernel.farmland;

import cn.jingtu.kernel.farmland.ClassificationStep.Combined;
import cn.jingtu.kernel.farmland.ClassificationStep.CutOut;
import cn.jingtu.kernel.farmland.ClassificationStep.Divide;
import cn.jingtu.kernel.farmland.ClassificationStep.Dominant;
import cn.jingtu.kernel.farmland.ClassificationStep.Uniform;
import cn.jingtu.kernel.farmland.ClassificationStep.WithProduce;
import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of farmland classification. Immutable and safe for threads.
 *
 * @see "环办土壤〔2019〕53号; rules/soil/farmland-decision.csv, rules/soil/farmland-rules.csv"
 */
public final class FarmlandRules {

    private static final String GUIDE = "环办土壤〔2019〕53号";

    private static final FarmlandRules STANDARD = load();

    private final List<DecisionRow> decisions;
    private final Map<String, RuleTable.Row> rules;
    private final boolean easing;

    private FarmlandRules(List<DecisionRow> decisions, Map<String, RuleTable.Row> rules, boolean easing) {
        this.decisions = decisions;
        this.rules = rules;
        this.easing = easing;
    }

    /** The rules that come with the library. */
    public static FarmlandRules standard() {
        return STANDARD;
    }

    private static FarmlandRules load() {
        var rules = new HashMap<String, RuleTable.Row>();
        RuleTable.load("farmland-rules.csv").rows().forEach(row -> rules.put(row.text("key"), row));
        return new FarmlandRules(RuleTable.load("farmland-decision.csv").rows().stream().map(DecisionRow::of).toList(), rules, false);
    }

    /**
     * The same rules, but a unit of soil class 3 with fewer than three produce points that all comply becomes safe use.
     * The guide is remembered to allow it; the rule is unconfirmed and therefore off by default.
     */
    public FarmlandRules easingFewCompliantPoints() {
        return new FarmlandRules(decisions, rules, true);
    }

    /**
     * Classifies a unit.
     *
     * @param soil    the unit's soil points; those without any judged element are passed over
     * @param produce produce points in the unit, or in adjoining units of the same class; may be empty
     */
    public UnitClass classify(String unit, List<SoilPoint> soil, List<ProducePoint> produce) {
        var steps = new ArrayList<ClassificationStep>();
        var byElement = new EnumMap<FarmlandElement, ClassificationStep>(FarmlandElement.class);
        for (FarmlandElement element : FarmlandElement.values()) {
            Map<FarmlandClass, List<String>> points = pointsByClass(element, soil);
            if (!points.isEmpty()) {
                byElement.put(element, ofElement(element, points));
            }
        }
        if (byElement.isEmpty()) {
            return new UnitClass(unit, new UnitClass.WithoutPoints(), List.of());
        }
        steps.addAll(byElement.values());
        Combined combined = combine(byElement);
        steps.add(combined);
        if (byElement.values().stream().anyMatch(step -> step instanceof CutOut || step instanceof Divide)) {
            return new UnitClass(unit, new UnitClass.ToDivide(combined.result()), steps);
        }
        WithProduce withProduce = withProduce(combined.result(), produce);
        steps.add(withProduce);
        return new UnitClass(unit, new UnitClass.Classified(combined.result(), withProduce.result()), steps);
    }

    private static Map<FarmlandClass, List<String>> pointsByClass(FarmlandElement element, List<SoilPoint> soil) {
        var points = new EnumMap<FarmlandClass, List<String>>(FarmlandClass.class);
        for (SoilPoint point : soil) {
            FarmlandClass of = point.classes().get(element);
            if (of != null) {
                points.computeIfAbsent(of, _ -> new ArrayList<>()).add(point.point());
            }
        }
        return points;
    }

    private ClassificationStep ofElement(FarmlandElement element, Map<FarmlandClass, List<String>> points) {
        RuleTable.Row share = rules.get("dominant_share");
        int leastPercent = share.number("value").orElseThrow().intValueExact();
        long all = points.values().stream().mapToLong(List::size).sum();
        for (var entry : points.entrySet()) {
            if (entry.getValue().size() == all) {
                return new Uniform(element, entry.getKey(), entry.getValue(), share.text("clause"), share.verified());
            }
            boolean othersStrict = entry.getKey() != FarmlandClass.STRICT && points.containsKey(FarmlandClass.STRICT);
            if (entry.getValue().size() * 100L >= leastPercent * all && !othersStrict) {
                List<String> others = points.entrySet().stream().filter(other -> other.getKey() != entry.getKey())
                        .flatMap(other -> other.getValue().stream()).toList();
                return new Dominant(element, entry.getKey(), entry.getValue(), others, leastPercent, share.text("clause"), share.verified());
            }
        }
        if (points.containsKey(FarmlandClass.STRICT)) {
            var rest = new EnumMap<>(points);
            List<String> strict = rest.remove(FarmlandClass.STRICT);
            return new CutOut(element, strict, ofElement(element, rest), share.text("clause"), share.verified());
        }
        return new Divide(element, points, leastPercent, share.text("clause"), share.verified());
    }

    private static Combined combine(Map<FarmlandElement, ClassificationStep> byElement) {
        FarmlandClass strictest = byElement.values().stream().map(ClassificationStep::result).reduce(FarmlandClass::stricter).orElseThrow();
        var decisive = new ArrayList<FarmlandElement>();
        var missing = new ArrayList<FarmlandElement>();
        for (FarmlandElement element : FarmlandElement.values()) {
            ClassificationStep step = byElement.get(element);
            if (step == null) {
                missing.add(element);
            } else if (step.result() == strictest) {
                decisive.add(element);
            }
        }
        return new Combined(strictest, decisive, missing, GUIDE, false);
    }

    private WithProduce withProduce(FarmlandClass soilClass, List<ProducePoint> produce) {
        RuleTable.Row severeRule = rules.get("severe_above");
        BigDecimal severeAbove = severeRule.number("value").orElseThrow();
        List<String> undecided = produce.stream().filter(point -> !point.undecided().isEmpty()).map(ProducePoint::point).toList();
        int n = (int) produce.stream().filter(ProducePoint::counts).count();
        List<String> exceeding = produce.stream().filter(ProducePoint::exceeds).map(ProducePoint::point).toList();
        List<String> severe = produce.stream().filter(point -> point.worst().compareTo(severeAbove) > 0).map(ProducePoint::point).toList();
        DecisionRow row = decisions.stream()
                .filter(decision -> decision.soilClass() == soilClass && decision.holds(n, exceeding.size(), severe.size()))
                .findFirst()
                .orElseThrow();
        boolean fewButCompliant = row.points().equals("n<3") && soilClass == FarmlandClass.STRICT && exceeding.isEmpty()
                && n >= rules.get("few_compliant_points").number("value").orElseThrow().intValueExact();
        if (easing && fewButCompliant) {
            return new WithProduce(FarmlandClass.SAFE_USE, n, exceeding, severe, undecided, row.words() + ", all comply (option)",
                    GUIDE, rules.get("few_compliant_points").verified());
        }
        // Where the severity of an exceedance decides, its unconfirmed bound marks the step.
        boolean severityMatters = soilClass == FarmlandClass.STRICT && !exceeding.isEmpty();
        return new WithProduce(row.result(), n, exceeding, severe, undecided, row.words(), GUIDE,
                row.verified() && (!severityMatters || severeRule.verified()));
    }
}
