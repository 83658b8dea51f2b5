package cn.jingtu.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of a plan.
 *
 * @param no                 the number as printed, kept even where the row is empty
 * @param position           1-based place in the table
 * @param part               heading of the part as written, e.g. 一、开展土壤环境详查，查清土壤环境质量状况
 * @param title              the short wording, from the first of two columns or the head of the text
 * @param text               the measure as issued, never changed
 * @param corrected          the text with typing errors mended; null where none are known
 * @param limit              the time limit as issued
 * @param measureKey         entry of the measure catalogue; null while nobody knows
 * @param measureScore       how sure the recognition was, 0…1; null when a person chose
 * @param measureConfirmed   a person said yes to it
 * @param restricted         its records are readable only by those who may read accountability
 * @param inherited          columns whose cell was merged with the one above
 */
public record Task(
        long id,
        long planId,
        String no,
        int position,
        State state,
        int partNo,
        String part,
        String title,
        String text,
        @Nullable String corrected,
        List<Party> leads,
        List<Party> participants,
        String leadsIssued,
        String participantsIssued,
        String limit,
        Due due,
        List<Target> targets,
        @Nullable String measureKey,
        @Nullable Double measureScore,
        boolean measureConfirmed,
        boolean restricted,
        Set<String> inherited,
        int sinceVersion) {

    public enum State {
        ACTIVE,
        /** Numbered without a measure (row 52 of the seed). */
        EMPTY,
        /** Dropped by a revision, kept with its history. */
        REMOVED
    }

    public Task {
        leads = List.copyOf(leads);
        participants = List.copyOf(participants);
        targets = List.copyOf(targets);
        inherited = Set.copyOf(inherited);
    }
}
