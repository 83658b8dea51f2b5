package cn.jingtu.plan;

/** Takes a table in without asking: for the demo and the command line. People use the preview. */
public interface PlanIntake {

    /** @param tasks rows with a measure */
    record Taken(long planId, int tasks) {}

    /**
     * Reads, understands and accepts a table in the name of the current actor, in one transaction.
     *
     * @param trackFrom first calendar year to track
     * @param demo      label it as demo
     * @throws cn.jingtu.platform.Problem when something in it needs a person's decision
     */
    Taken take(byte[] file, String fileName, int trackFrom, boolean demo);
}
