package cn.jingtu.register.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a spreadsheet shows a number: as a day or an hour, as a share of a hundred, or plainly. */
enum CellFormat {
    PLAIN,
    SHARE,
    TIME;

    /** Numbers of formats that mean a day in Chinese and other eastern editions, where no file says so: 2026年3月5日. */
    private static final Set<Integer> EASTERN_DAYS = Set.of(27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /**
     * The format of a number.
     *
     * @param id   its number in the workbook
     * @param code as written in the workbook, e.g. {@code yyyy"年"m"月"}; null where it is one of those that every program knows
     */
    static CellFormat of(int id, @Nullable String code) {
        if (code == null && EASTERN_DAYS.contains(id)) return TIME;
        var known = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
        if (known == null) return PLAIN;
        return DateUtil.isADateFormat(-1, known) ? TIME : known.contains("%") ? SHARE : PLAIN;
    }

    /**
     * The number as people see it.
     *
     * @param since1904 whether days are counted from 1904, as old Macintoshes did, and not from 1900
     */
    String show(BigDecimal number, boolean since1904) {
        return switch (this) {
            case PLAIN -> plain(number);
            case SHARE -> plain(number.movePointRight(2)) + "%";
            case TIME -> time(number, since1904);
        };
    }

    /** As typed: 0.1 + 0.2 is kept as 0.30000000000000004. */
    private static String plain(BigDecimal number) {
        return number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static String time(BigDecimal number, boolean since1904) {
        LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), since1904, true);
        if (time == null) return plain(number); // below zero there is no day
        var hour = time.toLocalTime();
        if (number.compareTo(BigDecimal.ONE) < 0 && !since1904) return hour.toString();
        return hour.equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toLocalDate() + " " + hour;
    }
}
