package cn.jingtu.command;

import cn.jingtu.platform.database.DataFolder;
import cn.jingtu.platform.database.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the records are. */
final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database, the files and the logs. Default: ./data")
    @Nullable Path data;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = {
                "A PostgreSQL (15 or newer) of your own instead of the embedded one, e.g.",
                "jdbc:postgresql://db.example.cn:5432/jingtu. User and password come from",
                "the environment: JINGTU_DB_USER, JINGTU_DB_PASSWORD."
            })
    @Nullable String url;

    DataFolder folder(String otherwise) {
        return new DataFolder(data == null ? Path.of(otherwise) : data);
    }

    DataFolder folder() {
        return folder("data");
    }

    /** The folder for a command that reads: it must be one of Jingtu's, so that a slip of the pen makes no empty one. */
    DataFolder existingFolder() {
        var folder = folder();
        if (url == null && !Files.isDirectory(folder.pg())) {
            throw new StartFailure(
                    "There is no database in %s. Name the data folder with --data DIR, or a server with --db-url."
                            .formatted(folder.root()));
        }
        return folder;
    }
}
