package cn.jingtu.command;

import cn.jingtu.platform.database.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Brings an archive back into a new folder or an empty database.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "The archive that backup wrote.")
    private Path archive = Path.of("");

    @Override
    public Integer call() {
        var folder = options.folder();
        try (var restore = Restore.open(archive);
                var database = Database.forServer(folder, options.url, System.getenv())) {
            restore.into(database.source(), folder);
            System.out.printf(
                    "Restored %d tables with %d rows from %s into %s.%n",
                    restore.manifest().tables().size(),
                    restore.manifest().tables().stream().mapToLong(Manifest.Table::rows).sum(),
                    archive,
                    options.url == null ? folder.root() : options.url);
        }
        return 0;
    }
}
