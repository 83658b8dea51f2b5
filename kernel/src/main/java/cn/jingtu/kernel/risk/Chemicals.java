package cn.jingtu.kernel.risk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The substances of HJ 25.3-2019 appendix B as in {@code rules/soil/hj25.3-chemical-parameters.csv}. */
public final class Chemicals {

    private static final List<Parameter> TOXICITY = List.of(
            Parameter.ORAL_SLOPE_FACTOR, Parameter.INHALATION_UNIT_RISK, Parameter.ORAL_REFERENCE_DOSE,
            Parameter.REFERENCE_CONCENTRATION, Parameter.GASTROINTESTINAL_ABSORPTION, Parameter.DERMAL_ABSORPTION);
    private static final List<Parameter> TRANSPORT = List.of(
            Parameter.HENRY, Parameter.AIR_DIFFUSION, Parameter.WATER_DIFFUSION, Parameter.ORGANIC_CARBON_PARTITION,
            Parameter.FIXED_PARTITION, Parameter.SOLUBILITY);

    private static final Map<String, String> AGENCIES = RuleTable.read("hj25.3-toxicity-sources.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("key"), row -> row.get("source")));
    private static final List<Chemical> ALL =
            RuleTable.read("hj25.3-chemical-parameters.csv").stream().map(Chemicals::chemical).toList();
    private static final Map<String, Chemical> BY_NAME = index();
    private static final Map<String, NotAssessable> OUTSIDE = outside();

    private Chemicals() {}

    /** All substances with parameters, among them lead, which the model does not assess. */
    public static List<Chemical> list() {
        return ALL;
    }

    /** The substance with this Chinese name, English name or CAS number; case, spaces and full-width letters do not matter. */
    public static Optional<Chemical> find(String nameOrCas) {
        return Optional.ofNullable(BY_NAME.get(key(nameOrCas)));
    }

    /** Why the model does not apply to a substance, where the rules say so. */
    static Optional<NotAssessable> findOutside(String nameOrCas) {
        return Optional.ofNullable(OUTSIDE.get(key(nameOrCas)));
    }

    private static Map<String, Chemical> index() {
        var index = new HashMap<String, Chemical>();
        for (Chemical chemical : ALL) { // the first of several with one CAS number is the group itself
            for (String name : List.of(chemical.zh(), chemical.en(), chemical.cas())) {
                index.putIfAbsent(key(name), chemical);
            }
        }
        index.remove("");
        return Map.copyOf(index);
    }

    private static Map<String, NotAssessable> outside() {
        var outside = new HashMap<String, NotAssessable>();
        for (var row : RuleTable.read("hj25.3-not-assessable.csv")) {
            var answer = new NotAssessable(row.get("substance_zh"), NotAssessable.Reason.OTHER_MODEL,
                    row.get("reason_en"), row.get("reason_zh"), row.get("verified").equals("yes"));
            String names = String.join(";", row.get("substance_zh"), row.get("substance_en"), row.get("cas"), row.get("aliases"));
            Arrays.stream(names.split(";")).map(Chemicals::key).forEach(name -> outside.put(name, answer));
        }
        outside.remove("");
        return Map.copyOf(outside);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static Chemical chemical(Map<String, String> row) {
        var values = new EnumMap<Parameter, ParameterValue>(Parameter.class);
        for (Parameter parameter : TOXICITY) {
            put(values, parameter, row, row.get("verified_tox"), toxicitySource(row, parameter.symbol()));
        }
        for (Parameter parameter : TRANSPORT) {
            put(values, parameter, row, row.get("verified_phys"), row.get("src_phys").isEmpty() ? row.get("src_tox") : row.get("src_phys"));
        }
        ChemicalClass kind = switch (row.get("class")) {
            case "VOC" -> ChemicalClass.VOC;
            case "SVOC" -> ChemicalClass.SVOC;
            case "metal/inorganic" -> ChemicalClass.INORGANIC;
            default -> throw new IllegalStateException("Unknown class of substance: " + row.get("class"));
        };
        return new Chemical(row.get("substance_zh"), row.get("substance_en"), row.get("cas"), kind, values, row.get("note"));
    }

    private static void put(
            Map<Parameter, ParameterValue> values, Parameter parameter, Map<String, String> row, String verified, String source) {
        String column = parameter == Parameter.FIXED_PARTITION ? "Kd" : parameter.symbol();
        if (!row.get(column).isEmpty()) {
            values.put(parameter, new ParameterValue(
                    parameter, Double.parseDouble(row.get(column)), verified.equals("yes"), source, false));
        }
    }

    /** The table a value was found in, the agency behind it, and what EPA has instead. */
    private static String toxicitySource(Map<String, String> row, String symbol) {
        String agency = Arrays.stream(row.get("epa_keys").split(" "))
                .filter(key -> key.startsWith(symbol + ":"))
                .map(key -> AGENCIES.get(key.substring(symbol.length() + 1)))
                .findFirst()
                .orElse("");
        String other = Arrays.stream(row.get("rsl2023_differs").split(" "))
                .filter(difference -> difference.startsWith(symbol + "="))
                .map(difference -> difference.substring(symbol.length() + 1))
                .findFirst()
                .orElse("");
        String source = row.get("src_tox");
        if (!other.isEmpty()) {
            return "%s; EPA RSL 2023-11 has %s%s".formatted(source, other, agency.isEmpty() ? "" : " (" + agency + ")");
        }
        return agency.isEmpty() ? source : "%s (%s)".formatted(source, agency);
    }
}
