package cn.jingtu.plan.table;

import cn.jingtu.plan.Due;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time limit (完成时限) as offices write it.
 *
 * <pre>
 * limit    := span | start | day | month | quarter | half | year | term | rhythm
 * span     := YEAR [年] (-|—|~|至|到) YEAR 年            until the end of the second year
 * start    := [自|从] (year | month | day) (起|开始|以来)  every year from then on
 * day      := YEAR 年 M 月 D 日 | YEAR(-|/|.)M(-|/|.)D    that day
 * month    := YEAR 年 M 月 [底|末|上旬|中旬|下旬]            last day of the month, or 10th, 20th
 * quarter  := YEAR 年 [第] N 季度                          last day of the quarter
 * half     := YEAR 年 (上半年|下半年|年中)                    30 June, 31 December
 * year     := YEAR 年 [底|末|内|年度]                       31 December
 * term     := 十三五 | 十四五 | 十五五 [期间|末]              end of the five years
 * rhythm   := 持续… | 长期… | 每年… | 逐年 | 常态化 …         every year of the plan
 * </pre>
 *
 * A day, month, quarter or year may be followed by 前, which does not change the day. Where more than the words was
 * needed to understand it, the answer carries a doubt for the reader to confirm.
 */
public final class LimitGrammar {

    /** What had to be assumed. */
    public enum Doubt {
        /** Nothing in it is a date or a rhythm. */
        UNREADABLE,
        /** Meant at once, but the table has no date of issue. */
        WITHOUT_DATE,
        /** The limit depends on what a higher level says. */
        BY_HIGHER_LEVEL,
        /** No year was written; that of the earliest limit of the table was taken. */
        YEAR_ASSUMED,
        /** X 前 without 底: the end of X was taken. */
        END_ASSUMED,
        /** A date and a rhythm: the date was taken. */
        TWO_PARTS,
        /** A day within every year: the end of the year is tracked. */
        DAY_IN_YEAR,
        /** Words beside the date were not understood. */
        PARTLY_READ
    }

    public record Limit(Due due, @Nullable Doubt doubt) {}

    private static final String Y = "(?<y>(?:19|20)\\d{2})";
    private static final String END = "(?<end>年底|年末|月底|月末|底|末|内|份)?";
    private static final Pattern SPAN = Pattern.compile("(?<a>20\\d{2})年?(?:-|至|到)(?<b>20\\d{2})(?:年度|年)?(?:底|末|期间|间)?");
    private static final Pattern DAY = Pattern.compile(Y + "(?:年|-|/|\\.)(?<m>\\d{1,2})(?:月|-|/|\\.)(?<d>\\d{1,2})日?");
    private static final Pattern MONTH = Pattern.compile(Y + "(?:年|-|/|\\.)(?<m>\\d{1,2})月?(?:份)?(?<ten>上旬|中旬|下旬|初)?" + END);
    private static final Pattern QUARTER = Pattern.compile(Y + "年第?(?<q>[1-4一二三四])季度?" + END);
    private static final Pattern HALF = Pattern.compile(Y + "年(?<h>上半年|下半年|年中|中)" + END);
    private static final Pattern YEAR = Pattern.compile(Y + "年?(?:度)?" + END);
    private static final Pattern TERM = Pattern.compile("[“\"]?(?<t>十三五|十四五|十五五)[”\"]?(?:规划)?(?:期间|时期|期)?" + END);
    private static final Pattern BARE_DAY = Pattern.compile("(?<m>\\d{1,2})月(?<d>\\d{1,2})日");
    private static final Pattern BARE_MONTH = Pattern.compile("(?<m>\\d{1,2})月(?:份)?(?<ten>上旬|中旬|下旬|初)?" + END);
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<y>(?<!\\d)(?:1[5-9]|2\\d|3\\d))年" + END);
    private static final Pattern START = Pattern.compile("^(?:自|从)|起|开始|以来|以后|之后每年");
    private static final Pattern RHYTHM = Pattern.compile(
            "持续|长期|每年|逐年|常年|常态|经常|日常|每季度|每半年|每月|全年|贯穿|不间断|定期|按年度|分年度|即日起|连续"
                    + "|(?i:ongoing|continuous|every year|yearly|annual|each year|long.?term|permanent)");
    private static final Pattern YEARLY_DAY = Pattern.compile("每年(?:度)?\\d{1,2}月|每年第?[一二三四1-4]季度|每年上半年");
    private static final Pattern AT_ONCE = Pattern.compile("立即|马上|立行立改|近期|尽快|(?i:immediately|at once|as soon as)");
    private static final Pattern HIGHER = Pattern.compile("[省市国上].{0,6}(?:要求|部署|安排|规定|下达|通知|时间)|按.{0,12}(?:要求|部署|安排|规定|进度|时限)");
    private static final Pattern FILLER = Pattern.compile(
            "前|之前|以前|完成|全面|基本|力争|确保|原则上|须|应|于|在|到|至|截至|截止|并|且|长期坚持|坚持|实施|推进|执行|落实|开展|完毕|任务|工作|每年|取得|阶段性|成效|建成|达标|左右|[，,。；;、（）()\\s]"
                    + "|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?i:by|the|end|of|until|before|in|since|from|on)");

    private static final Map<String, Integer> MONTHS_EN = Map.ofEntries(
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("may", 5), Map.entry("jun", 6),
            Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));

    private LimitGrammar() {}

    /**
     * @param yearOfTable year to take where none is written; null when the table has no other limit
     */
    public static Limit parse(String written, @Nullable Integer yearOfTable) {
        var text = normal(written);
        if (text.isEmpty()) return new Limit(Due.none(), Doubt.UNREADABLE);
        try {
            return parseNormal(text, yearOfTable);
        } catch (DateTimeException e) {
            return new Limit(Due.none(), Doubt.UNREADABLE); // 2018年13月, 2018年2月30日
        }
    }

    /** The year of the earliest date in a limit, to lend to limits without a year. */
    static @Nullable Integer year(String written) {
        var matcher = YEAR.matcher(normal(written));
        return matcher.find() ? Integer.valueOf(matcher.group("y")) : null;
    }

    private static Limit parseNormal(String text, @Nullable Integer yearOfTable) {
        var rhythm = RHYTHM.matcher(text).find();
        var span = SPAN.matcher(text);
        if (span.find()) {
            var first = LocalDate.of(Integer.parseInt(span.group("a")), 1, 1);
            var last = LocalDate.of(Integer.parseInt(span.group("b")), 12, 31);
            if (last.isBefore(first)) return new Limit(Due.none(), Doubt.UNREADABLE);
            return new Limit(new Due(Due.Kind.BY, first, last), rhythm ? Doubt.TWO_PARTS : leftover(text, span));
        }
        var dated = first(text);
        if (dated != null) {
            var rest = text.substring(0, dated.from()) + " " + text.substring(dated.to());
            var after = text.substring(dated.to());
            if (START.matcher(after).lookingAt() || after.startsWith("起") || (text.matches("^(自|从).*") && !after.startsWith("底"))
                    || text.matches("(?i)^(since|from)\\b.*")) {
                return new Limit(Due.from(dated.start()), null);
            }
            if (rhythm) {
                if (text.startsWith("每年")) return new Limit(Due.continuous(), Doubt.PARTLY_READ);
                return new Limit(Due.by(dated.end()), Doubt.TWO_PARTS);
            }
            if (dated.assumed() != null) return new Limit(Due.by(dated.end()), dated.assumed());
            var before = after.startsWith("前") || after.startsWith("之前") || after.startsWith("以前");
            if (before && !dated.exact()) return new Limit(Due.by(dated.end()), Doubt.END_ASSUMED);
            return new Limit(Due.by(dated.end()), FILLER.matcher(rest).replaceAll("").isEmpty() ? null : Doubt.PARTLY_READ);
        }
        if (YEARLY_DAY.matcher(text).find() && !text.contains("12月")) return new Limit(Due.continuous(), Doubt.DAY_IN_YEAR);
        if (rhythm) return new Limit(Due.continuous(), null);
        var bare = bare(text, yearOfTable);
        if (bare != null) return new Limit(Due.by(bare), Doubt.YEAR_ASSUMED);
        if (AT_ONCE.matcher(text).find()) return new Limit(Due.none(), Doubt.WITHOUT_DATE);
        if (HIGHER.matcher(text).find()) return new Limit(Due.none(), Doubt.BY_HIGHER_LEVEL);
        return new Limit(Due.none(), Doubt.UNREADABLE);
    }

    private static @Nullable Doubt leftover(String text, Matcher match) {
        var rest = text.substring(0, match.start()) + text.substring(match.end());
        return FILLER.matcher(rest).replaceAll("").isEmpty() ? null : Doubt.PARTLY_READ;
    }

    /** @param exact the end is written (底, 末, a day), so 前 adds nothing */
    private record Found(LocalDate start, LocalDate end, int from, int to, boolean exact, @Nullable Doubt assumed) {}

    private static @Nullable Found first(String text) {
        Matcher m;
        if ((m = DAY.matcher(text)).find()) {
            var day = LocalDate.of(number(m, "y"), number(m, "m"), number(m, "d"));
            return new Found(day, day, m.start(), m.end(), true, null);
        }
        if ((m = QUARTER.matcher(text)).find()) {
            var q = "1234".contains(m.group("q")) ? Integer.parseInt(m.group("q")) : "一二三四".indexOf(m.group("q")) + 1;
            return found(m, YearMonth.of(number(m, "y"), q * 3 - 2), YearMonth.of(number(m, "y"), q * 3));
        }
        if ((m = HALF.matcher(text)).find()) {
            var second = m.group("h").equals("下半年");
            return found(m, YearMonth.of(number(m, "y"), second ? 7 : 1), YearMonth.of(number(m, "y"), second ? 12 : 6));
        }
        if ((m = MONTH.matcher(text)).find()) {
            var month = YearMonth.of(number(m, "y"), number(m, "m"));
            return tenDays(m, month, found(m, month, month));
        }
        if ((m = YEAR.matcher(text)).find()) {
            var english = english(text);
            var year = number(m, "y");
            if (english > 0) return found(m, YearMonth.of(year, english), YearMonth.of(year, english));
            return found(m, YearMonth.of(year, 1), YearMonth.of(year, 12));
        }
        if ((m = TERM.matcher(text)).find()) {
            var last = switch (m.group("t")) {
                case "十三五" -> 2020;
                case "十四五" -> 2025;
                default -> 2030;
            };
            return found(m, YearMonth.of(last - 4, 1), YearMonth.of(last, 12));
        }
        if ((m = SHORT_YEAR.matcher(text)).find()) {
            var year = 2000 + number(m, "y");
            return new Found(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), m.start(), m.end(), true, Doubt.YEAR_ASSUMED);
        }
        return null;
    }

    private static Found found(Matcher m, YearMonth first, YearMonth last) {
        return new Found(first.atDay(1), last.atEndOfMonth(), m.start(), m.end(), m.group("end") != null, null);
    }

    private static Found tenDays(Matcher m, YearMonth month, Found whole) {
        var ten = m.group("ten");
        if (ten == null || ten.equals("下旬")) return ten == null ? whole : new Found(whole.start(), whole.end(), whole.from(), whole.to(), true, null);
        var day = ten.equals("中旬") ? 20 : 10;
        return new Found(month.atDay(1), month.atDay(day), m.start(), m.end(), true, null);
    }

    private static @Nullable LocalDate bare(String text, @Nullable Integer year) {
        if (year == null) return null;
        var day = BARE_DAY.matcher(text);
        if (day.find()) return LocalDate.of(year, number(day, "m"), number(day, "d"));
        var month = BARE_MONTH.matcher(text);
        if (month.find()) return tenDays(month, YearMonth.of(year, number(month, "m")), found(month, YearMonth.of(year, number(month, "m")), YearMonth.of(year, number(month, "m")))).end();
        if (text.matches("^(年底|年末|年内|今年|当年|本年).*")) return LocalDate.of(year, 12, 31);
        return null;
    }

    private static int english(String text) {
        var matcher = Pattern.compile("(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?").matcher(text);
        return matcher.find() ? MONTHS_EN.get(matcher.group(1).toLowerCase(java.util.Locale.ROOT)) : 0;
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    /** Half-width digits and signs, Chinese year numerals as digits, no spaces around Chinese. */
    static String normal(String written) {
        var text = new StringBuilder();
        for (var c : Grid.clean(written).toCharArray()) {
            if (c >= '０' && c <= '９') c = (char) (c - '０' + '0');
            if ("—–－―~～－".indexOf(c) >= 0) c = '-';
            if (c == '／') c = '/';
            if (c == '．') c = '.';
            text.append(c);
        }
        var spelled = Pattern.compile("[二一][〇零○Ｏ0一二三四五六七八九]{3}(?=年)").matcher(text).replaceAll(m -> digits(m.group()));
        spelled = Pattern.compile("(十[一二]?|[一二三四五六七八九])(?=月)").matcher(spelled).replaceAll(m -> month(m.group()));
        var line = spelled.replaceAll("-{2,}", "-");
        return line.matches("(?s).*[A-Za-z]{2}.*") ? line.strip() : line.replaceAll("\\s+", "");
    }

    private static String digits(String chinese) {
        var digits = new StringBuilder();
        for (var c : chinese.toCharArray()) {
            var n = "〇一二三四五六七八九".indexOf(c);
            digits.append(n >= 0 ? n : 0);
        }
        return digits.toString();
    }

    private static String month(String chinese) {
        return switch (chinese) {
            case "十" -> "10";
            case "十一" -> "11";
            case "十二" -> "12";
            default -> digits(chinese);
        };
    }
}
