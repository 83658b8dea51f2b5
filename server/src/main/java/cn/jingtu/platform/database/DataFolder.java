package cn.jingtu.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything this installation knows.
 *
 * <pre>
 * pg/                   the database
 * files/                documents and evidence by digest
 * logs/                 of Jingtu and of the database
 * runtime/              unpacked programs of the database; can be deleted when stopped
 * secret.key            seals shared secrets of authenticators, readable by the owner only
 * database.properties   where the database listens and its passwords, readable by the owner only
 * jingtu.lock           held by the server that runs on this folder
 * </pre>
 */
public record DataFolder(Path root) {

    /** Below this much free space a start is refused: PostgreSQL itself needs a log segment or two to recover. */
    private static final long LEAST_FREE_BYTES = 64L << 20;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path pg() {
        return root.resolve("pg");
    }

    public Path files() {
        return root.resolve("files");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The key that seals what must not be readable in the database; made when first needed. */
    public Path secretKey() {
        return root.resolve("secret.key");
    }

    Path runtime() {
        return root.resolve("runtime");
    }

    Path databaseProperties() {
        return root.resolve("database.properties");
    }

    private Path lockFile() {
        return root.resolve("jingtu.lock");
    }

    /** Makes the folder where it is missing. */
    public DataFolder prepare() {
        try {
            Files.createDirectories(root);
            Files.createDirectories(logs());
            if (!Files.isWritable(root)) {
                throw new StartFailure("The data folder %s is not writable for user %s. Choose another with --data DIR."
                        .formatted(root, System.getProperty("user.name")));
            }
            var free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new StartFailure(
                        "The disk of the data folder %s is full (%d MiB free, at least %d MiB needed). Free some space, then start again."
                                .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new StartFailure("The data folder %s cannot be used: %s. Choose another with --data DIR."
                    .formatted(root, e), e);
        }
        return this;
    }

    /**
     * Takes the folder for this process; it is freed on close, and by the operating system when the process dies.
     *
     * @throws StartFailure when another server holds it
     */
    public Lock lock() {
        var lock = tryLock();
        if (lock == null) {
            throw new StartFailure(
                    "Another Jingtu (process %s) already runs on the data folder %s. Stop it, or choose another folder with --data DIR."
                            .formatted(holder(), root));
        }
        return lock;
    }

    /** Takes the folder, or null when another process (or another part of this one) holds it. */
    public @Nullable Lock tryLock() {
        try {
            var channel = FileChannel.open(
                    lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    return null;
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new Lock(channel);
        } catch (IOException e) {
            throw new StartFailure("The lock file %s cannot be used: %s".formatted(lockFile(), e), e);
        }
    }

    private String holder() {
        try {
            return Files.readString(lockFile()).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** The right to use the folder alone. */
    public record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
