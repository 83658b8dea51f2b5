package cn.jingtu.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "run", description = "Starts the server.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--port", description = "Port to listen on. Default: ${DEFAULT-VALUE}", defaultValue = "8080")
    private int port;

    @Option(
            names = "--address",
            description = "Address to listen on; 127.0.0.1 for this computer only. Default: every address",
            defaultValue = "0.0.0.0")
    private String address = "0.0.0.0";

    RunCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        Server.start(application, database.folder(), database.url, address, port, Map.of());
        return JingtuCommand.SERVING;
    }
}
