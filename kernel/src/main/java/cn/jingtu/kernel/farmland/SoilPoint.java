package cn.jingtu.kernel.farmland;

import cn.jingtu.kernel.standard.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One soil point with its class by each element: 1 up to the screening value, 2 up to the intervention value, 3 above
 * (GB 15618-2018). An element that was not measured, or cannot be judged without pH, is left out.
 */
public record SoilPoint(String point, Map<FarmlandElement, FarmlandClass> classes) {

    public SoilPoint {
        var copy = new EnumMap<FarmlandElement, FarmlandClass>(FarmlandElement.class);
        copy.putAll(classes);
        classes = Collections.unmodifiableMap(copy);
    }

    /** A point from its verdicts under GB 15618-2018; what could not be evaluated is left out. */
    public static SoilPoint of(String point, Map<FarmlandElement, Verdict> verdicts) {
        var classes = new EnumMap<FarmlandElement, FarmlandClass>(FarmlandElement.class);
        verdicts.forEach((element, verdict) -> FarmlandClass.of(verdict).ifPresent(of -> classes.put(element, of)));
        return new SoilPoint(point, classes);
    }

    /** The combined class: the strictest over the elements; empty without any. */
    public Optional<FarmlandClass> combined() {
        return classes.values().stream().reduce(FarmlandClass::stricter);
    }
}
