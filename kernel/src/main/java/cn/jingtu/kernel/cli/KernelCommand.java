package cn.jingtu.kernel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel}: names the commands and turns what they throw into a sentence and an exit code. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        versionProvider = KernelCommand.Version.class,
        description = "Soil science on files: verdicts by standard, statistics, geostatistics, risk, sampling design, coordinates.",
        subcommands = {
            ClassifyCommand.class,
            ContourCommand.class,
            CoordinatesCommand.class,
            CrossValidateCommand.class,
            DesignCommand.class,
            EvaluateCommand.class,
            IndexCommand.class,
            KrigeCommand.class,
            QualityCommand.class,
            RiskCommand.class,
            StatisticsCommand.class,
            VariogramCommand.class,
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the input cannot be used (row, column and value are named), 2 wrong use, 3 failure of the",
            "machine or of the program. A file appears whole or not at all.",
            "A file named - is standard input; without -o, or with -o -, the result goes to standard output."
        })
public final class KernelCommand implements Runnable {

    static final int BAD_INPUT = 1;
    static final int WRONG_USE = 2;
    static final int FAILED = 3;

    /** Set in the environment of whoever looks for a defect: an unexpected failure then shows where it happened. */
    private static final String TRACE = "JINGTU_TRACE";

    private static final int WIDTH_OF_HELP = 120;

    @Spec
    private CommandSpec spec;

    /** The version in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = KernelCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Jingtu kernel " + (version == null ? "(not from a jar)" : version)};
        }
    }

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintWriter(System.err, true)));
    }

    /** Runs one command; complaints go to {@code complaints}. Returns the exit code. */
    static int run(String[] arguments, PrintWriter complaints) {
        try {
            return new CommandLine(new KernelCommand())
                    .setErr(complaints)
                    .setUsageHelpWidth(WIDTH_OF_HELP)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
                    .execute(arguments);
        } catch (OutOfMemoryError _) {
            complaints.println("kernel: the memory does not suffice; give more of it, as in JAVA_TOOL_OPTIONS=-Xmx4g, or less at once.");
            return FAILED;
        }
    }

    private static int explain(Exception failure, CommandLine command) {
        String name = command.getCommandName() + ": ";
        return switch (failure) {
            case WrongUse _ -> {
                command.getErr().println(name + failure.getMessage() + " See --help.");
                yield WRONG_USE;
            }
            case BadInput _ -> {
                command.getErr().println(name + failure.getMessage());
                yield BAD_INPUT;
            }
            case IllegalArgumentException _ -> {
                command.getErr().println(name + failure.getMessage());
                yield BAD_INPUT;
            }
            case IOException _, UncheckedIOException _ -> failed(name + "reading or writing failed: " + reason(failure), failure, command);
            default -> failed(name + "unexpected failure, a defect of this program: %s (%s=1 shows where)".formatted(failure, TRACE),
                    failure, command);
        };
    }

    private static int failed(String message, Exception failure, CommandLine command) {
        command.getErr().println(message);
        if (System.getenv(TRACE) != null) {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    private static String reason(Exception failure) {
        return failure instanceof FileSystemException ofFile && ofFile.getReason() == null
                ? "%s (%s)".formatted(ofFile.getFile(), failure.getClass().getSimpleName().replace("Exception", ""))
                : failure.getMessage();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, see --help.");
    }
}
