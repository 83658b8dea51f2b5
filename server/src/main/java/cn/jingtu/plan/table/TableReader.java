package cn.jingtu.plan.table;

import cn.jingtu.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;

/**
 * Finds the tables in a file. What a file is follows from its content, never from its name. Nothing in it is
 * evaluated: formulas give their stored results, macros and external references are refused or ignored.
 */
public final class TableReader {

    /** A work division table of words alone stays far below. */
    public static final long MOST_BYTES = 20L << 20;

    private static final long MOST_INFLATED = 64L << 20;
    private static final long MOST_ENTRY = 24L << 20;
    private static final int MOST_ENTRIES = 5_000;

    private static final Tika TIKA = new Tika();

    private TableReader() {}

    /**
     * The tables of a file in their order.
     *
     * @throws Problem naming what is wrong with the file and what to do
     */
    public static List<Grid> read(byte[] file, String name) {
        if (file.length == 0) throw TableProblems.empty(name);
        if (file.length > MOST_BYTES) throw TableProblems.tooLarge(file.length, MOST_BYTES);
        try {
            if (startsWith(file, 'P', 'K', 3, 4) || startsWith(file, 'P', 'K', 5, 6)) return readZip(file, name);
            if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) return readCompound(file, name);
            return readText(file, name);
        } catch (EncryptedDocumentException e) {
            throw TableProblems.encrypted(name);
        } catch (IOException e) {
            throw isBomb(e) ? TableProblems.bomb(name) : TableProblems.corrupt(name);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The office formats have more ways to be broken than POI has exceptions for.
            throw isBomb(e) ? TableProblems.bomb(name) : TableProblems.corrupt(name);
        }
    }

    private static boolean isBomb(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null && (message.contains("Zip bomb") || message.contains("maximum allowed"))) return true;
        }
        return false;
    }

    private static List<Grid> readZip(byte[] file, String name) throws IOException {
        var types = new StringBuilder();
        var macros = false;
        var entries = 0;
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var buffer = new byte[1 << 16];
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (++entries > MOST_ENTRIES) throw TableProblems.bomb(name);
                macros |= entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
                var keep = entry.getName().equals("[Content_Types].xml");
                long size = 0;
                for (int n; (n = zip.read(buffer)) > 0; ) {
                    size += n;
                    total += n;
                    if (size > MOST_ENTRY || total > MOST_INFLATED) throw TableProblems.bomb(name);
                    if (keep && types.length() < 1 << 20) types.append(new String(buffer, 0, n, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        if (entries == 0) throw TableProblems.corrupt(name);
        if (macros || types.indexOf("macroEnabled") >= 0) throw TableProblems.macros(name);
        if (types.indexOf("wordprocessingml.document.main+xml") >= 0 || types.indexOf("wordprocessingml.template.main+xml") >= 0) {
            return WordReader.readDocx(file);
        }
        if (types.indexOf("spreadsheetml.sheet.main+xml") >= 0 || types.indexOf("spreadsheetml.template.main+xml") >= 0) {
            return SheetReader.read(file);
        }
        throw TableProblems.wrongType(name, TIKA.detect(file, name));
    }

    private static List<Grid> readCompound(byte[] file, String name) throws IOException {
        try (var store = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = store.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw TableProblems.encrypted(name);
            if (hasMacros(root)) throw TableProblems.macros(name);
            if (root.hasEntryCaseInsensitive("WordDocument")) return WordReader.readDoc(store);
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) return SheetReader.read(file);
        }
        throw TableProblems.wrongType(name, TIKA.detect(file, name));
    }

    private static boolean hasMacros(DirectoryEntry root) {
        return root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("VBA");
    }

    private static List<Grid> readText(byte[] file, String name) throws IOException {
        var type = TIKA.detect(file);
        if (type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/") || type.equals("application/pdf")
                || type.equals("text/html") || type.contains("rtf") || type.contains("rar") || type.contains("7z") || type.contains("xml")) {
            throw TableProblems.wrongType(name, type);
        }
        var text = PlainTextReader.decode(file);
        if (text.isEmpty()) throw TableProblems.wrongType(name, type);
        if (text.get().isBlank()) throw TableProblems.empty(name);
        return new ArrayList<>(PlainTextReader.read(text.get()));
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((file[i] & 0xff) != magic[i]) return false;
        return true;
    }
}
