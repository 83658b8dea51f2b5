package cn.jingtu.kernel.design;

/**
 * How many samples a decision needs.
 *
 * @param exact what the formula gives
 * @param count the next whole number, at least 1
 */
public record SampleSize(double exact, int count) {

    static SampleSize of(double exact) {
        if (!(exact < Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("The formula asks for %s samples.\nMaybe the admissible difference is far too small.".formatted(exact));
        }
        // A formula that should give a whole number may miss it by rounding.
        return new SampleSize(exact, Math.max(1, (int) Math.ceil(exact - 1e-9)));
    }
}
