package cn.jingtu.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Light;
import cn.jingtu.plan.life.LightRule.Facts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LightRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final boolean RECURRING = true;
    private static final boolean ONCE = false;

    @Test
    void anyOpenPeriodPastItsDateIsOverdueWhateverElseHolds() {
        assertThat(light(RECURRING, open(2025, "2025-12-31"), closed(2026, "2026-12-31"))).isEqualTo(Light.OVERDUE);
    }

    @Test
    void theDueDayItselfIsNotOverdue() {
        assertThat(light(ONCE, open(2026, "2026-11-23"))).isEqualTo(Light.DUE_SOON);
        assertThat(light(ONCE, open(2026, "2026-11-22"))).isEqualTo(Light.OVERDUE);
    }

    @Test
    void thirtyDaysAheadIsDueSoonAndThirtyOneIsNot() {
        assertThat(light(ONCE, open(2026, "2026-12-23"))).isEqualTo(Light.DUE_SOON);
        assertThat(light(ONCE, open(2026, "2026-12-24"))).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void aRowWithADateIsDoneWhenAllItsYearsAreClosed() {
        assertThat(light(ONCE, closed(2019, "2019-12-31"), closed(2020, "2020-12-31"))).isEqualTo(Light.DONE);
        assertThat(light(ONCE, closed(2026, "2026-06-30"), open(2027, "2027-12-31"))).isEqualTo(Light.ON_TRACK);
    }

    @Test
    void aRecurringRowIsNeverDoneButContinuousWhileItsYearIsClosed() {
        assertThat(light(RECURRING, closed(2025, "2025-12-31"), closed(2026, "2026-12-31"))).isEqualTo(Light.CONTINUOUS);
    }

    @Test
    void aReportOnItsWayPutsTheRowOnTrack() {
        assertThat(light(RECURRING, moved(2026, "2027-03-31", null))).isEqualTo(Light.ON_TRACK);
        assertThat(light(RECURRING, open(2026, "2027-03-31"))).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void aReportInAnEarlierClosedYearDoesNotCountForThisYear() {
        assertThat(light(RECURRING, closed(2025, "2025-12-31"), open(2026, "2027-03-31"))).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void aRowWithoutPeriodsHasNotStarted() {
        assertThat(light(ONCE)).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void courtsAreAskedSoNothingOfTheirsIsLate() {
        var late = List.of(open(2025, "2025-12-31"), open(2026, "2026-12-01"));

        assertThat(LightRule.light(RECURRING, true, late, TODAY, 30)).isEqualTo(Light.NOT_STARTED);
    }

    @Test
    void theNextDateIsTheNearestOpenOne() {
        assertThat(LightRule.nextDue(List.of(closed(2025, "2025-12-31"), open(2027, "2027-12-31"), open(2026, "2026-12-31"))))
                .contains(LocalDate.of(2026, 12, 31));
    }

    private static Light light(boolean recurring, Facts... periods) {
        return LightRule.light(recurring, false, List.of(periods), TODAY, 30);
    }

    private static Facts open(int year, String due) {
        return facts(year, due, false, false, null);
    }

    private static Facts moved(int year, String due, @Nullable Integer percent) {
        return facts(year, due, false, true, percent);
    }

    private static Facts closed(int year, String due) {
        return facts(year, due, true, true, null);
    }

    private static Facts facts(int year, String due, boolean closed, boolean moved, @Nullable Integer percent) {
        return new Facts(
                year, year, LocalDate.of(year, 1, 1), LocalDate.parse(due), closed, moved, 0, 0, percent, percent == null ? null : year * 10L);
    }
}
