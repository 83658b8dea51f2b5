package cn.jingtu.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Starts the server with labelled demo records, for this computer only.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Class<?> application;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--port", description = "Port to listen on. Default: ${DEFAULT-VALUE}", defaultValue = "8080")
    private int port;

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        Server.start(
                application, database.folder("data/demo"), database.url, "127.0.0.1", port, Map.of("jingtu.demo", "true"));
        return JingtuCommand.SERVING;
    }
}
