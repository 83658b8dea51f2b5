package cn.jingtu.kernel.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: a file that appears only when {@link #done} was called, or standard output.
 * UTF-8, lines end with a line feed.
 */
final class ResultFile implements AutoCloseable {

    private final @Nullable Path place;
    private final @Nullable Path beside;
    private final Writer writer;

    private ResultFile(@Nullable Path place, @Nullable Path beside, Writer writer) {
        this.place = place;
        this.beside = beside;
        this.writer = writer;
    }

    /** Opens the result; null or {@code -} is standard output. */
    static ResultFile open(@Nullable Path place) throws IOException {
        if (place == null || place.toString().equals("-")) {
            return new ResultFile(null, null, new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
        }
        Path folder = place.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new BadInput("There is no folder %s to write %s into.".formatted(folder, place.getFileName()));
        }
        if (Files.isDirectory(place)) {
            throw new BadInput("%s is a folder: name a file in it.".formatted(place));
        }
        // Not a temporary file of the system: those can be read by their owner only.
        Path beside = folder.resolve(".%s.%d.part".formatted(place.getFileName(), ProcessHandle.current().pid()));
        beside.toFile().deleteOnExit();
        return new ResultFile(place, beside, Files.newBufferedWriter(beside));
    }

    Writer writer() {
        return writer;
    }

    /** Writes the result as csv; nothing needs to be flushed or closed but this file. */
    CsvWriter csv() {
        return CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(writer);
    }

    /** The result is whole: puts it in its place. */
    void done() throws IOException {
        writer.flush();
        if (place != null) {
            writer.close();
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } else if (System.out.checkError()) {
            throw new IOException("standard output does not take the result; is the disc full, or has its reader ended?");
        }
    }

    @Override
    public void close() throws IOException {
        if (beside != null) {
            writer.close();
            Files.deleteIfExists(beside);
        } else {
            writer.flush();
        }
    }
}
