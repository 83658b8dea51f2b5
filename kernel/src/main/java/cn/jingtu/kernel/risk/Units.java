package cn.jingtu.kernel.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** The units in which a parameter of the model may be given. */
final class Units {

    /** What a unit measures and how many of the base unit it is. */
    private record Unit(String dimension, double factor) {}

    private static final Map<String, Unit> UNITS = new LinkedHashMap<>();

    static {
        add("length", "cm", 1, "m", 100, "mm", 0.1);
        add("area", "cm2", 1, "m2", 1e4, "hm2", 1e8, "ha", 1e8);
        add("speed", "cm/s", 1, "m/s", 100);
        add("rate", "cm/a", 1, "m/a", 100, "mm/a", 0.1, "m/d", 36500, "cm/d", 365);
        add("years", "a", 1);
        add("days", "d", 1, "h", 1 / 24.0);
        add("organic", "g/kg", 1);
        add("density", "kg/dm3", 1, "g/cm3", 1, "t/m3", 1, "kg/m3", 1e-3);
        add("share", "-", 1, "kg/kg", 1, "", 1);
        add("air", "mg/m3", 1, "ug/m3", 1e-3, "μg/m3", 1e-3, "g/m3", 1e3);
        add("perDay", "1/d", 1, "1/h", 24);
        add("perYear", "d/a", 1);
        add("pressure", "g/(cm*s2)", 1, "Pa", 10);
        add("weight", "kg", 1, "g", 1e-3);
        add("volume", "L/d", 1, "mL/d", 1e-3);
        add("breath", "m3/d", 1, "m3/h", 24);
        add("soil", "mg/d", 1, "g/d", 1e3);
        add("adherence", "mg/cm2", 1);
        add("slope", "1/(mg/kg/d)", 1, "kg*d/mg", 1, "(mg/kg/d)-1", 1);
        add("unitRisk", "m3/mg", 1, "1/(mg/m3)", 1, "m3/ug", 1e3, "1/(ug/m3)", 1e3, "m3/μg", 1e3);
        add("dose", "mg/kg/d", 1, "mg/(kg*d)", 1, "ug/kg/d", 1e-3);
        add("diffusion", "cm2/s", 1, "m2/s", 1e4);
        add("partition", "cm3/g", 1, "L/kg", 1, "mL/g", 1, "m3/kg", 1e3);
        add("water", "mg/L", 1, "ug/L", 1e-3, "μg/L", 1e-3, "g/L", 1e3);
        add("mass", "mg/kg", 1, "ug/kg", 1e-3, "μg/kg", 1e-3, "g/kg", 1e3);
    }

    private Units() {}

    private static void add(String dimension, Object... unitsAndFactors) {
        for (int i = 0; i < unitsAndFactors.length; i += 2) {
            UNITS.put(dimension + " " + unitsAndFactors[i], new Unit(dimension, ((Number) unitsAndFactors[i + 1]).doubleValue()));
        }
    }

    /** A value given in {@code unit}, in the unit of the model. */
    static double convert(Parameter parameter, double value, String unit) {
        String asked = unit.strip().replace("³", "3").replace("²", "2").replace('µ', 'μ');
        if (asked.equals(parameter.unit())) {
            return value;
        }
        String dimension = UNITS.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(" " + parameter.unit()))
                .map(entry -> entry.getValue().dimension())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No unit is known for " + parameter.symbol()));
        if (asked.equals("%") && dimension.equals("share")) {
            return value / 100;
        }
        if (asked.equals("%") && parameter == Parameter.SOIL_ORGANIC_MATTER) {
            return value * 10;
        }
        Unit known = UNITS.get(dimension + " " + asked);
        if (known == null) {
            throw new IllegalArgumentException("%s (%s) cannot be given in %s.\nIts unit is %s; possible too: %s."
                    .formatted(parameter.symbol(), value, unit, parameter.unit(), UNITS.entrySet().stream()
                            .filter(entry -> entry.getValue().dimension().equals(dimension))
                            .map(Entry::getKey)
                            .map(key -> key.substring(dimension.length() + 1))
                            .filter(other -> !other.isEmpty() && !other.equals(parameter.unit()))
                            .collect(Collectors.joining(", "))));
        }
        return value * known.factor();
    }
}
