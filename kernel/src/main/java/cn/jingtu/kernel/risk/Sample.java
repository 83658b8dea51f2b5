package cn.jingtu.kernel.risk;

import java.util.Arrays;

/** Draws of one quantity. Does not change; the first question for a percentile sorts it. */
public final class Sample {

    private final double[] draws;
    private final double mean;
    private final double standardDeviation;
    private boolean sorted;

    /** Takes the draws over; NaN is a draw without the quantity and is left out. */
    Sample(double[] draws) {
        int size = 0;
        double sum = 0;
        for (double draw : draws) {
            if (!Double.isNaN(draw)) {
                draws[size++] = draw;
                sum += draw;
            }
        }
        this.draws = size == draws.length ? draws : Arrays.copyOf(draws, size);
        this.mean = sum / size;
        double squares = 0;
        for (double draw : this.draws) {
            squares += (draw - mean) * (draw - mean);
        }
        this.standardDeviation = Math.sqrt(squares / (size - 1));
    }

    /** How many draws have the quantity. */
    public int size() {
        return draws.length;
    }

    public double mean() {
        return mean;
    }

    /** Standard deviation of the draws, with n - 1. */
    public double standardDeviation() {
        return standardDeviation;
    }

    private synchronized double[] sorted() {
        if (!sorted) {
            Arrays.sort(draws);
            sorted = true;
        }
        return draws;
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
        double[] values = sorted();
        double place = (values.length - 1) * percent / 100;
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? values[below] : values[below] + rest * (values[below + 1] - values[below]);
    }

    /** Share of the draws above a level: the probability of exceeding it, 0 to 1. */
    public double shareAbove(double level) {
        return Arrays.stream(draws).filter(draw -> draw > level).count() / (double) draws.length;
    }
}
