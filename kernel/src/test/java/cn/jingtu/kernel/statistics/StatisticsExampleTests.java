package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}, line for line. */
class StatisticsExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var cadmium = CensoredSample.builder()
                .measured(0.31).measured(0.18).below(0.05).measured(0.44).measured(0.27)
                .below(0.10).measured(0.22).measured(0.36).measured(0.15).measured(0.52)
                .build();
        double mean = KaplanMeier.of(cadmium).mean();           // 0.255
        var limits = UpperConfidenceLimits.of(cadmium, 0.95);
        var recommended = limits.recommended().getFirst();      // 0.347, Kaplan–Meier, Student's t; limits.reason() says why

        var background = CensoredSample.of(0.12, 0.19, 0.08, 0.15, 0.22, 0.11, 0.17, 0.14);
        var higher = GehanTest.of(cadmium, background, Alternative.GREATER);

        assertThat(mean).isBetween(0.25, 0.26);
        assertThat(recommended.method()).isEqualTo(UclMethod.KM_T);
        assertThat(recommended.value()).isBetween(0.33, 0.36);
        assertThat(limits.reason()).contains("normal");
        assertThat(higher.pValue()).isBetween(0.0, 0.05);
    }
}
