package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geostatistics.Block;
import cn.jingtu.kernel.geostatistics.Kriging;
import cn.jingtu.kernel.geostatistics.Neighbourhood;
import cn.jingtu.kernel.geostatistics.SamplePoints;
import cn.jingtu.kernel.geostatistics.VariogramModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the geostatistical commands krige. */
final class KrigingOptions {

    @Option(names = "--model", paramLabel = "TERMS", description = {
        "Variogram model, terms separated by commas: nug:SILL, sph|exp|gau:SILL:RANGE, mat:SILL:RANGE:KAPPA in gstat's parameters;",
        "@AZIMUTH:RATIO behind a term for anisotropy. Several thresholds can have a model each: repeat the option."})
    List<String> models = List.of();

    @Option(names = "--practical-range", description = "Read the ranges as practical ones, where 95 %% of the sill are reached.")
    boolean practicalRange;

    @Option(names = "--nearest", paramLabel = "N", description = "Predict from the N nearest points (nmax of gstat); all by default.")
    int nearest = Integer.MAX_VALUE;

    @Option(names = "--least", paramLabel = "N", description = "No prediction from fewer points than N (nmin of gstat).")
    int least;

    @Option(names = "--radius", paramLabel = "METRES", description = "Predict from points so near only (maxdist of gstat).")
    double radius = Double.POSITIVE_INFINITY;

    @Option(names = "--octant", paramLabel = "N", description = {
        "Of the points in the neighbourhood at most the N nearest in each sector (omax of gstat, which has four sectors in the plane)."})
    int octant = Integer.MAX_VALUE;

    @Option(names = "--sectors", paramLabel = "4|8", description = "Sectors of --octant: 4 as in gstat (default) or 8.")
    int sectors = 4;

    @Option(names = "--block", paramLabel = "WxH", description = "Predict the mean over a rectangle of so many metres around each target.")
    @Nullable String block;

    @Option(names = "--mean", paramLabel = "M", description = "Simple kriging: the mean is known (with --log, of the logarithms).")
    @Nullable Double mean;

    Neighbourhood neighbourhood() {
        return WrongUse.unless("neighbourhood", () -> new Neighbourhood(nearest, least, radius, octant, sectors));
    }

    /** The model of one of {@code count} variables that share one or have one each. */
    VariogramModel model(int index, int count) {
        if (models.isEmpty()) {
            throw new WrongUse("--model is missing: kriging needs a variogram model, for instance from the command variogram --fit.");
        }
        if (models.size() != 1 && models.size() != count) {
            throw new WrongUse("%d models are given for %d variables: give one, or one each.".formatted(models.size(), count));
        }
        var model = WrongUse.unless("--model", () -> VariogramModel.parse(models.get(models.size() == 1 ? 0 : index)));
        return practicalRange ? model.fromPracticalRanges() : model;
    }

    Kriging.Builder on(SamplePoints points, VariogramModel model) {
        Kriging.Builder kriging = Kriging.of(points, model).neighbourhood(neighbourhood());
        if (mean != null) {
            kriging.knownMean(mean);
        }
        if (block != null) {
            kriging.block(block());
        }
        return kriging;
    }

    private Block block() {
        String[] sides = block.toLowerCase(Locale.ROOT).split("x", -1);
        try {
            if (sides.length == 2) {
                return new Block(Double.parseDouble(sides[0]), Double.parseDouble(sides[1]));
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new WrongUse("--block %s: write width and height in metres, like 40x40.".formatted(block));
    }
}
