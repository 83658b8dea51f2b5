package cn.jingtu.indicator;

import cn.jingtu.indicator.Term.Part;
import cn.jingtu.platform.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/**
 * An indicator as it came out for a scope, with everything it was computed from.
 *
 * @param denominator empty for a plain sum
 * @param warnings    what makes the value doubtful although it is shown, e.g. a share above 100 %
 */
public record Figure(Outcome outcome, List<Part> numerator, List<Part> denominator, List<Bilingual> warnings) {

    public sealed interface Outcome {
        /** In the unit of the indicator, rounded half up to its decimals. */
        record Value(BigDecimal value) implements Outcome {}

        /** There is nothing to measure here; an answer, not an error. */
        record NotApplicable(Bilingual reason) implements Outcome {}
    }

    public Figure {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        warnings = List.copyOf(warnings);
    }
}
