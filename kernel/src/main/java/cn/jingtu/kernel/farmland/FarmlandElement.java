package cn.jingtu.kernel.farmland;

import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.util.Arrays;
import java.util.Optional;

/** The five elements that decide the class; others above their screening value call for attention only. */
public enum FarmlandElement {
    CD("Cd", "镉"),
    HG("Hg", "汞"),
    AS("As", "砷"),
    PB("Pb", "铅"),
    CR("Cr", "铬");

    private final String symbol;
    private final String zh;

    FarmlandElement(String symbol, String zh) {
        this.symbol = symbol;
        this.zh = zh;
    }

    /** The element that a laboratory's name means, such as Cd, 镉 or 总镉; empty when it is none of the five. */
    public static Optional<FarmlandElement> of(String name) {
        return SubstanceCatalogue.standard().find(name).flatMap(substance ->
                Arrays.stream(values()).filter(element -> element.symbol.equals(substance.symbol())).findFirst());
    }

    public String symbol() {
        return symbol;
    }

    public String zh() {
        return zh;
    }
}
