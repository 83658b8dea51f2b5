package cn.jingtu.kernel.risk;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The risks of several substances at one place, added. The standard judges single substances; the sum is for weighing
 * places and for substances that act alike, so there is no acceptable level of it here.
 *
 * @param assessments   what was added
 * @param notAssessable what could not be and is therefore missing in every sum
 */
public record CumulativeRisk(List<Assessment> assessments, List<NotAssessable> notAssessable) {

    public CumulativeRisk {
        assessments = List.copyOf(assessments);
        notAssessable = List.copyOf(notAssessable);
    }

    /** Adds the outcomes for one place, each substance once. */
    public static CumulativeRisk of(Collection<? extends RiskOutcome> outcomes) {
        return new CumulativeRisk(
                outcomes.stream().filter(Assessment.class::isInstance).map(Assessment.class::cast).toList(),
                outcomes.stream().filter(NotAssessable.class::isInstance).map(NotAssessable.class::cast).toList());
    }

    /** Sum of the carcinogenic risks by a medium; empty where no substance has one. */
    public OptionalDouble carcinogenicRisk(Medium medium) {
        return sum(medium == Medium.SOIL ? Quantity.CRN : Quantity.CRGW);
    }

    /** Sum of the hazard indices of a medium; empty where no substance has one. */
    public OptionalDouble hazardIndex(Medium medium) {
        return sum(medium == Medium.SOIL ? Quantity.HIN : Quantity.HIGW);
    }

    /** Sum by one pathway; empty where no substance has one. */
    public OptionalDouble risk(Pathway pathway, Effect effect) {
        return sum(pathway.risk(effect));
    }

    /** Share of a substance in the sum over a medium in percent; empty where the sum is empty or 0. */
    public OptionalDouble contribution(Assessment substance, Medium medium, Effect effect) {
        boolean carcinogenic = effect == Effect.CARCINOGENIC;
        OptionalDouble part = carcinogenic ? substance.carcinogenicRisk(medium) : substance.hazardIndex(medium);
        double sum = (carcinogenic ? carcinogenicRisk(medium) : hazardIndex(medium)).orElse(0);
        return part.isPresent() && sum > 0 ? OptionalDouble.of(part.getAsDouble() / sum * 100) : OptionalDouble.empty();
    }

    private OptionalDouble sum(Quantity quantity) {
        return assessments.stream()
                .flatMapToDouble(assessment -> assessment.value(quantity).stream())
                .reduce(Double::sum);
    }
}
