package cn.jingtu.kernel.risk;

import java.util.OptionalDouble;

/**
 * What was found of a substance, as the concentrations to assess; each may be unknown.
 *
 * @param surface     Csur in surface soil, mg/kg dry soil
 * @param subsurface  Csub in subsurface soil, mg/kg dry soil
 * @param groundwater Cgw in groundwater, mg/L
 */
public record Concentrations(OptionalDouble surface, OptionalDouble subsurface, OptionalDouble groundwater) {

    /** Nothing measured: control values alone are asked for. */
    public static final Concentrations NONE = new Concentrations(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Concentrations {
        surface.ifPresent(Parameter.SURFACE_CONCENTRATION::check);
        subsurface.ifPresent(Parameter.SUBSURFACE_CONCENTRATION::check);
        groundwater.ifPresent(Parameter.GROUNDWATER_CONCENTRATION::check);
    }

    /** The same concentration in surface and subsurface soil, mg/kg. */
    public static Concentrations ofSoil(double mgPerKg) {
        return ofSoil(mgPerKg, mgPerKg);
    }

    /** Concentrations in surface and subsurface soil, mg/kg. */
    public static Concentrations ofSoil(double surfaceMgPerKg, double subsurfaceMgPerKg) {
        return new Concentrations(OptionalDouble.of(surfaceMgPerKg), OptionalDouble.of(subsurfaceMgPerKg), OptionalDouble.empty());
    }

    /** The same with a concentration in groundwater, mg/L. */
    public Concentrations withGroundwater(double mgPerL) {
        return new Concentrations(surface, subsurface, OptionalDouble.of(mgPerL));
    }
}
