package cn.jingtu.kernel.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Shares out a number of samples among strata; rounded by the largest remainder, so that the sum is kept. */
public final class Allocation {

    private Allocation() {}

    /**
     * In proportion to the areas, {@code n W}.
     *
     * @param areasM2  area by stratum, above zero
     * @param atLeast  the least number in each stratum, such as 2 to have a variance
     */
    public static SequencedMap<String, Integer> proportional(int number, SequencedMap<String, Double> areasM2, int atLeast) {
        return share(number, areasM2, atLeast);
    }

    /**
     * Neyman's allocation, {@code n W s / sum(W s)}: more samples where the content scatters more.
     *
     * @param deviations standard deviation by stratum, not negative and not all zero; the same names
     */
    public static SequencedMap<String, Integer> neyman(
            int number, SequencedMap<String, Double> areasM2, Map<String, Double> deviations, int atLeast) {
        if (!areasM2.keySet().equals(deviations.keySet())) {
            throw new IllegalArgumentException("deviations is for %s, strata are %s.\nGive a standard deviation for each stratum."
                    .formatted(deviations.keySet(), areasM2.keySet()));
        }
        var weights = new LinkedHashMap<String, Double>();
        areasM2.forEach((name, area) -> weights.put(name, area * deviations.get(name)));
        return share(number, weights, atLeast);
    }

    private static SequencedMap<String, Integer> share(int number, SequencedMap<String, Double> weights, int atLeast) {
        double sum = 0;
        for (var entry : weights.entrySet()) {
            if (!(entry.getValue() >= 0) || entry.getValue().isInfinite()) {
                throw new IllegalArgumentException("The weight of stratum %s (%s) must not be negative, and finite.".formatted(entry.getKey(), entry.getValue()));
            }
            sum += entry.getValue();
        }
        if (sum == 0 || atLeast < 0 || (long) atLeast * weights.size() > number) {
            throw new IllegalArgumentException("%d samples cannot be shared among the strata %s with at least %d in each.\nTake more samples."
                    .formatted(number, weights, atLeast));
        }
        // Strata whose share lies below the least number get that number; the others share what is left.
        var result = new LinkedHashMap<String, Integer>();
        var open = new ArrayList<>(weights.keySet());
        int left = number;
        while (true) {
            double openSum = open.stream().mapToDouble(weights::get).sum();
            int toShare = left;
            var below = open.stream().filter(name -> toShare * weights.get(name) < atLeast * openSum).toList();
            if (below.isEmpty()) {
                break;
            }
            below.forEach(name -> result.put(name, atLeast));
            open.removeAll(below);
            left -= atLeast * below.size();
        }
        double openSum = open.stream().mapToDouble(weights::get).sum();
        int shared = left;
        int given = 0;
        for (String name : open) {
            int whole = (int) Math.floor(shared * weights.get(name) / openSum);
            result.put(name, whole);
            given += whole;
        }
        open.sort(Comparator.comparingDouble((String name) -> result.get(name) - shared * weights.get(name) / openSum));
        for (int i = 0; i < shared - given; i++) {
            result.merge(open.get(i), 1, Integer::sum);
        }
        var ordered = new LinkedHashMap<String, Integer>();
        weights.keySet().forEach(name -> ordered.put(name, result.get(name)));
        return Collections.unmodifiableSequencedMap(ordered);
    }
}
