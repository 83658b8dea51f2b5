package cn.jingtu.register.exchange;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an .xlsx, whichever program wrote it. Many leave out what ECMA-376 lets them: formats, the table of texts, the
 * addresses of cells; the strict form of ISO 29500 has other namespaces and days as text. So elements are known by their
 * local names, and what is absent means what the standard says.
 */
final class XlsxBook implements Closeable {

    private static final InputFactoryImpl XML = new InputFactoryImpl();
    private static final String BOOK = "xl/workbook.xml";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** A workbook that breaks the standard in a way that cannot be read over. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        Damaged(String why) {
            super(why);
        }
    }

    /** A sheet in the order of its tabs; {@code part} is its file in the package. */
    record Sheet(String name, boolean visible, String part) {}

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private String styles = "xl/styles.xml"; // where they lie unless the workbook says otherwise
    private String sharedStrings = "xl/sharedStrings.xml";
    private boolean since1904;
    private boolean toBeComputed;

    XlsxBook(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            zip.stream().forEach(part -> parts.putIfAbsent(part.getName().toLowerCase(Locale.ROOT), part));
            var targets = new HashMap<String, String>();
            each("xl/_rels/workbook.xml.rels", relationship -> {
                if (!relationship.getLocalName().equals("Relationship")) return;
                var target = part(Objects.requireNonNullElse(relationship.getAttributeValue(null, "Target"), ""));
                targets.put(Objects.requireNonNullElse(relationship.getAttributeValue(null, "Id"), ""), target);
                var type = Objects.requireNonNullElse(relationship.getAttributeValue(null, "Type"), "");
                if (type.endsWith("/styles")) styles = target;
                if (type.endsWith("/sharedStrings")) sharedStrings = target;
            });
            readFormats(styles);
            readTexts(sharedStrings);
            readBook(targets);
        } catch (IOException | RuntimeException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904 on. */
    boolean since1904() {
        return since1904;
    }

    /** Whether the program that wrote it left computing to the next one; formulas are 0 then, or have no result at all. */
    boolean toBeComputed() {
        return toBeComputed;
    }

    CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.PLAIN;
    }

    /** @throws Damaged where the table of texts is shorter */
    String text(String number) throws Damaged {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw new Damaged("shared string " + number);
        }
    }

    /** Takes elements one by one as they open. */
    interface Elements {
        void take(XMLStreamReader element) throws XMLStreamException, IOException;
    }

    /** Hands over all elements of a part; none where there is no such part. */
    private void each(String part, Elements taker) throws IOException {
        var entry = parts.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) return;
        try (var content = zip.getInputStream(entry)) {
            var xml = open(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) taker.take(xml);
            }
            xml.close();
        } catch (XMLStreamException damaged) {
            throw new Damaged(part + ": " + damaged.getMessage());
        }
    }

    InputStream content(Sheet sheet) throws IOException {
        var entry = parts.get(sheet.part().toLowerCase(Locale.ROOT));
        if (entry == null) throw new Damaged(sheet.part());
        return zip.getInputStream(entry);
    }

    static XMLStreamReader open(InputStream content) throws XMLStreamException {
        return XML.createXMLStreamReader(content);
    }

    private static String part(String target) {
        return URI.create("/" + BOOK).resolve(target.replace(" ", "%20")).getPath().substring(1);
    }

    private void readBook(Map<String, String> targets) throws IOException {
        each(BOOK, element -> {
            switch (element.getLocalName()) {
                case "workbookPr" -> since1904 = isTrue(element.getAttributeValue(null, "date1904"));
                case "calcPr" -> toBeComputed = isTrue(element.getAttributeValue(null, "fullCalcOnLoad"));
                case "sheet" -> {
                    var id = "";
                    for (int i = 0; i < element.getAttributeCount(); i++) {
                        if (element.getAttributeLocalName(i).equals("id") && !element.getAttributeNamespace(i).isEmpty()) id = element.getAttributeValue(i);
                    }
                    var state = Objects.requireNonNullElse(element.getAttributeValue(null, "state"), "visible");
                    var part = targets.getOrDefault(id, "");
                    if (parts.containsKey(part.toLowerCase(Locale.ROOT))) {
                        sheets.add(new Sheet(Objects.requireNonNullElse(element.getAttributeValue(null, "name"), ""), state.equals("visible"), part));
                    }
                }
                default -> {}
            }
        });
        if (sheets.isEmpty()) throw new Damaged(BOOK);
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    private void readFormats(String part) throws IOException {
        var codes = new HashMap<Integer, String>();
        var within = new boolean[1];
        each(part, element -> {
            switch (element.getLocalName()) {
                case "numFmt" -> codes.put(number(element, "numFmtId"), Objects.requireNonNullElse(element.getAttributeValue(null, "formatCode"), ""));
                case "cellXfs" -> within[0] = true;
                case "cellStyles", "dxfs" -> within[0] = false;
                case "xf" -> {
                    int id = number(element, "numFmtId");
                    if (within[0]) formats.add(CellFormat.of(id, codes.get(id)));
                }
                default -> {}
            }
        });
    }

    /** An attribute that is a number; -1 where it is absent, or none. */
    static int number(XMLStreamReader element, String attribute) {
        var text = element.getAttributeValue(null, attribute);
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private void readTexts(String part) throws IOException {
        each(part, element -> {
            if (element.getLocalName().equals("si")) texts.add(text(element));
        });
    }

    /** The text of the element that is open, put together of its runs, without how it is pronounced. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        int aside = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("t") && aside == 0) {
                        text.append(xml.getElementText());
                    } else {
                        depth++;
                        if (xml.getLocalName().equals("rPh")) aside++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (xml.getLocalName().equals("rPh")) aside--;
                }
                default -> {}
            }
        }
        return unescaped(text.toString());
    }

    /** The text without the escapes of characters that XML does not take: {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(c -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(c.group(1), 16)))) : text;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
