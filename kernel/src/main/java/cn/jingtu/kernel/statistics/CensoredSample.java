package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Concentrations of one substance, some of them known only to be below a limit of detection or reporting. All values are in
 * one unit, which results share. Never empty, never negative, never NaN.
 *
 * @param observations in the order in which they were given
 */
public record CensoredSample(List<Observation> observations) {

    /**
     * One result of a laboratory.
     *
     * @param value      the concentration, or the limit below which it lies
     * @param belowLimit whether the value is a limit
     */
    public record Observation(double value, boolean belowLimit) {

        /** As a laboratory writes it: {@code 0.3} or {@code <0.3}. */
        @Override
        public String toString() {
            return (belowLimit ? "<" : "") + value;
        }
    }

    /** @throws IllegalArgumentException naming place (from 0) and value of the first observation that cannot be one */
    public CensoredSample {
        observations = List.copyOf(observations);
        if (observations.isEmpty()) {
            throw new IllegalArgumentException("The sample has no values; at least one is needed.");
        }
        for (int i = 0; i < observations.size(); i++) {
            double value = observations.get(i).value();
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException(
                        "Value %d (counted from 0) is %s: a concentration is a number that is not negative. "
                                .formatted(i, value) + "A result below a limit is given as the limit, marked as below.");
            }
            if (value == 0 && observations.get(i).belowLimit()) {
                throw new IllegalArgumentException(
                        "Value %d (counted from 0) is below a limit of 0: give the limit of detection or reporting."
                                .formatted(i));
            }
        }
    }

    /** A sample in which everything was measured. */
    public static CensoredSample of(double... measured) {
        return of(measured, new boolean[measured.length]);
    }

    /** A sample from two columns: values or limits, and which of them are limits. */
    public static CensoredSample of(double[] values, boolean[] belowLimit) {
        if (values.length != belowLimit.length) {
            throw new IllegalArgumentException("%d values but %d marks for values below a limit: one mark a value is needed."
                    .formatted(values.length, belowLimit.length));
        }
        var observations = new ArrayList<Observation>(values.length);
        for (int i = 0; i < values.length; i++) {
            observations.add(new Observation(values[i], belowLimit[i]));
        }
        return new CensoredSample(observations);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects results one by one. */
    public static final class Builder {

        private final List<Observation> observations = new ArrayList<>();

        private Builder() {}

        public Builder measured(double value) {
            observations.add(new Observation(value, false));
            return this;
        }

        /** A result below {@code limit}. */
        public Builder below(double limit) {
            observations.add(new Observation(limit, true));
            return this;
        }

        public CensoredSample build() {
            return new CensoredSample(observations);
        }
    }

    public int size() {
        return observations.size();
    }

    public int detects() {
        return (int) observations.stream().filter(o -> !o.belowLimit()).count();
    }

    public int nonDetects() {
        return size() - detects();
    }

    /** Whether everything was measured. */
    public boolean isComplete() {
        return nonDetects() == 0;
    }

    /** Measured values in ascending order. */
    public double[] detected() {
        return observations.stream().filter(o -> !o.belowLimit()).mapToDouble(Observation::value).sorted().toArray();
    }

    /** The different limits in ascending order. */
    public double[] limits() {
        return observations.stream().filter(Observation::belowLimit).mapToDouble(Observation::value).sorted().distinct()
                .toArray();
    }

    /**
     * Values in their order, with everything that may lie below the highest limit set to that limit, so that these values tie.
     * Rank methods for one limit need this; it costs information where limits differ much.
     */
    public double[] tiedBelowHighestLimit() {
        double highest = Arrays.stream(limits()).max().orElse(Double.NEGATIVE_INFINITY);
        return observations.stream()
                .mapToDouble(o -> o.belowLimit() || o.value() < highest ? highest : o.value())
                .toArray();
    }

    /** The measured values of a sample that must be complete for {@code purpose}. */
    double[] complete(String purpose) {
        if (!isComplete()) {
            throw new IllegalArgumentException(
                    "%s needs measured values, but %d of %d are below a limit.".formatted(purpose, nonDetects(), size()));
        }
        return detected();
    }

    /** Ascending by value; at one value results below the limit come first. */
    List<Observation> ascending() {
        return observations.stream()
                .sorted(Comparator.comparingDouble(Observation::value)
                        .thenComparing(Observation::belowLimit, Comparator.reverseOrder()))
                .toList();
    }
}
