package cn.jingtu.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Light;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The page that people read says what the code does; {@code -Djingtu.docs.write=true} writes it anew. */
class LightsPageTests {

    private static final Path PAGE = Path.of("../docs/user/lights.md");

    @Test
    void thePageOfTheLightsSaysWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean("jingtu.docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).content().isEqualTo(page());
    }

    private static String page() {
        return """
                # 亮灯规则 · The rule of the lights

                ## 中文

                每一行任务只有一盏灯，由记录算出，任何人不能手工设置。按下表自上而下判断，第一条符合的即为该行的灯：

                | 顺序 | 灯 | 何时亮 |
                | --- | --- | --- |
                %s
                - **周期**：每行任务按年度分为周期。持续实施或“××年起”的任务每年一个周期；有完成期限的任务，从开始跟踪的年份到期限所在年份每年一个周期，最后一个周期的期限就是任务期限。
                - **当前周期**：已开始且未办结的最早一个周期；没有则为最近开始的一个；都未开始则为第一个。
                - **进度**：办结的周期为 100%%。未办结的周期由三项加权平均：台账算出的指标达成度（有数值且有目标的指标的平均值，权重 60）；已报送的报告附有佐证的成果材料所占比例（权重 20）；最近一份已签发报告的完成比例（权重 20）。没有可比指标或没有成果材料要求的，其权重由其余各项分担；没有签发报告的按 0 计；未办结的最多显示 99%%。权重由设置 plan.progress-weights 决定。有完成期限的任务取各周期的平均值，持续实施的任务取当前周期。点开进度可以看到每一项；报告明显高于台账的会指出。参见 [指标](figures.zh-CN.md)。
                - **延期**获批后以新的期限判断；原期限和批准记录保留。
                - 牵头单位全部在政府管辖之外（检察院、法院）的行只商请、不交办，不亮“逾期”和“临期”。
                - 编号为空行或已被修订删除的行没有灯。受限任务（责任追究）的灯只有有权限的人能看到。

                ## English

                Every row has one light. It is computed from the records; nobody can set it. The rule asks from top to bottom, and
                the first that holds is shown:

                | order | light | when |
                | --- | --- | --- |
                %s
                - **Period**: a row is carried out in yearly periods. A row that goes on has one for every year; a row with a final date
                  has one for every year from the first tracked one to that of the date, and the date is the due date of the last.
                - **Current period**: the earliest that has begun and is still open; where none is, the last that has begun; where none
                  has begun, the first.
                - **Progress**: a closed period is 100%%. An open one is the weighted mean of three: how far the figures computed from
                  the registers attain their targets (mean of those with value and target, weight 60), the share of deliverables that
                  a submitted report has evidence for (weight 20), and the percentage of the last signed report (weight 20, nought
                  before one is signed). Where no figure can be compared or nothing has to be delivered, the others take that weight.
                  An open period shows at most 99%%. The weights are the setting plan.progress-weights. A row with a final date shows
                  the mean of its periods, a row that goes on that of the current one. It opens to its pieces, and says where a report
                  claims much more than the registers. See [figures](figures.md).
                - A granted **extension** moves the date that counts; the earlier date and the decision are kept.
                - Rows whose leads all stand outside the government (procuratorate, court) are asked, not assigned: they are never
                  overdue or due soon.
                - An empty row and one that a revision dropped have no light. The light of a restricted row (accountability) is seen by
                  those who may read its records.
                """
                .formatted(table(l -> l.label().zh(), l -> l.meaning().zh()), table(l -> l.label().en(), l -> l.meaning().en()));
    }

    private static String table(Function<Light, String> name, Function<Light, String> meaning) {
        var rows = new StringBuilder();
        for (var light : Light.values()) {
            rows.append("| %d | %s %s | %s |\n".formatted(light.ordinal() + 1, light.shape(), name.apply(light), meaning.apply(light)));
        }
        return rows.toString();
    }
}
