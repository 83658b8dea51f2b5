package cn.jingtu.plan.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the items of a year stand, in all and by the body that owes; every number lists the items behind it. */
@Component
class SupervisionStatistics {

    /**
     * @param onTime closed items whose last reply came by the due date
     * @param late   closed items whose last reply came after it
     */
    record Counts(List<Long> issued, List<Long> open, List<Long> closed, List<Long> onTime, List<Long> late, List<Long> blue, List<Long> yellow, List<Long> red) {}

    record OrganisationCounts(long organisationId, String organisation, Counts counts) {}

    record Statistics(int year, Counts all, List<OrganisationCounts> organisations) {}

    private final Supervisions supervisions;

    SupervisionStatistics(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    /** Over the items that the present actor may read. */
    Statistics of(int year) {
        var items = supervisions.visible().stream()
                .filter(s -> s.year() == year && s.state() != SupervisionState.DRAFT)
                .toList();
        var organisations = items.stream().collect(Collectors.groupingBy(Supervision::organisationId)).values().stream()
                .map(own -> new OrganisationCounts(own.getFirst().organisationId(), own.getFirst().organisation(), counts(own)))
                .sorted(Comparator.comparing((OrganisationCounts o) -> -o.counts().issued().size())
                        .thenComparingLong(OrganisationCounts::organisationId))
                .toList();
        return new Statistics(year, counts(items), organisations);
    }

    private Counts counts(List<Supervision> items) {
        return new Counts(
                ids(items, _ -> true),
                ids(items, s -> s.state() != SupervisionState.CLOSED),
                ids(items, s -> s.state() == SupervisionState.CLOSED),
                ids(items, s -> s.state() == SupervisionState.CLOSED && onTime(s)),
                ids(items, s -> s.state() == SupervisionState.CLOSED && !onTime(s)),
                ids(items, s -> supervisions.slip(s).colour() == Slip.Colour.BLUE),
                ids(items, s -> supervisions.slip(s).colour() == Slip.Colour.YELLOW),
                ids(items, s -> supervisions.slip(s).colour() == Slip.Colour.RED));
    }

    private static boolean onTime(Supervision item) {
        var replied = item.repliedOn();
        return replied != null && !replied.isAfter(item.due());
    }

    private static List<Long> ids(List<Supervision> items, Predicate<Supervision> which) {
        return items.stream().filter(which).map(Supervision::id).toList();
    }
}
