package cn.jingtu.plan.table;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.table.DivisionTable.Row;
import cn.jingtu.plan.table.HeaderFinder.Header;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time limit of a row, as written and as understood, and what is doubtful about it. */
final class LimitReader {

    private final Header header;
    private final Doubts doubts;

    LimitReader(Header header, Doubts doubts) {
        this.header = header;
        this.doubts = doubts;
    }

    record Limited(String written, Due due) {}

    /** See {@link BodyReader#read} for {@code above} and {@code inherited}. */
    Limited read(int position, String no, @Nullable Row above, Grid.Cell cell, Set<String> inherited, @Nullable Integer year) {
        var column = header.word(header.column(Column.LIMIT));
        if (cell.text().isEmpty()) {
            if (above != null && (cell.merge() == Grid.Merge.ABOVE || inherited.contains(DivisionTable.LEADS))) {
                inherited.add(DivisionTable.LIMIT);
                if (cell.merge() != Grid.Merge.ABOVE) {
                    doubts.add(position, column, Severity.WARNING, "limit-inherited", "第 %s 行没有时限，按与上一行相同（%s）理解。".formatted(no, above.limit()),
                            "Row %s has no limit; that of the row above (%s) was taken.".formatted(no, above.limit()), "如不对，请在文件中填写。", "Write it in the file if that is wrong.", above.limit());
                }
                return new Limited(above.limit(), above.due());
            }
            doubts.add(position, column, Severity.WARNING, "limit-missing", "第 %s 行没有完成时限。".formatted(no), "Row %s has no time limit.".formatted(no),
                    "请在文件中补上，否则该行不产生期限。", "Add it to the file; without one the row has no due date.", null);
            return new Limited("", Due.none());
        }
        var limit = LimitGrammar.parse(cell.text(), year);
        if (limit.doubt() != null) doubt(position, column, cell.text(), limit);
        return new Limited(cell.text(), limit.due());
    }

    private void doubt(int position, String column, String written, LimitGrammar.Limit limit) {
        var by = limit.due().by();
        var doubt = Objects.requireNonNull(limit.doubt());
        var wording = switch (doubt) {
            case UNREADABLE -> Bilingual.of("时限“%s”不是日期或持续性要求，没有读懂。".formatted(written), "The limit “%s” is neither a date nor a rhythm; it was not understood.".formatted(written));
            case WITHOUT_DATE -> Bilingual.of("时限“%s”没有日期。".formatted(written), "The limit “%s” names no date.".formatted(written));
            case BY_HIGHER_LEVEL -> Bilingual.of("时限“%s”取决于上级要求，没有日期。".formatted(written), "The limit “%s” depends on what a higher level demands; it names no date.".formatted(written));
            case YEAR_ASSUMED -> Bilingual.of("时限“%s”没有写明年份，按 %s 理解。".formatted(written, by), "The limit “%s” names no full year; %s was taken.".formatted(written, by));
            case END_ASSUMED -> Bilingual.of("时限“%s”按 %s 理解。".formatted(written, by), "The limit “%s” was taken as %s.".formatted(written, by));
            case TWO_PARTS -> Bilingual.of("时限“%s”既有日期又要求持续，按 %s 完成理解。".formatted(written, by), "The limit “%s” holds a date and a rhythm; the date %s was taken.".formatted(written, by));
            case DAY_IN_YEAR -> Bilingual.of("时限“%s”是年内日期，按每年年底跟踪。".formatted(written), "The limit “%s” is a day within each year; the end of each year is tracked.".formatted(written));
            case PARTLY_READ -> Bilingual.of("时限“%s”只读懂了一部分，按%s理解。".formatted(written, by == null ? "每年" : " " + by + " "), "The limit “%s” was understood in part, as %s.".formatted(written, by == null ? "every year" : by));
        };
        var severity = doubt == LimitGrammar.Doubt.DAY_IN_YEAR || doubt == LimitGrammar.Doubt.END_ASSUMED ? Severity.INFO : Severity.WARNING;
        doubts.add(position, column, severity, "limit-" + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'), wording,
                Bilingual.of("请在文件中改为如“2020年12月底”或“持续实施”，或确认无误。", "Write it like 2020年12月底 or 持续实施 in the file, or confirm it."), written);
    }
}
