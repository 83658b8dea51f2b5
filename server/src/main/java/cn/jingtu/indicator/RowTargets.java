package cn.jingtu.indicator;

import org.jspecify.annotations.Nullable;

/** What rows of plans demand of a figure in their own words. The module of the plans answers; no part knows them. */
@FunctionalInterface
public interface RowTargets {

    /** @return null where no row of the plan in force there speaks of it */
    @Nullable
    Target of(Indicator indicator, Scope scope);
}
