package cn.jingtu.kernel.cli;

import java.util.function.Supplier;

/** Options that cannot be used, alone or together: says which and what to write instead. */
final class WrongUse extends RuntimeException {

    WrongUse(String message) {
        super(message);
    }

    /** What an option says, read by code that knows nothing of options. */
    static <T> T unless(String option, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException unreadable) {
            throw new WrongUse(option + ": " + unreadable.getMessage());
        }
    }
}
