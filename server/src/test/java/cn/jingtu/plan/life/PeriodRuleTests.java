package cn.jingtu.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.life.PeriodRule.Change;
import cn.jingtu.plan.life.PeriodRule.Kept;
import cn.jingtu.plan.life.PeriodRule.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate PLAN_FROM = LocalDate.of(2018, 1, 1);

    @Test
    void aContinuousRowHasEveryYearFromTheFirstTrackedOneToThisYear() {
        assertThat(PeriodRule.spans(Due.continuous(), PLAN_FROM, 2025, TODAY))
                .containsExactly(
                        new Span(2025, day("2025-01-01"), day("2025-12-31")),
                        new Span(2026, day("2026-01-01"), day("2026-12-31")));
    }

    @Test
    void aRowThatBeginsLaterHasNoYearBeforeIt() {
        assertThat(PeriodRule.spans(Due.from(day("2026-07-01")), PLAN_FROM, 2018, TODAY))
                .containsExactly(new Span(2026, day("2026-07-01"), day("2026-12-31")));
        assertThat(PeriodRule.spans(Due.from(day("2027-01-01")), PLAN_FROM, 2018, TODAY)).isEmpty();
    }

    @Test
    void anOldDeadlineKeepsItsYearEvenWhenTrackingBeganLater() {
        assertThat(PeriodRule.spans(Due.by(day("2018-01-31")), PLAN_FROM, 2026, TODAY))
                .containsExactly(new Span(2018, day("2018-01-01"), day("2018-01-31")));
    }

    @Test
    void aRowThatEndsOnADayHasEveryTrackedYearAndTheDayIsTheLastDueDate() {
        assertThat(PeriodRule.spans(Due.by(day("2020-09-30")), PLAN_FROM, 2018, TODAY))
                .extracting(Span::due)
                .containsExactly(day("2018-12-31"), day("2019-12-31"), day("2020-09-30"));
    }

    @Test
    void yearsBeforeThePlanAreNotTracked() {
        assertThat(PeriodRule.spans(Due.by(day("2019-12-31")), PLAN_FROM, 2015, TODAY))
                .extracting(Span::year)
                .containsExactly(2018, 2019);
    }

    @Test
    void aLimitThatNobodyCouldReadHasNoPeriod() {
        assertThat(PeriodRule.spans(Due.none(), PLAN_FROM, 2026, TODAY)).isEmpty();
    }

    @Test
    void aNewYearAddsOnePeriodAndTouchesNothingElse() {
        var kept = List.of(kept(1, 2025, "2025-12-31", PeriodState.CLOSED), kept(2, 2026, "2026-12-31", PeriodState.OPEN));
        var spans = PeriodRule.spans(Due.continuous(), PLAN_FROM, 2025, day("2027-01-01"));

        assertThat(PeriodRule.revise(kept, spans))
                .containsExactly(new Change.Add(new Span(2027, day("2027-01-01"), day("2027-12-31"))));
    }

    @Test
    void aRevisedLimitMovesTheDueDateOfAnOpenPeriodOnly() {
        var closed = kept(1, 2019, "2019-12-31", PeriodState.CLOSED);
        var open = kept(2, 2020, "2020-12-31", PeriodState.OPEN);
        var spans = PeriodRule.spans(Due.by(day("2020-06-30")), PLAN_FROM, 2019, TODAY);

        assertThat(PeriodRule.revise(List.of(closed, open), spans))
                .containsExactly(new Change.Move(open, spans.get(1), day("2020-06-30")));
    }

    @Test
    void aGrantedExtensionOutlivesARevisionThatReachesLessFar() {
        var extended = new Kept(2, 2020, day("2020-12-31"), day("2021-06-30"), PeriodState.OPEN);
        var spans = PeriodRule.spans(Due.by(day("2020-10-31")), PLAN_FROM, 2020, TODAY);

        assertThat(PeriodRule.revise(List.of(extended), spans))
                .containsExactly(new Change.Move(extended, spans.get(0), day("2021-06-30")));
    }

    @Test
    void aYearThatFallsAwayIsWithdrawnButAClosedOneStays() {
        var closed = kept(1, 2025, "2025-12-31", PeriodState.CLOSED);
        var open = kept(2, 2026, "2026-12-31", PeriodState.OPEN);

        assertThat(PeriodRule.revise(List.of(closed, open), List.of())).containsExactly(new Change.Withdraw(open));
    }

    @Test
    void aYearThatComesBackIsTheSamePeriodAgain() {
        var withdrawn = kept(7, 2026, "2026-12-31", PeriodState.WITHDRAWN);
        var spans = PeriodRule.spans(Due.continuous(), PLAN_FROM, 2026, TODAY);

        assertThat(PeriodRule.revise(List.of(withdrawn), spans)).containsExactly(new Change.Reopen(withdrawn, spans.get(0)));
    }

    private static Kept kept(long id, int year, String due, PeriodState state) {
        return new Kept(id, year, day(due), day(due), state);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
