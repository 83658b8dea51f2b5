package cn.jingtu.kernel.risk;

import static cn.jingtu.kernel.substance.SubstanceCatalogue.canonical;

import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The substances of HJ 25.3-2019 appendix B as in {@code rules/soil/hj25.3-chemical-parameters.csv}. */
public final class Chemicals {

    private static final List<Parameter> TOXICITY = List.of(
            Parameter.ORAL_SLOPE_FACTOR, Parameter.INHALATION_UNIT_RISK, Parameter.ORAL_REFERENCE_DOSE,
            Parameter.REFERENCE_CONCENTRATION, Parameter.GASTROINTESTINAL_ABSORPTION, Parameter.DERMAL_ABSORPTION);
    private static final List<Parameter> TRANSPORT = List.of(
            Parameter.HENRY, Parameter.AIR_DIFFUSION, Parameter.WATER_DIFFUSION, Parameter.ORGANIC_CARBON_PARTITION,
            Parameter.FIXED_PARTITION, Parameter.SOLUBILITY);

    private static final Map<String, String> AGENCIES = RuleTable.load("hj25.3-toxicity-sources.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("key"), row -> row.text("source")));
    private static final List<Chemical> ALL =
            RuleTable.load("hj25.3-chemical-parameters.csv").rows().stream().map(Chemicals::chemical).toList();
    private static final Map<String, Chemical> BY_NAME = index();
    private static final Map<String, NotAssessable> OUTSIDE = outside();

    private Chemicals() {}

    /** All substances with parameters, among them lead, which the model does not assess. */
    public static List<Chemical> list() {
        return ALL;
    }

    /** The substance with this CAS number, Chinese or English name, or another name of {@link SubstanceCatalogue}. */
    public static Optional<Chemical> find(String nameOrCas) {
        return findIn(BY_NAME, nameOrCas);
    }

    /** Why the model does not apply to a substance, where the rules say so. */
    static Optional<NotAssessable> findOutside(String nameOrCas) {
        return findIn(OUTSIDE, nameOrCas);
    }

    private static <T> Optional<T> findIn(Map<String, T> byName, String name) {
        return Optional.ofNullable(byName.get(canonical(name)))
                .or(() -> SubstanceCatalogue.standard().find(name)
                        .flatMap(known -> Stream.of(known.zh(), known.en(), known.cas() == null ? "" : known.cas())
                                .map(other -> byName.get(canonical(other)))
                                .filter(Objects::nonNull)
                                .findFirst()));
    }

    private static Map<String, Chemical> index() {
        var index = new HashMap<String, Chemical>();
        for (Chemical chemical : ALL) { // the first of several with one CAS number is the group itself
            for (String name : List.of(chemical.zh(), chemical.en(), chemical.cas())) {
                index.putIfAbsent(canonical(name), chemical);
            }
        }
        index.remove("");
        return Map.copyOf(index);
    }

    private static Map<String, NotAssessable> outside() {
        var outside = new HashMap<String, NotAssessable>();
        for (var row : RuleTable.load("hj25.3-not-assessable.csv").rows()) {
            var answer = new NotAssessable(row.text("substance_zh"), NotAssessable.Reason.OTHER_MODEL,
                    row.text("reason_en"), row.text("reason_zh"), row.verified());
            String names = String.join(";", row.text("substance_zh"), row.text("substance_en"), row.text("cas"), row.text("aliases"));
            Arrays.stream(names.split(";")).map(SubstanceCatalogue::canonical).forEach(name -> outside.put(name, answer));
        }
        outside.remove("");
        return Map.copyOf(outside);
    }

    private static Chemical chemical(RuleTable.Row row) {
        var values = new EnumMap<Parameter, ParameterValue>(Parameter.class);
        for (Parameter parameter : TOXICITY) {
            put(values, parameter, row, row.text("verified_tox"), toxicitySource(row, parameter.symbol()));
        }
        for (Parameter parameter : TRANSPORT) {
            put(values, parameter, row, row.text("verified_phys"), row.text("src_phys").isEmpty() ? row.text("src_tox") : row.text("src_phys"));
        }
        ChemicalClass kind = switch (row.text("class")) {
            case "VOC" -> ChemicalClass.VOC;
            case "SVOC" -> ChemicalClass.SVOC;
            case "metal/inorganic" -> ChemicalClass.INORGANIC;
            default -> throw new IllegalStateException("Unknown class of substance: " + row.text("class"));
        };
        return new Chemical(row.text("substance_zh"), row.text("substance_en"), row.text("cas"), kind, values, row.text("note"));
    }

    private static void put(
            Map<Parameter, ParameterValue> values, Parameter parameter, RuleTable.Row row, String verified, String source) {
        String column = parameter == Parameter.FIXED_PARTITION ? "Kd" : parameter.symbol();
        if (!row.text(column).isEmpty()) {
            values.put(parameter, new ParameterValue(
                    parameter, Double.parseDouble(row.text(column)), verified.equals("yes"), source, false));
        }
    }

    /** The table a value was found in, the agency behind it, and what EPA has instead. */
    private static String toxicitySource(RuleTable.Row row, String symbol) {
        String agency = Arrays.stream(row.text("epa_keys").split(" "))
                .filter(key -> key.startsWith(symbol + ":"))
                .map(key -> AGENCIES.get(key.substring(symbol.length() + 1)))
                .findFirst()
                .orElse("");
        String other = Arrays.stream(row.text("rsl2023_differs").split(" "))
                .filter(difference -> difference.startsWith(symbol + "="))
                .map(difference -> difference.substring(symbol.length() + 1))
                .findFirst()
                .orElse("");
        String source = row.text("src_tox");
        if (!other.isEmpty()) {
            return "%s; EPA RSL 2023-11 has %s%s".formatted(source, other, agency.isEmpty() ? "" : " (" + agency + ")");
        }
        return agency.isEmpty() ? source : "%s (%s)".formatted(source, agency);
    }
}
