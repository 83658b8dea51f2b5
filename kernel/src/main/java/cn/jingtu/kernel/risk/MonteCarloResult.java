package cn.jingtu.kernel.risk;

import java.util.Map;
import java.util.Optional;

/**
 * What a Monte-Carlo run found.
 *
 * @param draws      how many draws were made
 * @param rejected   how many of them made no possible soil or building and were left out
 * @param substances draws by Chinese name of the substance and quantity; a quantity that the substance lacks is missing
 * @param cumulative draws of the risks and hazard indices added over the substances
 */
public record MonteCarloResult(
        long seed, int draws, int rejected, Map<String, Map<Quantity, Sample>> substances, Map<Quantity, Sample> cumulative) {

    /** Draws of one quantity of one substance. */
    public Optional<Sample> find(String substance, Quantity quantity) {
        return Optional.ofNullable(substances.getOrDefault(substance, Map.of()).get(quantity));
    }
}
