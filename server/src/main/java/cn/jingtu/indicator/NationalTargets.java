package cn.jingtu.indicator;

import cn.jingtu.indicator.Target.Direction;
import cn.jingtu.indicator.Target.Origin;
import cn.jingtu.indicator.Targets.Given;
import cn.jingtu.platform.Bilingual;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * {@code rules/targets.csv}: indicator, year from which it holds, at-least or at-most, value, source in both languages,
 * and whether the source was seen. A target whose source was not seen says so wherever it is shown.
 */
final class NationalTargets {

    private static final Bilingual UNSEEN = Bilingual.of("（待核实）", " (not verified)");

    private NationalTargets() {}

    static List<Given> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NationalTargets.class.getResourceAsStream("/rules/targets.csv")), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.isBlank()).map(NationalTargets::given).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Given given(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 7) throw new IllegalArgumentException("rules/targets.csv: seven cells are needed: " + line);
        var seen = cells[6].equals("yes");
        var source = Bilingual.of(cells[4] + (seen ? "" : UNSEEN.zh()), cells[5] + (seen ? "" : UNSEEN.en()));
        return new Given(cells[0], "", Integer.parseInt(cells[1]),
                new Target(Direction.valueOf(cells[2].toUpperCase().replace('-', '_')), new BigDecimal(cells[3]), Origin.NATIONAL, source));
    }
}
