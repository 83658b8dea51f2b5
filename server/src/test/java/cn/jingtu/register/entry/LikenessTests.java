package cn.jingtu.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTests {

    @Test
    void legalFormAndPlaceDoNotTellNamesApart() {
        assertThat(likeness("河源市源城区新源表面处理有限公司", "新源表面处理厂")).isGreaterThanOrEqualTo(Likeness.LEAST);
    }

    @Test
    void namesWithDifferentNumbersAreOfDifferentThings() {
        assertThat(likeness("高埔岗街道示例堆场1", "高埔岗街道示例堆场12")).isZero();
        assertThat(likeness("埔前镇二号尾矿库", "埔前镇三号尾矿库")).isZero();
    }

    @Test
    void theSameNumberOrOneLeftOutMayBeTheSameThing() {
        assertThat(likeness("高埔岗街道示例堆场１", "高埔岗街道示例堆场1号")).isGreaterThanOrEqualTo(Likeness.LEAST);
        assertThat(likeness("埔前镇尾矿库", "埔前镇一号尾矿库")).isGreaterThan(0.5);
    }

    private static double likeness(String one, String other) {
        return Likeness.of(one).to(other);
    }
}
