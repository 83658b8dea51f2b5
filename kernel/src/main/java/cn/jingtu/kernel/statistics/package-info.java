/**
 * Statistics for environmental data with non-detects: summaries, Kaplan–Meier and regression on order statistics, upper
 * confidence limits of the mean, tests for outliers, normality and trend, comparison with a background.
 *
 * <pre>{@code
 * var cadmium = CensoredSample.builder().measured(0.31).measured(0.18).below(0.05).measured(0.44).build();
 * double mean = KaplanMeier.of(cadmium).mean();
 * var limits = UpperConfidenceLimits.of(cadmium, 0.95);
 * limits.recommended().getFirst().value();        // with limits.reason() saying why this method
 * }</pre>
 *
 * <p>Every result names its method. What R computes too is held against R in {@code golden/statistics}; see
 * {@code golden/statistics/README.md} for which function of which version. Everything here is immutable and safe to share
 * between threads, and nothing is random without a seed.
 */
@NullMarked
package cn.jingtu.kernel.statistics;

import org.jspecify.annotations.NullMarked;
