package cn.jingtu.plan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.supervision.Slip.Colour;
import cn.jingtu.platform.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlipTests {

    /** Monday to Friday, no holidays. */
    private static final WorkingDays WEEK = new WorkingDays() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public LocalDate plus(LocalDate start, int days) {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public int between(LocalDate start, LocalDate end) {
            return (int) start.datesUntil(end.plusDays(1)).skip(1).filter(this::isWorkingDay).count();
        }

        @Override
        public boolean covers(int year) {
            return true;
        }
    };

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void aReminderShowsFromThreeWorkingDaysBeforeTheDueDateUpToIt() {
        assertThat(on("2026-11-16")).isEqualTo(new Slip(null, 4));
        assertThat(on("2026-11-17")).isEqualTo(new Slip(Colour.BLUE, 3));
        assertThat(on("2026-11-20")).isEqualTo(new Slip(Colour.BLUE, 0));
    }

    @Test
    void theWeekendAfterTheDueDateIsLateThoughNoWorkingDayHasPassed() {
        assertThat(on("2026-11-21")).isEqualTo(new Slip(Colour.YELLOW, 0));
    }

    @Test
    void fiveWorkingDaysLateIsYellowAndSixIsRed() {
        assertThat(on("2026-11-27")).isEqualTo(new Slip(Colour.YELLOW, -5));
        assertThat(on("2026-11-29")).as("a weekend does not make it later").isEqualTo(new Slip(Colour.YELLOW, -5));
        assertThat(on("2026-11-30")).isEqualTo(new Slip(Colour.RED, -6));
    }

    private static Slip on(String day) {
        return Slip.of(FRIDAY, LocalDate.parse(day), WEEK, 3, 5);
    }
}
