package cn.jingtu.kernel.statistics;

import java.util.Arrays;

/** Refuses arguments in sentences that name place and value. */
final class Checks {

    private Checks() {}

    static void notEmpty(double[] values) {
        atLeast(1, values.length, "This");
    }

    static void finite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "Value %d (counted from 0) is %s: leave missing values out.".formatted(i, values[i]));
            }
        }
    }

    static void atLeast(int needed, int n, String method) {
        if (n < needed) {
            throw new IllegalArgumentException("%s needs at least %d values; there %s %d."
                    .formatted(method, needed, n == 1 ? "is" : "are", n));
        }
    }

    static void share(String name, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("%s (%s) must lie from 0 to 1, as in 0.95 for 95 %%.".formatted(name, p));
        }
    }

    /** A level of confidence: above one half, below one. */
    static void confidence(double confidence) {
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence (%s) must be at least 0.5 and below 1, as in 0.95 for 95 %%.".formatted(confidence));
        }
    }

    static void significance(double alpha) {
        if (!(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException(
                    "alpha (%s) must be above 0 and at most 0.5, as in 0.05 for 5 %%.".formatted(alpha));
        }
    }

    static void spread(double[] values, String method) {
        if (Arrays.stream(values).allMatch(v -> v == values[0])) {
            throw new IllegalArgumentException(
                    "%s needs values that differ; all %d are %s.".formatted(method, values.length, values[0]));
        }
    }
}
