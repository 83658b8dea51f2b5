package cn.jingtu.kernel.risk;

import static java.lang.Math.PI;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import cn.jingtu.kernel.risk.Quantity.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The equations of HJ 25.3-2019 on plain arrays: parameters in, quantities out, both at their ordinal; NaN is absent.
 * One array of quantities may serve many evaluations; only the steps asked for are computed again. Names of local
 * variables are the symbols of the standard.
 */
final class Model {

    /** Parameters of which powers are kept between evaluations. */
    static final Set<Parameter> RAISED_TO_POWERS = Set.of(
            Parameter.CAPILLARY_AIR_CONTENT, Parameter.CAPILLARY_WATER_CONTENT, Parameter.CRACK_AIR_CONTENT, Parameter.CRACK_WATER_CONTENT,
            Parameter.ADULT_HEIGHT, Parameter.CHILD_HEIGHT);

    static final EnumSet<Step> ALL = EnumSet.allOf(Step.class);

    private static final int QUANTITIES = Quantity.values().length;
    private static final Pathway[] PATHWAYS = Pathway.values();
    private static final double SECONDS_PER_YEAR = 31536000;
    private static final double SECONDS_PER_DAY = 86400;
    private static final double KG_PER_MG = 1e-6;
    private static final double AIR_VISCOSITY = 1.81e-4; // g/(cm s)
    private static final double MILLINGTON_QUIRK = 3.33;
    private static final double CARBON_IN_ORGANIC_MATTER = 1.7 * 1000; // g/kg organic matter by kg/kg carbon

    // Powers of contents, behind the quantities.
    private static final int POW_AS = QUANTITIES;
    private static final int POW_WS = QUANTITIES + 1;
    private static final int POW_ACAP = QUANTITIES + 2;
    private static final int POW_WCAP = QUANTITIES + 3;
    private static final int POW_ACRACK = QUANTITIES + 4;
    private static final int POW_WCRACK = QUANTITIES + 5;
    private static final int POW_HEIGHT_A = QUANTITIES + 6;
    private static final int POW_HEIGHT_C = QUANTITIES + 7;
    private static final int WIDTH = QUANTITIES + 8;

    private static final int[] EXPOSURE_CA = ordinals(Effect.CARCINOGENIC, Kind.EXPOSURE);
    private static final int[] EXPOSURE_NC = ordinals(Effect.NON_CARCINOGENIC, Kind.EXPOSURE);
    private static final int[] RISK = ordinals(Effect.CARCINOGENIC, Kind.RISK);
    private static final int[] HAZARD = ordinals(Effect.NON_CARCINOGENIC, Kind.RISK);
    private static final int[] CONTROL_CA = ordinals(Effect.CARCINOGENIC, Kind.CONTROL);
    private static final int[] CONTROL_NC = ordinals(Effect.NON_CARCINOGENIC, Kind.CONTROL);
    private static final int[] CONCENTRATION = Arrays.stream(PATHWAYS).mapToInt(pathway -> pathway.concentration().ordinal()).toArray();
    private static final Pathway.Route[] ROUTE = Arrays.stream(PATHWAYS).map(Pathway::route).toArray(Pathway.Route[]::new);
    private static final int SOIL_PATHWAYS = 6;

    private enum Kind { EXPOSURE, RISK, CONTROL }

    private final boolean childrenExposed;
    private final boolean eachLayer;

    Model(LandClass land, DiffusionForm form) {
        this.childrenExposed = land == LandClass.CLASS_1;
        this.eachLayer = form == DiffusionForm.EACH_LAYER;
    }

    private static int[] ordinals(Effect effect, Kind kind) {
        int[] ordinals = new int[PATHWAYS.length];
        for (Pathway pathway : PATHWAYS) {
            ordinals[pathway.ordinal()] = (switch (kind) {
                case EXPOSURE -> pathway.exposure(effect);
                case RISK -> pathway.risk(effect);
                case CONTROL -> pathway.controlValue(effect);
            }).ordinal();
        }
        return ordinals;
    }

    /** An array for the quantities, all absent. */
    static double[] quantities() {
        double[] q = new double[WIDTH];
        Arrays.fill(q, Double.NaN);
        return q;
    }

    private static double p(double[] p, Parameter parameter) {
        return p[parameter.ordinal()];
    }

    private static double q(double[] q, Quantity quantity) {
        return q[quantity.ordinal()];
    }

    private static void set(double[] q, Quantity quantity, double value) {
        q[quantity.ordinal()] = value;
    }

    /** Whether vapour pathways exist. */
    static boolean volatileSubstance(double[] p) {
        return p(p, Parameter.HENRY) > 0 && p(p, Parameter.AIR_DIFFUSION) > 0;
    }

    /** What the column {@code when} of the formulas is asked about. */
    Set<String> conditions(double[] p) {
        var conditions = new HashSet<String>();
        conditions.add(childrenExposed ? LandClass.CLASS_1.key() : LandClass.CLASS_2.key());
        if (volatileSubstance(p)) {
            conditions.add("volatile");
        }
        if (p(p, Parameter.PRESSURE_DIFFERENCE) > 0) {
            conditions.add("pressure");
        }
        if (eachLayer) {
            conditions.add("each layer");
        }
        if (!Double.isNaN(p(p, Parameter.FIXED_PARTITION)) || !Double.isNaN(p(p, Parameter.ORGANIC_CARBON_PARTITION))) {
            conditions.add("partitioning");
        }
        return conditions;
    }

    /** Why these parameters together make no soil or no building; null where they do. */
    static @Nullable String contradiction(double[] p) {
        double theta = 1 - p(p, Parameter.SOIL_BULK_DENSITY) / p(p, Parameter.SOIL_PARTICLE_DENSITY);
        double water = p(p, Parameter.SOIL_BULK_DENSITY) * p(p, Parameter.SOIL_WATER_CONTENT) / p(p, Parameter.WATER_DENSITY);
        if (!(theta > 0)) {
            return "rho_b (%s) must be less than rho_s (%s): a soil has pores."
                    .formatted(p(p, Parameter.SOIL_BULK_DENSITY), p(p, Parameter.SOIL_PARTICLE_DENSITY));
        }
        if (!(theta - water > 0)) {
            return "the water in the soil, rho_b*Pws/rho_w (%.4f), must be less than its porosity (%.4f).\nMaybe Pws (%s) was given in percent."
                    .formatted(water, theta, p(p, Parameter.SOIL_WATER_CONTENT));
        }
        if (p(p, Parameter.PRESSURE_DIFFERENCE) > 0 && !(crackLogarithm(p) > 0)) {
            return "2*Zcrack*Xcrack/(Ab*eta) must exceed 1 where there is a pressure difference; eta (%s) or Ab (%s) is too large."
                    .formatted(p(p, Parameter.CRACK_FRACTION), p(p, Parameter.FLOOR_AREA));
        }
        return null;
    }

    private static double crackLogarithm(double[] p) {
        return log(2 * p(p, Parameter.SLAB_DEPTH) * p(p, Parameter.FLOOR_PERIMETER) / (p(p, Parameter.FLOOR_AREA) * p(p, Parameter.CRACK_FRACTION)));
    }

    /** Computes the steps; returns false, leaving the quantities undefined, where the parameters contradict each other. */
    boolean evaluate(double[] p, double[] q, EnumSet<Step> steps) {
        boolean vapour = volatileSubstance(p);
        if (steps.contains(Step.SOIL) && !soil(p, q)) {
            return false;
        }
        if (steps.contains(Step.POWERS)) {
            powers(p, q);
        }
        if (steps.contains(Step.PARTITION)) {
            partition(p, q, vapour);
        }
        if (steps.contains(Step.DIFFUSION)) {
            diffusion(p, q, vapour);
        }
        if (steps.contains(Step.AIR)) {
            air(p, q);
        }
        if (steps.contains(Step.VAPOUR) && !vapour(p, q, vapour)) {
            return false;
        }
        if (steps.contains(Step.BODY)) {
            body(p, q);
        }
        if (steps.contains(Step.EXPOSURE)) {
            exposure(p, q);
        }
        if (steps.contains(Step.TOXICITY)) {
            toxicity(p, q);
        }
        if (steps.contains(Step.RISK)) {
            risk(p, q);
        }
        if (steps.contains(Step.CONTROL)) {
            control(p, q);
        }
        if (steps.contains(Step.LEACHING)) {
            leaching(p, q);
        }
        return true;
    }

    private static boolean soil(double[] p, double[] q) {
        double rho_b = p(p, Parameter.SOIL_BULK_DENSITY);
        double theta = 1 - rho_b / p(p, Parameter.SOIL_PARTICLE_DENSITY);
        double theta_ws = rho_b * p(p, Parameter.SOIL_WATER_CONTENT) / p(p, Parameter.WATER_DENSITY);
        double theta_as = theta - theta_ws;
        set(q, Quantity.THETA, theta);
        set(q, Quantity.THETA_WS, theta_ws);
        set(q, Quantity.THETA_AS, theta_as);
        set(q, Quantity.FOC, p(p, Parameter.SOIL_ORGANIC_MATTER) / CARBON_IN_ORGANIC_MATTER);
        q[POW_AS] = pow(theta_as, MILLINGTON_QUIRK);
        q[POW_WS] = pow(theta_ws, MILLINGTON_QUIRK);
        return theta_as > 0;
    }

    private static void powers(double[] p, double[] q) {
        q[POW_ACAP] = pow(p(p, Parameter.CAPILLARY_AIR_CONTENT), MILLINGTON_QUIRK);
        q[POW_WCAP] = pow(p(p, Parameter.CAPILLARY_WATER_CONTENT), MILLINGTON_QUIRK);
        q[POW_ACRACK] = pow(p(p, Parameter.CRACK_AIR_CONTENT), MILLINGTON_QUIRK);
        q[POW_WCRACK] = pow(p(p, Parameter.CRACK_WATER_CONTENT), MILLINGTON_QUIRK);
        q[POW_HEIGHT_A] = 239 * pow(p(p, Parameter.ADULT_HEIGHT), 0.417);
        q[POW_HEIGHT_C] = 239 * pow(p(p, Parameter.CHILD_HEIGHT), 0.417);
    }

    private static void partition(double[] p, double[] q, boolean vapour) {
        double rho_b = p(p, Parameter.SOIL_BULK_DENSITY);
        double kd = given(p(p, Parameter.FIXED_PARTITION), given(p(p, Parameter.ORGANIC_CARBON_PARTITION) * q(q, Quantity.FOC), 0));
        double ksw = (q(q, Quantity.THETA_WS) + kd * rho_b + given(p(p, Parameter.HENRY), 0) * q(q, Quantity.THETA_AS)) / rho_b;
        set(q, Quantity.KD, kd);
        set(q, Quantity.KSW, ksw);
        set(q, Quantity.CSAT, vapour ? p(p, Parameter.SOLUBILITY) * ksw : Double.NaN);
    }

    private void diffusion(double[] p, double[] q, boolean vapour) {
        double theta = q(q, Quantity.THETA);
        double por_cap = eachLayer ? p(p, Parameter.CAPILLARY_AIR_CONTENT) + p(p, Parameter.CAPILLARY_WATER_CONTENT) : theta;
        double por_crack = eachLayer ? p(p, Parameter.CRACK_AIR_CONTENT) + p(p, Parameter.CRACK_WATER_CONTENT) : theta;
        set(q, Quantity.POR_CAP, por_cap);
        set(q, Quantity.POR_CRACK, por_crack);
        if (!vapour) {
            return;
        }
        double da = p(p, Parameter.AIR_DIFFUSION);
        double dw = p(p, Parameter.WATER_DIFFUSION) / p(p, Parameter.HENRY);
        double deff_s = (da * q[POW_AS] + dw * q[POW_WS]) / (theta * theta);
        double deff_cap = (da * q[POW_ACAP] + dw * q[POW_WCAP]) / (por_cap * por_cap);
        set(q, Quantity.DEFF_S, deff_s);
        set(q, Quantity.DEFF_CAP, deff_cap);
        set(q, Quantity.DEFF_CRACK, (da * q[POW_ACRACK] + dw * q[POW_WCRACK]) / (por_crack * por_crack));
        set(q, Quantity.DEFF_GWS, p(p, Parameter.GROUNDWATER_DEPTH)
                / (p(p, Parameter.CAPILLARY_FRINGE_THICKNESS) / deff_cap + p(p, Parameter.VADOSE_ZONE_THICKNESS) / deff_s));
    }

    private static void air(double[] p, double[] q) {
        set(q, Quantity.DFOA,
                p(p, Parameter.WIND_SPEED) * p(p, Parameter.SOURCE_WIDTH) * p(p, Parameter.AIR_MIXING_HEIGHT) / p(p, Parameter.SOURCE_AREA));
        set(q, Quantity.DFIA, p(p, Parameter.BUILDING_HEIGHT_RATIO) * p(p, Parameter.AIR_EXCHANGE_RATE) / SECONDS_PER_DAY);
        set(q, Quantity.T, p(p, Parameter.VAPOUR_DURATION) * SECONDS_PER_YEAR);
    }

    private static boolean vapour(double[] p, double[] q, boolean vapour) {
        if (!vapour) {
            set(q, Quantity.VFSUROA, 0);
            set(q, Quantity.VFSUBOA, 0);
            set(q, Quantity.VFGWOA, 0);
            set(q, Quantity.VFSUBIA, 0);
            set(q, Quantity.VFGWIA, 0);
            return true;
        }
        double h = p(p, Parameter.HENRY);
        double rho_b = p(p, Parameter.SOIL_BULK_DENSITY);
        double ksw = q(q, Quantity.KSW);
        double deff_s = q(q, Quantity.DEFF_S);
        double dfoa = q(q, Quantity.DFOA);
        double dfia = q(q, Quantity.DFIA);
        double t = q(q, Quantity.T);
        double lgw = p(p, Parameter.GROUNDWATER_DEPTH);
        double ls = p(p, Parameter.SUBSURFACE_LAYER_DEPTH);
        double inSubsurface = p(p, Parameter.SUBSURFACE_LAYER_THICKNESS) * rho_b / t * 1000;

        set(q, Quantity.VFSUROA, least(
                rho_b / dfoa * sqrt(4 * deff_s * h / (PI * t * ksw * rho_b)) * 1000,
                p(p, Parameter.SURFACE_LAYER_THICKNESS) * rho_b / (dfoa * t) * 1000));
        set(q, Quantity.VFSUBOA, least(1000 * h / ((1 + dfoa * ls / deff_s) * ksw), inSubsurface / dfoa));
        set(q, Quantity.VFGWOA, 1000 * h / (1 + dfoa * lgw / q(q, Quantity.DEFF_GWS)));

        double qs = 0;
        double xi = Double.NaN;
        if (p(p, Parameter.PRESSURE_DIFFERENCE) > 0) {
            double logarithm = crackLogarithm(p);
            if (!(logarithm > 0)) {
                return false;
            }
            qs = 2 * PI * p(p, Parameter.PRESSURE_DIFFERENCE) * p(p, Parameter.SOIL_PERMEABILITY) * p(p, Parameter.FLOOR_PERIMETER)
                    / (AIR_VISCOSITY * logarithm);
            xi = qs * p(p, Parameter.FOUNDATION_THICKNESS)
                    / (p(p, Parameter.FLOOR_AREA) * q(q, Quantity.DEFF_CRACK) * p(p, Parameter.CRACK_FRACTION));
        }
        double bsub = attenuation(p, q, ls, deff_s, qs, xi);
        double bgw = attenuation(p, q, lgw, q(q, Quantity.DEFF_GWS), qs, xi);
        set(q, Quantity.QS, qs);
        set(q, Quantity.XI, xi);
        set(q, Quantity.BSUB, bsub);
        set(q, Quantity.BGW, bgw);
        set(q, Quantity.VFSUBIA, least(1000 * h / (ksw * bsub), inSubsurface / dfia));
        set(q, Quantity.VFGWIA, 1000 * h / bgw);
        return true;
    }

    /** Both sides of the convective form are divided by exp(xi), so that a strong convection does not overflow. */
    private static double attenuation(double[] p, double[] q, double length, double diffusion, double qs, double xi) {
        double dfia = q(q, Quantity.DFIA);
        double throughRoom = dfia * length / diffusion;
        if (qs == 0) {
            return (1 + 1 / throughRoom
                    + diffusion * p(p, Parameter.FOUNDATION_THICKNESS) / (q(q, Quantity.DEFF_CRACK) * length * p(p, Parameter.CRACK_FRACTION)))
                    * throughRoom;
        }
        double decay = exp(-xi);
        return (1 + decay / throughRoom + diffusion * p(p, Parameter.FLOOR_AREA) / (qs * length) * (1 - decay)) * throughRoom;
    }

    private void body(double[] p, double[] q) {
        set(q, Quantity.SAEA, q[POW_HEIGHT_A] * pow(p(p, Parameter.ADULT_BODY_WEIGHT), 0.517) * p(p, Parameter.ADULT_SKIN_FRACTION));
        if (childrenExposed) {
            set(q, Quantity.SAEC, q[POW_HEIGHT_C] * pow(p(p, Parameter.CHILD_BODY_WEIGHT), 0.517) * p(p, Parameter.CHILD_SKIN_FRACTION));
        }
    }

    private void exposure(double[] p, double[] q) {
        double ed = p(p, Parameter.ADULT_EXPOSURE_DURATION);
        double days = p(p, Parameter.ADULT_EXPOSURE_FREQUENCY) * ed;
        double outdoors = p(p, Parameter.ADULT_OUTDOOR_FREQUENCY) * ed;
        double indoors = p(p, Parameter.ADULT_INDOOR_FREQUENCY) * ed;
        double breath = p(p, Parameter.ADULT_AIR_INTAKE);
        double abso = p(p, Parameter.ORAL_ABSORPTION) * KG_PER_MG;
        double skin = p(p, Parameter.DERMAL_EVENTS) * p(p, Parameter.DERMAL_ABSORPTION) * KG_PER_MG;
        double dust = p(p, Parameter.PARTICULATE_MATTER) * p(p, Parameter.PARTICLE_RETENTION) * KG_PER_MG;
        double fspo = p(p, Parameter.OUTDOOR_SOIL_PARTICLES);
        double fspi = p(p, Parameter.INDOOR_SOIL_PARTICLES);

        double perAdult = 1 / p(p, Parameter.ADULT_BODY_WEIGHT);
        double ingestion = p(p, Parameter.ADULT_SOIL_INTAKE) * days * abso * perAdult;
        double contact = q(q, Quantity.SAEA) * p(p, Parameter.ADULT_SOIL_ADHERENCE) * days * skin * perAdult;
        double particles = dust * breath * (fspo * outdoors + fspi * indoors) * perAdult;
        double outdoorAir = breath * outdoors * perAdult;
        double indoorAir = breath * indoors * perAdult;
        double drinking = p(p, Parameter.ADULT_WATER_INTAKE) * days * perAdult;

        double perCa = 1 / p(p, Parameter.CARCINOGENIC_AVERAGING_TIME);
        double perNc = 1 / p(p, Parameter.NON_CARCINOGENIC_AVERAGING_TIME);
        if (!childrenExposed) {
            setExposure(q, EXPOSURE_CA, perCa, ingestion, contact, particles, outdoorAir, indoorAir, drinking);
            setExposure(q, EXPOSURE_NC, perNc, ingestion, contact, particles, outdoorAir, indoorAir, drinking);
            return;
        }
        double perChild = 1 / p(p, Parameter.CHILD_BODY_WEIGHT);
        double edc = p(p, Parameter.CHILD_EXPOSURE_DURATION);
        double daysC = p(p, Parameter.CHILD_EXPOSURE_FREQUENCY) * edc;
        double outdoorsC = p(p, Parameter.CHILD_OUTDOOR_FREQUENCY) * edc;
        double indoorsC = p(p, Parameter.CHILD_INDOOR_FREQUENCY) * edc;
        double breathC = p(p, Parameter.CHILD_AIR_INTAKE);
        double ingestionC = p(p, Parameter.CHILD_SOIL_INTAKE) * daysC * abso * perChild;
        double contactC = q(q, Quantity.SAEC) * p(p, Parameter.CHILD_SOIL_ADHERENCE) * daysC * skin * perChild;
        double particlesC = dust * breathC * (fspo * outdoorsC + fspi * indoorsC) * perChild;
        double outdoorAirC = breathC * outdoorsC * perChild;
        double indoorAirC = breathC * indoorsC * perChild;
        double drinkingC = p(p, Parameter.CHILD_WATER_INTAKE) * daysC * perChild;
        setExposure(q, EXPOSURE_CA, perCa, ingestionC + ingestion, contactC + contact, particlesC + particles,
                outdoorAirC + outdoorAir, indoorAirC + indoorAir, drinkingC + drinking);
        setExposure(q, EXPOSURE_NC, perNc, ingestionC, contactC, particlesC, outdoorAirC, indoorAirC, drinkingC);
    }

    private static void setExposure(double[] q, int[] places, double perTime, double ingestion, double contact, double particles,
            double outdoorAir, double indoorAir, double drinking) {
        q[places[Pathway.SOIL_INGESTION.ordinal()]] = ingestion * perTime;
        q[places[Pathway.SOIL_DERMAL.ordinal()]] = contact * perTime;
        q[places[Pathway.SOIL_PARTICLES.ordinal()]] = particles * perTime;
        q[places[Pathway.OUTDOOR_VAPOUR_SURFACE.ordinal()]] = q(q, Quantity.VFSUROA) * outdoorAir * perTime;
        q[places[Pathway.OUTDOOR_VAPOUR_SUBSURFACE.ordinal()]] = q(q, Quantity.VFSUBOA) * outdoorAir * perTime;
        q[places[Pathway.INDOOR_VAPOUR_SUBSURFACE.ordinal()]] = q(q, Quantity.VFSUBIA) * indoorAir * perTime;
        q[places[Pathway.OUTDOOR_VAPOUR_GROUNDWATER.ordinal()]] = q(q, Quantity.VFGWOA) * outdoorAir * perTime;
        q[places[Pathway.INDOOR_VAPOUR_GROUNDWATER.ordinal()]] = q(q, Quantity.VFGWIA) * indoorAir * perTime;
        q[places[Pathway.GROUNDWATER_INGESTION.ordinal()]] = drinking * perTime;
    }

    private static void toxicity(double[] p, double[] q) {
        double perBreath = p(p, Parameter.ADULT_BODY_WEIGHT) / p(p, Parameter.ADULT_AIR_INTAKE);
        double absgi = p(p, Parameter.GASTROINTESTINAL_ABSORPTION);
        set(q, Quantity.SFD, p(p, Parameter.ORAL_SLOPE_FACTOR) / absgi);
        set(q, Quantity.RFDD, p(p, Parameter.ORAL_REFERENCE_DOSE) * absgi);
        set(q, Quantity.SFI, p(p, Parameter.INHALATION_UNIT_RISK) * perBreath);
        set(q, Quantity.RFDI, p(p, Parameter.REFERENCE_CONCENTRATION) / perBreath);
    }

    private static double slope(double[] p, double[] q, int pathway) {
        return switch (ROUTE[pathway]) {
            case ORAL -> p(p, Parameter.ORAL_SLOPE_FACTOR);
            case DERMAL -> q(q, Quantity.SFD);
            case INHALATION -> q(q, Quantity.SFI);
        };
    }

    private static double dose(double[] p, double[] q, int pathway) {
        return switch (ROUTE[pathway]) {
            case ORAL -> p(p, Parameter.ORAL_REFERENCE_DOSE);
            case DERMAL -> q(q, Quantity.RFDD);
            case INHALATION -> q(q, Quantity.RFDI);
        };
    }

    private static double allocation(double[] p, int pathway) {
        return p(p, pathway < SOIL_PATHWAYS ? Parameter.SOIL_ALLOCATION : Parameter.WATER_ALLOCATION);
    }

    private static void risk(double[] p, double[] q) {
        for (int i = 0; i < ROUTE.length; i++) {
            double concentration = p[CONCENTRATION[i]];
            q[RISK[i]] = q[EXPOSURE_CA[i]] * concentration * slope(p, q, i);
            q[HAZARD[i]] = q[EXPOSURE_NC[i]] * concentration / (dose(p, q, i) * allocation(p, i));
        }
        set(q, Quantity.CRN, sum(q, RISK, 0, SOIL_PATHWAYS));
        set(q, Quantity.HIN, sum(q, HAZARD, 0, SOIL_PATHWAYS));
        set(q, Quantity.CRGW, sum(q, RISK, SOIL_PATHWAYS, ROUTE.length));
        set(q, Quantity.HIGW, sum(q, HAZARD, SOIL_PATHWAYS, ROUTE.length));
    }

    private static double sum(double[] q, int[] places, int from, int to) {
        double sum = Double.NaN;
        for (int i = from; i < to; i++) {
            sum = plus(sum, q[places[i]]);
        }
        return sum;
    }

    private static void control(double[] p, double[] q) {
        double acr = p(p, Parameter.ACCEPTABLE_RISK);
        double ahq = p(p, Parameter.ACCEPTABLE_HAZARD);
        double riskPerUnit = Double.NaN;
        double dosesPerUnit = Double.NaN;
        for (int i = 0; i < PATHWAYS.length; i++) {
            if (i == SOIL_PATHWAYS) {
                set(q, Quantity.RCVS, reach(acr, riskPerUnit));
                set(q, Quantity.HCVS, reach(ahq * p(p, Parameter.SOIL_ALLOCATION), dosesPerUnit));
                riskPerUnit = Double.NaN;
                dosesPerUnit = Double.NaN;
            }
            double risk = q[EXPOSURE_CA[i]] * slope(p, q, i);
            double doses = q[EXPOSURE_NC[i]] / dose(p, q, i);
            q[CONTROL_CA[i]] = reach(acr, risk);
            q[CONTROL_NC[i]] = reach(ahq * allocation(p, i), doses);
            riskPerUnit = plus(riskPerUnit, risk);
            dosesPerUnit = plus(dosesPerUnit, doses);
        }
        set(q, Quantity.RCVG, reach(acr, riskPerUnit));
        set(q, Quantity.HCVG, reach(ahq * p(p, Parameter.WATER_ALLOCATION), dosesPerUnit));
    }

    private static void leaching(double[] p, double[] q) {
        double infiltration = p(p, Parameter.INFILTRATION_RATE);
        double lfspwgw = 1 / (1 + p(p, Parameter.GROUNDWATER_VELOCITY) * p(p, Parameter.GROUNDWATER_MIXING_THICKNESS)
                / (infiltration * p(p, Parameter.SOURCE_WIDTH)));
        boolean partitioning = !Double.isNaN(p(p, Parameter.FIXED_PARTITION)) || !Double.isNaN(p(p, Parameter.ORGANIC_CARBON_PARTITION));
        double lfsgw = partitioning
                ? least(lfspwgw / q(q, Quantity.KSW), p(p, Parameter.SUBSURFACE_LAYER_THICKNESS) * p(p, Parameter.SOIL_BULK_DENSITY)
                        / (infiltration * p(p, Parameter.VAPOUR_DURATION)))
                : Double.NaN;
        set(q, Quantity.LFSPWGW, lfspwgw);
        set(q, Quantity.LFSGW, lfsgw);
        set(q, Quantity.CVSPGW, p(p, Parameter.GROUNDWATER_LIMIT) / lfsgw);
    }

    /** The concentration that reaches an acceptable level; absent where no concentration does. */
    private static double reach(double level, double perUnit) {
        return perUnit > 0 ? level / perUnit : Double.NaN;
    }

    private static double given(double first, double second) {
        return Double.isNaN(first) ? second : first;
    }

    private static double least(double limit, double otherwise) {
        return Double.isNaN(otherwise) ? limit : Math.min(limit, otherwise);
    }

    private static double plus(double sum, double term) {
        return Double.isNaN(term) ? sum : Double.isNaN(sum) ? term : sum + term;
    }
}
