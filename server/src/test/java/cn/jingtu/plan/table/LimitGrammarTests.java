package cn.jingtu.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.table.LimitGrammar.Doubt;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitGrammarTests {

    private static LimitGrammar.Limit parse(String text) {
        return LimitGrammar.parse(text, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2018年1月底, 2018-01-31", "2018年9月底, 2018-09-30", "2018年, 2018-12-31", "2018年底, 2018-12-31", "2019年, 2019-12-31", "2020年底, 2020-12-31",
        "2018年9月底前, 2018-09-30", "2018年12月31日前, 2018-12-31", "2020年底前, 2020-12-31", "2020年年底前, 2020-12-31", "2020年2月底, 2020-02-29", "2019年2月底, 2019-02-28",
        "2018年6月, 2018-06-30", "2018年06月底前完成, 2018-06-30", "2018-06-15, 2018-06-15", "2018/6/15, 2018-06-15", "2018.6.15, 2018-06-15", "2018.12, 2018-12-31",
        "2018年第三季度, 2018-09-30", "2018年4季度末, 2018-12-31", "2019年上半年, 2019-06-30", "2019年下半年, 2019-12-31", "2018年3月上旬, 2018-03-10", "2018年3月中旬, 2018-03-20",
        "2018年3月下旬, 2018-03-31", "２０１８年１月底, 2018-01-31", "二〇二〇年底, 2020-12-31", "2018年十二月底, 2018-12-31", "2018 年 1 月底, 2018-01-31", "十三五末, 2020-12-31",
        "“十四五”期间, 2025-12-31", "2018年度, 2018-12-31", "2018年内完成, 2018-12-31", "力争2019年底, 2019-12-31", "于2018年10月底前完成, 2018-10-31",
        "by 2020, 2020-12-31", "end of January 2018, 2018-01-31"
    })
    void aDateIsDueOnItsLastDay(String written, LocalDate by) {
        assertThat(parse(written)).isEqualTo(new LimitGrammar.Limit(Due.by(by), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018—2020年", "2018-2020年", "2018年至2020年", "2018～2020年", "2018年—2020年", "2018－2020年底", "2018到2020年"})
    void aSpanOfYearsEndsWithItsLastDay(String written) {
        assertThat(parse(written)).isEqualTo(new LimitGrammar.Limit(new Due(Due.Kind.BY, LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)), null));
    }

    @ParameterizedTest
    @CsvSource({"2018年起, 2018-01-01", "自2018年起, 2018-01-01", "从2018年起每年, 2018-01-01", "2018年7月起, 2018-07-01", "2018年起持续实施, 2018-01-01", "2018年开始, 2018-01-01", "since 2018, 2018-01-01"})
    void aStartRecursEveryYear(String written, LocalDate from) {
        assertThat(parse(written)).isEqualTo(new LimitGrammar.Limit(Due.from(from), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"持续实施", "持续推进", "长期", "长期坚持", "每年", "每年12月底", "每年12月底前", "逐年", "常态化推进", "全年", "每季度", "每月", "定期", "长期 实施", "即日起", "ongoing", "every year"})
    void aRhythmRunsThroughThePlan(String written) {
        assertThat(parse(written)).isEqualTo(new LimitGrammar.Limit(Due.continuous(), null));
    }

    @ParameterizedTest
    @CsvSource({"按省市要求, BY_HIGHER_LEVEL", "按上级部署时间完成, BY_HIGHER_LEVEL", "国家规定时限, BY_HIGHER_LEVEL", "立即, WITHOUT_DATE", "近期, WITHOUT_DATE", "待定, UNREADABLE", "/, UNREADABLE", "2018年13月, UNREADABLE", "2018年2月30日, UNREADABLE"})
    void whatIsNoDateIsSaidSo(String written, Doubt doubt) {
        assertThat(parse(written)).isEqualTo(new LimitGrammar.Limit(Due.none(), doubt));
    }

    @Test
    void anEmptyLimitIsUnreadable() {
        assertThat(parse(" ").doubt()).isEqualTo(Doubt.UNREADABLE);
    }

    @Test
    void aLimitWithoutAYearTakesThatOfTheTableAndSaysSo() {
        assertThat(LimitGrammar.parse("9月底前", 2018)).isEqualTo(new LimitGrammar.Limit(Due.by(LocalDate.of(2018, 9, 30)), Doubt.YEAR_ASSUMED));
        assertThat(LimitGrammar.parse("年底前", 2018)).isEqualTo(new LimitGrammar.Limit(Due.by(LocalDate.of(2018, 12, 31)), Doubt.YEAR_ASSUMED));
        assertThat(parse("9月底前").due()).isEqualTo(Due.none());
        assertThat(parse("18年底")).isEqualTo(new LimitGrammar.Limit(Due.by(LocalDate.of(2018, 12, 31)), Doubt.YEAR_ASSUMED));
    }

    @Test
    void aLimitThatIsUnderstoodInPartSaysSo() {
        assertThat(parse("2020年前").doubt()).isEqualTo(Doubt.END_ASSUMED);
        assertThat(parse("2018年9月前").due()).isEqualTo(Due.by(LocalDate.of(2018, 9, 30)));
        assertThat(parse("2018年9月底前完成并长期坚持")).isEqualTo(new LimitGrammar.Limit(Due.by(LocalDate.of(2018, 9, 30)), Doubt.TWO_PARTS));
        assertThat(parse("每年6月底").doubt()).isEqualTo(Doubt.DAY_IN_YEAR);
        assertThat(parse("2019年底前（视资金情况）").doubt()).isEqualTo(Doubt.PARTLY_READ);
    }
}
