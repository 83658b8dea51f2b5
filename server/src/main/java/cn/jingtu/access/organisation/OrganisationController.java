package cn.jingtu.access.organisation;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

    /** A body that answers for this one, with how sure that is. */
    record Successor(
            long successionId, long id, String key, Bilingual name, LocalDate from, @Nullable LocalDate to,
            String function, List<String> measures, String basis, Succession.Confidence confidence) {}

    /** @param area what a government or town governs, as people call it */
    record View(
            long id, String key, Bilingual name, Bilingual area, Organisation.Kind kind, String regionCode, @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo, List<String> aliases, boolean outside, String note, int version,
            List<Successor> successors) {}

    record Name(@NotBlank String zh, @NotBlank String en) {}

    record Form(
            @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String key,
            @NotNull @Valid Name name,
            Organisation.@NotNull Kind kind,
            @NotBlank @Pattern(regexp = "[0-9]{2,12}") String regionCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<String> aliases,
            @Nullable Boolean outside,
            @Nullable String note,
            @Nullable Integer version) {}

    private record Kept(String note, int version) {}

    private final JdbcClient jdbc;
    private final JdbcOrganisations organisations;
    private final AuditTrail audit;

    OrganisationController(JdbcClient jdbc, JdbcOrganisations organisations, AuditTrail audit) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** All organisations, historic ones included, or those that exist on a day. */
    @GetMapping
    @Permit.SignedIn
    List<View> all(@RequestParam(required = false) @Nullable LocalDate on) {
        Map<Long, Kept> kept = new HashMap<>();
        jdbc.sql("select id, note, version from organisation")
                .query((row, _) -> kept.put(row.getLong("id"), new Kept(row.getString("note"), row.getInt("version"))))
                .list();
        return organisations.all().stream()
                .filter(each -> on == null || each.activeOn(on))
                .map(each -> view(each, kept.getOrDefault(each.id(), new Kept("", 1))))
                .toList();
    }

    private View view(long id) {
        var kept = jdbc.sql("select note, version from organisation where id = :id")
                .param("id", id)
                .query((row, _) -> new Kept(row.getString("note"), row.getInt("version")))
                .single();
        return view(organisations.get(id), kept);
    }

    private View view(Organisation o, Kept kept) {
        var successors = organisations.successionsOf(o.id()).stream()
                .map(line -> {
                    var body = organisations.get(line.newId());
                    return new Successor(line.id(), body.id(), body.key(), body.name(), line.from(), line.to(),
                            line.function(), line.measures(), line.basis(), line.confidence());
                })
                .toList();
        return new View(o.id(), o.key(), o.name(), o.area(), o.kind(), o.regionCode(), o.validFrom(), o.validTo(), o.aliases(),
                o.outside(), kept.note(), kept.version(), successors);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit("org:write")
    @Transactional
    public View add(@Valid @RequestBody Form form) {
        check(form, 0);
        var id = bound("""
                insert into organisation (key, name_zh, name_en, kind, region_code, valid_from, valid_to, outside, note)
                values (:key, :zh, :en, :kind, :region, :from, :to, :outside, :note) returning id
                """, form)
                .query(Long.class)
                .single();
        writeAliases(id, form);
        organisations.changed();
        var after = view(id);
        audit.record(AuditEvent.of("organisation.added", "organisation", id, form.name().zh()).change(null, after));
        return after;
    }

    @PutMapping("/{id}")
    @Permit("org:write")
    @Transactional
    public View change(@PathVariable long id, @Valid @RequestBody Form form) {
        organisations.get(id);
        var before = view(id);
        check(form, id);
        if (!before.key().equals(form.key())) {
            throw Problem.unprocessable("key-is-fixed",
                    "标识“%s”不可更改，其他记录以它引用此单位。".formatted(before.key()),
                    "The key “%s” cannot change, other records refer to it.".formatted(before.key()));
        }
        var changed = bound("""
                update organisation set key = :key, name_zh = :zh, name_en = :en, kind = :kind, region_code = :region,
                    valid_from = :from, valid_to = :to, outside = :outside, note = :note, version = version + 1
                where id = :id and (cast(:version as int) is null or version = :version)
                """, form)
                .param("id", id)
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw changedMeanwhile();
        }
        jdbc.sql("delete from organisation_alias where organisation_id = :id").param("id", id).update();
        writeAliases(id, form);
        organisations.changed();
        var after = view(id);
        audit.record(AuditEvent.of("organisation.changed", "organisation", id, form.name().zh()).change(before, after));
        return after;
    }

    static Problem changedMeanwhile() {
        return Problem.conflict("changed-meanwhile",
                "他人已修改此记录，请刷新后重试。", "Somebody else changed this record, reload and try again.");
    }

    private JdbcClient.StatementSpec bound(String sql, Form form) {
        return jdbc.sql(sql)
                .param("key", form.key())
                .param("zh", form.name().zh().strip())
                .param("en", form.name().en().strip())
                .param("kind", form.kind().name())
                .param("region", form.regionCode())
                .param("from", form.validFrom(), Types.DATE)
                .param("to", form.validTo(), Types.DATE)
                .param("outside", Boolean.TRUE.equals(form.outside()))
                .param("note", form.note() == null ? "" : form.note().strip());
    }

    private void check(Form form, long id) {
        if (form.validFrom() != null && form.validTo() != null && !form.validFrom().isBefore(form.validTo())) {
            throw Problem.badRequest("dates-reversed",
                    "撤销日期 %s 不晚于成立日期 %s。".formatted(form.validTo(), form.validFrom()),
                    "The end %s is not after the beginning %s.".formatted(form.validTo(), form.validFrom()));
        }
        organisations.findByKey(form.key()).filter(other -> other.id() != id).ifPresent(other -> {
            throw Problem.conflict("key-taken",
                    "标识“%s”已用于%s。".formatted(form.key(), other.name().zh()),
                    "The key “%s” belongs to %s.".formatted(form.key(), other.name().en()));
        });
        nameFree(form.name().zh(), id);
        aliases(form).forEach(alias -> nameFree(alias, id));
    }

    /** Two bodies of one name could not be told apart in a document. */
    private void nameFree(String name, long id) {
        organisations.findByName(name).filter(other -> other.id() != id).ifPresent(other -> {
            throw Problem.conflict("name-taken",
                    "名称“%s”已用于%s，请换用全称。".formatted(name, other.name().zh()),
                    "The name “%s” already means %s, use a full name.".formatted(name, other.name().en()));
        });
    }

    private static List<String> aliases(Form form) {
        return form.aliases() == null
                ? List.of()
                : form.aliases().stream().map(String::strip).filter(a -> !a.isEmpty()).distinct().toList();
    }

    private void writeAliases(long id, Form form) {
        var aliases = aliases(form);
        for (int i = 0; i < aliases.size(); i++) {
            jdbc.sql("insert into organisation_alias (organisation_id, position, alias) values (:id, :position, :alias)")
                    .param("id", id)
                    .param("position", i)
                    .param("alias", aliases.get(i))
                    .update();
        }
    }
}
