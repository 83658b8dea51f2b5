package cn.jingtu;

import cn.jingtu.command.JingtuCommand;

/** The entry point of the jar. Without a command it runs the server. */
public final class Jingtu {

    private Jingtu() {}

    public static void main(String... args) {
        var exit = JingtuCommand.execute(JingtuApplication.class, args);
        if (exit != JingtuCommand.SERVING) {
            System.exit(exit);
        }
    }
}
