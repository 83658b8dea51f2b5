package cn.jingtu.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@link WorkingDays} with its days: what the calendar page shows and the administrator mends. */
public interface WorkdayCalendar extends WorkingDays {

    enum Kind {
        /** Off, whatever the weekday. */
        HOLIDAY,
        /** Offices work although it is a weekend (调休). */
        WORKDAY
    }

    /**
     * A day that differs from the plain week.
     *
     * @param source where it is known from
     */
    record Day(LocalDate date, Kind kind, Bilingual name, String source) {}

    /** The special days of a year in order; empty where none were entered. */
    List<Day> year(int year);

    Optional<Day> find(LocalDate date);

    /** Enters or replaces a day. The caller writes the audit entry: this module knows no people. */
    void put(Day day);

    /** Makes {@code date} an ordinary day of the week again. */
    void remove(LocalDate date);
}
