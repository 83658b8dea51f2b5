package cn.jingtu.plan.web;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Task;
import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How often organisations appear in a plan: as named in the table, and by who answers today. */
@Component
class PlanCounts {

    private final Organisations organisations;

    PlanCounts(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * @param name         as written, or the name of today
     * @param count        view issued: how often the table writes the name; view current: rows it answers for
     * @param leads        of these as lead
     * @param participants of these as participant
     * @param viaPhrase    rows that include it only by a phrase such as 区直相关部门; not in {@code count}
     */
    record Count(@Nullable Long organisationId, Bilingual name, int count, int leads, int participants, int viaPhrase) {}

    private static final class Tally {
        int leads;
        int participants;
        int viaPhrase;
    }

    /** Mentions in the cells as written: a merged cell counts once, a name written twice counts twice. */
    List<Count> issued(List<Task> tasks) {
        var tallies = new LinkedHashMap<String, Tally>();
        var ids = new HashMap<String, Long>();
        for (var task : tasks) {
            task.leads().stream().filter(p -> !p.inherited() && p.group() == null).forEach(p -> {
                tallies.computeIfAbsent(p.issued(), _ -> new Tally()).leads += p.mentions();
                ids.put(p.issued(), p.organisationId());
            });
            task.participants().stream().filter(p -> !p.inherited() && p.group() == null).forEach(p -> {
                tallies.computeIfAbsent(p.issued(), _ -> new Tally()).participants += p.mentions();
                ids.put(p.issued(), p.organisationId());
            });
            Stream.concat(task.leads().stream(), task.participants().stream()).filter(p -> !p.inherited() && p.group() != null)
                    .map(Party::issued).distinct().forEach(phrase -> tallies.computeIfAbsent(phrase, _ -> new Tally()).participants++);
        }
        return tallies.entrySet().stream()
                .map(e -> new Count(ids.get(e.getKey()), Bilingual.of(e.getKey(), english(ids.get(e.getKey()), e.getKey())), e.getValue().leads + e.getValue().participants,
                        e.getValue().leads, e.getValue().participants, 0))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(c -> c.name().zh()))
                .toList();
    }

    /** Rows for each body that answers on {@code day}, inherited cells included; a row counts once for a body. */
    List<Count> current(List<Task> tasks, LocalDate day) {
        var tallies = new LinkedHashMap<Long, Tally>();
        var bodies = new HashMap<Long, Organisation>();
        for (var task : tasks) {
            var seen = new HashMap<Long, String>();
            count(task, task.leads(), "lead", day, seen, bodies);
            count(task, task.participants(), "participant", day, seen, bodies);
            seen.forEach((id, how) -> {
                var tally = tallies.computeIfAbsent(id, _ -> new Tally());
                switch (how) {
                    case "lead" -> tally.leads++;
                    case "participant" -> tally.participants++;
                    default -> tally.viaPhrase++;
                }
            });
        }
        return tallies.entrySet().stream()
                .map(e -> new Count(e.getKey(), bodies.get(e.getKey()).name(), e.getValue().leads + e.getValue().participants, e.getValue().leads,
                        e.getValue().participants, e.getValue().viaPhrase))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(c -> c.name().zh()))
                .toList();
    }

    private void count(Task task, List<Party> side, String how, LocalDate day, Map<Long, String> seen, Map<Long, Organisation> bodies) {
        for (var party : side) {
            for (var body : organisations.successors(party.organisationId(), day, task.measureKey())) {
                bodies.put(body.id(), body);
                var as = party.group() == null ? how : "phrase";
                seen.merge(body.id(), as, (a, b) -> rank(a) <= rank(b) ? a : b);
            }
        }
    }

    private static int rank(String how) {
        return List.of("lead", "participant", "phrase").indexOf(how);
    }

    private String english(@Nullable Long id, String otherwise) {
        return id == null ? otherwise : organisations.get(id).name().en();
    }
}
