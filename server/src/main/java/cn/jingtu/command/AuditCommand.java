package cn.jingtu.command;

import cn.jingtu.access.AuditEntry;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerification;
import cn.jingtu.platform.database.Database;
import cn.jingtu.platform.database.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "audit",
        description = "The sealed trail of who did what.",
        subcommands = AuditCommand.Verify.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify")
final class AuditCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Override
    public Integer call() {
        throw new StartFailure("Say what to do with the audit trail: ./jingtu audit verify.");
    }

    @Command(
            name = "verify",
            description = "Proves that no entry was altered, removed or added; names the first that was. Exit code 1 then.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {

        @Mixin
        private DatabaseOptions options = new DatabaseOptions();

        @Option(names = "--file", paramLabel = "FILE", description = "An exported trail (export.jsonl) instead of a database.")
        private @Nullable Path file;

        @Override
        public Integer call() {
            return switch (file == null ? database() : export(file)) {
                case AuditVerdict.Intact intact -> {
                    System.out.printf(
                            "The audit trail is intact: %d entries, number %d to number %d, the last with hash %s.%n",
                            intact.entries(), intact.firstSeq(), intact.lastSeq(), intact.lastHash());
                    if (intact.sealed() > 0) {
                        System.out.printf(
                                "Of %d restricted entries only the place could be checked, not the text.%n", intact.sealed());
                    }
                    yield 0;
                }
                case AuditVerdict.Broken broken -> {
                    System.out.printf("The audit trail is broken. %s%n", broken.detail().en());
                    yield BROKEN;
                }
            };
        }

        private AuditVerdict database() {
            var folder = options.existingFolder();
            try (var database = Database.forCommand(folder, options.url, System.getenv());
                    var connection = database.source().getConnection()) {
                if (!Catalogue.exists(connection, "audit_entry")) {
                    throw new StartFailure("This database has no audit trail: Jingtu was never started on it.");
                }
                return AuditVerification.ofDatabase(connection, AuditVerification.anchors(folder.root()));
            } catch (SQLException e) {
                throw new StartFailure("The audit trail cannot be read: %s".formatted(e.getMessage()), e);
            }
        }

        private static AuditVerdict export(Path file) {
            var json = JsonMapper.builder().build();
            var line = new long[1];
            try (var lines = Files.lines(file)) {
                var entries = lines.filter(text -> !text.isBlank())
                        .map(text -> {
                            line[0]++;
                            return json.readValue(text, AuditEntry.class);
                        })
                        .iterator();
                return AuditVerification.ofExport(entries, null);
            } catch (IOException | java.io.UncheckedIOException e) {
                throw new StartFailure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
            } catch (JacksonException e) {
                throw new StartFailure("Line %d of %s is no audit entry: %s".formatted(line[0], file, e.getOriginalMessage()), e);
            }
        }
    }
}
