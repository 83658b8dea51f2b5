package cn.jingtu.platform;

import java.time.LocalDate;

/**
 * The working-day calendar of the People's Republic: weekends, public holidays and make-up days (节假日、调休).
 *
 * <p>Statutes count differently: 行政处罚法 art. 85 counts its short limits in working days and others in calendar
 * days, so a caller states which it means.
 */
public interface WorkingDays {

    /** Whether offices work on {@code day}; by weekday alone in a year without data, see {@link #covers}. */
    boolean isWorkingDay(LocalDate day);

    /** The day reached after {@code days} working days, the day after {@code start} being the first (Civil Code art. 201). */
    LocalDate plus(LocalDate start, int days);

    /** Working days after {@code start} up to and including {@code end}; negative when {@code end} comes first. */
    int between(LocalDate start, LocalDate end);

    /**
     * The last day of a limit in calendar days, weeks or months that would end on {@code day}: a limit that ends on a
     * day off ends on the next working day (Civil Code art. 203).
     */
    default LocalDate lastDayOfLimit(LocalDate day) {
        var last = day;
        while (!isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Whether holidays of {@code year} have been announced and entered. A year without is said so on the page. */
    boolean covers(int year);
}
