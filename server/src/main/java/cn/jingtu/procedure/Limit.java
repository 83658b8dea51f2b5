package cn.jingtu.procedure;

import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.WorkingDays;
import java.time.LocalDate;

/**
 * A time limit. The day it starts on is not counted (Civil Code art. 201); one in calendar days or months that would
 * end on a day off ends on the next working day (art. 203). Statutes differ in what they count, so each limit says it.
 */
public sealed interface Limit {

    record CalendarDays(int days) implements Limit {}

    record WorkDays(int days) implements Limit {}

    record Months(int months) implements Limit {}

    /** A limit that the place sets itself: {@code setting} holds the number, {@code otherwise} what counts without. */
    record Adjustable(String setting, Limit otherwise) implements Limit {}

    static Limit days(int days) {
        return new CalendarDays(days);
    }

    static Limit workingDays(int days) {
        return new WorkDays(days);
    }

    static Limit months(int months) {
        return new Months(months);
    }

    default Limit adjustableBy(String setting) {
        return new Adjustable(setting, this);
    }

    /** The last day on which the step is in time, when the limit runs from {@code start}. */
    default LocalDate lastDay(LocalDate start, WorkingDays calendar, Settings settings) {
        return switch (this) {
            case CalendarDays(int days) -> calendar.lastDayOfLimit(start.plusDays(days));
            case WorkDays(int days) -> calendar.plus(start, days);
            case Months(int months) -> calendar.lastDayOfLimit(start.plusMonths(months));
            case Adjustable(String setting, Limit otherwise) ->
                otherwise.of(settings.number(setting, otherwise.number())).lastDay(start, calendar, settings);
        };
    }

    /** The number without its unit. */
    default int number() {
        return switch (this) {
            case CalendarDays(int days) -> days;
            case WorkDays(int days) -> days;
            case Months(int months) -> months;
            case Adjustable(_, Limit otherwise) -> otherwise.number();
        };
    }

    /** The same unit with another number. */
    private Limit of(int number) {
        return switch (this) {
            case CalendarDays _ -> new CalendarDays(number);
            case WorkDays _ -> new WorkDays(number);
            case Months _ -> new Months(number);
            case Adjustable(_, Limit otherwise) -> otherwise.of(number);
        };
    }

    default Bilingual word() {
        return switch (this) {
            case CalendarDays(int days) -> Bilingual.of(days + " 日", days + " days");
            case WorkDays(int days) -> Bilingual.of(days + " 个工作日", days + " working days");
            case Months(int months) -> Bilingual.of(months + " 个月", months + " months");
            case Adjustable(String setting, Limit otherwise) -> Bilingual.of(
                    otherwise.word().zh() + "（可设置：" + setting + "）", otherwise.word().en() + " (setting " + setting + ")");
        };
    }
}
