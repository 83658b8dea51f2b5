package cn.jingtu.access.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of succession: {@code newId} answers from {@code from} on for what {@code oldId} did.
 *
 * @param function the function that moved; empty when the whole body did
 * @param measures keys of the measures which that function covers
 * @param basis    the document that the line rests on
 */
public record Succession(
        long id,
        long oldId,
        long newId,
        LocalDate from,
        @Nullable LocalDate to,
        String function,
        List<String> measures,
        String basis,
        Confidence confidence,
        int version) {

    /** How sure a line is; below {@code HIGH} it should be verified locally. */
    public enum Confidence {
        HIGH, MEDIUM_HIGH, MEDIUM, LOW_MEDIUM, LOW
    }

    public Succession {
        measures = List.copyOf(measures);
    }

    boolean general() {
        return function.isBlank() && measures.isEmpty();
    }

    boolean coversDay(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
