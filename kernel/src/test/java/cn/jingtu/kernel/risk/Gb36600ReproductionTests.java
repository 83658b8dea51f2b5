package cn.jingtu.kernel.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writes which screening values follow from the model and compares with {@code docs/kernel/gb36600-reproduction.md}. */
class Gb36600ReproductionTests {

    private static final Path PAGE = Path.of("../docs/kernel/gb36600-reproduction.md");

    private record Line(String no, String substance, LandClass land, String overrides, Gb36600Derivation.ScreeningValue model, String standard) {

        /** Within 5 %, or within half a unit of the last digit printed, but not beyond 40 %. */
        boolean reproduced() {
            double printed = Double.parseDouble(standard);
            double halfDigit = 0.5 * Math.pow(10, -new BigDecimal(standard).scale());
            return Math.abs(model.mgPerKg() - printed) <= Math.max(0.05 * printed, Math.min(halfDigit, 0.4 * printed));
        }

        String text() {
            return "| %s | %s | %s | %s | %s | %s | %.4g | %s | %+.1f |".formatted(no, substance, land.zh(), reproduced() ? "yes" : "**no**",
                    overrides, model.governing().symbol(), model.mgPerKg(), standard, 100 * (model.mgPerKg() / Double.parseDouble(standard) - 1));
        }
    }

    @Test
    void thePageSaysWhatTheModelGives() throws Exception {
        var lines = new ArrayList<Line>();
        var without = new ArrayList<String>();
        for (var row : Golden.rows("rules/soil/gb36600-2018.csv")) {
            var chemical = Chemicals.find(row.get("substance_zh"));
            var derived = chemical.flatMap(found -> Gb36600Derivation.find(found, LandClass.CLASS_1));
            if (derived.isEmpty()) {
                without.add(row.get("substance_zh"));
                continue;
            }
            for (LandClass land : LandClass.values()) {
                lines.add(new Line(row.get("no"), row.get("substance_zh"), land, String.join(" ", Gb36600Derivation.overrides(chemical.get())),
                        Gb36600Derivation.find(chemical.get(), land).orElseThrow(), row.get("screening_" + land.key())));
            }
        }
        String page = page(lines, without);
        Path written = Path.of("target/gb36600-reproduction.md");
        Files.writeString(written, page);
        assertThat(PAGE).as("copy %s over %s if the change is meant", written, PAGE).hasContent(page);
    }

    private static String page(List<Line> lines, List<String> without) {
        long reproduced = lines.stream().filter(Line::reproduced).count();
        var page = new StringBuilder("""
                # GB 36600-2018 against the model of HJ 25.3-2019

                Written by `Gb36600ReproductionTests` from `rules/soil/`. The standard is binding whatever the model gives.

                The model reproduces %d of %d screening values: within 5 %%, or within half a unit of the last digit that the
                standard prints (at most 40 %%). A screening value is the lower of RCVS (carcinogenic risk 1e-6) and HCVS (hazard
                quotient 1) over the six pathways of soil with recommended parameters; six substances are capped by the soil
                saturation concentration Csat. What had to differ from today's toxicity table was found by recalculation, not
                quoted, and stands with its reason in `rules/soil/gb36600-derivation.csv`.

                ## What does not follow from the model

                Reasons are inferred from the numbers, none is quoted from the standard.

                """.formatted(reproduced, lines.size()));
        for (String substance : without) {
            page.append("- %s: not assessed; %s\n".formatted(substance, reason(substance)));
        }
        lines.stream().filter(line -> !line.reproduced()).map(Line::substance).distinct()
                .forEach(substance -> page.append("- %s: %s\n".formatted(substance, reason(substance))));
        page.append("""

                ## All values

                `differs` lists parameters with other values than in the chemical table. Values in mg/kg, deviation in percent.

                | no. | substance | land | reproduced | differs | governed by | model | standard | deviation |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        lines.forEach(line -> page.append(line.text()).append('\n'));
        return page.toString();
    }

    private static String reason(String substance) {
        return Gb36600Derivation.difference(substance).orElseThrow(() -> new AssertionError(
                "%s is not reproduced; say why in rules/soil/gb36600-derivation.csv".formatted(substance)));
    }

    @Test
    void whatTheSelfCheckReproducesIsReproducedHere() throws Exception {
        for (var row : Golden.rows("golden/risk/gb36600-selfcheck.csv")) {
            var chemical = Chemicals.find(row.get("substance_zh")).orElseThrow();
            var line = new Line("", "", Golden.land(row), "", Gb36600Derivation.find(chemical, Golden.land(row)).orElseThrow(),
                    row.get("gb36600_screening"));
            assertThat(line.reproduced()).as(row.toString()).isEqualTo(row.get("reproducible").equals("yes"));
        }
    }
}
