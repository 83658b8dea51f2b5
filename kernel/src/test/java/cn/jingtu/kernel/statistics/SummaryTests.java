package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTests {

    @Test
    void aCompleteSampleIsSummarisedAsUsual() {
        var summary = Summary.of(CensoredSample.of(1, 2, 3, 10));
        assertThat(summary.mean()).isEqualTo(4);
        assertThat(summary.median()).hasToString("2.5");
        assertThat(summary.cv()).isCloseTo(summary.sd() / 4, within(1e-15));
        assertThat(summary.method()).contains("type 7");
        assertThat(Summary.of(CensoredSample.of(1, 2, 3, 10), QuantileType.TYPE_6).upperQuartile()).hasToString("8.25");
    }

    @Test
    void withNonDetectsItIsSummarisedByKaplanMeier() {
        var sample = Golden.sample("silver");
        var summary = Summary.of(sample);
        assertThat(summary.mean()).isEqualTo(KaplanMeier.of(sample).mean());
        assertThat(summary.method()).isEqualTo("Kaplan–Meier");
        assertThat(summary.skewness()).isNaN();
    }

    @Test
    void aSampleInWhichNothingWasMeasuredHasLimitsAndNoMean() {
        var summary = Summary.of(CensoredSample.builder().below(0.1).below(0.5).build());
        assertThat(summary.mean()).isNaN();
        assertThat(summary.median()).hasToString("<0.5");
        assertThat(summary.warnings()).anyMatch(w -> w.contains("no mean"));
    }

    @Test
    void oneValueHasAMeanAndNoSpread() {
        var summary = Summary.of(CensoredSample.of(7));
        assertThat(summary.mean()).isEqualTo(7);
        assertThat(summary.sd()).isNaN();
        assertThat(summary.median()).hasToString("7.0");
    }
}
