package cn.jingtu.access.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hashes of the trail noted in a file outside the database, one line {@code seq hash} for every commit. A line is
 * written after the commit, never before, so the file may lag behind a crash but never tells of what was rolled back.
 */
public final class AuditAnchors {

    private static final Logger log = LoggerFactory.getLogger(AuditAnchors.class);

    /** Name of the file in the data folder. */
    public static final String FILE = "audit-anchors.log";

    private final @Nullable Path file;

    AuditAnchors(@Nullable Path file) {
        this.file = file;
    }

    /** Notes the last entry of a commit. The change is committed: a full disk is logged and does not undo it. */
    synchronized void note(long seq, String hash) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((seq + " " + hash + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(false);
            }
        } catch (IOException e) {
            log.error("Cannot write audit anchor {} to {}: the end of the trail is not protected until this is mended", seq, file, e);
        }
    }

    TreeMap<Long, String> read() {
        return file == null ? new TreeMap<>() : read(file);
    }

    /** Reads anchors; a last line that a crash cut short is passed over. */
    public static TreeMap<Long, String> read(Path file) {
        var anchors = new TreeMap<Long, String>();
        if (!Files.exists(file)) {
            return anchors;
        }
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                var parts = line.strip().split(" ");
                if (parts.length == 2 && parts[0].matches("[0-9]{1,18}") && parts[1].matches("[0-9a-f]{64}")) {
                    // The first note of a number stands: a later one could come from whoever cut the trail and went on.
                    anchors.putIfAbsent(Long.parseLong(parts[0]), parts[1]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read audit anchors " + file, e);
        }
        return anchors;
    }
}
