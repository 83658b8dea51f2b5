package cn.jingtu.register.exchange;

import static org.apache.poi.ss.usermodel.CellType.FORMULA;

import cn.jingtu.platform.Problem;
import cn.jingtu.register.exchange.TableSource.Headers;
import cn.jingtu.register.exchange.TableSource.Row;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Rows of the visible sheets of a workbook, cells as people see them. */
final class Workbooks {

    /** A cell holds 32,767 characters, each at most written as an entity of ten; what is longer was written to fill memories. */
    private static final int LONGEST_TEXT_BYTES = 1 << 20;
    private static final long MOST_UNPACKED_BYTES = 4L << 30;
    private static final String SHEETS = "xl/worksheets/";
    /** An .xls is held in memory as a whole, in many times its size. */
    private static final int MEMORY_OF_XLS = 20;

    private Workbooks() {}

    static void xlsx(InputStream content, String name, Headers rows) throws IOException {
        var file = Files.createTempFile("jingtu-import", ".xlsx");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            requireSound(file, name);
            try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
                for (var sheet : book.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                    if (rows.leaves(sheet.getName())) continue;
                    try (var stream = sheet.openStream()) {
                        var iterator = stream.iterator();
                        while (iterator.hasNext() && rows.test(row(iterator.next()))) {
                            // The taker has it.
                        }
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        var uncomputed = new HashSet<Integer>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i).orElse(null);
            if (cell != null && cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
                uncomputed.add(i);
                cells.add("=" + cell.getFormula());
            } else {
                cells.add(text(cell));
            }
        }
        return new Row(row.getRowNum(), cells, Set.copyOf(uncomputed));
    }

    /**
     * Looks through a workbook before it is read, because a small file can unpack to more than any memory holds.
     *
     * @throws Problem {@code import-unpacks-too-far}
     */
    private static void requireSound(Path file, String name) throws IOException {
        long parts = Runtime.getRuntime().maxMemory() / 4; // texts and styles are kept in memory, sheets are not
        long all = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long most = Math.min(entry.getName().startsWith(SHEETS) ? Long.MAX_VALUE : parts, MOST_UNPACKED_BYTES - all);
                long size = 0;
                int text = 0;
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        size += read;
                        for (int i = 0; i < read; i++) text = buffer[i] == '<' ? 0 : text + 1;
                        if (size > most || text > LONGEST_TEXT_BYTES && entry.getName().endsWith(".xml")) throw tooFar(name, entry.getName());
                    }
                }
                all += size;
            }
        }
    }

    private static Problem tooFar(String name, String part) {
        return Problem.unprocessable(
                "import-unpacks-too-far",
                "“%s”解压后过大，或有超长的单元格（%s），没有读取。请用表格软件打开后另存为新的 .xlsx，或拆成几个文件。".formatted(name, part),
                "\"%s\" unpacks to too much or holds a cell that is too long (%s), so it was not read. Save it anew as .xlsx, or part it into several files."
                        .formatted(name, part));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.ERROR) return cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) return number(cell.getDataFormatString(), cell.asNumber());
        if (cell.getType() == CellType.FORMULA) return result(cell);
        if (cell.getType() == CellType.BOOLEAN) return cell.asBoolean() ? "true" : "false";
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    /** What a formula gave when the workbook was saved. */
    private static String result(Cell cell) {
        try {
            return number(cell.getDataFormatString(), new BigDecimal(cell.getRawValue()));
        } catch (NumberFormatException _) {
            return cell.getRawValue().strip();
        }
    }

    /** A number as its format shows it: a day, a share of a hundred, or plainly. */
    private static String number(@Nullable String format, BigDecimal number) {
        if (format == null) return plain(number);
        if (DateUtil.isADateFormat(-1, format)) return day(DateUtil.getLocalDateTime(number.doubleValue()));
        return format.contains("%") ? plain(number.movePointRight(2)) + "%" : plain(number);
    }

    /** A number of a spreadsheet as people see it: 0.1 + 0.2 is kept there as 0.30000000000000004. */
    private static String plain(BigDecimal number) {
        return number.round(new MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static String day(@Nullable LocalDateTime time) {
        return time == null ? "" : time.toLocalDate().toString();
    }

    static void xls(InputStream content, String name, Headers rows) throws IOException {
        var bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / MEMORY_OF_XLS));
        if (content.read() >= 0) {
            throw Problem.unprocessable(
                    "import-xls-too-large",
                    "“%s”超过 .xls 可读取的 %d MB。请另存为 .xlsx 后上传。".formatted(name, bytes.length >> 20),
                    "\"%s\" is larger than the %d MB that are read of an .xls. Save it as .xlsx and upload that.".formatted(name, bytes.length >> 20));
        }
        try (var book = new HSSFWorkbook(new java.io.ByteArrayInputStream(bytes))) {
            for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
                if (book.isSheetHidden(sheet) || book.isSheetVeryHidden(sheet) || rows.leaves(book.getSheetName(sheet))) continue;
                for (var row : book.getSheetAt(sheet)) {
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < row.getLastCellNum(); i++) cells.add(text(row.getCell(i)));
                    if (!rows.test(new Row(row.getRowNum() + 1, cells))) break;
                }
            }
        }
    }

    private static String text(org.apache.poi.ss.usermodel.@Nullable Cell cell) {
        if (cell == null) return "";
        var type = cell.getCellType() == FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell.getCellStyle().getDataFormatString(), BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
