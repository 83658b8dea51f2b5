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

    /** What of {@code field} is not the per cent of {@code percent}, in parts of {@code part} per cent: wet sludge of 60 % moisture at 80 % is wet × (100 − 60) ÷ 20. */
    record Remainder(String field, String percent, int part) implements Amount {}

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

    static Amount remainder(String field, String percent, int part) {
        return new Remainder(field, percent, part);
    }
}
