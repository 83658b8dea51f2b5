package cn.jingtu.command;

import cn.jingtu.platform.database.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What lies in the data folder beside the database: files under their digests, anchors of the audit trail. */
final class FileStore {

    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{62}");

    /** For what holds secrets: a key, an archive. */
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private FileStore() {}

    /** Whole files only; what is being received has no such name yet. */
    static List<Path> files(DataFolder folder) throws IOException {
        if (!Files.isDirectory(folder.files())) {
            return List.of();
        }
        try (var paths = Files.walk(folder.files(), 2)) {
            return paths.filter(path -> PLACE.matcher(place(folder, path)).matches()).sorted().toList();
        }
    }

    static String digest(Path file) {
        return file.getParent().getFileName().toString() + file.getFileName();
    }

    /** Files at the top of the folder that hold hashes of the audit trail. */
    static List<Path> anchors(DataFolder folder) throws IOException {
        try (var paths = Files.list(folder.root())) {
            return paths.filter(path -> isAnchor(path.getFileName().toString())).sorted().toList();
        }
    }

    static boolean isAnchor(String name) {
        return name.matches("audit[a-z0-9.-]*");
    }

    private static String place(DataFolder folder, Path path) {
        return folder.files().relativize(path).toString();
    }
}
