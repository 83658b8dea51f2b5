package cn.jingtu.plan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupervisionTests {

    @Test
    void aShortDecisionIsItsOwnTitle() {
        assertThat(Supervision.titleOf(" 年底前完成详查。 ")).isEqualTo("年底前完成详查。");
    }

    @Test
    void ofALongDecisionTheTitleIsTheBeginningOfItsFirstLine() {
        var title = Supervision.titleOf("甲".repeat(80) + "\n第二段");
        assertThat(title).hasSize(60).endsWith("…");
        assertThat(Supervision.titleOf("第一段\n第二段")).isEqualTo("第一段");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsNotCutInHalf() {
        assertThat(Supervision.titleOf("𠮷".repeat(61))).isEqualTo("𠮷".repeat(59) + "…");
    }
}
