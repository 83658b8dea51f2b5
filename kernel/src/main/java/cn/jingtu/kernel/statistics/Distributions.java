package cn.jingtu.kernel.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and probabilities by the names under which statistics books know them. */
final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    static double normalBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    static double normalAbove(double z) {
        return NORMAL.survivalProbability(z);
    }

    static double tQuantile(double p, double degrees) {
        return TDistribution.of(degrees).inverseCumulativeProbability(p);
    }

    static double chiSquareQuantile(double p, double degrees) {
        return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(p);
    }

    /** Probability of Student's t with {@code degrees} and the offset {@code shift} being at most {@code t}. */
    static double nonCentralT(double t, double degrees, double shift) {
        var chiSquare = ChiSquaredDistribution.of(degrees);
        double low = Math.sqrt(chiSquare.inverseCumulativeProbability(1e-15) / degrees);
        double high = Math.sqrt(chiSquare.inverseSurvivalProbability(1e-15) / degrees);
        return integral(s -> normalBelow(t * s - shift) * chiSquare.density(degrees * s * s) * 2 * degrees * s, low, high);
    }

    /** The integral of a smooth function over a range that holds its whole mass, to about 1e-12 of it. */
    static double integral(DoubleUnaryOperator f, double from, double to) {
        double sum = 0;
        int panels = 64;
        double width = (to - from) / panels;
        for (int i = 0; i < panels; i++) {
            double middle = from + (i + 0.5) * width;
            for (int j = 0; j < NODES.length; j++) {
                double off = NODES[j] * width / 2;
                sum += WEIGHTS[j] * (f.applyAsDouble(middle - off) + f.applyAsDouble(middle + off));
            }
        }
        return sum * width / 2;
    }

    /** Where an increasing function crosses 0 between two places, by halving. */
    static double root(DoubleUnaryOperator f, double low, double high) {
        while (high - low > 1e-13 * Math.max(1, Math.abs(low))) {
            double middle = (low + high) / 2;
            if (f.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    // Gauss-Legendre, 10 points (Abramowitz and Stegun table 25.4), the positive half
    private static final double[] NODES = {
        0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };
    private static final double[] WEIGHTS = {
        0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814
    };
}
