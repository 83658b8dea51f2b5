package cn.jingtu.plan.life;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Outcome;
import cn.jingtu.procedure.Procedures;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An action on a record as the page offers it: what it is called, and if it is not possible now, every reason why.
 *
 * @param action      last part of the address that does it, e.g. {@code submit}
 * @param needsReason a reason has to be given with it
 */
public record Can(String action, Bilingual word, boolean allowed, boolean needsReason, List<Refusal> reasons) {

    /** @param type stable, kebab-case: the type of the problem that trying would answer */
    public record Refusal(String type, Bilingual reason) {}

    public static Can of(Procedures.Option option) {
        return new Can(
                option.event().toLowerCase(Locale.ROOT).replace('_', '-'),
                option.word(),
                option.allowed(),
                option.needsReason(),
                option.refusals().stream().map(r -> new Refusal(r.type(), r.reason())).toList());
    }

    /** An action that is no step of a life cycle. */
    public static Can of(String action, String zh, String en, @Nullable Outcome outcome) {
        var reasons = outcome instanceof Outcome.Refused refused
                ? List.of(new Refusal(refused.type(), refused.reason()))
                : List.<Refusal>of();
        return new Can(action, Bilingual.of(zh, en), reasons.isEmpty(), false, reasons);
    }
}
