package cn.jingtu.plan;

/**
 * What the passing of days does to the plans: a year that has begun gets its periods, due dates that came near or
 * passed are announced. It happens every morning and at every start; to repeat it does no harm.
 */
public interface PlanRound {

    void run();
}
