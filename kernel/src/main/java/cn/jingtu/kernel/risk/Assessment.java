package cn.jingtu.kernel.risk;

import cn.jingtu.kernel.risk.ControlValue.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The risk of one substance on one site. Every number in it opens by {@link #figure}. Immutable.
 *
 * <p>What is absent is empty, never zero: a risk without a concentration, a control value without a toxicity value. A
 * sum leaves out pathways that could not be assessed; {@link #missing()} names them.
 */
public final class Assessment implements RiskOutcome {

    /** A pathway that exposes people but lacks the toxicity value to judge it by. */
    public record Missing(Pathway pathway, Effect effect, Parameter value) {}

    /** Whether the risk may stay. */
    public enum Acceptance {

        /** Nothing computed exceeds the acceptable level; look at {@link Assessment#missing()} too. */
        ACCEPTABLE,

        /** 风险不可接受: a carcinogenic risk or hazard index exceeds its acceptable level. */
        UNACCEPTABLE,

        /** There was no concentration to judge. */
        NOT_JUDGED
    }

    private final RiskModel model;
    private final Chemical chemical;
    private final Concentrations concentrations;
    private final double[] parameters;
    private final double[] quantities;
    private final Set<String> conditions;

    Assessment(RiskModel model, Chemical chemical, Concentrations concentrations) {
        this.model = model;
        this.chemical = chemical;
        this.concentrations = concentrations;
        this.parameters = model.parameters(chemical, concentrations);
        this.quantities = Model.quantities();
        this.conditions = model.equations().conditions(parameters);
        model.equations().evaluate(parameters, quantities, Model.ALL);
    }

    @Override
    public String substance() {
        return chemical.zh();
    }

    public RiskModel model() {
        return model;
    }

    public Chemical chemical() {
        return chemical;
    }

    public Concentrations concentrations() {
        return concentrations;
    }

    /** A quantity of the model; empty where the substance does not have it. */
    public OptionalDouble value(Quantity quantity) {
        return present(quantities[quantity.ordinal()]);
    }

    /** A parameter as it was used; empty where there is none. */
    public OptionalDouble value(Parameter parameter) {
        return present(parameters[parameter.ordinal()]);
    }

    private static OptionalDouble present(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** CRn or its counterpart of groundwater: the sum over the pathways of a medium. */
    public OptionalDouble carcinogenicRisk(Medium medium) {
        return value(medium == Medium.SOIL ? Quantity.CRN : Quantity.CRGW);
    }

    /** HIn or its counterpart of groundwater: the sum of hazard quotients over the pathways of a medium. */
    public OptionalDouble hazardIndex(Medium medium) {
        return value(medium == Medium.SOIL ? Quantity.HIN : Quantity.HIGW);
    }

    /** Carcinogenic risk or hazard quotient by one pathway. */
    public OptionalDouble risk(Pathway pathway, Effect effect) {
        return value(pathway.risk(effect));
    }

    /** Share of a pathway in the sum over its medium in percent (PCR, PHQ); empty where the sum is empty or 0. */
    public OptionalDouble contribution(Pathway pathway, Effect effect) {
        OptionalDouble part = risk(pathway, effect);
        double sum = (effect == Effect.CARCINOGENIC ? carcinogenicRisk(pathway.medium()) : hazardIndex(pathway.medium())).orElse(0);
        return part.isPresent() && sum > 0 ? OptionalDouble.of(part.getAsDouble() / sum * 100) : OptionalDouble.empty();
    }

    /** The control value of soil or groundwater: the lowest of its branches. For soil that includes CVSpgw where MCLgw is given. */
    public Optional<ControlValue> controlValue(Medium medium) {
        boolean soil = medium == Medium.SOIL;
        return Stream.of(
                        branch(soil ? Quantity.RCVS : Quantity.RCVG, medium, Basis.CARCINOGENIC_EFFECT),
                        branch(soil ? Quantity.HCVS : Quantity.HCVG, medium, Basis.NON_CARCINOGENIC_EFFECT),
                        soil ? branch(Quantity.CVSPGW, medium, Basis.GROUNDWATER_PROTECTION) : Stream.<ControlValue>empty())
                .flatMap(branch -> branch)
                .min(Comparator.comparingDouble(ControlValue::value));
    }

    private Stream<ControlValue> branch(Quantity quantity, Medium medium, Basis basis) {
        return value(quantity).stream().mapToObj(value -> new ControlValue(value, medium, basis));
    }

    /** The control value of soil, see {@link #controlValue}. */
    public Optional<ControlValue> soilControlValue() {
        return controlValue(Medium.SOIL);
    }

    /** Whether all that was computed stays within the acceptable levels of the site, ACR and AHQ; a value at the level does. */
    public Acceptance acceptance() {
        var media = Arrays.stream(Medium.values()).map(this::acceptance).toList();
        return media.contains(Acceptance.UNACCEPTABLE) ? Acceptance.UNACCEPTABLE
                : media.contains(Acceptance.ACCEPTABLE) ? Acceptance.ACCEPTABLE
                : Acceptance.NOT_JUDGED;
    }

    /** The same for soil or groundwater alone. */
    public Acceptance acceptance(Medium medium) {
        OptionalDouble risk = carcinogenicRisk(medium);
        OptionalDouble hazard = hazardIndex(medium);
        if (risk.isEmpty() && hazard.isEmpty()) {
            return Acceptance.NOT_JUDGED;
        }
        boolean exceeded = risk.orElse(0) > parameters[Parameter.ACCEPTABLE_RISK.ordinal()]
                || hazard.orElse(0) > parameters[Parameter.ACCEPTABLE_HAZARD.ordinal()];
        return exceeded ? Acceptance.UNACCEPTABLE : Acceptance.ACCEPTABLE;
    }

    /** Pathways that expose people but lack a toxicity value; the sums and control values leave them out. */
    public List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        for (Pathway pathway : Pathway.values()) {
            for (Effect effect : Effect.values()) {
                if (value(pathway.exposure(effect)).orElse(0) > 0 && value(pathway.toxicity(effect)).isEmpty()) {
                    missing.add(new Missing(pathway, effect, pathway.toxicity(effect)));
                }
            }
        }
        return List.copyOf(missing);
    }

    /** Opens a quantity to its formula and inputs. */
    public Figure figure(Quantity quantity) {
        return figure(quantity.symbol(), new HashMap<>());
    }

    /** Opens a parameter to its source. */
    public Figure figure(Parameter parameter) {
        return figure(parameter.symbol(), new HashMap<>());
    }

    private Figure figure(String symbol, Map<String, Figure> opened) {
        Figure known = opened.get(symbol);
        if (known == null) {
            known = Parameter.findSymbol(symbol).map(this::open).orElseGet(() -> open(Quantity.ofSymbol(symbol), opened));
            opened.put(symbol, known);
        }
        return known;
    }

    private Figure open(Quantity quantity, Map<String, Figure> opened) {
        var formula = Formulas.find(quantity.symbol(), conditions);
        var inputs = formula.stream()
                .flatMap(found -> found.inputs().stream())
                .map(input -> figure(input, opened))
                .toList();
        return new Figure(quantity.symbol(), quantity.zh(), quantity.en(), value(quantity), quantity.unit(),
                formula.map(Formulas.Formula::text).orElse(""),
                formula.map(found -> "HJ 25.3-2019 appendix " + found.appendix()).orElse(""),
                formula.map(Formulas.Formula::verified).orElse(true)
                        && inputs.stream().allMatch(input -> input.verified() || input.value().isEmpty()),
                inputs);
    }

    private Figure open(Parameter parameter) {
        Optional<ParameterValue> known = switch (parameter) {
            case SOIL_ALLOCATION -> chemical.find(parameter).or(() -> model.site().find(chemical.kind().soilAllocation()));
            case WATER_ALLOCATION -> chemical.find(parameter).or(() -> model.site().find(chemical.kind().waterAllocation()));
            default -> switch (parameter.kind()) {
                case EXPOSURE -> model.site().find(parameter);
                case CHEMICAL -> chemical.find(parameter);
                case CONCENTRATION -> Optional.empty();
            };
        };
        boolean measured = parameter.kind() == Parameter.Kind.CONCENTRATION;
        return new Figure(parameter.symbol(), parameter.zh(), parameter.en(), value(parameter), parameter.unit(), "",
                known.map(ParameterValue::source).orElse(measured ? "concentration to assess" : ""),
                known.map(ParameterValue::verified).orElse(measured), List.of());
    }

    /** Parameters under a quantity that were not confirmed, each once. */
    public List<Figure> unverified(Quantity quantity) {
        var opened = new HashMap<String, Figure>();
        figure(quantity.symbol(), opened);
        return opened.values().stream()
                .filter(figure -> figure.inputs().isEmpty() && !figure.verified() && figure.value().isPresent())
                .sorted(Comparator.comparing(Figure::symbol))
                .toList();
    }

    @Override
    public String toString() {
        return "Assessment[%s, %s, %s]".formatted(substance(), model.site().landClass().en(), concentrations);
    }
}
