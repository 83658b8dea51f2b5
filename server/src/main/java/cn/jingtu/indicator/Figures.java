package cn.jingtu.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All figures of the house, computed from the registers when they are asked for. Whoever shows one that is {@link
 * Indicator#closed} has asked whether its reader may read the row.
 */
public interface Figures {

    List<Indicator> all();

    /** Those that a measure's row shows. */
    List<Indicator> of(String measure);

    /** @throws cn.jingtu.platform.Problem {@code indicator-not-found} */
    Indicator get(String key);

    /**
     * The figure for a scope; for a state of a past year, of its last day. What was computed is kept until an entry that
     * it could rest on changes.
     *
     * @param ofRow what the text of the row that shows it demands; null for what the rows of the plan in force demand
     */
    Reported report(Indicator indicator, Scope scope, @Nullable Target ofRow);

    /** The same for towns of the scope's district, by their codes, at the cost of about one. */
    Map<String, Reported> byTown(Indicator indicator, Scope scope, List<String> towns);
}
