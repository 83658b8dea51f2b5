package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.statistics.CensoredSample;
import cn.jingtu.kernel.statistics.CensoredSample.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The results of a csv file that belong together, in the order of their rows. */
final class ResultGroup {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?)?月?)?年?");

    private final List<Result> results = new ArrayList<>();
    private int notAnalysed;

    /**
     * Names of the columns to read.
     *
     * @param by    whose text is the name of the group; without it all rows are one group without a name
     * @param limit of the limits of results that only say ND
     */
    record Columns(String value, @Nullable String by, @Nullable String limit, @Nullable String date, @Nullable String season) {

        Columns withoutDates() {
            return new Columns(value, by, limit, null, null);
        }
    }

    /**
     * One result.
     *
     * @param date   null without a column of dates
     * @param season text of its column, empty without one
     */
    record Result(Observation observation, @Nullable LocalDate date, String season) {}

    /** The groups by name. */
    static Map<String, ResultGroup> read(Path path, Columns columns) throws IOException {
        var groups = new TreeMap<String, ResultGroup>();
        try (var input = CsvInput.open(path)) {
            int values = input.require(columns.value);
            OptionalInt names = wanted(input, columns.by);
            OptionalInt limits = wanted(input, columns.limit);
            OptionalInt dates = wanted(input, columns.date);
            OptionalInt seasons = wanted(input, columns.season);
            for (CsvInput.Row row : input) {
                var group = groups.computeIfAbsent(names.isEmpty() ? "" : row.text(names.getAsInt()), _ -> new ResultGroup());
                var observation = observation(row, values, limits);
                if (observation == null) {
                    group.notAnalysed++;
                } else {
                    group.results.add(new Result(observation, dates.isEmpty() ? null : date(row, dates.getAsInt()),
                            seasons.isEmpty() ? "" : row.text(seasons.getAsInt())));
                }
            }
            if (groups.isEmpty()) {
                throw new BadInput("%s has a header but no rows.".formatted(input.file()));
            }
        }
        return groups;
    }

    private static OptionalInt wanted(CsvInput input, @Nullable String column) {
        return column == null ? OptionalInt.empty() : OptionalInt.of(input.require(column));
    }

    List<Result> results() {
        return Collections.unmodifiableList(results);
    }

    int notAnalysed() {
        return notAnalysed;
    }

    CensoredSample sample() {
        return new CensoredSample(results.stream().map(Result::observation).toList());
    }

    /** The result in a row, null if not analysed. Its unit does not matter here: all results have the same. */
    private static @Nullable Observation observation(CsvInput.Row row, int column, OptionalInt limits) {
        LabValue read;
        try {
            read = LabValue.parse(row.text(column), Unit.MG_PER_KG);
        } catch (IllegalArgumentException failure) {
            throw row.bad(column, "this is no result; a result is not negative and is written 0.3, <0.01,"
                    + " ND with a column of limits, or empty if not analysed.");
        }
        return switch (read) {
            case LabValue.Measured(var amount) -> new Observation(amount.value().doubleValue(), false);
            case LabValue.NotAnalysed() -> null;
            case LabValue.BelowLimit(var limit) -> {
                if (limit == null && limits.isEmpty()) {
                    throw row.bad(column, "the limit is missing; write <0.01, or name its column with --limit-column.");
                }
                double below = limit == null ? row.number(limits.getAsInt()) : limit.value().doubleValue();
                if (below <= 0) {
                    throw row.bad(limit == null ? limits.getAsInt() : column, "a limit is above zero.");
                }
                yield new Observation(below, true);
            }
        };
    }

    private static LocalDate date(CsvInput.Row row, int column) {
        var match = DATE.matcher(row.text(column));
        if (match.matches()) {
            try {
                return LocalDate.of(Integer.parseInt(match.group(1)),
                        match.group(2) == null ? 1 : Integer.parseInt(match.group(2)),
                        match.group(3) == null ? 1 : Integer.parseInt(match.group(3)));
            } catch (DateTimeException _) {
                // said below
            }
        }
        throw row.bad(column, "this is no date; write 2024-05-31, 2024-05 or 2024.");
    }
}
