package cn.jingtu.kernel.risk;

import cn.jingtu.kernel.risk.Quantity.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import org.apache.commons.rng.SplittableUniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Monte-Carlo simulation of the model: every draw evaluates all pathways.
 *
 * <p>The same seed gives the same draws on any number of threads: draws are made in blocks, each with generators split
 * from the seed's. Parameters of the site have generators of their own, and so has every substance, so that what is drawn
 * for one does not depend on what else is assessed.
 */
public final class MonteCarlo {

    /** Quantities that are kept unless others are asked for. */
    public static final Set<Quantity> DEFAULT_QUANTITIES = Set.copyOf(EnumSet.of(Quantity.CRN, Quantity.HIN, Quantity.CRGW, Quantity.HIGW,
            Quantity.RCVS, Quantity.HCVS, Quantity.RCVG, Quantity.HCVG));

    private static final Set<Quantity> ADDED = EnumSet.of(Quantity.CRN, Quantity.HIN, Quantity.CRGW, Quantity.HIGW);
    private static final double MOST_REJECTED = 0.1;
    private static final int BLOCK = 2048;

    private final Uncertainty uncertainty;
    private final int draws;
    private final long seed;
    private final Set<Quantity> kept;

    private MonteCarlo(Uncertainty uncertainty, int draws, long seed, Set<Quantity> kept) {
        if (draws < 2) {
            throw new IllegalArgumentException("the number of draws (%d) must be at least 2; 10000 give a steady 95th percentile.".formatted(draws));
        }
        this.uncertainty = uncertainty;
        this.draws = draws;
        this.seed = seed;
        this.kept = kept;
    }

    public static MonteCarlo of(Uncertainty uncertainty, int draws, long seed) {
        return new MonteCarlo(uncertainty, draws, seed, DEFAULT_QUANTITIES);
    }

    /** The same keeping these quantities; each takes eight bytes a draw and substance. */
    public MonteCarlo keeping(Set<Quantity> quantities) {
        return new MonteCarlo(uncertainty, draws, seed, Set.copyOf(quantities));
    }

    /**
     * Draws for substances of one site.
     *
     * @param assessments of one model, each substance once
     * @param threads     how many threads draw; does not change the result
     * @throws IllegalArgumentException when the assessments are of different sites, when a distribution is given for a
     *     substance or parameter that is not used, or when more than a tenth of the draws are impossible
     */
    public MonteCarloResult run(List<Assessment> assessments, int threads) {
        if (assessments.isEmpty() || assessments.stream().map(Assessment::model).distinct().count() > 1) {
            throw new IllegalArgumentException("One or more substances of one site are needed, assessed by one model.");
        }
        var site = new Draws(uncertainty.ofSite());
        var substances = new ArrayList<Substance>();
        for (Assessment assessment : assessments) {
            substances.add(new Substance(assessment, site.parameters));
        }
        requireUsed(assessments);

        int blocks = Math.ceilDiv(draws, BLOCK);
        var ofSite = generators(seed, blocks);
        var rejected = new boolean[draws];
        for (Substance substance : substances) {
            substance.generators = generators(seed * 0x9E3779B97F4A7C15L + substance.assessment.substance().hashCode(), blocks);
        }
        eachBlock(blocks, threads, block -> {
            int from = block * BLOCK;
            int size = Math.min(BLOCK, draws - from);
            double[][] siteDraws = site.draw(ofSite[block], size);
            for (Substance substance : substances) {
                substance.evaluate(siteDraws, block, from, size, rejected);
            }
        });
        return collect(substances, rejected);
    }

    private void requireUsed(List<Assessment> assessments) {
        var names = assessments.stream().map(Assessment::substance).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Each substance can be drawn once, but the list is %s.".formatted(names));
        }
        for (String name : uncertainty.ofSubstances().keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("There is a distribution for %s, which is not assessed; assessed are %s.".formatted(name, names));
            }
        }
        var model = assessments.getFirst().model();
        for (Parameter parameter : uncertainty.ofSite().keySet()) {
            if (model.site().find(parameter).isEmpty()) {
                throw new IllegalArgumentException("There is a distribution for %s, which is not used on %s."
                        .formatted(parameter.symbol(), model.site().landClass().en()));
            }
        }
    }

    private static SplittableUniformRandomProvider[] generators(long seed, int blocks) {
        var first = (SplittableUniformRandomProvider) RandomSource.L64_X128_MIX.create(seed);
        var generators = new SplittableUniformRandomProvider[blocks];
        Arrays.setAll(generators, _ -> first.split());
        return generators;
    }

    private static void eachBlock(int blocks, int threads, IntConsumer work) {
        var next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(Math.clamp(threads, 1, blocks))) {
            var workers = new CompletableFuture<?>[Math.clamp(threads, 1, blocks)];
            Arrays.setAll(workers, _ -> CompletableFuture.runAsync(() -> {
                for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                    work.accept(block);
                }
            }, pool));
            CompletableFuture.allOf(workers).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private MonteCarloResult collect(List<Substance> substances, boolean[] rejected) {
        int out = 0;
        for (boolean one : rejected) {
            out += one ? 1 : 0;
        }
        if (out > MOST_REJECTED * draws) {
            throw new IllegalArgumentException("%d of %d draws make no possible soil or building.\nTruncate the distributions of soil density, water and porosity."
                    .formatted(out, draws));
        }
        var sums = new EnumMap<Quantity, double[]>(Quantity.class);
        SequencedMap<String, Map<Quantity, Sample>> samples = new LinkedHashMap<>();
        for (Substance substance : substances) {
            var ofSubstance = new TreeMap<Quantity, Sample>();
            substance.drawn.forEach((quantity, values) -> {
                for (int i = 0; i < draws; i++) {
                    values[i] = rejected[i] ? Double.NaN : values[i];
                }
                if (Arrays.stream(values).anyMatch(value -> !Double.isNaN(value))) {
                    if (ADDED.contains(quantity)) {
                        add(sums.computeIfAbsent(quantity, _ -> absent(draws)), values);
                    }
                    ofSubstance.put(quantity, new Sample(values));
                }
            });
            samples.put(substance.assessment.substance(), ofSubstance);
        }
        var cumulative = new TreeMap<Quantity, Sample>();
        sums.forEach((quantity, values) -> cumulative.put(quantity, new Sample(values)));
        return new MonteCarloResult(seed, draws, out, samples, cumulative);
    }

    private static double[] absent(int draws) {
        double[] values = new double[draws];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static void add(double[] sums, double[] values) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Double.isNaN(sums[i]) ? values[i] : Double.isNaN(values[i]) ? sums[i] : sums[i] + values[i];
        }
    }

    /** Parameters that vary together. */
    private static final class Draws {

        final List<Parameter> parameters;
        final List<Distribution> distributions;

        Draws(Map<Parameter, Distribution> varying) {
            var sorted = new TreeMap<>(varying);
            this.parameters = List.copyOf(sorted.keySet());
            this.distributions = List.copyOf(sorted.values());
        }

        /** A block of draws, one array a parameter. */
        double[][] draw(SplittableUniformRandomProvider random, int size) {
            double[][] block = new double[distributions.size()][size];
            for (int k = 0; k < block.length; k++) {
                DoubleSupplier draws = Sampling.sampler(distributions.get(k), random);
                for (int i = 0; i < size; i++) {
                    block[k][i] = draws.getAsDouble();
                }
            }
            return block;
        }
    }

    /** One substance with everything that is drawn and kept for it. */
    private final class Substance {

        final Assessment assessment;
        final EnumMap<Quantity, double[]> drawn = new EnumMap<>(Quantity.class);
        final Draws own;
        SplittableUniformRandomProvider[] generators = {};

        private final int[] sitePlaces;
        private final int[] ownPlaces;
        private final boolean vadoseFollows;
        private final EnumSet<Step> steps;

        Substance(Assessment assessment, List<Parameter> varyingOfSite) {
            this.assessment = assessment;
            this.own = new Draws(uncertainty.ofSubstances().getOrDefault(assessment.substance(), Map.of()));
            this.sitePlaces = varyingOfSite.stream().map(this::usedFor).mapToInt(Parameter::ordinal).toArray();
            this.ownPlaces = own.parameters.stream().mapToInt(Parameter::ordinal).toArray();
            var varying = EnumSet.noneOf(Parameter.class);
            varyingOfSite.stream().map(this::usedFor).forEach(varying::add);
            varying.addAll(own.parameters);
            this.vadoseFollows = !varying.contains(Parameter.VADOSE_ZONE_THICKNESS)
                    && (varying.contains(Parameter.GROUNDWATER_DEPTH) || varying.contains(Parameter.CAPILLARY_FRINGE_THICKNESS));
            if (vadoseFollows) {
                varying.add(Parameter.VADOSE_ZONE_THICKNESS);
            }
            this.steps = Quantity.stepsMovedBy(varying);
            for (Step last : new Step[] {Step.RISK, Step.CONTROL, Step.LEACHING}) {
                if (kept.stream().noneMatch(quantity -> quantity.step() == last)) {
                    steps.remove(last);
                }
            }
            kept.forEach(quantity -> drawn.put(quantity, new double[draws]));
        }

        /** The share of the reference dose of its class is that of the substance, unless it has its own. */
        private Parameter usedFor(Parameter parameter) {
            ChemicalClass kind = assessment.chemical().kind();
            if (parameter == kind.soilAllocation() && assessment.chemical().find(Parameter.SOIL_ALLOCATION).isEmpty()) {
                return Parameter.SOIL_ALLOCATION;
            }
            if (parameter == kind.waterAllocation() && assessment.chemical().find(Parameter.WATER_ALLOCATION).isEmpty()) {
                return Parameter.WATER_ALLOCATION;
            }
            return parameter;
        }

        void evaluate(double[][] siteDraws, int block, int from, int size, boolean[] rejected) {
            double[][] ownDraws = own.draw(generators[block], size);
            Model model = assessment.model().equations();
            double[] parameters = assessment.model().parameters(assessment.chemical(), assessment.concentrations());
            double[] quantities = Model.quantities();
            model.evaluate(parameters, quantities, Model.ALL);
            int[] keptPlaces = drawn.keySet().stream().mapToInt(Quantity::ordinal).toArray();
            double[][] results = drawn.values().toArray(double[][]::new);
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < sitePlaces.length; k++) {
                    parameters[sitePlaces[k]] = siteDraws[k][i];
                }
                for (int k = 0; k < ownPlaces.length; k++) {
                    parameters[ownPlaces[k]] = ownDraws[k][i];
                }
                boolean possible = !vadoseFollows || vadoseZoneFollows(parameters);
                if (possible && model.evaluate(parameters, quantities, steps)) {
                    for (int k = 0; k < results.length; k++) {
                        results[k][from + i] = quantities[keptPlaces[k]];
                    }
                } else {
                    rejected[from + i] = true;
                }
            }
        }

        private static boolean vadoseZoneFollows(double[] parameters) {
            double zone = parameters[Parameter.GROUNDWATER_DEPTH.ordinal()] - parameters[Parameter.CAPILLARY_FRINGE_THICKNESS.ordinal()];
            parameters[Parameter.VADOSE_ZONE_THICKNESS.ordinal()] = zone;
            return zone > 0;
        }
    }
}
