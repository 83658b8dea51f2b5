package cn.jingtu.kernel.risk;

import java.util.Arrays;

/**
 * The model of HJ 25.3-2019 for one site. Immutable, safe for threads.
 *
 * <p>Nine {@link Pathway}s; contact of the skin with groundwater is not among them. Section references and the form of
 * each equation stand in {@code package.md}.
 */
public final class RiskModel {

    private final ExposureParameters site;
    private final DiffusionForm form;
    private final Model model;

    private RiskModel(ExposureParameters site, DiffusionForm form) {
        this.site = site;
        this.form = form;
        this.model = new Model(site.landClass(), form);
        double[] parameters = absent();
        site.list().forEach(value -> parameters[value.parameter().ordinal()] = value.value());
        String contradiction = Model.contradiction(parameters);
        if (contradiction != null) {
            throw new IllegalArgumentException("These parameters contradict each other: " + contradiction);
        }
    }

    /**
     * The model for a site.
     *
     * @throws IllegalArgumentException when parameters contradict each other, as more water in a soil than pores
     */
    public static RiskModel of(ExposureParameters site) {
        return new RiskModel(site, DiffusionForm.TOTAL_POROSITY);
    }

    /** The same with another form of the diffusion coefficients. */
    public RiskModel with(DiffusionForm form) {
        return new RiskModel(site, form);
    }

    public ExposureParameters site() {
        return site;
    }

    public DiffusionForm diffusionForm() {
        return form;
    }

    /** Assesses a substance by its Chinese name, English name or CAS number. */
    public RiskOutcome assess(String substance, Concentrations concentrations) {
        return Chemicals.findOutside(substance).map(RiskOutcome.class::cast)
                .or(() -> Chemicals.find(substance).map(chemical -> assess(chemical, concentrations)))
                .orElseGet(() -> NotAssessable.unknown(substance));
    }

    /** Assesses a substance; with {@link Concentrations#NONE} for its control values alone. */
    public RiskOutcome assess(Chemical chemical, Concentrations concentrations) {
        var outside = Chemicals.findOutside(chemical.zh()).or(() -> Chemicals.findOutside(chemical.cas()));
        if (outside.isPresent()) {
            return outside.get();
        }
        if (!chemical.toxicity().any()) {
            return NotAssessable.withoutToxicity(chemical.zh());
        }
        return new Assessment(this, chemical, concentrations);
    }

    Model equations() {
        return model;
    }

    /** All parameters of an assessment at their ordinal; NaN where there is none. */
    double[] parameters(Chemical chemical, Concentrations concentrations) {
        double[] parameters = absent();
        site.list().forEach(value -> parameters[value.parameter().ordinal()] = value.value());
        parameters[Parameter.SOIL_ALLOCATION.ordinal()] = parameters[chemical.kind().soilAllocation().ordinal()];
        parameters[Parameter.WATER_ALLOCATION.ordinal()] = parameters[chemical.kind().waterAllocation().ordinal()];
        chemical.values().values().forEach(value -> parameters[value.parameter().ordinal()] = value.value());
        parameters[Parameter.SURFACE_CONCENTRATION.ordinal()] = concentrations.surface().orElse(Double.NaN);
        parameters[Parameter.SUBSURFACE_CONCENTRATION.ordinal()] = concentrations.subsurface().orElse(Double.NaN);
        parameters[Parameter.GROUNDWATER_CONCENTRATION.ordinal()] = concentrations.groundwater().orElse(Double.NaN);
        return parameters;
    }

    private static double[] absent() {
        double[] parameters = new double[Parameter.values().length];
        Arrays.fill(parameters, Double.NaN);
        return parameters;
    }
}
