package cn.jingtu.kernel.risk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Which parameters vary and how; all others keep their value. Draws outside what a parameter can mean do not occur: each
 * distribution is truncated to its range. Parameters vary independently of each other, but for the vadose zone, which
 * follows the depth of groundwater where it does not vary itself.
 *
 * @param ofSite       parameters of site and people, the same draw for every substance
 * @param ofSubstances parameters and concentrations by Chinese name of the substance
 */
public record Uncertainty(Map<Parameter, Distribution> ofSite, Map<String, Map<Parameter, Distribution>> ofSubstances) {

    /** Nothing varies. */
    public static final Uncertainty NONE = new Uncertainty(Map.of(), Map.of());

    public Uncertainty {
        ofSite = Map.copyOf(ofSite);
        var copies = new HashMap<String, Map<Parameter, Distribution>>();
        ofSubstances.forEach((substance, distributions) -> copies.put(substance, Map.copyOf(distributions)));
        ofSubstances = Map.copyOf(copies);
    }

    /**
     * The same with one parameter of site or people varying.
     *
     * @throws IllegalArgumentException when it belongs to a substance, or no draw could be in its range
     */
    public Uncertainty with(Parameter parameter, Distribution distribution) {
        if (parameter.kind() != Parameter.Kind.EXPOSURE) {
            throw new IllegalArgumentException("%s belongs to a substance.\nName the substance that it varies for.".formatted(parameter.symbol()));
        }
        var changed = new EnumMap<Parameter, Distribution>(Parameter.class);
        changed.putAll(ofSite);
        changed.put(parameter, inRange(parameter, distribution));
        return new Uncertainty(changed, ofSubstances);
    }

    /** The same with a property or a concentration of one substance varying. */
    public Uncertainty with(Chemical substance, Parameter parameter, Distribution distribution) {
        if (parameter.kind() == Parameter.Kind.EXPOSURE) {
            throw new IllegalArgumentException("%s belongs to the site.\nLet it vary for all substances together.".formatted(parameter.symbol()));
        }
        var changed = new HashMap<>(ofSubstances);
        var ofOne = new EnumMap<Parameter, Distribution>(Parameter.class);
        ofOne.putAll(ofSubstances.getOrDefault(substance.zh(), Map.of()));
        ofOne.put(parameter, inRange(parameter, distribution));
        changed.put(substance.zh(), ofOne);
        return new Uncertainty(ofSite, changed);
    }

    private static Distribution inRange(Parameter parameter, Distribution distribution) {
        try {
            return distribution.between(parameter.range().low, parameter.range().high);
        } catch (IllegalArgumentException outside) {
            throw new IllegalArgumentException("%s must be %s, in %s: %s"
                    .formatted(parameter.symbol(), parameter.range().words, parameter.unit(), outside.getMessage()), outside);
        }
    }
}
