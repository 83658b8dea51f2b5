package cn.jingtu.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Target;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFinderTests {

    @Test
    void theThreeTargetsOfRow32AreFound() {
        assertThat(TargetFinder.find("推行测土配方施肥，合理使用化肥农药。全区主要农作物化肥、农药使用量实现零增长，利用率提高到40%以上，测土配方施肥技术推广覆盖率提高到90%以上"))
                .containsExactly(
                        new Target("主要农作物化肥、农药使用量增长率", "<=", BigDecimal.ZERO, "%", "全区主要农作物化肥、农药使用量实现零增长"),
                        new Target("利用率", ">=", new BigDecimal("40"), "%", "利用率提高到40%以上"),
                        new Target("测土配方施肥技术推广覆盖率", ">=", new BigDecimal("90"), "%", "测土配方施肥技术推广覆盖率提高到90%以上"));
    }

    @ParameterizedTest
    @CsvSource({
        "规模化养殖场(小区)配套建设废弃物处理设施比例达75%以上。, 规模化养殖场(小区)配套建设废弃物处理设施比例, >=, 75, %",
        "全区污泥无害化处理处置率达到90%以上, 污泥无害化处理处置率, >=, 90, %",
        "回收率≥80%, 回收率, >=, 80, %",
        "含水率不超过60%, 含水率, <=, 60, %",
        "完成受污染耕地安全利用1.2万亩, 受污染耕地安全利用, >=, 1.2, 万亩",
        "处置率不低于95％, 处置率, >=, 95, %",
    })
    void aDemandedNumberIsATarget(String text, String name, String comparator, String value, String unit) {
        assertThat(TargetFinder.find(text)).singleElement().satisfies(t -> {
            assertThat(t.comparator()).isEqualTo(comparator);
            assertThat(t.value()).isEqualByComparingTo(value);
            assertThat(t.unit()).isEqualTo(unit);
            assertThat(t.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"通过“12345”举报热线", "2020年底前完成", "按照国办发〔2016〕31号要求", "第三方机构", "世界环境日6月5日"})
    void otherNumbersAreNone(String text) {
        assertThat(TargetFinder.find(text)).isEmpty();
    }
}
