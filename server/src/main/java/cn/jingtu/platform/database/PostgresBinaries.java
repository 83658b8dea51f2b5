package cn.jingtu.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL programs that come as a Maven artefact. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder with {@code bin/postgres}, unpacked under {@code runtime} unless that happened before. Its name is the
     * digest of the archive, so that a new version never meets old files.
     */
    static Path unpack(Path runtime) {
        var name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            var target = runtime.resolve("postgresql-" + digest(name).substring(0, 12));
            if (Files.isDirectory(target)) {
                return target;
            }
            Files.createDirectories(runtime);
            var unfinished = Files.createTempDirectory(runtime, "unpacking-");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(name, unfinished);
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException unpackedMeanwhile) {
                delete(unfinished);
            }
            return target;
        } catch (IOException e) {
            throw new StartFailure("The database programs cannot be unpacked to %s: %s".formatted(runtime, e), e);
        }
    }

    /** Name of the archive for an operating system and processor as Java names them. */
    static String archiveName(String osName, String osArch) {
        var os = osName.toLowerCase(Locale.ROOT);
        var system = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : null;
        var machine = switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> null;
        };
        if (system == null || machine == null) {
            throw new StartFailure(
                    "No embedded database for %s on %s. Use a PostgreSQL of your own: --db-url jdbc:postgresql://host/jingtu."
                            .formatted(osName, osArch));
        }
        return "postgres-%s-%s.txz".formatted(system, machine);
    }

    private static InputStream open(String name) throws IOException {
        var stream = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new StartFailure(
                    "This build of Jingtu carries no %s. Build it on this machine with ./jingtu run, or use --db-url."
                            .formatted(name));
        }
        return stream;
    }

    private static String digest(String name) throws IOException {
        try (var in = open(name)) {
            var sha = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                sha.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(String name, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(name))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.getName().endsWith(".a") && !entry.getName().startsWith("include/")) {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(
                            path,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
