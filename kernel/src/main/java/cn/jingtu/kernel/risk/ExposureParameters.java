package cn.jingtu.kernel.risk;

import cn.jingtu.kernel.rules.RuleTable;
import static cn.jingtu.kernel.risk.Parameter.CAPILLARY_FRINGE_THICKNESS;
import static cn.jingtu.kernel.risk.Parameter.GROUNDWATER_DEPTH;
import static cn.jingtu.kernel.risk.Parameter.SUBSURFACE_LAYER_THICKNESS;
import static cn.jingtu.kernel.risk.Parameter.VADOSE_ZONE_THICKNESS;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The site, its buildings and its people: the recommended values of HJ 25.3-2019 appendix G for a class of land, with
 * those of the site in their place. Immutable.
 *
 * <p>The vadose zone reaches from the surface to the capillary fringe: where the site gives the depth of groundwater or
 * the fringe but not the zone, its thickness follows from them.
 */
public final class ExposureParameters {

    private static final Map<LandClass, ExposureParameters> RECOMMENDED = new EnumMap<>(LandClass.class);

    static {
        for (LandClass land : LandClass.values()) {
            var values = new EnumMap<Parameter, ParameterValue>(Parameter.class);
            for (var row : RuleTable.load("hj25.3-exposure-parameters.csv").rows()) {
                if (!row.text(land.key()).isEmpty()) {
                    Parameter parameter = Parameter.ofSymbol(row.text("symbol"));
                    values.put(parameter, new ParameterValue(parameter, Double.parseDouble(row.text(land.key())),
                            row.verified(), "HJ 25.3-2019 appendix G: " + row.text("how"), false));
                }
            }
            RECOMMENDED.put(land, new ExposureParameters(land, values));
        }
    }

    private final LandClass land;
    private final Map<Parameter, ParameterValue> values;

    private ExposureParameters(LandClass land, Map<Parameter, ParameterValue> values) {
        this.land = land;
        this.values = values;
    }

    /** The recommended values for a class of land. */
    public static ExposureParameters of(LandClass land) {
        return RECOMMENDED.get(land);
    }

    public LandClass landClass() {
        return land;
    }

    /** All values that the class of land uses, in the order of the standard. */
    public List<ParameterValue> list() {
        return List.copyOf(values.values());
    }

    /** The value of a parameter; empty where the class of land does not use it (children on class 2). */
    public Optional<ParameterValue> find(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** The same with one value of the site, in {@link Parameter#unit()}. */
    public ExposureParameters with(Parameter parameter, double value, String source) {
        return with(List.of(ParameterValue.ofSite(parameter, value, source)));
    }

    /**
     * The same with values of the site.
     *
     * @throws IllegalArgumentException when a value belongs to a substance, or to children on land where none are exposed,
     *     or when vadose zone and capillary fringe do not add up to the depth of groundwater
     */
    public ExposureParameters with(Collection<ParameterValue> siteValues) {
        var changed = new EnumMap<>(values);
        for (ParameterValue value : siteValues) {
            if (value.parameter().kind() != Parameter.Kind.EXPOSURE) {
                throw new IllegalArgumentException("%s (%s) is no parameter of the site.\nGive it to the substance: Chemical.with."
                        .formatted(value.parameter().symbol(), value.value()));
            }
            if (!values.containsKey(value.parameter())) {
                throw new IllegalArgumentException("%s (%s) is not used on %s, where adults alone are exposed.\nLeave it out or choose class 1."
                        .formatted(value.parameter().symbol(), value.value(), land.en()));
            }
            changed.put(value.parameter(), value);
        }
        alignVadoseZone(changed, siteValues);
        return new ExposureParameters(land, changed);
    }

    private static void alignVadoseZone(Map<Parameter, ParameterValue> values, Collection<ParameterValue> siteValues) {
        var given = siteValues.stream().map(ParameterValue::parameter).toList();
        double depth = values.get(GROUNDWATER_DEPTH).value();
        double fringe = values.get(CAPILLARY_FRINGE_THICKNESS).value();
        double zone = values.get(VADOSE_ZONE_THICKNESS).value();
        if (Math.abs(zone + fringe - depth) <= 1e-6 * depth) {
            return;
        }
        if (given.contains(VADOSE_ZONE_THICKNESS) || depth <= fringe) {
            throw new IllegalArgumentException(
                    "hv (%s cm) and hcap (%s cm) must add up to Lgw (%s cm).\nGive two of them; hv = Lgw - hcap is taken where it is left out."
                            .formatted(zone, fringe, depth));
        }
        values.put(VADOSE_ZONE_THICKNESS, ParameterValue.ofSite(VADOSE_ZONE_THICKNESS, depth - fringe, "Lgw - hcap"));
    }

    /** The same for contaminated subsurface soil of unknown thickness: its vapour is then not limited by its mass. */
    public ExposureParameters withUnknownSubsurfaceThickness() {
        var changed = new EnumMap<>(values);
        changed.remove(SUBSURFACE_LAYER_THICKNESS);
        return new ExposureParameters(land, changed);
    }
}
