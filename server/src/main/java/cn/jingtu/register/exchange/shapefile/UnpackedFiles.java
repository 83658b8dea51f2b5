package cn.jingtu.register.exchange.shapefile;

import cn.jingtu.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/**
 * The parts of the one shapefile in a zip, in a folder of their own that disappears on closing. Parts are kept under names of
 * ours, so that no name in a zip leads anywhere; what would fill the disk is refused while it unpacks.
 */
final class UnpackedFiles implements AutoCloseable {

    private static final Set<String> PARTS = Set.of("shp", "shx", "dbf", "prj", "cpg");
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_FILES = 200;

    private final Path folder;
    private final Map<String, Path> parts = new TreeMap<>();
    private final Set<String> shapefiles = new TreeSet<>();

    private UnpackedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks.
     *
     * @throws Problem {@code import-zip-refused} where names lead out of the zip or it grows beyond 512 MiB or 200 files, {@code
     *     import-shapefile-incomplete} where it holds no shapefile or more than one
     */
    static UnpackedFiles of(InputStream zip, String name) throws IOException {
        var unpacked = new UnpackedFiles(Files.createTempDirectory("jingtu-shapefile-"));
        try {
            unpacked.unpack(zip, name);
            return unpacked;
        } catch (IOException | RuntimeException failed) {
            unpacked.close();
            throw failed;
        }
    }

    private void unpack(InputStream content, String zipName) throws IOException {
        long left = MOST_BYTES;
        int files = 0;
        // Names without a mark of UTF-8 can be in any encoding; Latin-1 reads each and keeps their bytes.
        try (var zip = new ZipInputStream(content, StandardCharsets.ISO_8859_1)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = entry.getName().replace('\\', '/');
                if (++files > MOST_FILES) {
                    throw refused("“%s”中的文件多于 %d 个。".formatted(zipName, MOST_FILES), "\"%s\" holds more than %d files.".formatted(zipName, MOST_FILES));
                }
                if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || List.of(path.split("/")).contains("..")) {
                    throw refused("“%s”中的文件名“%s”指向压缩包之外。".formatted(zipName, shown(path)),
                            "\"%s\" holds a file named \"%s\", which leads out of it.".formatted(zipName, shown(path)));
                }
                var base = path.replaceFirst("\\.[^./]*$", "");
                var part = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                if (entry.isDirectory() || path.startsWith("__MACOSX/") || !PARTS.contains(part)) continue;
                if (part.equals("shp")) shapefiles.add(shown(base));
                var place = folder.resolve("part." + part);
                if (parts.put(part, place) != null) continue; // of a second shapefile, told below
                left = copy(zip, place, left, zipName);
            }
        }
        requireOne(zipName);
    }

    private static long copy(InputStream from, Path to, long left, String zipName) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            var buffer = new byte[1 << 16];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw refused("“%s”解压后超过 %d MiB。请分批导入。".formatted(zipName, MOST_BYTES >> 20),
                            "\"%s\" unpacks to more than %d MiB. Import it in parts.".formatted(zipName, MOST_BYTES >> 20));
                }
                out.write(buffer, 0, read);
            }
        }
        return left;
    }

    private void requireOne(String zipName) {
        if (shapefiles.size() > 1) {
            throw incomplete("“%s”中有多个图层：%s。每次只导入一个。".formatted(zipName, String.join("、", shapefiles)),
                    "\"%s\" holds several shapefiles: %s. Import one at a time.".formatted(zipName, String.join(", ", shapefiles)));
        }
        for (var needed : new String[] {"shp", "dbf"}) {
            if (!parts.containsKey(needed)) {
                throw incomplete("“%s”中没有 .%s 文件。请把 shp、dbf、shx、prj 一起压缩；表格请解压后逐个上传。".formatted(zipName, needed),
                        "\"%s\" holds no .%s file. Zip shp, dbf, shx and prj together; unpack tables and upload them one by one.".formatted(zipName, needed));
            }
        }
    }

    private static String shown(String name) {
        boolean decoded = name.chars().anyMatch(c -> c > 255); // the zip said that it is UTF-8
        return decoded ? name : new String(name.getBytes(StandardCharsets.ISO_8859_1), Charset.forName("GB18030"));
    }

    private static Problem refused(String zh, String en) {
        return Problem.unprocessable("import-zip-refused", zh, en);
    }

    private static Problem incomplete(String zh, String en) {
        return Problem.unprocessable("import-shapefile-incomplete", zh, en);
    }

    Path shp() {
        return parts.get("shp");
    }

    Path dbf() {
        return parts.get("dbf");
    }

    Optional<Path> shx() {
        return Optional.ofNullable(parts.get("shx"));
    }

    /** The text of a small part, such as the projection. */
    Optional<String> text(String part) throws IOException {
        var place = parts.get(part);
        if (place == null) return Optional.empty();
        try (var in = Files.newInputStream(place)) {
            return Optional.of(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).replace("\uFEFF", "").strip());
        }
    }

    @Override
    public void close() {
        try {
            for (var part : parts.values()) Files.deleteIfExists(part);
            Files.deleteIfExists(folder);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
