package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.Grid;
import cn.jingtu.kernel.design.HotSpot;
import cn.jingtu.kernel.design.HotSpots;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel design hotspot}: how surely a grid finds a hot spot, and how close it must be. */
@Command(
        name = "hotspot",
        mixinStandardHelpOptions = true,
        description = {
            "How surely a grid finds an elliptic hot spot (as ELIPGRID answers it, but exactly). Give two of --spacing,",
            "--semi-major and --probability; the third is computed."
        },
        footer = {
            "",
            "Examples:",
            "  kernel design hotspot --spacing 40 --semi-major 20",
            "  kernel design hotspot --grid triangular --semi-major 20 --shape 0.5 --probability 0.95",
            "  kernel design hotspot --spacing 40 --probability 0.9"
        })
final class DesignHotSpotCommand implements Callable<Integer> {

    @Option(names = "--grid", defaultValue = "SQUARE", description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private DesignCommand.Form grid;

    @Option(names = "--ratio", defaultValue = "0.5", description = "South to north spacing of a rectangular grid as part of the other (${DEFAULT-VALUE}).")
    private double ratio;

    @Option(names = "--spacing", description = "Spacing of the grid in metres; of a rectangular one from west to east.")
    private @Nullable Double spacing;

    @Option(names = "--semi-major", description = "Half the length of the hot spot in metres; the radius of a circle.")
    private @Nullable Double semiMajor;

    @Option(names = "--shape", defaultValue = "1", description = "Width divided by length, at most 1 (a circle, ${DEFAULT-VALUE}).")
    private double shape;

    @Option(names = "--angle", description = "Direction of the hot spot in degrees from east; unknown without it.")
    private @Nullable Double angle;

    @Option(names = "--probability", description = "Wanted probability to find it, between 0 and 1.")
    private @Nullable Double probability;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int given = (spacing == null ? 0 : 1) + (semiMajor == null ? 0 : 1) + (probability == null ? 0 : 1);
        if (given != 2) {
            throw new ParameterException(spec.commandLine(), "Give two of --spacing, --semi-major and --probability, not %d.".formatted(given));
        }
        Grid unit = grid.grid(1, ratio);
        double width;
        double length;
        if (spacing == null) {
            length = semiMajor;
            var spot = new HotSpot(length, shape);
            width = (angle == null ? HotSpots.spacingFor(unit, spot, probability) : HotSpots.spacingFor(unit, spot, angle, probability)).spacing();
        } else if (semiMajor == null) {
            width = spacing;
            Grid scaled = grid.grid(width, ratio);
            length = (angle == null ? HotSpots.smallestFound(scaled, shape, probability)
                    : HotSpots.smallestFound(scaled, shape, angle, probability)).semiMajor();
        } else {
            width = spacing;
            length = semiMajor;
        }
        Grid scaled = grid.grid(width, ratio);
        var spot = new HotSpot(length, shape);
        double found = angle == null ? HotSpots.probability(scaled, spot) : HotSpots.probability(scaled, spot, angle);
        try (var result = ResultFile.open(null)) {
            var csv = result.csv();
            csv.writeRecord("grid", "spacing_m", "cell_m2", "semi_major_m", "shape", "angle", "probability", "missed");
            csv.writeRecord(grid.name().toLowerCase(Locale.ROOT), number(width), number(scaled.cellAreaM2()), number(length),
                    number(shape), angle == null ? "unknown" : number(angle), number(found), number(1 - found));
            result.done();
        }
        return 0;
    }

    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(8)).stripTrailingZeros().toPlainString();
    }
}
