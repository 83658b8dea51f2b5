package cn.jingtu.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Progress;
import cn.jingtu.plan.Progress.Weights;
import cn.jingtu.plan.life.LightRule.Facts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final boolean RECURRING = true;
    private static final boolean ONCE = false;
    private static final @Nullable Integer NO_FIGURE = null;

    @Test
    void aRowWithoutPeriodsHasNoProgress() {
        assertThat(ProgressRule.progress(ONCE, List.of(), TODAY, Weights.USUAL, _ -> NO_FIGURE)).isEmpty();
    }

    @Test
    void withoutFiguresAndDeliverablesTheSignedReportAloneCounts() {
        assertThat(percent(open(2026, 0, 0, 40), NO_FIGURE)).isEqualTo(40);
        assertThat(percent(open(2026, 0, 0, null), NO_FIGURE)).isZero();
    }

    @Test
    void figuresDocumentsAndTheReportCountSixtyTwentyTwenty() {
        // 0.6 · 50 + 0.2 · 25 + 0.2 · 100
        assertThat(percent(open(2026, 1, 4, 100), 50)).isEqualTo(55);
    }

    @Test
    void whatDoesNotApplyLeavesItsWeightToTheOthers() {
        // (20 · 50 + 20 · 100) / 40
        assertThat(percent(open(2026, 1, 2, 100), NO_FIGURE)).isEqualTo(75);
        // (60 · 50 + 20 · 0) / 80
        assertThat(percent(open(2026, 0, 0, null), 50)).isEqualTo(38);
    }

    @Test
    void aReportThatSaysDoneDoesNotOutweighRegistersThatSayNothingIsDone() {
        assertThat(percent(open(2026, 0, 2, 100), 0)).isEqualTo(20);
    }

    @Test
    void anOpenPeriodNeverShowsAHundred() {
        assertThat(percent(open(2026, 3, 3, 100), 100)).isEqualTo(99);
    }

    @Test
    void aClosedPeriodIsAHundredWhateverTheRegistersSayLater() {
        assertThat(percent(closed(2026), 10)).isEqualTo(100);
    }

    @Test
    void aRowWithADateHasTheMeanOfItsYearsAndARecurringOneItsCurrentYear() {
        var years = List.of(closed(2025), open(2026, 0, 0, 45));

        assertThat(ProgressRule.progress(ONCE, years, TODAY, Weights.USUAL, _ -> NO_FIGURE)).contains(new Progress(73, Weights.USUAL, List.of(
                new Progress.Part(2025, 2025, 100, true, null, 0, 0, null, null), new Progress.Part(2026, 2026, 45, false, null, 0, 0, 45, 20260L))));
        assertThat(ProgressRule.progress(RECURRING, years, TODAY, Weights.USUAL, _ -> NO_FIGURE)).map(Progress::percent).contains(45);
    }

    @Test
    void theFiguresOfAYearAreAskedForItsOwnPeriodAndNotForOneThatHasNotBegun() {
        var years = List.of(open(2025, 0, 0, null), open(2026, 0, 0, null), open(2027, 0, 0, null));

        assertThat(ProgressRule.progress(ONCE, years, TODAY, Weights.USUAL, year -> year - 2000).orElseThrow().parts())
                .extracting(Progress.Part::figures)
                .containsExactly(25, 26, null);
    }

    @Test
    void anOfficeMayWeighOtherwise() {
        assertThat(ProgressRule.progress(RECURRING, List.of(open(2026, 1, 4, 80)), TODAY, Weights.read("0,0,1"), _ -> 10))
                .map(Progress::percent)
                .contains(80);
    }

    private static int percent(Facts period, @Nullable Integer figures) {
        return ProgressRule.progress(RECURRING, List.of(period), TODAY, Weights.USUAL, _ -> figures).orElseThrow().percent();
    }

    private static Facts open(int year, int documents, int required, @Nullable Integer percent) {
        return new Facts(year, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, true, documents, required, percent,
                percent == null ? null : year * 10L);
    }

    private static Facts closed(int year) {
        return new Facts(year, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true, true, 0, 0, null, null);
    }
}
