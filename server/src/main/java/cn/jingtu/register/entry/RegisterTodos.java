package cn.jingtu.register.entry;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import cn.jingtu.register.EntriesImported;
import cn.jingtu.register.EntriesStepped;
import cn.jingtu.register.EntryChanged;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that wait for somebody, as work of theirs: one to-do a register and body for all that are to be checked, one for
 * all that were returned. A town has nobody who checks, so the departments that lead the register do it.
 */
@Component
class RegisterTodos {

    private static final String TYPE = "register";
    private static final String CHECK = "check";
    private static final String MEND = "mend";

    /** More numbers than these make an address too long; the drafts of the body are shown instead. */
    private static final int MOST_IN_ADDRESS = 100;

    /** What an entry just added or given a file changes for nobody. */
    private static final Set<String> SILENT = Set.of("added", "attached", "detached", "relinked");

    private final Registers registers;
    private final EntryStore store;
    private final Organisations organisations;
    private final Responsibilities responsibilities;
    private final Todos todos;
    private final Clock clock;

    RegisterTodos(
            Registers registers, EntryStore store, Organisations organisations, Responsibilities responsibilities, Todos todos, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.organisations = organisations;
        this.responsibilities = responsibilities;
        this.todos = todos;
        this.clock = clock;
    }

    /**
     * What waits of one body.
     *
     * @param submitted how many wait for a check
     * @param returned  those sent back and not submitted again
     */
    record Waiting(long organisationId, long submitted, List<Long> returned) {}

    @EventListener
    @Transactional
    void on(EntryChanged change) {
        if (!SILENT.contains(change.action())) bringUpToDate(change.register());
    }

    @EventListener
    @Transactional
    void on(EntriesStepped stepped) {
        bringUpToDate(stepped.register());
    }

    @EventListener
    @Transactional
    void on(EntriesImported imported) {
        if (!imported.ended()) return;
        bringUpToDate(imported.register());
    }

    private void bringUpToDate(String key) {
        var register = registers.get(key);
        var waiting = store.waiting(register, LocalDate.now(clock));
        var toCheck = new HashMap<Long, Long>();
        for (var of : waiting) {
            if (of.submitted() > 0) checkers(register, of.organisationId()).forEach(body -> toCheck.merge(body, of.submitted(), Long::sum));
        }
        toCheck.forEach((body, count) -> todos.open(new Todo(
                TYPE, key, CHECK,
                title(register, "%d 条记录待审核".formatted(count), "entries to be checked: %d".formatted(count)),
                "/registers/%s?state=SUBMITTED".formatted(key), body, seenWith(register, "register:check"), null, null, false)));
        todos.doneElsewhere(TYPE, key, CHECK, toCheck.keySet());

        var sentBack = waiting.stream().filter(of -> !of.returned().isEmpty()).collect(Collectors.toMap(Waiting::organisationId, Waiting::returned));
        sentBack.forEach((body, ids) -> todos.open(new Todo(
                TYPE, key, MEND,
                title(register, "%d 条记录被退回，请修改后重新提交".formatted(ids.size()), "entries returned, to be mended and submitted again: %d".formatted(ids.size())),
                "/registers/" + key + which(ids), body, seenWith(register, "register:write"), null, null, true)));
        todos.doneElsewhere(TYPE, key, MEND, sentBack.keySet());
    }

    /** Of a closed register nobody else learns that something waits. */
    private static String seenWith(RegisterDefinition register, String permission) {
        return register.isClosed() ? register.closed() : permission;
    }

    private static Bilingual title(RegisterDefinition register, String zh, String en) {
        return Bilingual.of(
                "%s %s：%s".formatted(register.code(), register.title().zh(), zh), "%s %s: %s".formatted(register.code(), register.title().en(), en));
    }

    private static String which(List<Long> ids) {
        if (ids.size() == 1) return "/" + ids.getFirst();
        return ids.size() > MOST_IN_ADDRESS ? "?state=DRAFT" : "?id=" + ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Who checks what {@code organisationId} submits. */
    private Set<Long> checkers(RegisterDefinition register, long organisationId) {
        if (organisations.get(organisationId).kind() != Organisation.Kind.TOWN) return Set.of(organisationId);
        return organisations.active(Organisation.Kind.DEPARTMENT, LocalDate.now(clock)).stream()
                .map(Organisation::id)
                .filter(body -> register.measures().stream().anyMatch(measure -> responsibilities.involvement(body, measure) == Involvement.LEAD))
                .collect(Collectors.toSet());
    }
}
