package cn.jingtu.kernel.farmland;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One step on the way to the class of a unit; opens to its points and its rule. */
public sealed interface ClassificationStep {

    /** Where the rule stands. */
    String clause();

    /** Whether that rule was compared with a source; show the mark with the class. */
    boolean verified();

    /** The class after this step. For a unit that must be divided it is its strictest, until it is. */
    FarmlandClass result();

    /** The step as an English sentence. */
    String sentence();

    /** The step as a Chinese sentence. */
    String sentenceZh();

    /** All points of an element have one class. */
    record Uniform(FarmlandElement element, FarmlandClass result, List<String> points, String clause, boolean verified)
            implements ClassificationStep {
        public Uniform {
            points = List.copyOf(points);
        }

        @Override
        public String sentence() {
            return "%s: all %d points are class %d".formatted(element.symbol(), points.size(), result.number());
        }

        @Override
        public String sentenceZh() {
            return "%s：%d 个点位均为 %d 类".formatted(element.zh(), points.size(), result.number());
        }
    }

    /**
     * One class has the share of points that stands for the unit, and none of the others is class 3. That the others lie
     * scattered is for the map to show.
     */
    record Dominant(
            FarmlandElement element, FarmlandClass result, List<String> points, List<String> others, int leastSharePercent,
            String clause, boolean verified) implements ClassificationStep {
        public Dominant {
            points = List.copyOf(points);
            others = List.copyOf(others);
        }

        @Override
        public String sentence() {
            return "%s: %d of %d points (at least %d %%) are class %d; others, if scattered: %s".formatted(element.symbol(), points.size(),
                    points.size() + others.size(), leastSharePercent, result.number(), String.join(", ", others));
        }

        @Override
        public String sentenceZh() {
            return "%s：%d/%d 个点位（不低于 %d%%）为 %d 类；其余零散点位：%s".formatted(element.zh(), points.size(),
                    points.size() + others.size(), leastSharePercent, result.number(), String.join("、", others));
        }
    }

    /** Points of class 3 among others are cut out as units of their own, never averaged away. */
    record CutOut(
            FarmlandElement element, List<String> strictPoints, ClassificationStep rest, String clause, boolean verified)
            implements ClassificationStep {
        public CutOut {
            strictPoints = List.copyOf(strictPoints);
        }

        @Override
        public FarmlandClass result() {
            return FarmlandClass.STRICT;
        }

        @Override
        public String sentence() {
            return "%s: cut out the class 3 points %s as units of their own; the rest, %s"
                    .formatted(element.symbol(), String.join(", ", strictPoints), rest.sentence());
        }

        @Override
        public String sentenceZh() {
            return "%s：3 类点位 %s 应单独划出评价单元；其余 %s".formatted(element.zh(), String.join("、", strictPoints), rest.sentenceZh());
        }
    }

    /** No class stands for the unit: divide it along the border between its classes. */
    record Divide(
            FarmlandElement element, Map<FarmlandClass, List<String>> points, int leastSharePercent, String clause, boolean verified)
            implements ClassificationStep {
        public Divide {
            points = Map.copyOf(points);
        }

        @Override
        public FarmlandClass result() {
            return points.keySet().stream().reduce(FarmlandClass::stricter).orElseThrow();
        }

        @Override
        public String sentence() {
            return "%s: no class has %d %% of the points, divide the unit: %s".formatted(element.symbol(), leastSharePercent, byClass("class ", ", "));
        }

        @Override
        public String sentenceZh() {
            return "%s：没有一类达到 %d%%，应拆分评价单元：%s".formatted(element.zh(), leastSharePercent, byClass("类别 ", "、"));
        }

        private String byClass(String word, String comma) {
            return points.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> word + entry.getKey().number() + " (" + String.join(comma, entry.getValue()) + ")")
                    .collect(Collectors.joining("; "));
        }
    }

    /** The soil class of the unit: the strictest over its elements. */
    record Combined(FarmlandClass result, List<FarmlandElement> decisive, List<FarmlandElement> missing, String clause, boolean verified)
            implements ClassificationStep {
        public Combined {
            decisive = List.copyOf(decisive);
            missing = List.copyOf(missing);
        }

        @Override
        public String sentence() {
            return "soil: class %d by %s".formatted(result.number(), symbols(decisive))
                    + (missing.isEmpty() ? "" : "; not measured: " + symbols(missing));
        }

        @Override
        public String sentenceZh() {
            return "土壤：%d 类，由%s决定".formatted(result.number(), names(decisive)) + (missing.isEmpty() ? "" : "；未评价：" + names(missing));
        }

        private static String symbols(List<FarmlandElement> elements) {
            return elements.stream().map(FarmlandElement::symbol).collect(Collectors.joining(", "));
        }

        private static String names(List<FarmlandElement> elements) {
            return elements.stream().map(FarmlandElement::zh).collect(Collectors.joining("、"));
        }
    }

    /**
     * The class after the produce.
     *
     * @param points    points that count
     * @param exceeding points above a limit, the severe ones among them
     * @param severe    points severely above
     * @param undecided points with a substance that could not be compared
     * @param rule      the rule that decided, as the table writes it
     */
    record WithProduce(
            FarmlandClass result, int points, List<String> exceeding, List<String> severe, List<String> undecided, String rule,
            String clause, boolean verified) implements ClassificationStep {
        public WithProduce {
            exceeding = List.copyOf(exceeding);
            severe = List.copyOf(severe);
            undecided = List.copyOf(undecided);
        }

        @Override
        public String sentence() {
            return "produce: %d points, %d exceeding%s, %d severe%s%s: class %d (%s)".formatted(points, exceeding.size(),
                    list(exceeding, ", "), severe.size(), list(severe, ", "),
                    undecided.isEmpty() ? "" : ", undecided" + list(undecided, ", "), result.number(), rule);
        }

        @Override
        public String sentenceZh() {
            return "农产品：%d 个点位，超标 %d 个%s，重度超标 %d 个%s%s：%s".formatted(points, exceeding.size(), list(exceeding, "、"),
                    severe.size(), list(severe, "、"), undecided.isEmpty() ? "" : "，无法评价" + list(undecided, "、"), result.zh());
        }

        private static String list(List<String> names, String comma) {
            return names.isEmpty() ? "" : " [" + String.join(comma, names) + "]";
        }
    }
}
