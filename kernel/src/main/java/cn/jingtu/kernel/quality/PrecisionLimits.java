package cn.jingtu.kernel.quality;

import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits of HJ/T 166-2004 by item and band of content. */
final class PrecisionLimits {

    static final String CLAUSE = "HJ/T 166-2004 ch. 13";

    private static final String OTHER = "other";

    private final Map<String, List<Band>> bands = new HashMap<>();

    /**
     * The limits in one band of content; percentages.
     *
     * @param withinLab   largest relative deviation of two results of one laboratory
     * @param betweenLabs likewise of two laboratories
     */
    record Band(
            @Nullable BigDecimal high,
            BigDecimal low,
            BigDecimal withinLab,
            @Nullable BigDecimal betweenLabs,
            @Nullable BigDecimal recoveryLow,
            @Nullable BigDecimal recoveryHigh,
            boolean verified) {}

    PrecisionLimits() {
        for (RuleTable.Row row : RuleTable.load("hjt166-precision-accuracy.csv").rows()) {
            String[] recovery = row.text("spike_recovery_percent").split("-");
            boolean spiked = recovery.length == 2;
            var band = new Band(
                    row.number("content_high_mg_kg").orElse(null),
                    row.number("content_low_mg_kg").orElseThrow(),
                    row.number("max_relative_deviation_within_lab_percent").orElseThrow(),
                    row.number("max_relative_deviation_between_labs_percent").orElse(null),
                    spiked ? new BigDecimal(recovery[0]) : null,
                    spiked ? new BigDecimal(recovery[1]) : null,
                    row.verified());
            String item = row.text("item").split(" ")[0];
            bands.computeIfAbsent(item, _ -> new ArrayList<>()).add(band);
        }
    }

    /**
     * The band of a content. The standard prints the outer bands as below and above ({@code <0.1}, {@code 0.1~0.4},
     * {@code >0.4}), so an outer edge belongs to the inner band; an edge between two inner bands to the stricter, upper one.
     */
    Band band(String item, BigDecimal content) {
        String symbol = SubstanceCatalogue.standard().find(item).map(Substance::symbol).orElse(OTHER);
        List<Band> of = bands.getOrDefault(symbol, bands.get(OTHER));
        Band last = of.getLast();
        if (content.compareTo(last.low) > 0) {
            return last;
        }
        for (Band band : of.subList(0, of.size() - 2)) {
            if (content.compareTo(band.high) < 0) {
                return band;
            }
        }
        return of.get(of.size() - 2);
    }
}
