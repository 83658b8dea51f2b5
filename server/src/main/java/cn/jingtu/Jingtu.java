package cn.jingtu;

import org.springframework.boot.SpringApplication;

/** The entry point of the jar. */
public final class Jingtu {

    private Jingtu() {}

    public static void main(String... args) {
        SpringApplication.run(JingtuApplication.class, args);
    }
}
