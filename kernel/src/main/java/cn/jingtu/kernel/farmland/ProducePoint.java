package cn.jingtu.kernel.farmland;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One co-monitored point of produce.
 *
 * @param indices E, the content divided by the limit of GB 2762 for the crop and form, by substance; at least one,
 *                none negative
 */
public record ProducePoint(String point, Map<String, BigDecimal> indices) {

    public ProducePoint {
        indices = Map.copyOf(indices);
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("indices of point %s is empty.\nLeave the point out when nothing was measured.".formatted(point));
        }
        indices.forEach((substance, index) -> {
            if (index.signum() < 0) {
                throw new IllegalArgumentException("index (%s) of %s at point %s must not be negative.".formatted(index, substance, point));
            }
        });
    }

    /** The largest index of the point. */
    public BigDecimal worst() {
        return indices.values().stream().max(BigDecimal::compareTo).orElseThrow();
    }
}
