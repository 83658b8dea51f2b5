package cn.jingtu.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     */
    Reported report(Indicator indicator, Scope scope);

    /** As {@link #report(Indicator, Scope)}, asked by a row that knows what its text demands. */
    Reported report(Indicator indicator, Scope scope, Optional<Target> ofRow);

    /** The same for towns of the scope's district, by their codes, at the cost of about one. */
    Map<String, Reported> byTown(Indicator indicator, Scope scope, List<String> towns);
}
