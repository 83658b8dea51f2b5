package cn.jingtu.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The demo's evidence: short documents that say on their first line that they are made up. */
final class Papers {

    private Papers() {}

    static byte[] document(String issuer, String title, String text, String date) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            line(document, "【演示数据 DEMO】本文件由系统生成，不是真实材料。", 10, false, ParagraphAlignment.LEFT);
            line(document, title, 18, true, ParagraphAlignment.CENTER);
            line(document, text, 12, false, ParagraphAlignment.LEFT);
            line(document, issuer, 12, false, ParagraphAlignment.RIGHT);
            line(document, date, 12, false, ParagraphAlignment.RIGHT);
            document.getProperties().getCoreProperties().setCreator("演示数据");
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(XWPFDocument document, String text, int size, boolean bold, ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        var run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        run.setBold(bold);
    }
}
