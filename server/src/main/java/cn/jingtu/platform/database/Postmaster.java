package cn.jingtu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main process of a PostgreSQL as its {@code postmaster.pid} names it. The file outlives a crash, and after a
 * restart of the machine its number may be that of any program; so it is believed only after a look at the process.
 */
record Postmaster(long pid) {

    private static final boolean LINUX = Files.isDirectory(Path.of("/proc/self"));

    static Path pidFile(Path pg) {
        return pg.resolve("postmaster.pid");
    }

    /** What the file of {@code pg} says, whether or not it is true. */
    static Optional<Postmaster> recorded(Path pg) throws IOException {
        var file = pidFile(pg);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(line -> new Postmaster(Long.parseLong(line.strip())));
        } catch (NumberFormatException | java.nio.file.NoSuchFileException unfinished) {
            return Optional.empty();
        }
    }

    /** Alive; a process that died and waits to be reaped is not. */
    boolean alive() {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        if (!LINUX) {
            return true;
        }
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether this live process is the PostgreSQL of the folder {@code pg} and no other program. */
    boolean serves(Path pg) {
        if (!alive()) {
            return false;
        }
        try {
            if (LINUX) {
                // A postmaster makes its data folder the working directory.
                return Path.of("/proc/" + pid + "/cwd").toRealPath().equals(pg.toRealPath());
            }
            var ps = new ProcessBuilder("ps", "-o", "command=", "-p", Long.toString(pid)).start();
            var line = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return line.contains("postgres") && line.contains(pg.toString());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether any process still works in {@code pg}: children of a killed postmaster live on for a moment. */
    static boolean anyIn(Path pg) throws IOException {
        return ProcessHandle.allProcesses().anyMatch(process -> {
            var one = new Postmaster(process.pid());
            return LINUX && process.pid() != ProcessHandle.current().pid() && one.serves(pg);
        });
    }
}
