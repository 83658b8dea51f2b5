package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory says about one substance in one sample.
 *
 * <pre>{@code
 * switch (LabValue.parse("<0.01", Unit.MG_PER_KG)) {
 *     case LabValue.Measured(var amount) -> ...
 *     case LabValue.BelowLimit(var limit) -> ...   // limit is null where the laboratory only wrote ND
 *     case LabValue.NotAnalysed() -> ...
 * }
 * }</pre>
 */
public sealed interface LabValue {

    /** A measured amount. */
    record Measured(Concentration amount) implements LabValue {}

    /** Not detected: less than the detection limit, which is null where the laboratory does not name it. */
    record BelowLimit(@Nullable Concentration limit) implements LabValue {}

    /** Nothing was measured. */
    record NotAnalysed() implements LabValue {}

    /**
     * Reads the result column of a laboratory file: {@code 0.3}, {@code 3E-4}; {@code <0.01}, {@code ＜0.01}, {@code 0.01L}
     * (the mark of the HJ methods for less than the detection limit), {@code ND(0.01)}, {@code 未检出(0.01)}; {@code ND},
     * {@code 未检出}; {@code /}, {@code -}, {@code 未检测} and nothing at all for not analysed.
     *
     * @throws IllegalArgumentException when it says none of these; the message names the text
     */
    static LabValue parse(String text, Unit unit) {
        if (isPlainDecimal(text)) {
            return new Measured(new Concentration(new BigDecimal(text), unit));
        }
        return LabText.read(text, unit);
    }

    private static boolean isPlainDecimal(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points < 2 && text.length() > points && text.length() <= LabText.LONGEST;
    }

    /** The same result with its amount or detection limit changed, such as converted or referred to dry mass. */
    default LabValue map(UnaryOperator<Concentration> change) {
        return switch (this) {
            case Measured(var amount) -> new Measured(change.apply(amount));
            case BelowLimit(var limit) -> limit == null ? this : new BelowLimit(change.apply(limit));
            case NotAnalysed _ -> this;
        };
    }
}
