package cn.jingtu.kernel.quality;

import java.math.BigDecimal;

/** What the laboratory read: a number, or that the content lies below its detection limit. */
public sealed interface Reading {

    /** A content; never negative. */
    record Detected(BigDecimal value) implements Reading {
        public Detected {
            if (value.signum() < 0) {
                throw new IllegalArgumentException(
                        "value (%s) must not be negative.\nMaybe the laboratory wrote a detection limit: use BelowLimit.".formatted(value));
            }
        }
    }

    /** Less than the detection limit, which is above zero. */
    record BelowLimit(BigDecimal limit) implements Reading {
        public BelowLimit {
            if (limit.signum() <= 0) {
                throw new IllegalArgumentException("limit (%s) must be above zero.".formatted(limit));
            }
        }
    }

    /** Reads {@code 0.36}, or {@code <0.01} for less than a detection limit. */
    static Reading of(String text) {
        String bare = text.strip();
        return bare.startsWith("<") ? new BelowLimit(new BigDecimal(bare.substring(1).strip())) : new Detected(new BigDecimal(bare));
    }
}
