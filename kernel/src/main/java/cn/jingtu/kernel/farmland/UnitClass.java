package cn.jingtu.kernel.farmland;

import java.util.List;

/**
 * The class of one evaluation unit and how it came about.
 *
 * @param steps in their order: one for each element with points, the combination, the produce; empty without points
 */
public record UnitClass(String unit, Outcome outcome, List<ClassificationStep> steps) {

    public UnitClass {
        steps = List.copyOf(steps);
    }

    /** Whether every rule on the way was compared with a source. */
    public boolean verified() {
        return steps.stream().allMatch(ClassificationStep::verified);
    }

    /** How the classification came out. */
    public sealed interface Outcome {}

    /** The unit has one class. */
    public record Classified(FarmlandClass soilClass, FarmlandClass finalClass) implements Outcome {}

    /**
     * The unit must be divided first; until then it counts as its strictest part, and produce cannot ease it.
     *
     * @param provisional the strictest class
     */
    public record ToDivide(FarmlandClass provisional) implements Outcome {}

    /** No point could be judged: take the class from an interpolated surface or a neighbour of equal conditions, and mark it so. */
    public record WithoutPoints() implements Outcome {}
}
