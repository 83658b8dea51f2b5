package cn.jingtu.register.exchange;

import static org.apache.poi.ss.usermodel.CellType.FORMULA;
import static org.apache.poi.ss.usermodel.CellType.NUMERIC;

import cn.jingtu.platform.Problem;
import cn.jingtu.register.exchange.TableSource.About;
import cn.jingtu.register.exchange.TableSource.CellNote;
import cn.jingtu.register.exchange.TableSource.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
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
            var merged = lookedThrough(file, name);
            try (var book = new XlsxBook(file)) {
                rows.about(About.counting(book.since1904()));
                for (var sheet : book.sheets()) {
                    if (!sheet.visible() || rows.leaves(sheet.name())) continue;
                    new XlsxRows(book, merged.getOrDefault(sheet.part(), new MergedCells()), rows).read(sheet);
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Looks through a workbook before it is read, because a small file can unpack to more than any memory holds.
     *
     * @return the merged cells of each sheet, which a sheet tells only after its rows
     * @throws Problem {@code import-unpacks-too-far}
     */
    private static Map<String, MergedCells> lookedThrough(Path file, String name) throws IOException {
        long parts = Runtime.getRuntime().maxMemory() / 4; // texts and styles are kept in memory, sheets are not
        long all = 0;
        var buffer = new byte[1 << 16];
        var merged = new HashMap<String, MergedCells>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                boolean sheet = entry.getName().startsWith(SHEETS);
                long most = Math.min(sheet ? Long.MAX_VALUE : parts, MOST_UNPACKED_BYTES - all);
                long size = 0;
                int text = 0;
                var end = new Tail();
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        size += read;
                        for (int i = 0; i < read; i++) text = buffer[i] == '<' ? 0 : text + 1;
                        if (size > most || text > LONGEST_TEXT_BYTES && entry.getName().endsWith(".xml")) throw tooFar(name, entry.getName());
                        if (sheet) end.add(buffer, read);
                    }
                }
                all += size;
                if (sheet) merged.put(entry.getName(), end.merged());
            }
        }
        return merged;
    }

    /** The last of a sheet, where it says which cells are merged. */
    private static final class Tail {

        private static final int HALF = 1 << 19;
        private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=[\"']([A-Z]+)(\\d+):[A-Z]+(\\d+)[\"']");

        private ByteArrayOutputStream before = new ByteArrayOutputStream();
        private ByteArrayOutputStream last = new ByteArrayOutputStream();

        void add(byte[] bytes, int length) {
            if (last.size() > HALF) {
                var full = last;
                last = before;
                before = full;
                last.reset();
            }
            last.write(bytes, 0, length);
        }

        MergedCells merged() {
            var merged = new MergedCells();
            var text = before.toString(StandardCharsets.ISO_8859_1) + last.toString(StandardCharsets.ISO_8859_1);
            MERGED.matcher(text).results().forEach(found -> merged.add(
                    XlsxRows.column(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
            return merged;
        }
    }

    private static Problem tooFar(String name, String part) {
        return Problem.unprocessable(
                "import-unpacks-too-far",
                "“%s”解压后过大，或有超长的单元格（%s），没有读取。请用表格软件打开后另存为新的 .xlsx，或拆成几个文件。".formatted(name, part),
                "\"%s\" unpacks to too much or holds a cell that is too long (%s), so it was not read. Save it anew as .xlsx, or part it into several files."
                        .formatted(name, part));
    }

    static void xls(InputStream content, String name, Headers rows) throws IOException {
        var bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / MEMORY_OF_XLS));
        if (content.read() >= 0) {
            throw Problem.unprocessable(
                    "import-xls-too-large",
                    "“%s”超过 .xls 可读取的 %d MB。请另存为 .xlsx 后上传。".formatted(name, bytes.length >> 20),
                    "\"%s\" is larger than the %d MB that are read of an .xls. Save it as .xlsx and upload that.".formatted(name, bytes.length >> 20));
        }
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
            boolean since1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
            rows.about(About.counting(since1904));
            for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
                if (book.isSheetHidden(sheet) || book.isSheetVeryHidden(sheet) || rows.leaves(book.getSheetName(sheet))) continue;
                var merged = new MergedCells();
                book.getSheetAt(sheet).getMergedRegions().forEach(r -> merged.add(r.getFirstColumn(), r.getFirstRow() + 1, r.getLastRow() + 1));
                for (var row : book.getSheetAt(sheet)) {
                    var cells = new ArrayList<String>();
                    var notes = new HashMap<Integer, CellNote>();
                    for (int i = 0; i < row.getLastCellNum(); i++) {
                        var cell = row.getCell(i);
                        cells.add(text(cell, since1904));
                        if (cell != null && cell.getCellType() == NUMERIC && CellNote.hasLostDigits(BigDecimal.valueOf(cell.getNumericCellValue()))) notes.put(i, CellNote.DIGITS_LOST);
                    }
                    for (int place : merged.fill(row.getRowNum() + 1, cells)) notes.put(place, CellNote.MERGED);
                    if (!rows.test(new Row(row.getRowNum() + 1, cells, notes, row.getZeroHeight()))) break;
                }
            }
        }
    }

    private static String text(@Nullable Cell cell, boolean since1904) {
        if (cell == null) return "";
        var type = cell.getCellType() == FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> format(cell).show(BigDecimal.valueOf(cell.getNumericCellValue()), since1904);
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private static CellFormat format(Cell cell) {
        int id = cell.getCellStyle().getDataFormat();
        var code = cell.getCellStyle().getDataFormatString();
        return CellFormat.of(id, code == null || code.startsWith("reserved-") ? null : code);
    }
}
