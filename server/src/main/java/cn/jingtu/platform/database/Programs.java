package cn.jingtu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of PostgreSQL, run on a folder, and what they say when they fail in one sentence. */
final class Programs {

    private final DataFolder folder;
    private final Path programs;
    private final Superuser superuser;

    /** Unpacks them where that was not done yet. */
    Programs(DataFolder folder, Superuser superuser) throws IOException {
        this.folder = folder;
        this.programs = PostgresBinaries.unpack(folder.runtime());
        this.superuser = superuser;
    }

    /** Where the server writes. */
    Path logs() {
        return folder.logs().resolve("postgresql");
    }

    /**
     * Runs a program to its end.
     *
     * @param done    what the database is then, e.g. {@code started}
     * @param command name of the program and its arguments
     * @throws StartFailure when it fails or takes longer than {@code longest}
     */
    void run(String done, List<String> command, Duration longest) throws IOException {
        var since = System.currentTimeMillis() - 1000;
        var output = Files.createTempFile(logs(), "run", ".log");
        try {
            var builder = new ProcessBuilder(superuser.command(withPath(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(programs.toFile());
            var environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PG"));
            environment.put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartFailure("The database in %s was not %s within %d seconds; see %s."
                        .formatted(folder.pg(), done, longest.toSeconds(), logs()));
            }
            if (process.exitValue() != 0) {
                throw failure(done, Files.readString(output), since);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the database was being %s.".formatted(done), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private StartFailure failure(String done, String output, long since) throws IOException {
        var text = new StringBuilder(output);
        try (var logs = Files.list(logs())) {
            for (var file : logs.filter(f -> f.getFileName().toString().matches("(postgresql-.*|start)\\.log")).toList()) {
                if (Files.getLastModifiedTime(file).toMillis() >= since) {
                    var content = Files.readString(file);
                    text.append('\n').append(content.substring(Math.max(0, content.length() - 2000)));
                }
            }
        }
        var reasons = text.toString().lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .toList();
        var reason = reasons.isEmpty() ? output.strip() : reasons.getLast().replaceFirst("^.*?(FATAL|PANIC|error):\\s*", "");
        if (text.toString().contains("No space left on device")) {
            return new StartFailure(
                    "The disk of the data folder %s is full, so its database could not be %s. Free some space, then start again."
                            .formatted(folder.root(), done));
        }
        return new StartFailure(
                "The database in %s could not be %s: %s (log: %s)".formatted(folder.pg(), done, reason, logs()));
    }

    private List<String> withPath(List<String> command) {
        var all = new ArrayList<>(command);
        all.set(0, programs.resolve("bin").resolve(command.getFirst()).toString());
        return all;
    }
}
