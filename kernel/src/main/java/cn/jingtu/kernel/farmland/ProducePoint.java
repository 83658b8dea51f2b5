package cn.jingtu.kernel.farmland;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.standard.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One co-monitored point of produce.
 *
 * @param indices   E, the content divided by the limit of GB 2762 for the crop and form, by substance; none negative
 * @param undecided substances with a limit that could not be compared with it, such as total arsenic above the limit of
 *                  inorganic arsenic; a point with one counts as exceeding if another substance exceeds, else not at all
 */
public record ProducePoint(String point, Map<String, BigDecimal> indices, Set<String> undecided) {

    public ProducePoint {
        indices = Map.copyOf(indices);
        undecided = Set.copyOf(undecided);
        if (indices.isEmpty() && undecided.isEmpty()) {
            throw new IllegalArgumentException("indices of point %s is empty.\nLeave the point out when nothing was measured.".formatted(point));
        }
        indices.forEach((substance, index) -> {
            if (index.signum() < 0) {
                throw new IllegalArgumentException("index (%s) of %s at point %s must not be negative.".formatted(index, substance, point));
            }
        });
    }

    /** A point of which every limited substance could be compared. */
    public ProducePoint(String point, Map<String, BigDecimal> indices) {
        this(point, indices, Set.of());
    }

    /**
     * The index E of one content under GB 2762: content divided by limit, 0 for less than the detection limit.
     *
     * @param value   the content that was evaluated
     * @param verdict what GB 2762 says about it
     * @return empty where it could not be evaluated, such as total arsenic above the limit of inorganic arsenic
     */
    public static Optional<BigDecimal> index(LabValue value, Verdict verdict) {
        return verdict.basis().map(finding -> value instanceof LabValue.Measured(var amount)
                ? amount.in(finding.screening().unit()).value().divide(finding.screening().value(), MathContext.DECIMAL128)
                : BigDecimal.ZERO);
    }

    /** The largest index of the point; 0 where none could be computed. */
    public BigDecimal worst() {
        return indices.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    boolean exceeds() {
        return worst().compareTo(BigDecimal.ONE) > 0;
    }

    boolean counts() {
        return undecided.isEmpty() || exceeds();
    }
}
