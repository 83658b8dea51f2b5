package cn.jingtu.kernel.risk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A substance with what the model must know about it: toxicity, volatility, partition.
 *
 * @param zh     name as in GB 36600-2018 where that lists it
 * @param cas    CAS number; of a group, that of its usual representative
 * @param values what is known, by parameter; a parameter without an entry has no value, which is not zero
 * @param note   what to know before using the values; may be empty
 */
public record Chemical(String zh, String en, String cas, ChemicalClass kind, Map<Parameter, ParameterValue> values, String note) {

    public Chemical {
        for (Parameter parameter : values.keySet()) {
            requireChemical(parameter);
        }
        values = Map.copyOf(values);
    }

    private static void requireChemical(Parameter parameter) {
        if (parameter.kind() != Parameter.Kind.CHEMICAL) {
            throw new IllegalArgumentException("%s is no property of a substance.\nGive it to the site: ExposureParameters.with."
                    .formatted(parameter.symbol()));
        }
    }

    public Optional<ParameterValue> find(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    public Toxicity toxicity() {
        return new Toxicity(
                value(Parameter.ORAL_SLOPE_FACTOR),
                value(Parameter.INHALATION_UNIT_RISK),
                value(Parameter.ORAL_REFERENCE_DOSE),
                value(Parameter.REFERENCE_CONCENTRATION),
                value(Parameter.GASTROINTESTINAL_ABSORPTION),
                value(Parameter.DERMAL_ABSORPTION));
    }

    private @Nullable ParameterValue value(Parameter parameter) {
        return values.get(parameter);
    }

    /** Whether vapour leaves soil and groundwater: Henry constant and diffusion in air are known and not zero. */
    public boolean volatileSubstance() {
        return find(Parameter.HENRY).filter(henry -> henry.value() > 0).isPresent()
                && find(Parameter.AIR_DIFFUSION).filter(diffusion -> diffusion.value() > 0).isPresent();
    }

    /** The same with one value replaced or added, in {@link Parameter#unit()}. */
    public Chemical with(Parameter parameter, double value, String source) {
        return with(List.of(ParameterValue.ofSite(parameter, value, source)));
    }

    /** The same with values replaced or added. */
    public Chemical with(Collection<ParameterValue> replacements) {
        var changed = new EnumMap<Parameter, ParameterValue>(Parameter.class);
        changed.putAll(values);
        replacements.forEach(value -> changed.put(value.parameter(), value));
        return new Chemical(zh, en, cas, kind, changed, note);
    }

    /** The same without a value, as if none had been published. */
    public Chemical without(Parameter parameter) {
        requireChemical(parameter);
        var changed = new EnumMap<Parameter, ParameterValue>(Parameter.class);
        changed.putAll(values);
        changed.remove(parameter);
        return new Chemical(zh, en, cas, kind, changed, note);
    }
}
