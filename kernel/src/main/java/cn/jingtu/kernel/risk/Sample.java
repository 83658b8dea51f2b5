package cn.jingtu.kernel.risk;

import java.util.Arrays;

/** Draws of one quantity, sorted. Immutable. */
public final class Sample {

    private final double[] sorted;
    private final double mean;

    /** Takes the array over; NaN, a draw without the quantity, sorts behind the rest and is left out. */
    Sample(double[] draws) {
        double sum = 0;
        int present = 0;
        for (double draw : draws) {
            if (!Double.isNaN(draw)) {
                sum += draw;
                present++;
            }
        }
        mean = sum / present;
        Arrays.sort(draws);
        sorted = present == draws.length ? draws : Arrays.copyOf(draws, present);
    }

    /** How many draws have the quantity. */
    public int size() {
        return sorted.length;
    }

    public double mean() {
        return mean;
    }

    /** Standard deviation of the draws, with n - 1. */
    public double standardDeviation() {
        double sum = 0;
        for (double draw : sorted) {
            sum += (draw - mean) * (draw - mean);
        }
        return Math.sqrt(sum / (sorted.length - 1));
    }

    /**
     * The percentile, interpolated between draws as R does by default (type 7).
     *
     * @param percent 0 to 100
     */
    public double percentile(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent (%s) must lie between 0 and 100.".formatted(percent));
        }
        double place = (sorted.length - 1) * percent / 100;
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }

    /** Share of the draws above a level: the probability of exceeding it, 0 to 1. */
    public double shareAbove(double level) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (sorted.length - low) / (double) sorted.length;
    }
}
