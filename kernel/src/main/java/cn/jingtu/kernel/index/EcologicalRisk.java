package cn.jingtu.kernel.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hakanson's ecological risk of one point.
 *
 * @param factors Er by substance, in the order they were given
 * @param total   RI, the sum of the factors
 * @param missing substances with a response factor that were not given: the grades of RI were made for all of Hakanson's
 *                substances, so a report must name these
 */
public record EcologicalRisk(Map<String, GradedIndex> factors, GradedIndex total, List<String> missing) {

    public EcologicalRisk {
        factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        missing = List.copyOf(missing);
    }
}
