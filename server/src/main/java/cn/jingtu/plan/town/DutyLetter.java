package cn.jingtu.plan.town;

import cn.jingtu.procedure.Thing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A yearly letter of duty between the district and one of its towns or streets. */
public record DutyLetter(
        long id,
        long planId,
        long organisationId,
        String organisation,
        int year,
        DutyLetterState state,
        String title,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate archivedOn,
        int version)
        implements Thing<DutyLetterState> {

    /** @param taskId the row of the plan that the item carries out in the town; null for another duty */
    public record Item(String text, @Nullable Long taskId) {}

    /** What the office writes. */
    public record Text(String title, List<Item> items) {

        public Text {
            title = title.strip();
            items = List.copyOf(items);
        }
    }

    @Override
    public String label() {
        return "%s %s".formatted(organisation, title);
    }
}
