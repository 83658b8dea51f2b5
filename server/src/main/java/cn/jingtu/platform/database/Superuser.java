package cn.jingtu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. Where Jingtu itself does (a container, a quick trial), the programs run
 *
 * <ol>
 *   <li>as the owner of an existing database folder, when that is somebody else;
 *   <li>in a user namespace of their own ({@code unshare -U}), which changes no owner of any file;
 *   <li>or, where the kernel allows no namespaces, as {@code postgres} or {@code nobody}, to whom the database folder
 *       is then given.
 * </ol>
 */
final class Superuser {

    private final List<String> prefix;

    /** Whom the database folder must belong to; empty where it stays with us. */
    private final String owner;

    private Superuser(List<String> prefix, String owner) {
        this.prefix = List.copyOf(prefix);
        this.owner = owner;
    }

    static Superuser of(Path pg) throws IOException {
        if (!isRoot()) {
            return new Superuser(List.of(), "");
        }
        if (Files.exists(pg)) {
            var uid = (Integer) Files.getAttribute(pg, "unix:uid");
            var gid = (Integer) Files.getAttribute(pg, "unix:gid");
            if (uid != 0) {
                return as(uid, gid);
            }
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Superuser(List.of("unshare", "-U"), "");
        }
        for (var name : List.of("postgres", "nobody")) {
            var uid = output("id", "-u", name);
            var gid = output("id", "-g", name);
            if (!uid.isEmpty() && succeeds("setpriv", "--version")) {
                return as(Integer.parseInt(uid), Integer.parseInt(gid));
            }
        }
        throw new StartFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here. Start Jingtu as an ordinary user.");
    }

    private static Superuser as(int uid, int gid) {
        return new Superuser(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid + ":" + gid);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && output("id", "-u").equals("0");
    }

    List<String> command(List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a folder and all in it to the user that the programs run as. */
    void own(Path folder) {
        if (!owner.isEmpty() && !succeeds("chown", "-R", owner, folder.toString())) {
            throw new StartFailure("The folder %s cannot be given to user %s.".formatted(folder, owner));
        }
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text.strip() : "";
        } catch (IOException noSuchProgram) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
