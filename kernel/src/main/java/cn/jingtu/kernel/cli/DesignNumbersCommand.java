package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.RequiredNumber;
import cn.jingtu.kernel.design.RequiredNumbers;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel design numbers}: the least numbers of samples that the standards require. */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        description = "Least numbers of samples for construction land: surveys (公告2017年第72号) and effect evaluation (HJ 25.5-2018).",
        footer = {
            "",
            "Examples:",
            "  kernel design numbers --area 20000 --suspected 8000",
            "  kernel design numbers --pit 1200 --perimeter 140",
            "  kernel design numbers --stockpile 2600"
        })
final class DesignNumbersCommand implements Callable<Integer> {

    @Option(names = "--area", description = "Area of the site in m².")
    private @Nullable Double area;

    @Option(names = "--suspected", defaultValue = "0", description = "Part of it that is suspected of pollution, in m².")
    private double suspected;

    @Option(names = "--pit", description = "Area of an excavated pit in m².")
    private @Nullable Double pit;

    @Option(names = "--perimeter", description = "Length of its wall in m; needed for large pits.")
    private @Nullable Double perimeter;

    @Option(names = "--stockpile", description = "Volume of treated soil in m³.")
    private @Nullable Double stockpile;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var numbers = new LinkedHashMap<String, RequiredNumber>();
        if (area != null) {
            if (suspected > area) {
                throw new ParameterException(spec.commandLine(), "--suspected (%s) must not be larger than --area (%s).".formatted(suspected, area));
            }
            numbers.put("preliminary survey, soil points", RequiredNumbers.preliminary(area));
            numbers.put("detailed survey, soil points", RequiredNumbers.detailed(suspected, area - suspected));
            numbers.put("detailed survey, groundwater points", RequiredNumbers.groundwater(area));
        }
        if (pit != null) {
            numbers.put("pit, bottom samples", RequiredNumbers.pitBottom(pit));
            numbers.put("pit, wall samples in each layer", RequiredNumbers.pitSidewall(pit, perimeter == null ? 0 : perimeter));
        }
        if (stockpile != null) {
            numbers.put("stockpile, samples", RequiredNumbers.stockpile(stockpile));
        }
        if (numbers.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give --area, --pit or --stockpile.");
        }
        try (var result = ResultFile.open(null)) {
            var csv = result.csv();
            csv.writeRecord("object", "at_least", "clause", "verified");
            numbers.forEach((object, number) ->
                    csv.writeRecord(object, String.valueOf(number.count()), number.clause(), number.verified() ? "yes" : "no"));
            result.done();
        }
        return 0;
    }
}
