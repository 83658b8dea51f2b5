package cn.jingtu.register.exchange;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.RegisterField.Choice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What a spreadsheet of a register carries beside the rows: headers, drop-downs, and a sheet that explains the columns. */
final class Notes {

    private static final int ROWS_WITH_DROP_DOWN = 5000;
    private static final int CHOICES_NAMED = 200;
    static final String GREEN = "2F6B4F";
    static final String GREY = "6B6B6B";

    /** The sheets beside the rows, in both languages. */
    static final Set<String> SHEETS = Set.of("选项", "Lists", "说明", "Notes");

    private Notes() {}

    static void header(Worksheet sheet, List<RegisterField> columns, Locale locale) {
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i);
            sheet.value(0, i, FileColumns.header(field, locale));
            sheet.style(0, i).bold().fontColor("FFFFFF").fillColor(field.common() ? GREY : GREEN).set();
            sheet.width(i, width(field));
        }
        sheet.freezePane(0, 1);
    }

    /** Drop-downs of closed lists, from a sheet of their own, because a list in the cell's own rule is cut at 255 characters. */
    static void validations(Workbook book, Worksheet sheet, List<RegisterField> columns, Locale locale, Collection<Bilingual> areas) throws IOException {
        var lists = book.newWorksheet(locale.getLanguage().equals("en") ? "Lists" : "选项");
        int column = 0;
        for (int i = 0; i < columns.size(); i++) {
            var field = columns.get(i);
            var words = words(field, locale, areas);
            // A cell that takes several words cannot have a drop-down, it would keep one.
            if (words.isEmpty() || field.type() == FieldType.CODES) continue;
            lists.value(0, column, field.label().in(locale));
            for (int row = 0; row < words.size(); row++) lists.value(row + 1, column, words.get(row));
            sheet.range(1, i, ROWS_WITH_DROP_DOWN, i)
                    .validateWithList(lists.range(1, column, words.size(), column))
                    .allowBlank(!field.required())
                    .showErrorMessage(true)
                    .errorTitle(field.label().in(locale))
                    .error(locale.getLanguage().equals("en") ? "Choose one of the list." : "请从列表中选择。");
            column++;
        }
        lists.finish();
    }

    private static List<String> words(RegisterField field, Locale locale, Collection<Bilingual> areas) {
        if (field.type() == FieldType.BOOLEAN) return locale.getLanguage().equals("en") ? List.of("yes", "no") : List.of("是", "否");
        if (field.common() && field.key().equals("regionCode")) {
            return areas.stream().map(area -> area.in(locale)).toList();
        }
        return field.options().stream().map(Choice::label).map(label -> label.in(locale)).toList();
    }

    /** Characters for which a column has room. */
    static int width(RegisterField field) {
        return field.type() == FieldType.TEXT ? 24 : 16;
    }

    /**
     * The sheet that explains the columns.
     *
     * @param head  which of its lines is the header of its table
     * @param lines cells of every line
     */
    record Sheet(String title, List<Integer> widths, int head, List<List<String>> lines) {}

    static Sheet of(RegisterDefinition register, List<RegisterField> columns, Locale locale, List<String> filters) {
        boolean english = locale.getLanguage().equals("en");
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("%s %s".formatted(register.code(), register.title().in(locale))));
        lines.add(List.of(english
                ? "A star marks a column that must be filled in. Columns may stand in any order; unknown ones are named on import."
                : "带 * 的列必填。列的顺序可以不同；导入时会指出不认识的列。"));
        lines.add(List.of(english
                ? "Coordinates: CGCS2000 (EPSG:4490), decimal degrees; 114°41′30″ and metres with the zone in front are converted. Dates: 2026-11-23. Several words in one cell are parted by commas."
                : "坐标：CGCS2000（EPSG:4490），十进制度；114°41′30″ 和带带号的平面坐标（米）会自动换算。日期写作 2026-11-23。一格多项用顿号或逗号分开。"));
        for (var filter : filters) lines.add(List.of((english ? "Filter: " : "筛选条件：") + filter));
        lines.add(List.of());
        int head = lines.size();
        lines.add(english
                ? List.of("Column", "Kind", "Unit", "Required", "Meaning", "Words", "Also written")
                : List.of("列", "类型", "单位", "必填", "说明", "选项", "其他写法"));
        for (var field : columns) {
            lines.add(List.of(
                    field.label().in(locale),
                    kind(field, english),
                    field.unit().in(locale),
                    field.required() ? english ? "yes" : "是" : "",
                    field.help() == null ? "" : field.help().in(locale),
                    field.options().stream().limit(CHOICES_NAMED).map(o -> o.code() + " " + o.label().in(locale)).collect(Collectors.joining("; ")),
                    String.join("、", field.synonyms())));
        }
        return new Sheet(english ? "Notes" : "说明", List.of(18, 18, 18, 18, 60, 60, 18), head, lines);
    }

    static void write(Workbook book, RegisterDefinition register, Locale locale) throws IOException {
        var notes = of(register, FileColumns.of(register), locale, List.of());
        var sheet = book.newWorksheet(notes.title());
        for (int row = 0; row < notes.lines().size(); row++) {
            var line = notes.lines().get(row);
            for (int i = 0; i < line.size(); i++) {
                sheet.value(row, i, line.get(i));
                if (row == notes.head()) sheet.style(row, i).bold().set();
            }
        }
        for (int i = 0; i < notes.widths().size(); i++) sheet.width(i, notes.widths().get(i));
        sheet.finish();
    }

    private static String kind(RegisterField field, boolean english) {
        return switch (field.type()) {
            case TEXT -> english ? "text" : "文字";
            case INTEGER -> english ? "whole number" : "整数";
            case DECIMAL -> english ? "number" : "数字";
            case DATE -> english ? "date" : "日期";
            case BOOLEAN -> english ? "yes or no" : "是否";
            case CODE -> english ? "one of a list" : "单选";
            case CODES -> english ? "several of a list" : "多选";
            case LINK -> english ? "name or number of an entry" : "关联记录的名称或编号";
            case GEOMETRY -> "GeoJSON";
        };
    }
}
