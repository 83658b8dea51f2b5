package cn.jingtu.kernel.risk;

import cn.jingtu.kernel.risk.Distribution.LogNormal;
import cn.jingtu.kernel.risk.Distribution.Normal;
import cn.jingtu.kernel.risk.Distribution.Point;
import cn.jingtu.kernel.risk.Distribution.Triangular;
import cn.jingtu.kernel.risk.Distribution.Truncated;
import cn.jingtu.kernel.risk.Distribution.Uniform;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** Draws from distributions. */
final class Sampling {

    private Sampling() {}

    /** The probability of a value between two. */
    static double share(Distribution distribution, double low, double high) {
        ContinuousDistribution continuous = continuous(distribution);
        return continuous.cumulativeProbability(high) - continuous.cumulativeProbability(low);
    }

    private static ContinuousDistribution continuous(Distribution distribution) {
        return switch (distribution) {
            case Uniform(double min, double max) -> UniformContinuousDistribution.of(min, max);
            case Triangular(double min, double mode, double max) -> TriangularDistribution.of(min, mode, max);
            case Normal(double mean, double sd) -> NormalDistribution.of(mean, sd);
            case LogNormal(double mean, double sd) -> LogNormalDistribution.of(Math.log(mean), Math.log(sd));
            case Point _, Truncated _ -> throw new IllegalStateException(distribution + " has no density of its own");
        };
    }

    /** Draws from this distribution with a generator. */
    private static DoubleSupplier unbounded(Distribution distribution, UniformRandomProvider random) {
        return switch (distribution) {
            case Point(double value) -> () -> value;
            case Uniform(double min, double max) -> () -> min + (max - min) * random.nextDouble();
            case Triangular(double min, double mode, double max) -> {
                double width = max - min;
                double split = (mode - min) / width;
                double rising = Math.sqrt(width * (mode - min));
                double falling = Math.sqrt(width * (max - mode));
                yield () -> {
                    double u = random.nextDouble();
                    return u < split ? min + rising * Math.sqrt(u) : max - falling * Math.sqrt(1 - u);
                };
            }
            case Normal(double mean, double sd) -> {
                var standard = ZigguratSampler.NormalizedGaussian.of(random);
                yield () -> mean + sd * standard.sample();
            }
            case LogNormal(double mean, double sd) -> {
                var standard = ZigguratSampler.NormalizedGaussian.of(random);
                double mu = Math.log(mean);
                double sigma = Math.log(sd);
                yield () -> Math.exp(mu + sigma * standard.sample());
            }
            case Truncated _ -> throw new IllegalStateException(distribution + " has bounds");
        };
    }

    /** A source of draws; the generator decides them alone. */
    static DoubleSupplier sampler(Distribution distribution, UniformRandomProvider random) {
        if (!(distribution instanceof Truncated(Distribution of, double low, double high))) {
            return unbounded(distribution, random);
        }
        double share = share(of, low, high);
        if (share > 0.5) {
            DoubleSupplier draws = unbounded(of, random);
            return () -> {
                double value;
                do {
                    value = draws.getAsDouble();
                } while (value < low || value > high);
                return value;
            };
        }
        ContinuousDistribution continuous = continuous(of);
        double from = continuous.cumulativeProbability(low);
        return () -> Math.clamp(continuous.inverseCumulativeProbability(from + share * random.nextDouble()), low, high);
    }
}
