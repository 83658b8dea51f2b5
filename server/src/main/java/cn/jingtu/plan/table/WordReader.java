package cn.jingtu.plan.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Tables of Word files, old and new. */
final class WordReader {

    /** Two cell edges of an old Word file closer than this (twips, 1/1440 inch) are the same. */
    private static final int EDGE_TOLERANCE = 30;

    private WordReader() {}

    static List<Grid> readDocx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var grids = new ArrayList<Grid>();
            var above = new ArrayList<String>();
            for (var element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    var text = Grid.clean(paragraph.getText());
                    if (!text.isEmpty()) above.add(text);
                } else if (element instanceof XWPFTable table) {
                    grids.add(new Grid(rows(table), true, above, "表 " + (grids.size() + 1)));
                    above = new ArrayList<>();
                }
            }
            return grids;
        }
    }

    private static List<Grid.Row> rows(XWPFTable table) {
        var rows = new ArrayList<Grid.Row>();
        for (var row : table.getRows()) {
            var cells = new ArrayList<Grid.Cell>();
            var properties = row.getCtRow().getTrPr();
            if (properties != null && properties.sizeOfGridBeforeArray() > 0) {
                for (int i = 0; i < properties.getGridBeforeArray(0).getVal().intValue(); i++) cells.add(Grid.Cell.EMPTY);
            }
            for (ICell each : row.getTableICells()) {
                if (each instanceof XWPFSDTCell control) {
                    cells.add(Grid.Cell.of(control.getContent().getText()));
                } else if (each instanceof XWPFTableCell cell) {
                    var cellProperties = cell.getCTTc().getTcPr();
                    var merge = cellProperties == null ? null : cellProperties.getVMerge();
                    var goesOn = merge != null && (merge.getVal() == null || merge.getVal() == STMerge.CONTINUE);
                    cells.add(goesOn ? Grid.Cell.above() : Grid.Cell.of(text(cell)));
                    var span = cellProperties == null || cellProperties.getGridSpan() == null ? 1 : cellProperties.getGridSpan().getVal().intValue();
                    for (int i = 1; i < Math.min(span, 64); i++) cells.add(goesOn ? Grid.Cell.above() : Grid.Cell.left());
                }
            }
            rows.add(new Grid.Row(rows.size() + 1, cells));
        }
        return rows;
    }

    private static String text(XWPFTableCell cell) {
        var text = new StringBuilder();
        for (var paragraph : cell.getParagraphs()) {
            if (!text.isEmpty()) text.append('\n');
            text.append(paragraph.getText());
        }
        return text.toString();
    }

    static List<Grid> readDoc(POIFSFileSystem store) throws IOException {
        try (var document = new HWPFDocument(store)) {
            var grids = new ArrayList<Grid>();
            var range = document.getRange();
            var tables = new TableIterator(range);
            var from = range.getStartOffset();
            while (tables.hasNext()) {
                var table = tables.next();
                grids.add(new Grid(rows(table), true, paragraphs(range, from, table.getStartOffset()), "表 " + (grids.size() + 1)));
                from = table.getEndOffset();
            }
            return grids;
        }
    }

    private static List<String> paragraphs(Range range, int from, int to) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            if (paragraph.getStartOffset() < from || paragraph.getEndOffset() > to || paragraph.isInTable()) continue;
            var text = Grid.clean(visible(paragraph.text()));
            if (!text.isEmpty()) texts.add(text);
        }
        return texts;
    }

    /** Old Word cells say where their edges are, not which columns they span. */
    private static List<Grid.Row> rows(Table table) {
        var edges = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                var left = table.getRow(r).getCell(c).getLeftEdge();
                if (edges.isEmpty() || nearest(edges, left) > EDGE_TOLERANCE) edges.add(left);
            }
        }
        var columns = new ArrayList<>(edges);
        var rows = new ArrayList<Grid.Row>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            var cells = new ArrayList<Grid.Cell>();
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                var column = column(columns, cell.getLeftEdge());
                while (cells.size() < column) cells.add(cells.isEmpty() ? Grid.Cell.EMPTY : Grid.Cell.left());
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) cells.add(Grid.Cell.above());
                else if (cell.isMerged() && !cell.isFirstMerged()) cells.add(Grid.Cell.left());
                else cells.add(Grid.Cell.of(visible(cell.text())));
            }
            while (cells.size() < columns.size()) cells.add(cells.isEmpty() ? Grid.Cell.EMPTY : Grid.Cell.left());
            rows.add(new Grid.Row(r + 1, cells));
        }
        return rows;
    }

    private static int nearest(TreeSet<Integer> edges, int edge) {
        var floor = edges.floor(edge);
        var ceiling = edges.ceiling(edge);
        return Math.min(floor == null ? Integer.MAX_VALUE : edge - floor, ceiling == null ? Integer.MAX_VALUE : ceiling - edge);
    }

    private static int column(List<Integer> columns, int edge) {
        var best = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - edge) < Math.abs(columns.get(best) - edge)) best = i;
        }
        return best;
    }

    /** Without the marks that end cells and rows and without field codes. */
    private static String visible(String text) {
        return Range.stripFields(text).replaceAll("[\\u0000-\\u0008\\u000c\\u000e-\\u001f]", "");
    }
}
