package cn.jingtu.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes on disk under the digest of what they are: {@code files/ab/cdef…}. Written to {@code files/incoming}, flushed to
 * the disk and only then moved into place, so that a name in the store always stands for whole bytes.
 */
final class BlobStore {

    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern REST = Pattern.compile("[0-9a-f]{62}");

    private final Path root;
    private final Path incoming;

    BlobStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + incoming, e);
        }
    }

    /** Bytes that arrived whole but have no name in the store yet. Closing without {@link #keep} throws them away. */
    final class Arrived implements AutoCloseable {
        private final Path path;
        private final String sha256;
        private final long size;

        private Arrived(Path path, String sha256, long size) {
            this.path = path;
            this.sha256 = sha256;
            this.size = size;
        }

        Path path() {
            return path;
        }

        String sha256() {
            return sha256;
        }

        long size() {
            return size;
        }

        /** Moves the bytes to their place unless they are there already, whole. */
        void keep() {
            var place = place(sha256);
            try {
                if (Files.exists(place) && Files.size(place) == size) {
                    return;
                }
                Files.createDirectories(place.getParent());
                Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                flush(place.getParent());
                flush(root);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep " + sha256, e);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove " + path, e);
            }
        }
    }

    static final class TooLarge extends Exception {
        TooLarge(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /** Takes in {@code content}, at most {@code limit} bytes of it. */
    Arrived take(InputStream content, long limit) throws IOException, TooLarge {
        var path = Files.createTempFile(incoming, "", ".part");
        boolean whole = false;
        try {
            var digest = sha256();
            long size = 0;
            try (var channel = FileChannel.open(path, StandardOpenOption.WRITE);
                    var out = Channels.newOutputStream(channel);
                    var in = new DigestInputStream(content, digest)) {
                var buffer = new byte[64 * 1024];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    size += n;
                    if (size > limit) {
                        throw new TooLarge(limit);
                    }
                    out.write(buffer, 0, n);
                }
                channel.force(true);
            }
            whole = true;
            return new Arrived(path, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /** Size and digest of what lies under {@code sha256}; empty when nothing does. */
    Optional<String> digestOf(String sha256) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(place(sha256)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Every name in the store with the time its bytes came. */
    void forEach(BiConsumer<String, Instant> visitor) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (var folder : folders.filter(f -> FOLDER.matcher(f.getFileName().toString()).matches()).toList()) {
                try (Stream<Path> rest = Files.list(folder)) {
                    for (var file : rest.filter(f -> REST.matcher(f.getFileName().toString()).matches()).toList()) {
                        visitor.accept(
                                folder.getFileName().toString() + file.getFileName(),
                                Files.getLastModifiedTime(file).toInstant());
                    }
                }
            }
        }
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Removes what a crash left half received before {@code before}. */
    void clearIncoming(Instant before) throws IOException {
        try (Stream<Path> parts = Files.list(incoming)) {
            for (var part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** A renamed file is safe only when its folder is written out too. */
    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
