package cn.jingtu.files;

import cn.jingtu.platform.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of file an office hands in, each with the endings it may carry. What is not here is refused: programs,
 * scripts, web pages and drawings that can run code.
 */
enum ContentType {
    PDF("application/pdf", true, "pdf"),
    DOC("application/msword", false, "doc", "wps"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLS("application/vnd.ms-excel", false, "xls", "et"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPT("application/vnd.ms-powerpoint", false, "ppt", "dps"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    OFD("application/ofd", false, "ofd"),
    PNG("image/png", true, "png"),
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    TIFF("image/tiff", false, "tif", "tiff"),
    TEXT("text/plain", true, "txt"),
    CSV("text/csv", false, "csv"),
    GEOJSON("application/geo+json", false, "geojson"),
    ZIP("application/zip", false, "zip");

    private static final Tika TIKA = new Tika();
    private static final int HEAD = 64 * 1024;

    private final String mediaType;
    private final boolean inline;
    private final List<String> endings;

    ContentType(String mediaType, boolean inline, String... endings) {
        this.mediaType = mediaType;
        this.inline = inline;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a browser shows it by itself without running anything of it. */
    boolean inline() {
        return inline;
    }

    static boolean shownInline(String mediaType) {
        return Arrays.stream(values()).anyMatch(t -> t.inline && t.mediaType.equals(mediaType));
    }

    /**
     * What the content of {@code path} is, whatever {@code name} says.
     *
     * @throws Problem {@code file-empty}, {@code file-type-refused}, {@code file-name-mismatch}, {@code file-with-macros}
     */
    static ContentType of(Path path, String name) {
        try {
            if (Files.size(path) == 0) {
                throw Problem.unprocessable(
                        "file-empty", "文件“%s”是空的（0 字节），请检查后重新上传。".formatted(name),
                        "The file \"%s\" is empty (0 bytes). Check it and upload it again.".formatted(name));
            }
            String found;
            try (var in = new BufferedInputStream(Files.newInputStream(path))) {
                found = TIKA.detect(in);
            }
            var type = byContent(path, found, ending(name));
            if (type == null) {
                throw refused(name, found);
            }
            if (!type.endings.contains(ending(name))) {
                throw Problem.unprocessable(
                                "file-name-mismatch",
                                "文件名“%s”与内容不符：内容是 %s。请改用扩展名 .%s 后重新上传。".formatted(name, type.name(), type.ending()),
                                "The name \"%s\" does not match the content, which is %s. Give it the ending .%s and upload it again."
                                        .formatted(name, type.name(), type.ending()))
                        .with("mediaType", type.mediaType);
            }
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static @Nullable ContentType byContent(Path path, String found, String ending) throws IOException {
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> inZip(path);
            case "application/x-tika-msoffice", "application/x-tika-msoffice-embedded" -> inCompoundFile(path);
            case "text/plain", "application/json", "application/geo+json" -> text(ending);
            case "application/octet-stream" -> charsetOf(path).map(_ -> text(ending)).orElse(null);
            default -> Arrays.stream(values()).filter(t -> t.mediaType.equals(found)).findFirst().orElse(null);
        };
    }

    /** Text is what its ending says: a table, places, or just text. */
    private static ContentType text(String ending) {
        return switch (ending) {
            case "csv" -> CSV;
            case "geojson" -> GEOJSON;
            default -> TEXT;
        };
    }

    /** The encoding of a text, which Tika may take for binary; empty where it is none. Judged by the beginning. */
    static Optional<Charset> charsetOf(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        return TextEncoding.of(head).filter(charset -> new String(head, charset).chars().noneMatch(ContentType::isControl));
    }

    private static boolean isControl(int character) {
        return character < ' ' && "\t\n\r\f".indexOf(character) < 0;
    }

    /** Only the directory of the archive is read, so a zip bomb costs nothing. */
    private static @Nullable ContentType inZip(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            Set<String> names = zip.stream().map(e -> e.getName().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
            if (names.contains("[content_types].xml")) {
                if (names.stream().anyMatch(n -> n.endsWith("vbaproject.bin"))) {
                    throw Problem.unprocessable(
                            "file-with-macros", "文件含有宏，不能上传。请另存为不含宏的文档（.docx、.xlsx）。",
                            "The file contains macros and cannot be taken. Save it as a document without (.docx, .xlsx).");
                }
                return names.contains("word/document.xml") ? DOCX
                        : names.contains("xl/workbook.xml") ? XLSX
                        : names.contains("ppt/presentation.xml") ? PPTX
                        : null;
            }
            if (names.contains("ofd.xml")) {
                return OFD;
            }
            return names.contains("meta-inf/manifest.mf") || names.contains("androidmanifest.xml") ? null : ZIP;
        } catch (ZipException e) {
            return null;
        }
    }

    private static @Nullable ContentType inCompoundFile(Path path) {
        try (var file = new POIFSFileSystem(path.toFile(), true)) {
            var names = file.getRoot().getEntryNames();
            return names.contains("WordDocument") ? DOC
                    : names.contains("Workbook") || names.contains("Book") ? XLS
                    : names.contains("PowerPoint Document") ? PPT
                    : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Problem refused(String name, String found) {
        var accepted = new TreeSet<String>();
        for (var type : values()) {
            accepted.addAll(type.endings);
        }
        var list = String.join("、", accepted);
        return Problem.unprocessable(
                        "file-type-refused",
                        "不接收文件“%s”：其内容为 %s。可上传：%s。".formatted(name, found, list),
                        "The file \"%s\" is not taken: its content is %s. Accepted are: %s."
                                .formatted(name, found, String.join(", ", accepted)))
                .with("found", found)
                .with("accepted", accepted);
    }

    /** The usual ending. */
    private String ending() {
        return endings.getFirst();
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
