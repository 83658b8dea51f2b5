package cn.jingtu.kernel.cli;

import org.jspecify.annotations.Nullable;

/** An input file that cannot be used: says where, what stands there and what to do about it. */
final class BadInput extends RuntimeException {

    BadInput(String message) {
        super(message);
    }

    BadInput(String message, Throwable cause) {
        super(message, cause);
    }

    /** A cell that cannot be read; {@code line} counts the header as 1, as an editor shows it. */
    static BadInput cell(String file, long line, String column, @Nullable String value, String complaint) {
        return new BadInput("%s, row %d, column %s, value \"%s\": %s".formatted(file, line, column, value, complaint));
    }
}
