package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.risk.Chemical;
import cn.jingtu.kernel.risk.Chemicals;
import cn.jingtu.kernel.risk.Concentrations;
import cn.jingtu.kernel.risk.Distribution;
import cn.jingtu.kernel.risk.Distribution.LogNormal;
import cn.jingtu.kernel.risk.Distribution.Normal;
import cn.jingtu.kernel.risk.Distribution.Point;
import cn.jingtu.kernel.risk.Distribution.Triangular;
import cn.jingtu.kernel.risk.Distribution.Uniform;
import cn.jingtu.kernel.risk.ExposureParameters;
import cn.jingtu.kernel.risk.LandClass;
import cn.jingtu.kernel.risk.Parameter;
import cn.jingtu.kernel.risk.ParameterValue;
import cn.jingtu.kernel.risk.Uncertainty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files of the command {@code risk}: concentrations, values of the site, distributions. */
final class RiskInput {

    private static final Map<Parameter, String[]> CONCENTRATION_COLUMNS = Map.of(
            Parameter.SURFACE_CONCENTRATION, new String[] {"surface", "表层"},
            Parameter.SUBSURFACE_CONCENTRATION, new String[] {"subsurface", "下层"},
            Parameter.GROUNDWATER_CONCENTRATION, new String[] {"groundwater", "地下水"});

    /** The site, and substances with values of their own by Chinese name. */
    record Site(ExposureParameters parameters, Map<String, Chemical> chemicals) {}

    private RiskInput() {}

    /** Concentrations by point and by Chinese name of the substance, or by its name in the file where that is unknown. */
    static Map<String, Map<String, Concentrations>> concentrations(Path file) throws IOException {
        var found = new LinkedHashMap<String, Map<String, Map<Parameter, Double>>>();
        try (var input = CsvInput.open(file)) {
            OptionalInt point = input.find("point", "点位");
            int substance = input.require("substance", "污染物", "项目");
            OptionalInt value = input.find("concentration", "value", "含量", "浓度");
            OptionalInt unit = input.find("unit", "单位");
            OptionalInt medium = input.find("medium", "介质");
            if (value.isEmpty() && CONCENTRATION_COLUMNS.values().stream().allMatch(names -> input.find(names).isEmpty())) {
                input.require("concentration", "surface", "subsurface", "groundwater");
            }
            for (CsvInput.Row row : input) {
                if (row.text(substance).isEmpty()) {
                    throw row.bad(substance, "the substance is missing.");
                }
                var ofSubstance = found.computeIfAbsent(point.isPresent() ? row.text(point.getAsInt()) : "", _ -> new LinkedHashMap<>())
                        .computeIfAbsent(Chemicals.find(row.text(substance)).map(Chemical::zh).orElse(row.text(substance)), _ -> new EnumMap<>(Parameter.class));
                if (value.isPresent() && !row.text(value.getAsInt()).isEmpty()) {
                    for (Parameter parameter : parameters(row, medium)) {
                        put(ofSubstance, parameter, row, value.getAsInt(), unit);
                    }
                }
                CONCENTRATION_COLUMNS.forEach((parameter, names) -> input.find(names).ifPresent(column -> {
                    if (!row.text(column).isEmpty()) {
                        put(ofSubstance, parameter, row, column, OptionalInt.empty());
                    }
                }));
            }
        }
        var result = new LinkedHashMap<String, Map<String, Concentrations>>();
        found.forEach((point, substances) -> {
            var ofPoint = new LinkedHashMap<String, Concentrations>();
            substances.forEach((substance, values) -> ofPoint.put(substance, new Concentrations(
                    value(values, Parameter.SURFACE_CONCENTRATION),
                    value(values, Parameter.SUBSURFACE_CONCENTRATION),
                    value(values, Parameter.GROUNDWATER_CONCENTRATION))));
            result.put(point, ofPoint);
        });
        return result;
    }

    private static OptionalDouble value(Map<Parameter, Double> values, Parameter parameter) {
        Double value = values.get(parameter);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static List<Parameter> parameters(CsvInput.Row row, OptionalInt medium) {
        String text = medium.isPresent() ? row.text(medium.getAsInt()).toLowerCase(Locale.ROOT) : "";
        return switch (text) {
            case "", "soil", "土壤" -> List.of(Parameter.SURFACE_CONCENTRATION, Parameter.SUBSURFACE_CONCENTRATION);
            case "surface", "表层", "表层土壤" -> List.of(Parameter.SURFACE_CONCENTRATION);
            case "subsurface", "下层", "下层土壤" -> List.of(Parameter.SUBSURFACE_CONCENTRATION);
            case "groundwater", "地下水" -> List.of(Parameter.GROUNDWATER_CONCENTRATION);
            default -> throw row.bad(medium.getAsInt(), "write soil, surface, subsurface or groundwater.");
        };
    }

    private static void put(Map<Parameter, Double> values, Parameter parameter, CsvInput.Row row, int column, OptionalInt unit) {
        if (row.text(column).startsWith("<")) {
            throw row.bad(column, "this is below the detection limit; decide on a value to assess, or leave the row out.");
        }
        double number = row.number(column);
        String inUnit = unit.isPresent() ? row.text(unit.getAsInt()) : "";
        double value = read(row, column, () -> inUnit.isEmpty()
                ? ParameterValue.ofSite(parameter, number, "file").value()
                : ParameterValue.ofSite(parameter, number, inUnit, "file").value());
        if (values.putIfAbsent(parameter, value) != null) {
            throw row.bad(column, "%s of this substance stands in an earlier row; name the points, or give one representative value."
                    .formatted(parameter.symbol()));
        }
    }

    private static <T> T read(CsvInput.Row row, int column, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw row.bad(column, wrong.getMessage());
        }
    }

    /** The recommended parameters with those of the file in their place. */
    static Site site(LandClass land, @Nullable Path file) throws IOException {
        var values = new ArrayList<ParameterValue>();
        var chemicals = new LinkedHashMap<String, Chemical>();
        if (file != null) {
            try (var input = CsvInput.open(file)) {
                int symbol = input.require("symbol", "parameter", "参数");
                int value = input.require("value", "值", "取值");
                OptionalInt unit = input.find("unit", "单位");
                OptionalInt source = input.find("source", "来源");
                OptionalInt substance = input.find("substance", "污染物");
                for (CsvInput.Row row : input) {
                    Parameter parameter = read(row, symbol, () -> Parameter.ofSymbol(row.text(symbol)));
                    double number = row.number(value);
                    String inUnit = unit.isPresent() ? row.text(unit.getAsInt()) : "";
                    String from = source.isPresent() && !row.text(source.getAsInt()).isEmpty() ? row.text(source.getAsInt()) : input.file();
                    ParameterValue given = read(row, value, () -> inUnit.isEmpty()
                            ? ParameterValue.ofSite(parameter, number, from)
                            : ParameterValue.ofSite(parameter, number, inUnit, from));
                    if (substance.isPresent() && !row.text(substance.getAsInt()).isEmpty()) {
                        Chemical chemical = chemical(row, substance.getAsInt());
                        chemicals.put(chemical.zh(), read(row, symbol,
                                () -> chemicals.getOrDefault(chemical.zh(), chemical).with(List.of(given))));
                    } else {
                        values.add(given);
                    }
                }
            }
        }
        return new Site(ExposureParameters.of(land).with(values), chemicals);
    }

    private static Chemical chemical(CsvInput.Row row, int column) {
        return Chemicals.find(row.text(column)).orElseThrow(() -> row.bad(column, "this substance is not in the table of HJ 25.3."));
    }

    /** What varies, from a file with a row per parameter. */
    static Uncertainty uncertainty(Path file) throws IOException {
        Uncertainty uncertainty = Uncertainty.NONE;
        try (var input = CsvInput.open(file)) {
            int symbol = input.require("symbol", "parameter", "参数");
            int kind = input.require("distribution", "分布");
            int a = input.require("a");
            OptionalInt substance = input.find("substance", "污染物");
            for (CsvInput.Row row : input) {
                Parameter parameter = read(row, symbol, () -> Parameter.ofSymbol(row.text(symbol)));
                Distribution shape = shape(input, row, kind, a);
                double low = bound(input, row, "low", Double.NEGATIVE_INFINITY);
                double high = bound(input, row, "high", Double.POSITIVE_INFINITY);
                Uncertainty known = uncertainty;
                uncertainty = read(row, kind, () -> {
                    Distribution cut = low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY ? shape : shape.between(low, high);
                    return substance.isPresent() && !row.text(substance.getAsInt()).isEmpty()
                            ? known.with(chemical(row, substance.getAsInt()), parameter, cut)
                            : known.with(parameter, cut);
                });
            }
        }
        return uncertainty;
    }

    private static double bound(CsvInput input, CsvInput.Row row, String name, double otherwise) {
        OptionalInt column = input.find(name);
        return column.isPresent() && !row.text(column.getAsInt()).isEmpty() ? row.number(column.getAsInt()) : otherwise;
    }

    private static Distribution shape(CsvInput input, CsvInput.Row row, int kind, int a) {
        return read(row, kind, () -> switch (row.text(kind).toLowerCase(Locale.ROOT)) {
            case "point" -> new Point(row.number(a));
            case "uniform" -> new Uniform(row.number(a), row.number(input.require("b")));
            case "triangular" -> new Triangular(row.number(a), row.number(input.require("b")), row.number(input.require("c")));
            case "normal" -> new Normal(row.number(a), row.number(input.require("b")));
            case "lognormal" -> new LogNormal(row.number(a), row.number(input.require("b")));
            default -> throw new IllegalArgumentException("write point, uniform, triangular, normal or lognormal.");
        });
    }
}
