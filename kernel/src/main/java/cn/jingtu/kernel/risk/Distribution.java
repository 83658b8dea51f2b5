package cn.jingtu.kernel.risk;

/** How a parameter varies or how little is known of it, in the unit of the parameter. */
public sealed interface Distribution {

    /** Always the same value. */
    record Point(double value) implements Distribution {}

    /** Every value between two is as likely as the next. */
    record Uniform(double min, double max) implements Distribution {
        public Uniform {
            require(min < max, "min (%s) must be less than max (%s).".formatted(min, max));
        }
    }

    /** Likeliest at the mode, falling in straight lines to both ends. */
    record Triangular(double min, double mode, double max) implements Distribution {
        public Triangular {
            require(min < max && min <= mode && mode <= max,
                    "min (%s), mode (%s) and max (%s) must stand in this order.".formatted(min, mode, max));
        }
    }

    /** By mean and standard deviation. */
    record Normal(double mean, double standardDeviation) implements Distribution {
        public Normal {
            require(standardDeviation > 0 && Double.isFinite(mean),
                    "the standard deviation (%s) must be greater than 0.\nTake a point for a parameter that does not vary."
                            .formatted(standardDeviation));
        }
    }

    /** By geometric mean (the median) and geometric standard deviation, which is greater than 1. */
    record LogNormal(double geometricMean, double geometricStandardDeviation) implements Distribution {
        public LogNormal {
            require(geometricMean > 0, "the geometric mean (%s) must be greater than 0.".formatted(geometricMean));
            require(geometricStandardDeviation > 1,
                    "the geometric standard deviation (%s) must be greater than 1: it is exp(sd of the logarithms).\nMaybe the arithmetic one was given: use LogNormal.ofMean."
                            .formatted(geometricStandardDeviation));
        }

        /** The lognormal distribution with this arithmetic mean and standard deviation. */
        public static LogNormal ofMean(double mean, double standardDeviation) {
            double variance = Math.log1p(Math.pow(standardDeviation / mean, 2));
            return new LogNormal(mean * Math.exp(-variance / 2), Math.exp(Math.sqrt(variance)));
        }
    }

    /** Another distribution, of which only values between two can occur; either may be infinite. */
    record Truncated(Distribution of, double low, double high) implements Distribution {
        public Truncated {
            require(low < high, "the lower bound (%s) must be less than the upper (%s).".formatted(low, high));
            require(!(of instanceof Point) && !(of instanceof Truncated), "%s cannot be truncated.".formatted(of));
            require(Sampling.share(of, low, high) > 1e-9, "%s has nothing between %s and %s.".formatted(of, low, high));
        }
    }

    /** The same between two bounds; a point, a uniform or a triangle inside them stays as it is. */
    default Distribution between(double low, double high) {
        return switch (this) {
            case Point point -> {
                require(point.value >= low && point.value <= high, "%s lies outside %s to %s.".formatted(this, low, high));
                yield this;
            }
            case Uniform uniform when uniform.min >= low && uniform.max <= high -> this;
            case Triangular triangular when triangular.min >= low && triangular.max <= high -> this;
            case LogNormal _ when low <= 0 && high == Double.MAX_VALUE -> this;
            case Truncated cut when cut.low >= low && cut.high <= high -> this;
            case Truncated cut -> new Truncated(cut.of, Math.max(cut.low, low), Math.min(cut.high, high));
            default -> new Truncated(this, low, high);
        };
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
