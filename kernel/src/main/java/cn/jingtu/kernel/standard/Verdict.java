package cn.jingtu.kernel.standard;

import java.util.Optional;

/**
 * What a standard says about one content. Equality belongs to the lower side: a content at a limit does not exceed it.
 *
 * <pre>{@code
 * String colour = switch (verdict) {
 *     case Verdict.Low _ -> "green";
 *     case Verdict.Elevated _ -> "amber";
 *     case Verdict.High _ -> "red";
 *     case Verdict.NotEvaluable _ -> "grey";
 * };
 * }</pre>
 */
public sealed interface Verdict {

    /** At or below the screening value (or the only limit). */
    record Low(Finding finding) implements Verdict {}

    /** Above the screening value, at or below the intervention value or without one. */
    record Elevated(Finding finding) implements Verdict {}

    /** Above the intervention value. */
    record High(Finding finding) implements Verdict {}

    /** Something is missing; {@code detail} names the value in question and may be empty. */
    record NotEvaluable(Missing missing, String detail) implements Verdict {

        /** Why, in one phrase. */
        public String reason() {
            return detail.isEmpty() ? missing.en() : missing.en() + ": " + detail;
        }
    }

    /** {@code low}, {@code elevated}, {@code high} or {@code not-evaluable}. */
    default String word() {
        return switch (this) {
            case Low _ -> "low";
            case Elevated _ -> "elevated";
            case High _ -> "high";
            case NotEvaluable _ -> "not-evaluable";
        };
    }

    /** What it rests on, empty when not evaluable. */
    default Optional<Finding> basis() {
        return switch (this) {
            case Low(var finding) -> Optional.of(finding);
            case Elevated(var finding) -> Optional.of(finding);
            case High(var finding) -> Optional.of(finding);
            case NotEvaluable _ -> Optional.empty();
        };
    }
}
