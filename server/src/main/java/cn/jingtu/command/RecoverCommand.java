package cn.jingtu.command;

import cn.jingtu.access.Recovery;
import cn.jingtu.access.Recovery.Outcome;
import cn.jingtu.platform.Time;
import cn.jingtu.platform.database.Database;
import cn.jingtu.platform.database.StartFailure;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "recover",
        description = {
            "Prints a link with which an administrator or security administrator who forgot the",
            "password chooses a new one. It works once, for an hour, and is in the audit trail."
        },
        mixinStandardHelpOptions = true)
final class RecoverCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--login", paramLabel = "NAME", description = "Sign-in name. Default: that of the only administrator")
    private @Nullable String login;

    @Option(
            names = "--without-authenticator",
            description = "Also removes the authenticator, for a lost phone without recovery codes.")
    private boolean withoutAuthenticator;

    @Override
    public Integer call() {
        var folder = options.existingFolder();
        try (var database = Database.forCommand(folder, options.url, System.getenv())) {
            requireAccounts(database.source());
            var outcome = Recovery.link(
                    database.source(), folder.root(), login, withoutAuthenticator, console(), Clock.system(Time.ZONE));
            switch (outcome) {
                case Outcome.Link link -> System.out.printf("""
                        For %s, once, until %s: open this page of Jingtu and choose a new password.

                            %s

                        %sThe audit trail says that this link was made here.
                        """,
                        link.name(), DateTimeFormatter.ofPattern("HH:mm").format(link.expires()),
                        site(database.source()) + link.path(),
                        link.authenticator() ? "The authenticator stays: its code, or a recovery code, is asked for. " : "");
                case Outcome.NoAdministrator _ -> throw new StartFailure(
                        "There is no administrator yet. Start Jingtu: it prints a set-up code for the first one.");
                case Outcome.Several several -> throw new StartFailure(
                        "There are several administrators: %s. Name one with --login.".formatted(String.join(", ", several.logins())));
                case Outcome.NotForThem(var wanted, var logins) -> throw new StartFailure(
                        "%s is no administrator or security administrator; these are: %s. All others ask the administrator for an invitation."
                                .formatted(wanted, String.join(", ", logins)));
                case Outcome.Frozen frozen -> throw new StartFailure(
                        "The account of %s is frozen. An administrator or security administrator unlocks it first.".formatted(frozen.name()));
            }
        } catch (SQLException | DataAccessException e) {
            throw new StartFailure(
                    "No link could be made: %s. If this Jingtu is newer than the database, start it once first.".formatted(e.getMessage()), e);
        }
        return 0;
    }

    private static void requireAccounts(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            if (!Catalogue.exists(connection, "entry_link")) {
                throw new StartFailure("This database has no accounts: Jingtu was never started on it.");
            }
        }
    }

    /** The address under which people reach Jingtu, where it was set. */
    private static String site(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            var set = Catalogue.strings(connection, "select value from setting where key = 'site.url'");
            return set.isEmpty() ? "" : set.getFirst().strip().replaceFirst("/$", "");
        }
    }

    private static String console() {
        return "服务器控制台 console of the server: " + System.getProperty("user.name");
    }
}
