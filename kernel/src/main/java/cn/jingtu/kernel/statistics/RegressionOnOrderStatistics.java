package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Robust regression on order statistics: a line through the logarithms of the measured values over their normal scores says
 * where the values below limits probably lie; measured values stay what they are. Plotting positions are those of Hirsch and
 * Stedinger for any number of limits.
 *
 * @param values    measured and modelled values, ascending in their observations
 * @param intercept mean of the logarithms on the line
 * @param slope     standard deviation of the logarithms on the line
 * @param mean      of all values
 * @param sd        of all values, with n - 1
 * @param warnings  what to doubt, empty if nothing
 * @see "Helsel and Cohn 1988, Water Resources Research 24, 1997-2004; R package NADA, ros()"
 */
public record RegressionOnOrderStatistics(
        List<Value> values, double intercept, double slope, double mean, double sd, List<String> warnings) {

    /**
     * @param observation as given
     * @param position    share of the distribution below it
     * @param estimate    the measured value, or the modelled one of a result below a limit
     */
    public record Value(CensoredSample.Observation observation, double position, double estimate) {}

    public RegressionOnOrderStatistics {
        values = List.copyOf(values);
        warnings = List.copyOf(warnings);
    }

    /** @throws IllegalArgumentException with fewer than two different measured values, or one of 0 (it has no logarithm) */
    public static RegressionOnOrderStatistics of(CensoredSample sample) {
        double[] measured = sample.detected();
        if (Arrays.stream(measured).distinct().count() < 2) {
            throw new IllegalArgumentException("Regression on order statistics needs two different measured values; of %d values %s."
                    .formatted(sample.size(), measured.length == 0 ? "none was measured" : "measured is only " + measured[0]));
        }
        if (measured[0] == 0) {
            throw new IllegalArgumentException(
                    "Regression on order statistics takes logarithms, but a measured value is 0. Give it as below its limit.");
        }
        double largest = measured[measured.length - 1];
        var ascending = sample.observations().stream()
                .filter(o -> !o.belowLimit() || o.value() <= largest)
                .sorted(Comparator.comparingDouble(CensoredSample.Observation::value))
                .toList();
        double[] position = positions(ascending);
        var fit = Line.through(ascending, position);

        var values = new ArrayList<Value>();
        for (int i = 0; i < position.length; i++) {
            var observation = ascending.get(i);
            double estimate = observation.belowLimit()
                    ? Math.exp(fit.intercept + fit.slope * Distributions.normalQuantile(position[i]))
                    : observation.value();
            values.add(new Value(observation, position[i], estimate));
        }
        var moments = Moments.of(values.stream().mapToDouble(Value::estimate).toArray());
        return new RegressionOnOrderStatistics(
                values, fit.intercept, fit.slope, moments.mean(), moments.sd(), warnings(sample, ascending.size()));
    }

    private static List<String> warnings(CensoredSample sample, int used) {
        var warnings = new ArrayList<String>();
        if (used < sample.size()) {
            warnings.add("%d limits lie above the largest measured value and say nothing; left out.".formatted(sample.size() - used));
        }
        if (sample.nonDetects() > 0.8 * sample.size()) {
            warnings.add("%d of %d values are below a limit; more than 80 %% make the estimate tenuous."
                    .formatted(sample.nonDetects(), sample.size()));
        }
        if (sample.detects() < 5) {
            warnings.add("Only %d values were measured; the line stands on them alone.".formatted(sample.detects()));
        }
        return warnings;
    }

    /** Plotting positions of ascending observations. */
    private static double[] positions(List<CensoredSample.Observation> ascending) {
        int n = ascending.size();
        double[] limits = ascending.stream().filter(CensoredSample.Observation::belowLimit)
                .mapToDouble(CensoredSample.Observation::value).distinct().toArray();
        double[] position = new double[n];
        if (limits.length == 0) {
            double a = n <= 10 ? 0.375 : 0.5;
            for (int i = 0; i < n; i++) {
                position[i] = (i + 1 - a) / (n + 1 - 2 * a);
            }
            return position;
        }
        // thresholds[0] = 0 collects what was measured below the lowest limit
        double[] thresholds = new double[limits.length + 2];
        System.arraycopy(limits, 0, thresholds, 1, limits.length);
        thresholds[limits.length + 1] = Double.POSITIVE_INFINITY;
        int last = limits.length;
        double[] exceeding = new double[last + 2];
        int[] measuredIn = new int[last + 1];
        int[] belowAt = new int[last + 1];
        for (int j = last; j >= 0; j--) {
            int below = 0;
            for (var o : ascending) {
                boolean in = o.value() >= thresholds[j] && o.value() < thresholds[j + 1];
                if (!o.belowLimit() && in) {
                    measuredIn[j]++;
                }
                if (o.belowLimit() && o.value() == thresholds[j]) {
                    belowAt[j]++;
                }
                if (o.belowLimit() ? o.value() <= thresholds[j] : o.value() < thresholds[j]) {
                    below++;
                }
            }
            exceeding[j] = j == 0
                    ? 1
                    : exceeding[j + 1] + (measuredIn[j] == 0 ? 0 : measuredIn[j] / (double) (measuredIn[j] + below))
                            * (1 - exceeding[j + 1]);
        }
        int[] measuredSeen = new int[last + 1];
        int[] belowSeen = new int[last + 1];
        for (int i = 0; i < n; i++) {
            var o = ascending.get(i);
            int j = last;
            while (o.value() < thresholds[j]) {
                j--;
            }
            if (o.belowLimit()) {
                position[i] = (1 - exceeding[j]) * ++belowSeen[j] / (belowAt[j] + 1);
            } else {
                int next = j + 1;
                while (next <= last && measuredIn[next] == 0) {
                    next++;
                }
                double above = next > last ? 0 : exceeding[next];
                position[i] = 1 - exceeding[j] + (exceeding[j] - above) * ++measuredSeen[j] / (measuredIn[j] + 1);
            }
        }
        return position;
    }

    private record Line(double intercept, double slope) {

        /** Least squares of log measured value on normal score. */
        static Line through(List<CensoredSample.Observation> ascending, double[] position) {
            double n = 0;
            double meanX = 0;
            double meanY = 0;
            for (int i = 0; i < position.length; i++) {
                if (!ascending.get(i).belowLimit()) {
                    n++;
                    meanX += Distributions.normalQuantile(position[i]);
                    meanY += Math.log(ascending.get(i).value());
                }
            }
            meanX /= n;
            meanY /= n;
            double xx = 0;
            double xy = 0;
            for (int i = 0; i < position.length; i++) {
                if (!ascending.get(i).belowLimit()) {
                    double x = Distributions.normalQuantile(position[i]) - meanX;
                    xx += x * x;
                    xy += x * (Math.log(ascending.get(i).value()) - meanY);
                }
            }
            double slope = xy / xx;
            return new Line(meanY - slope * meanX, slope);
        }
    }
}
