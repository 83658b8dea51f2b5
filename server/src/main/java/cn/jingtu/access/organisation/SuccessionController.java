package cn.jingtu.access.organisation;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The editable table of which body answers for which. */
@RestController
@RequestMapping("/api/successions")
class SuccessionController {

    record Form(
            @NotNull Long oldId,
            @NotNull Long newId,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable String function,
            @Nullable List<String> measures,
            @Nullable String basis,
            Succession.@NotNull Confidence confidence,
            @Nullable Integer version) {}

    private final JdbcClient jdbc;
    private final JdbcOrganisations organisations;
    private final AuditTrail audit;

    SuccessionController(JdbcClient jdbc, JdbcOrganisations organisations, AuditTrail audit) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
    }

    @GetMapping
    @Permit.SignedIn
    List<Succession> all() {
        return organisations.successions();
    }

    private Succession get(long id) {
        return all().stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> Problem.notFound(
                "succession-not-found", "没有编号为 %d 的承接关系。".formatted(id), "There is no succession %d.".formatted(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit("org:write")
    @Transactional
    public Succession add(@Valid @RequestBody Form form) {
        check(form, 0);
        var id = bound("""
                insert into org_succession (old_id, new_id, valid_from, valid_to, function, measures, basis, confidence)
                values (:old, :new, :from, :to, :function, :measures, :basis, :confidence) returning id
                """, form)
                .query(Long.class)
                .single();
        organisations.changed();
        var after = get(id);
        audit.record(AuditEvent.of("succession.added", "succession", id, label(after)).change(null, after));
        return after;
    }

    @PutMapping("/{id}")
    @Permit("org:write")
    @Transactional
    public Succession change(@PathVariable long id, @Valid @RequestBody Form form) {
        var before = get(id);
        check(form, id);
        var changed = bound("""
                update org_succession set old_id = :old, new_id = :new, valid_from = :from, valid_to = :to,
                    function = :function, measures = :measures, basis = :basis, confidence = :confidence,
                    version = version + 1
                where id = :id and (cast(:version as int) is null or version = :version)
                """, form)
                .param("id", id)
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw OrganisationController.changedMeanwhile();
        }
        organisations.changed();
        var after = get(id);
        audit.record(AuditEvent.of("succession.changed", "succession", id, label(after)).change(before, after));
        return after;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit("org:write")
    @Transactional
    public void remove(@PathVariable long id) {
        var before = get(id);
        jdbc.sql("delete from org_succession where id = :id").param("id", id).update();
        organisations.changed();
        audit.record(AuditEvent.of("succession.removed", "succession", id, label(before)).change(before, null));
    }

    private String label(Succession line) {
        return organisations.get(line.oldId()).name().zh() + " → " + organisations.get(line.newId()).name().zh();
    }

    private JdbcClient.StatementSpec bound(String sql, Form form) {
        var measures = form.measures() == null ? List.<String>of() : form.measures();
        return jdbc.sql(sql)
                .param("old", form.oldId())
                .param("new", form.newId())
                .param("from", form.from())
                .param("to", form.to(), Types.DATE)
                .param("function", form.function() == null ? "" : form.function().strip())
                .param("measures", measures.toArray(String[]::new), Types.ARRAY)
                .param("basis", form.basis() == null ? "" : form.basis().strip())
                .param("confidence", form.confidence().name());
    }

    private void check(Form form, long id) {
        var old = organisations.get(form.oldId());
        organisations.get(form.newId());
        if (form.to() != null && !form.from().isBefore(form.to())) {
            throw Problem.badRequest("dates-reversed",
                    "结束日期 %s 不晚于开始日期 %s。".formatted(form.to(), form.from()),
                    "The end %s is not after the beginning %s.".formatted(form.to(), form.from()));
        }
        if (form.oldId().equals(form.newId()) || reaches(form.newId(), form.oldId(), id, new HashSet<>())) {
            throw Problem.unprocessable("succession-circular",
                    "这样%s将承接自己，请检查新旧单位。".formatted(old.name().zh()),
                    "%s would then succeed itself, check which body is the old one.".formatted(old.name().en()));
        }
    }

    private boolean reaches(long from, long target, long exceptSuccession, Set<Long> seen) {
        return from == target || seen.add(from) && organisations.successionsOf(from).stream()
                .filter(line -> line.id() != exceptSuccession)
                .anyMatch(line -> reaches(line.newId(), target, exceptSuccession, seen));
    }
}
