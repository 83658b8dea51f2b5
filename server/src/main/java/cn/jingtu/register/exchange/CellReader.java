package cn.jingtu.register.exchange;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.exchange.TableSource.CellNote;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Reads what stands in one cell of a table as somebody would have typed it into the form, and says what a spreadsheet did to it. */
final class CellReader {

    /** NUL and halves of characters, which no database keeps; marks without width, which nobody sees. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{FEFF}]");
    private static final Set<String> FORMULA_ERRORS =
            Set.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!");
    /** What people write in a cell that is to stay empty; 无 in a text may be meant. */
    private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "－", "/", "／", "\\");
    private static final Set<FieldType> NEVER_WITHOUT = Set.of(FieldType.DATE, FieldType.INTEGER, FieldType.DECIMAL, FieldType.LINK);
    /** A long number as a spreadsheet shortens it when it saves text: 9.14416E+17. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d{2}");
    /** Days from 1954 to 2064 as spreadsheets count them. */
    private static final Pattern SERIAL_DAY = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

    private final boolean since1904;

    /** @param since1904 whether the file counts its days from 1904 */
    CellReader(boolean since1904) {
        this.since1904 = since1904;
    }

    /** What a cell says; nothing, and why, where it cannot be taken for what was meant. */
    String read(RegisterField field, TableSource.Row row, int place, List<FieldIssue> issues) {
        var text = storable(row.cells().get(place));
        if (FORMULA_ERRORS.contains(text)) {
            issues.add(FieldIssue.error(field.key(), "formula-failed", text,
                    "%s的公式结果是 %s。请改正公式，或直接填写内容。".formatted(field.label().zh(), text),
                    "The formula in %s gave %s. Mend it, or write the value itself.".formatted(field.label().en(), text)));
            return "";
        }
        var note = row.notes().get(place);
        boolean word = field.type() == FieldType.TEXT;
        if (note == CellNote.NOT_COMPUTED) {
            issues.add(FieldIssue.error(field.key(), "formula-not-computed", text,
                    "%s是公式 %s，文件中没有它的结果。请用表格软件打开并保存一次，或粘贴为数值。".formatted(field.label().zh(), text),
                    "%s is the formula %s, whose result is not in the file. Open and save it in a spreadsheet program, or paste the value."
                            .formatted(field.label().en(), text)));
            return "";
        }
        if (note == CellNote.QUOTE_OPEN) {
            issues.add(FieldIssue.error(field.key(), "quote-open", text,
                    "%s以引号开始，直到文件末尾都没有结束的引号，后面各行都并入了这一格。请补上或删去引号。".formatted(field.label().zh()),
                    "%s begins with a quotation mark that is never closed, so that all rows below are in this cell. Close it or take it out.".formatted(field.label().en())));
            return "";
        }
        if (word && (note == CellNote.DIGITS_LOST || text.indexOf('+') > 0 && SHORTENED.matcher(text).matches())) {
            issues.add(FieldIssue.error(field.key(), "digits-lost", text,
                    "%s“%s”被表格软件当作数字，后面的位数已丢失。请把该列设为文本后重新填写。".formatted(field.label().zh(), text),
                    "%s \"%s\" was kept as a number, and its last digits are lost. Format the column as text and write it again.".formatted(field.label().en(), text)));
            return "";
        }
        if (text.indexOf('\uFFFD') >= 0) {
            issues.add(FieldIssue.error(field.key(), "characters-damaged", text,
                    "%s“%s”中有乱码。请用原软件另存为 UTF-8 编码的 .csv 或 .xlsx 后上传。".formatted(field.label().zh(), FieldIssue.shown(text)),
                    "%s \"%s\" holds damaged characters. Save it anew as .csv in UTF-8, or as .xlsx.".formatted(field.label().en(), FieldIssue.shown(text))));
            return "";
        }
        if (NOTHING.contains(text.strip()) || text.strip().equals("无") && NEVER_WITHOUT.contains(field.type())) {
            issues.add(notice(field, "read-as-empty", text, "“%s”读作未填写。".formatted(text.strip()), "\"%s\" is read as nothing.".formatted(text.strip())));
            return "";
        }
        if (note == CellNote.MERGED) {
            issues.add(notice(field, "merged-cell", text, "合并单元格的“%s”也用于此行。".formatted(FieldIssue.shown(text)),
                    "\"%s\" of the merged cell holds for this row too.".formatted(FieldIssue.shown(text))));
        }
        return field.type() == FieldType.DATE && SERIAL_DAY.matcher(text).matches() ? serialDay(field, text, issues) : text;
    }

    private static String storable(String cell) {
        boolean doubtful = cell.chars().anyMatch(c -> c == 0 || c >= 0x200B && c <= 0x2060 || c >= 0xD800 && c <= 0xDFFF || c == 0xFEFF);
        return doubtful ? UNSTORABLE.matcher(cell).replaceAll("") : cell;
    }

    private static FieldIssue notice(RegisterField field, String rule, String value, String zh, String en) {
        return new FieldIssue(field.key(), rule, Severity.INFO, Bilingual.of(zh, en), value);
    }

    /** A day that a spreadsheet shows as its number, because the cell is not formatted as a date. */
    private String serialDay(RegisterField field, String text, List<FieldIssue> issues) {
        var day = DateUtil.getLocalDateTime(Double.parseDouble(text), since1904).toLocalDate().toString();
        issues.add(notice(field, "date-from-number", text,
                "“%s”是表格的日期序号，读作 %s。".formatted(text, day), "\"%s\" is a spreadsheet's number of a day, read as %s.".formatted(text, day)));
        return day;
    }
}
