package cn.jingtu.plan.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** Sheets of Excel files, old and new. Stored results of formulas are read, nothing is computed. */
final class SheetReader {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 60;

    private SheetReader() {}

    static List<Grid> read(byte[] file) throws IOException {
        try (var workbook = open(file)) {
            var grids = new ArrayList<Grid>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) continue;
                var sheet = workbook.getSheetAt(i);
                grids.add(new Grid(rows(sheet), true, List.of(), sheet.getSheetName()));
            }
            return grids;
        }
    }

    private static Workbook open(byte[] file) throws IOException {
        if (file[0] != 'P') return WorkbookFactory.create(new ByteArrayInputStream(file));
        try {
            return new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(file)));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static List<Grid.Row> rows(Sheet sheet) {
        var merged = new HashMap<CellAddress, Grid.Merge>();
        var last = Math.min(sheet.getLastRowNum(), MOST_ROWS);
        for (var region : sheet.getMergedRegions()) {
            for (int r = region.getFirstRow(); r <= Math.min(region.getLastRow(), last); r++) {
                for (int c = region.getFirstColumn(); c <= Math.min(region.getLastColumn(), MOST_COLUMNS); c++) {
                    if (r > region.getFirstRow()) merged.put(new CellAddress(r, c), Grid.Merge.ABOVE);
                    else if (c > region.getFirstColumn()) merged.put(new CellAddress(r, c), Grid.Merge.LEFT);
                }
            }
        }
        var width = 0;
        for (int r = 0; r <= last; r++) {
            var row = sheet.getRow(r);
            if (row != null) width = Math.max(width, Math.min(row.getLastCellNum(), MOST_COLUMNS));
        }
        var formatter = new DataFormatter(Locale.CHINA);
        var rows = new ArrayList<Grid.Row>();
        for (int r = 0; r <= last; r++) {
            var row = sheet.getRow(r);
            var cells = new ArrayList<Grid.Cell>();
            for (int c = 0; c < width; c++) cells.add(cell(row == null ? null : row.getCell(c), merged, r, c, formatter));
            rows.add(new Grid.Row(r + 1, cells));
        }
        return rows;
    }

    private static Grid.Cell cell(
            @org.jspecify.annotations.Nullable Cell cell, Map<CellAddress, Grid.Merge> merged, int r, int c, DataFormatter formatter) {
        var merge = merged.get(new CellAddress(r, c));
        if (merge != null) return new Grid.Cell("", merge, false);
        if (cell == null) return Grid.Cell.EMPTY;
        var formula = cell.getCellType() == CellType.FORMULA;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        var text = switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell, formula, formatter);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
        return new Grid.Cell(Grid.clean(text), Grid.Merge.NONE, formula);
    }

    private static String number(Cell cell, boolean formula, DataFormatter formatter) {
        if (DateUtil.isCellDateFormatted(cell)) {
            var day = cell.getLocalDateTimeCellValue().toLocalDate();
            var format = cell.getCellStyle().getDataFormatString();
            var withDay = format == null || format.toLowerCase(Locale.ROOT).contains("d");
            return withDay ? day.toString() : day.format(DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT));
        }
        if (formula) {
            return formatter.formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        }
        return formatter.formatCellValue(cell);
    }
}
