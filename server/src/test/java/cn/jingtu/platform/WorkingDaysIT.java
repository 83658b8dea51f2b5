package cn.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JingtuTest
class WorkingDaysIT {

    @Autowired
    WorkdayCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Test
    void springFestival2026IsOffAndItsMakeUpDaysAreWorkedOn() {
        assertThat(calendar.isWorkingDay(day("2026-02-14"))).as("Saturday, make-up day").isTrue();
        assertThat(calendar.isWorkingDay(day("2026-02-15"))).as("Sunday, holiday").isFalse();
        assertThat(calendar.isWorkingDay(day("2026-02-17"))).as("Tuesday, New Year's Day of the lunar year").isFalse();
        assertThat(calendar.isWorkingDay(day("2026-02-23"))).as("Monday, last day off").isFalse();
        assertThat(calendar.isWorkingDay(day("2026-02-24"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2026-02-28"))).as("Saturday, make-up day").isTrue();
        assertThat(calendar.isWorkingDay(day("2026-03-01"))).as("an ordinary Sunday").isFalse();
    }

    @Test
    void theDayAfterTheStartIsTheFirst() {
        // Civil Code art. 201: Friday 13th starts the limit, Saturday 14th is a make-up day and counts.
        assertThat(calendar.plus(day("2026-02-13"), 1)).isEqualTo("2026-02-14");
        assertThat(calendar.plus(day("2026-02-13"), 2)).isEqualTo("2026-02-24");
        assertThat(calendar.plus(day("2026-09-30"), 1)).as("the National Day holidays are skipped").isEqualTo("2026-10-08");
        assertThat(calendar.plus(day("2026-02-13"), 0)).isEqualTo("2026-02-13");
    }

    @Test
    void countingBackGivesTheNumberThatWasCounted() {
        assertThat(calendar.between(day("2026-02-13"), day("2026-02-24"))).isEqualTo(2);
        assertThat(calendar.between(day("2026-02-24"), day("2026-02-13"))).isEqualTo(-2);
        assertThat(calendar.between(day("2026-02-16"), day("2026-02-20"))).isZero();
        for (int days = 1; days < 300; days += 7) {
            var start = day("2025-03-05");
            assertThat(calendar.between(start, calendar.plus(start, days))).isEqualTo(days);
        }
    }

    @Test
    void aLimitThatWouldEndOnADayOffEndsOnTheNextWorkingDay() {
        // Civil Code art. 203.
        assertThat(calendar.lastDayOfLimit(day("2026-10-01"))).isEqualTo("2026-10-08");
        assertThat(calendar.lastDayOfLimit(day("2026-11-21"))).isEqualTo("2026-11-23");
        assertThat(calendar.lastDayOfLimit(day("2026-02-14"))).as("a Saturday that is worked on").isEqualTo("2026-02-14");
    }

    @Test
    void aYearWithoutDataSaysSoAndCountsByWeekday() {
        assertThat(calendar.covers(2026)).isTrue();
        assertThat(calendar.covers(2040)).isFalse();
        assertThat(calendar.isWorkingDay(day("2040-10-01"))).as("a Monday").isTrue();
    }

    @Test
    void theTableHoldsWhatWasPackagedFrom2016On() {
        assertThat(JdbcWorkdayCalendar.packaged()).hasSize(379);
        assertThat(calendar.year(2018)).hasSize(32);
        assertThat(calendar.year(2026)).hasSize(39);
    }

    @Test
    void aYearThatSomebodyEditedIsNotTakenOverAgainAtTheNextStart() throws Exception {
        calendar.remove(day("2017-10-02"));
        try {
            var again = new JdbcWorkdayCalendar(jdbc);
            again.afterPropertiesSet();
            assertThat(again.find(day("2017-10-02"))).isEmpty();
        } finally {
            JdbcWorkdayCalendar.packaged().stream()
                    .filter(d -> d.date().equals(day("2017-10-02")))
                    .forEach(calendar::put);
        }
        assertThat(calendar.find(day("2017-10-02"))).isPresent();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
