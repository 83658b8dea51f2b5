package cn.jingtu.kernel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSizesTests {

    static List<NamedCsvRecord> golden() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("../golden/design/samplesize.csv"))) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void sizesAgreeWithR(NamedCsvRecord row) {
        double alpha = Double.parseDouble(row.getField("alpha"));
        double ratio = Double.parseDouble(row.getField("ratio"));
        double expected = Double.parseDouble(row.getField("formula"));
        if (row.getField("kind").equals("mean")) {
            assertThat(SampleSizes.mean(1 - alpha, 1, ratio).count()).isEqualTo((int) expected);
            return;
        }
        SampleSize size = SampleSizes.meanAgainstThreshold(alpha, Double.parseDouble(row.getField("beta")), 2 * ratio, 2);
        assertThat(size.exact()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(size.exact()).isCloseTo(Double.parseDouble(row.getField("exact")), within(0.4));
    }

    @Test
    void wilcoxonNeeds16PerCentMore() {
        assertThat(SampleSizes.wilcoxonAgainstThreshold(0.05, 0.2, 1, 1).exact())
                .isCloseTo(1.16 * SampleSizes.meanAgainstThreshold(0.05, 0.2, 1, 1).exact(), within(1e-12));
        assertThat(SampleSizes.wilcoxonAgainstThreshold(0.05, 0.2, 1, 1).count()).isEqualTo(9);
    }

    /** The worked steps of HJ/T 166-2004: s 3.25, D 1.5 mg/kg, 95 %, first 10 and then 23 degrees of freedom. */
    @Test
    void aStepWithChosenDegreesOfFreedomIsThatOfTheStandard() {
        assertThat(SampleSizes.mean(0.95, 3.25, 1.5, 10).exact()).isCloseTo(23.3, within(0.05));
        assertThat(SampleSizes.mean(0.95, 3.25, 1.5, 23).exact()).isCloseTo(20.1, within(0.05));
        assertThat(SampleSizes.mean(0.95, 3.25, 1.5).count()).isEqualTo(21);
    }

    @Test
    void aShareIsKnownToTenPointsWith97Samples() {
        assertThat(SampleSizes.proportion(0.95, 0.5, 0.1).count()).isEqualTo(97);
        assertThat(SampleSizes.proportionAgainstThreshold(0.05, 0.2, 0.2, 0.1).exact()).isCloseTo(82.9, within(0.1));
    }

    @Test
    void percentagesAreRefusedWithARemedy() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSizes.meanAgainstThreshold(5, 0.2, 1, 1)).withMessageContaining("0.05 for 5 %");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSizes.mean(95, 1, 1)).withMessageContaining("confidence (95.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSizes.meanAgainstThreshold(0.05, 0.2, 0, 1)).withMessageContaining("delta (0.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleSizes.mean(0.95, 1, 1e-9)).withMessageContaining("too small");
    }
}
