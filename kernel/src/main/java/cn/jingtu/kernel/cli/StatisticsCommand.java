package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.statistics.Alternative;
import cn.jingtu.kernel.statistics.BackgroundThreshold;
import cn.jingtu.kernel.statistics.CensoredSample;
import cn.jingtu.kernel.statistics.CensoredSample.Observation;
import cn.jingtu.kernel.statistics.DixonTest;
import cn.jingtu.kernel.statistics.GehanTest;
import cn.jingtu.kernel.statistics.KaplanMeier;
import cn.jingtu.kernel.statistics.MannKendall;
import cn.jingtu.kernel.statistics.QuantileType;
import cn.jingtu.kernel.statistics.RankSumTest;
import cn.jingtu.kernel.statistics.RegressionOnOrderStatistics;
import cn.jingtu.kernel.statistics.RosnerTest;
import cn.jingtu.kernel.statistics.SeasonalKendall;
import cn.jingtu.kernel.statistics.SenSlope;
import cn.jingtu.kernel.statistics.ShapiroWilk;
import cn.jingtu.kernel.statistics.Substitution;
import cn.jingtu.kernel.statistics.Summary;
import cn.jingtu.kernel.statistics.UclMethod;
import cn.jingtu.kernel.statistics.UpperConfidenceLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code jingtu kernel stats}: statistics of results with non-detects. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Statistics of results with non-detects: summary, upper confidence limits, outliers, trend, background.",
        footer = {
            "",
            "Results are written as laboratories do: 0.3, <0.01, 0.01L, ND (with --limit-column), empty for not analysed.",
            "The result is csv with group, statistic, value, method, note; or the same as json, by group.",
            "A statistic that a group does not allow has no value and says why in its note.",
            "",
            "Examples:",
            "  kernel stats cadmium.csv --value cd",
            "  kernel stats results.csv --value value --by substance --limit-column mdl --ucl -o ucl.csv",
            "  kernel stats wells.csv --value nitrate --by well --trend date --season quarter --json",
            "  kernel stats site.csv --value pb --background background.csv --outliers"
        })
final class StatisticsCommand implements Callable<Integer> {

    private static final MathContext SHOWN = new MathContext(12);

    @Parameters(paramLabel = "FILE", description = "csv with one result a row; - is standard input.")
    private Path file;

    @Option(names = "--value", required = true, paramLabel = "COLUMN", description = "Column of the results.")
    private String value;

    @Option(names = "--by", paramLabel = "COLUMN", description = "One group for each text in this column, such as substance.")
    private @Nullable String by;

    @Option(names = "--limit-column", paramLabel = "COLUMN", description = "Column of the limit for results that only say ND.")
    private @Nullable String limitColumn;

    @Option(names = "--quantile", paramLabel = "TYPE", defaultValue = "TYPE_7",
            description = "How percentiles of complete samples are read, as R numbers it: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}.")
    private QuantileType quantile;

    @Option(names = "--percentile", paramLabel = "P", split = ",", description = "Percentiles to add, such as 0.9,0.95.")
    private double[] percentiles = {};

    @Option(names = "--substitute", paramLabel = "WITH",
            description = "Adds mean and sd with a number put in for each non-detect: ${COMPLETION-CANDIDATES}. Not recommended.")
    private @Nullable Substitution substitution;

    @Option(names = "--ucl", description = "Upper confidence limits of the mean, and which to use.")
    private boolean ucl;

    @Option(names = "--confidence", defaultValue = "0.95", description = "Of limits and intervals; ${DEFAULT-VALUE}.")
    private double confidence;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap; a fixed one without it.")
    private @Nullable Long seed;

    @Option(names = "--outliers", description = "Dixon's or Rosner's test of measured values and of their logarithms.")
    private boolean outliers;

    @Option(names = "--trend", paramLabel = "COLUMN", description = "Mann–Kendall test and Sen's slope a year, over this date column.")
    private @Nullable String trend;

    @Option(names = "--season", paramLabel = "month|quarter|COLUMN", description = "With --trend: seasonal Kendall test.")
    private @Nullable String season;

    @Option(names = "--covariance", description = "With --season: allow for dependence between seasons (Hirsch and Slack 1984).")
    private boolean covariance;

    @Option(names = "--background", paramLabel = "FILE",
            description = "csv with the same columns: is the site higher, and which value does the background rarely exceed?")
    private @Nullable Path background;

    @Option(names = "--json", description = "Write json.")
    private boolean json;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the result goes; standard output without it.")
    private @Nullable Path out;

    /** One line of the result; {@code value} is null where there is none. */
    private record Line(String statistic, @Nullable String value, String method, String note) {}

    @Override
    public Integer call() throws IOException {
        if (season != null && trend == null) {
            throw new WrongUse("--season needs --trend with the column of dates.");
        }
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new WrongUse("--confidence %s: write a share above 0.5 and below 1, such as 0.95.".formatted(confidence));
        }
        var columns = new ResultGroup.Columns(value, by, limitColumn, trend, season == null || calendarSeason() ? null : season);
        Map<String, ResultGroup> groups = ResultGroup.read(file, columns);
        Map<String, ResultGroup> backgrounds = background == null ? Map.of() : ResultGroup.read(background, columns.withoutDates());
        var result = new LinkedHashMap<String, List<Line>>();
        groups.forEach((name, group) -> result.put(name, describe(name, group, backgrounds)));
        try (var to = ResultFile.open(out)) {
            if (json) {
                writeJson(to, result);
            } else {
                var csv = to.csv();
                csv.writeRecord("group", "statistic", "value", "method", "note");
                result.forEach((name, lines) -> lines.forEach(
                        l -> csv.writeRecord(name, l.statistic, l.value == null ? "" : l.value, l.method, l.note)));
            }
            to.done();
        }
        return 0;
    }

    private static void writeJson(ResultFile to, Map<String, List<Line>> result) throws IOException {
        var groups = new ArrayList<LinkedHashMap<String, Object>>();
        result.forEach((name, lines) -> {
            var statistics = new ArrayList<LinkedHashMap<String, @Nullable Object>>();
            for (var line : lines) {
                var object = new LinkedHashMap<String, @Nullable Object>();
                object.put("statistic", line.statistic);
                object.put("value", jsonValue(line.value));
                object.put("method", line.method);
                object.put("note", line.note);
                statistics.add(object);
            }
            var group = new LinkedHashMap<String, Object>();
            group.put("group", name);
            group.put("statistics", statistics);
            groups.add(group);
        });
        to.writer().write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(groups));
        to.writer().write("\n");
    }

    /** A number as a number; what lies below a limit, and words, as text. */
    private static @Nullable Object jsonValue(@Nullable String value) {
        return value != null && value.matches("-?\\d.*") ? new BigDecimal(value) : value;
    }

    private boolean calendarSeason() {
        return "month".equalsIgnoreCase(season) || "quarter".equalsIgnoreCase(season);
    }

    private List<Line> describe(String name, ResultGroup group, Map<String, ResultGroup> backgrounds) {
        var lines = new ArrayList<Line>();
        if (group.notAnalysed() > 0) {
            lines.add(new Line("not_analysed", String.valueOf(group.notAnalysed()), "count", "left out"));
        }
        if (group.results().isEmpty()) {
            lines.add(new Line("n", "0", "count", "Nothing was analysed."));
            return lines;
        }
        var sample = group.sample();
        summary(lines, sample);
        attempt(lines, "shapiro_wilk_p", () -> {
            var test = ShapiroWilk.of(measured(sample));
            String of = sample.isComplete() ? "" : "of the measured values";
            add(lines, "shapiro_wilk_w", test.w(), "Shapiro–Wilk (Royston 1995)", of);
            add(lines, "shapiro_wilk_p", test.pValue(), "Shapiro–Wilk (Royston 1995)", of);
        });
        if (ucl) {
            attempt(lines, "ucl_recommended", () -> limits(lines, sample));
        }
        if (outliers) {
            outliers(lines, "", measured(sample));
            attempt(lines, "outliers_log", () -> outliers(lines, "_log", logarithms(sample)));
        }
        if (trend != null) {
            attempt(lines, "trend", () -> trend(lines, group, sample));
        }
        if (background != null) {
            attempt(lines, "background", () -> background(lines, sample, backgrounds.get(name), name));
        }
        return lines;
    }

    private static double[] measured(CensoredSample sample) {
        return sample.observations().stream().filter(o -> !o.belowLimit()).mapToDouble(Observation::value).toArray();
    }

    private static double[] logarithms(CensoredSample sample) {
        double[] measured = measured(sample);
        if (Arrays.stream(measured).anyMatch(v -> v == 0)) {
            throw new IllegalArgumentException("A measured value is 0 and has no logarithm.");
        }
        return Arrays.stream(measured).map(Math::log).toArray();
    }

    private void summary(List<Line> lines, CensoredSample sample) {
        var summary = Summary.of(sample, quantile);
        String warnings = String.join(" ", summary.warnings());
        lines.add(new Line("n", String.valueOf(summary.n()), "count", ""));
        lines.add(new Line("detects", String.valueOf(summary.detects()), "count", ""));
        lines.add(new Line("min", text(summary.minimum()), "order", ""));
        lines.add(new Line("max", text(summary.maximum()), "order", summary.detects() == 0 ? "the highest limit" : ""));
        add(lines, "mean", summary.mean(), summary.method(), warnings);
        add(lines, "sd", summary.sd(), summary.method(), "");
        add(lines, "cv", summary.cv(), summary.method(), "");
        if (sample.isComplete()) {
            add(lines, "skewness", summary.skewness(), "adjusted Fisher–Pearson", "");
        }
        lines.add(new Line("q25", text(summary.lowerQuartile()), summary.method(), ""));
        lines.add(new Line("median", text(summary.median()), summary.method(), ""));
        lines.add(new Line("q75", text(summary.upperQuartile()), summary.method(), ""));
        for (double p : percentiles) {
            String name = "p" + number(100 * p);
            attempt(lines, name, () -> lines.add(new Line(name, text(percentile(sample, p)), summary.method(), "")));
        }
        if (!sample.isComplete()) {
            attempt(lines, "mean_ros", () -> {
                var ros = RegressionOnOrderStatistics.of(sample);
                add(lines, "mean_ros", ros.mean(), "regression on order statistics", String.join(" ", ros.warnings()));
                add(lines, "sd_ros", ros.sd(), "regression on order statistics", "");
            });
        }
        if (substitution != null && !sample.isComplete()) {
            var substituted = Summary.of(CensoredSample.of(substitution.values(sample)), quantile);
            String method = "substitution " + substitution.name().toLowerCase(Locale.ROOT);
            add(lines, "mean_substituted", substituted.mean(), method, "The number put in is invented; compare with Kaplan–Meier.");
            add(lines, "sd_substituted", substituted.sd(), method, "");
        }
    }

    private Observation percentile(CensoredSample sample, double p) {
        return sample.isComplete()
                ? new Observation(quantile.quantile(measured(sample), p), false)
                : KaplanMeier.of(sample).percentile(p);
    }

    private void limits(List<Line> lines, CensoredSample sample) {
        var standard = UpperConfidenceLimits.Bootstrap.STANDARD;
        var bootstrap = seed == null ? standard : new UpperConfidenceLimits.Bootstrap(standard.resamples(), seed);
        var limits = UpperConfidenceLimits.of(sample, confidence, bootstrap);
        for (var recommended : limits.recommended()) {
            add(lines, "ucl_recommended", recommended.value(), recommended.method().title(), limits.reason());
        }
        if (limits.recommended().isEmpty()) {
            lines.add(new Line("ucl_recommended", null, "", limits.reason()));
        }
        lines.add(new Line("ucl_distribution", limits.distribution().distribution().name().toLowerCase(Locale.ROOT),
                "goodness of fit", String.join(" ", limits.distribution().tests())));
        limits.warnings().forEach(w -> lines.add(new Line("ucl_warning", null, "", w)));
        for (var limit : limits.limits()) {
            add(lines, "ucl_" + limit.method().name().toLowerCase(Locale.ROOT), limit.value(), limit.method().title(),
                    "confidence %s; assumes: %s".formatted(number(limit.confidence()), limit.method().assumption()));
        }
        new TreeMap<UclMethod, String>(limits.notComputed()).forEach((method, why) ->
                lines.add(new Line("ucl_" + method.name().toLowerCase(Locale.ROOT), null, method.title(), why)));
    }

    private static void outliers(List<Line> lines, String suffix, double[] measured) {
        attempt(lines, "outliers" + suffix, () -> {
            boolean dixon = measured.length < 25;
            String of = suffix.isEmpty() ? "of the measured values" : "of their logarithms";
            if (dixon) {
                var test = DixonTest.of(measured, 0.05);
                add(lines, "dixon_ratio" + suffix, test.ratio(), "Dixon, alpha 0.05", of);
                add(lines, "dixon_critical" + suffix, test.critical(), "Rorabacher 1991", "");
                add(lines, "outliers" + suffix, test.outlier() ? 1 : 0, "Dixon, alpha 0.05",
                        test.outlier() ? "value " + number(original(test.suspect(), suffix)) : "");
            } else {
                var test = RosnerTest.of(measured, Math.min(10, measured.length / 4), 0.05);
                add(lines, "outliers" + suffix, test.outliers(), "Rosner, alpha 0.05", of + test.outlying().stream()
                        .map(s -> number(original(s.value(), suffix)))
                        .collect(Collectors.collectingAndThen(Collectors.joining(", "), s -> s.isEmpty() ? "" : ": " + s)));
            }
        });
    }

    private static double original(double tested, String suffix) {
        return suffix.isEmpty() ? tested : Math.exp(tested);
    }

    private void trend(List<Line> lines, ResultGroup group, CensoredSample sample) {
        double[] values = sample.tiedBelowHighestLimit();
        var dates = group.results().stream().map(ResultGroup.Result::date).toList();
        String note = sample.isComplete() ? "" : "What may lie below the highest limit, %s, is tied there."
                .formatted(number(sample.limits()[sample.limits().length - 1]));
        if (season == null) {
            double[] times = dates.stream().mapToDouble(d -> d.getYear() + (d.getDayOfYear() - 1.0) / d.lengthOfYear()).toArray();
            var test = MannKendall.of(times, values);
            String warnings = join(note, test.warnings());
            add(lines, "mann_kendall_s", test.s(), "Mann–Kendall", warnings);
            add(lines, "mann_kendall_z", test.z(), "Mann–Kendall", "");
            add(lines, "mann_kendall_p", test.pValue(), "Mann–Kendall, two-sided", "");
            add(lines, "mann_kendall_tau", test.tau(), "Kendall's tau-b", "");
            slope(lines, SenSlope.of(times, values, confidence), note);
        } else {
            int[] years = dates.stream().mapToInt(LocalDate::getYear).toArray();
            var dependence = covariance ? SeasonalKendall.Dependence.BETWEEN_SEASONS : SeasonalKendall.Dependence.INDEPENDENT;
            var test = SeasonalKendall.of(years, seasons(group), values, dependence, confidence);
            String method = covariance ? "seasonal Kendall, Hirsch–Slack covariance" : "seasonal Kendall";
            add(lines, "seasonal_kendall_s", test.s(), method, join(note, test.warnings()));
            add(lines, "seasonal_kendall_z", test.z(), method, "");
            add(lines, "seasonal_kendall_p", test.pValue(), method + ", two-sided", "");
            add(lines, "seasonal_heterogeneity_p", test.heterogeneityPValue(), "Van Belle and Hughes 1984", "");
            slope(lines, test.slope(), note);
        }
    }

    private int[] seasons(ResultGroup group) {
        if (!calendarSeason()) {
            var texts = group.results().stream().map(ResultGroup.Result::season).distinct().sorted().toList();
            return group.results().stream().mapToInt(r -> texts.indexOf(r.season())).toArray();
        }
        boolean month = "month".equalsIgnoreCase(season);
        return group.results().stream().mapToInt(r -> month ? r.date().getMonthValue() : (r.date().getMonthValue() + 2) / 3).toArray();
    }

    private static void slope(List<Line> lines, SenSlope slope, String note) {
        add(lines, "sen_slope_per_year", slope.slope(), "Theil–Sen", note);
        String interval = "%s %% two-sided".formatted(number(100 * slope.confidence()));
        add(lines, "sen_slope_lower", slope.lower(), interval, "");
        add(lines, "sen_slope_upper", slope.upper(), interval, "");
    }

    private void background(List<Line> lines, CensoredSample site, @Nullable ResultGroup found, String name) {
        if (found == null || found.results().isEmpty()) {
            throw new IllegalArgumentException("The background has no results for \"%s\".".formatted(name));
        }
        var sample = found.sample();
        lines.add(new Line("background_n", String.valueOf(sample.size()), "count", ""));
        lines.add(new Line("background_detects", String.valueOf(sample.detects()), "count", ""));
        var rankSum = RankSumTest.of(site, sample, Alternative.GREATER);
        add(lines, "wilcoxon_p", rankSum.pValue(), "Wilcoxon rank sum, site higher, " + (rankSum.exact() ? "exact" : "normal approximation"),
                String.join(" ", rankSum.warnings()));
        if (!site.isComplete() || !sample.isComplete()) {
            var gehan = GehanTest.of(site, sample, Alternative.GREATER);
            add(lines, "gehan_z", gehan.z(), "Gehan, permutation variance", String.join(" ", gehan.warnings()));
            add(lines, "gehan_p", gehan.pValue(), "Gehan, site higher", "");
            add(lines, "gehan_z_hypergeometric", gehan.zHypergeometric(), "Gehan, hypergeometric variance", "");
        }
        for (var threshold : BackgroundThreshold.of(sample, 0.95, confidence)) {
            boolean tolerance = threshold.kind() == BackgroundThreshold.Kind.UPPER_TOLERANCE_LIMIT;
            add(lines, (tolerance ? "utl_" : "upl_") + threshold.distribution().name().toLowerCase(Locale.ROOT), threshold.value(),
                    tolerance ? "upper tolerance limit, coverage %s, confidence %s".formatted(number(threshold.coverage()), rounded(threshold.confidence()))
                            : "upper prediction limit, confidence " + number(threshold.confidence()),
                    String.join(" ", threshold.warnings()));
        }
    }

    private static String rounded(double share) {
        return number(Math.round(share * 1000) / 1000.0);
    }

    private static String join(String note, List<String> warnings) {
        return (note + " " + String.join(" ", warnings)).strip();
    }

    /** What a group does not allow becomes a line without a value. */
    private static void attempt(List<Line> lines, String statistic, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException why) {
            lines.add(new Line(statistic, null, "", why.getMessage()));
        }
    }

    private static void add(List<Line> lines, String statistic, double value, String method, String note) {
        lines.add(new Line(statistic, Double.isFinite(value) ? number(value) : null, method,
                Double.isFinite(value) || !note.isEmpty() ? note
                        : Double.isNaN(value) ? "not defined for these values" : "beyond the values: too few for the confidence"));
    }

    private static String text(Observation observation) {
        return (observation.belowLimit() ? "<" : "") + number(observation.value());
    }

    private static String number(double value) {
        var decimal = new BigDecimal(value, SHOWN).stripTrailingZeros();
        boolean tiny = value != 0 && Math.abs(value) < 1e-6;
        return tiny ? decimal.toString() : decimal.toPlainString();
    }
}
