package cn.jingtu.kernel.design;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A layer from which one sample is taken, in metres below the ground without its hard cover.
 *
 * @param byJudgement the standard prescribes no interval at this depth
 */
public record DepthLayer(double topM, double bottomM, boolean byJudgement) {

    /**
     * The layers of a borehole (HJ 25.2-2019): 0 to 0.5 m, then at most 2 m each at whole multiples of 2 m, cut wherever the
     * soil changes so that every soil layer is sampled. Below 6 m the interval goes on by judgement.
     *
     * @param depthM       depth of the borehole, above zero
     * @param soilChangesM depths where one soil layer ends and the next begins, in any order; may be empty
     */
    public static List<DepthLayer> to(double depthM, List<Double> soilChangesM) {
        if (!(depthM > 0) || depthM > 1000) {
            throw new IllegalArgumentException("depthM (%s) must be above zero and at most 1000.\nIt is in metres.".formatted(depthM));
        }
        double surface = RequiredNumbers.number("surface_layer");
        double interval = RequiredNumbers.number("deep_interval");
        double prescribed = RequiredNumbers.number("deep_interval_down_to");
        var cuts = new TreeSet<Double>();
        cuts.add(Math.min(surface, depthM));
        for (int i = 1; i * interval < depthM; i++) {
            cuts.add(i * interval);
        }
        for (double change : soilChangesM) {
            if (!(change > 0)) {
                throw new IllegalArgumentException("soilChangesM holds %s, which is not below the ground.".formatted(change));
            }
            if (change < depthM) {
                cuts.add(change);
            }
        }
        cuts.add(depthM);
        var layers = new ArrayList<DepthLayer>();
        double top = 0;
        for (double bottom : cuts) {
            layers.add(new DepthLayer(top, bottom, bottom > prescribed));
            top = bottom;
        }
        return List.copyOf(layers);
    }
}
