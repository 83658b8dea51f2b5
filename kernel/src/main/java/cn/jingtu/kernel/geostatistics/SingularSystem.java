package cn.jingtu.kernel.geostatistics;

/** A kriging system without a unique solution; the message names the cause, as far as it can be told, and a remedy. */
public final class SingularSystem extends IllegalArgumentException {

    SingularSystem(String message) {
        super(message);
    }
}
