package cn.jingtu.register;

/**
 * What an entry adds to a sum: one number field, or two of them multiplied or divided. An entry in which one of them is
 * empty, or the divisor zero, adds nothing and is not counted among the values.
 */
public sealed interface Amount {

    /** Each entry counts one. */
    record Each() implements Amount {}

    record Value(String field) implements Amount {}

    record Product(String field, String factor) implements Amount {}

    record Quotient(String field, String divisor) implements Amount {}

    static Amount each() {
        return new Each();
    }

    static Amount of(String field) {
        return new Value(field);
    }

    static Amount product(String field, String factor) {
        return new Product(field, factor);
    }

    static Amount quotient(String field, String divisor) {
        return new Quotient(field, divisor);
    }
}
