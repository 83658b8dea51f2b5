package cn.jingtu.command;

import cn.jingtu.platform.database.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Saves the database and all files into one archive; the server may run meanwhile.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "The archive to write, e.g. jingtu.zip; must not exist.")
    private Path archive = Path.of("");

    @Override
    public Integer call() {
        var folder = options.existingFolder();
        try (var database = Database.forCommand(folder, options.url, System.getenv())) {
            var saved = Backup.write(database.source(), folder, archive);
            System.out.printf(
                    "Saved %d tables with %d rows and %d files to %s (%d KiB).%n",
                    saved.manifest().tables().size(),
                    saved.manifest().tables().stream().mapToLong(Manifest.Table::rows).sum(),
                    saved.manifest().entries().size() - saved.manifest().tables().size(),
                    archive,
                    (saved.bytes() + 1023) / 1024);
        }
        return 0;
    }
}
