package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The clause a step stands on. Law changes: each edition counts from a day, and an act is judged by the edition of its
 * own day (从旧).
 */
public record LegalBasis(List<Edition> editions) {

    /** A citation and the first day it counts; {@link LocalDate#MIN} for always. */
    public record Edition(LocalDate from, Bilingual citation) {}

    public LegalBasis {
        editions = List.copyOf(editions);
        for (int i = 1; i < editions.size(); i++) {
            if (!editions.get(i - 1).from().isBefore(editions.get(i).from())) {
                throw new IllegalArgumentException("Editions of a legal basis must follow each other in time: " + editions);
            }
        }
    }

    public static LegalBasis of(String zh, String en) {
        return new LegalBasis(List.of(new Edition(LocalDate.MIN, Bilingual.of(zh, en))));
    }

    /** The same rule where it stands from {@code day} on. */
    public LegalBasis from(LocalDate day, String zh, String en) {
        var more = new ArrayList<>(editions);
        more.add(new Edition(day, Bilingual.of(zh, en)));
        return new LegalBasis(more);
    }

    /** The citation that counts for an act of {@code day}. */
    public Bilingual on(LocalDate day) {
        var citation = editions.getFirst().citation();
        for (var edition : editions) {
            if (!edition.from().isAfter(day)) {
                citation = edition.citation();
            }
        }
        return citation;
    }
}
