package cn.jingtu.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.jingtu.platform.database.StartFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** The command line. Exit codes: 0 done, 1 refused or failed with a sentence, 2 not understood. */
@Command(
        name = "jingtu",
        description = "Carries out a district's soil-pollution prevention plan.",
        subcommands = {
            RunCommand.class, DemoCommand.class, BackupCommand.class, RestoreCommand.class, RecoverCommand.class, AuditCommand.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class JingtuCommand {

    /** The server was started and goes on running. */
    public static final int SERVING = -1;

    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private JingtuCommand() {}

    /**
     * Carries out the command in {@code args}.
     *
     * @param application the Spring Boot application that {@code run} and {@code demo} start
     * @return the exit code, or {@link #SERVING}
     */
    public static int execute(Class<?> application, String... args) {
        var effective = args.length == 0 || args[0].startsWith("--") && !args[0].matches("--(help|version)")
                ? prepend("run", args)
                : args;
        // Until the server sets up its log, libraries speak only when something is wrong.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var line = new CommandLine(new JingtuCommand(), factory(application));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, _) -> {
            e.getCommandLine().getErr().println(e.getMessage() + ". See ./jingtu --help.");
            return NOT_UNDERSTOOD;
        });
        line.setExecutionExceptionHandler((e, command, _) -> {
            if (e instanceof StartFailure failure) {
                command.getErr().println(failure.getMessage());
                return REFUSED;
            }
            throw e;
        });
        return line.execute(effective);
    }

    private static IFactory factory(Class<?> application) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == RunCommand.class) {
                    return type.cast(new RunCommand(application));
                }
                if (type == DemoCommand.class) {
                    return type.cast(new DemoCommand(application));
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }

    private static String[] prepend(String command, String[] args) {
        var all = new String[args.length + 1];
        all[0] = command;
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }
}
