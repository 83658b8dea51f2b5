package cn.jingtu.kernel.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel}: names the commands and turns what they throw into a sentence and an exit code. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
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
            "Exit codes: 0 done, 1 unexpected failure, 2 wrong use, 3 the input cannot be used (row, column and value are named).",
            "A file named - is standard input; without -o the result goes to standard output."
        })
public final class KernelCommand implements Runnable {

    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int BAD_INPUT = 3;

    @Spec
    private CommandSpec spec;

    /** Runs one command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintWriter(System.err, true)));
    }

    /** Runs one command; complaints go to {@code complaints}. Returns the exit code. */
    static int run(String[] arguments, PrintWriter complaints) {
        return new CommandLine(new KernelCommand())
                .setErr(complaints)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
                .execute(arguments);
    }

    private static int explain(Exception failure, CommandLine command) {
        if (failure instanceof BadInput || failure instanceof IllegalArgumentException) {
            command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
            return BAD_INPUT;
        }
        failure.printStackTrace(command.getErr());
        return FAILED;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, see --help.");
    }
}
