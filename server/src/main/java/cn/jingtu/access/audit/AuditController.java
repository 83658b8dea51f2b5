package cn.jingtu.access.audit;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEntry;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerification;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.access.RecordAccess;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The trail to read. Three kinds of readers: whoever looks after the trail ({@code audit:read}), whoever may read the
 * record itself ({@link RecordAccess}), and, for restricted entries, only {@code accountability:read}; everybody else
 * sees of those that they exist, with number and hash, so that the chain can still be followed.
 */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int MOST = 500;
    private static final int BATCH = 1000;

    /** Records of the system itself: what an administrator works with. Of all others the administrator sees no content. */
    private static final Set<String> SYSTEM = Set.of(
            "person", "post", "organisation", "succession", "setting", "audit", "backup", "calendar", "system");

    /** An entry as far as the reader may see it. */
    record View(
            long seq, @Nullable Instant at, @Nullable Long personId, @Nullable String person, @Nullable String post,
            @Nullable String role, @Nullable Long organisationId, @Nullable String organisation, @Nullable String token,
            @Nullable String action, @Nullable String objectType, @Nullable String objectId, @Nullable String objectLabel,
            @Nullable String reason, @Nullable JsonNode before,
            @Nullable JsonNode after, boolean restricted, boolean concealed, String algorithm,
            String prevHash, String hash) {}

    record Page(List<View> items, long total, int page, int size) {}

    /** @param seq the first entry that does not hold; null when all do */
    record Verified(
            boolean intact, long entries, long lastSeq, @Nullable String lastHash, @Nullable Long seq,
            AuditVerdict.@Nullable Why why, @Nullable Bilingual detail, boolean anchored) {}

    private final JdbcClient jdbc;
    private final DataSource database;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Map<String, RecordAccess> records = new HashMap<>();
    private final ObjectMapper mapper;
    private final Clock clock;
    private final @Nullable Path anchors;

    AuditController(
            JdbcClient jdbc, DataSource database, CurrentActor actors, AuditTrail audit, List<RecordAccess> records,
            ObjectMapper mapper, Clock clock, @Value("${jingtu.data:}") String data) {
        this.jdbc = jdbc;
        this.database = database;
        this.actors = actors;
        this.audit = audit;
        records.forEach(each -> this.records.put(each.objectType(), each));
        this.mapper = mapper;
        this.clock = clock;
        this.anchors = data.isBlank() ? null : AuditVerification.anchors(Path.of(data));
    }

    /**
     * The newest entries first.
     *
     * @param object kind of record, e.g. {@code report}; {@code register} finds {@code register:enterprises} too
     * @param action a verb, or the beginning of one up to a dot, e.g. {@code report.}
     * @param to     the last day, included
     * @param page   from 0
     */
    @GetMapping
    @Permit("audit:read")
    Page search(
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var actor = actors.require();
        var rows = Math.clamp(size, 1, MOST);
        var where = new StringBuilder(" where true");
        Map<String, Object> values = new HashMap<>();
        filter(where, values, "(object_type = :object or starts_with(object_type, :object || ':'))", "object", object);
        filter(where, values, "object_id = :id", "id", id);
        filter(where, values, "person_id = :person", "person", person);
        filter(where, values, "starts_with(action, :action)", "action", action);
        // A filter that finds a restricted entry would tell what the entry is about.
        if (!values.isEmpty() && !actor.may("accountability:read")) {
            where.append(" and not restricted");
        }
        filter(where, values, "at >= :from", "from", from == null ? null : from.atStartOfDay(clock.getZone()).toOffsetDateTime());
        filter(where, values, "at < :to", "to", to == null ? null : to.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
        var total = jdbc.sql("select count(*) from audit_entry" + where).params(values).query(Long.class).single();
        var entries = jdbc.sql("select " + AuditStore.COLUMNS + " from audit_entry" + where
                        + " order by seq desc limit :rows offset :skip")
                .params(values)
                .param("rows", rows)
                .param("skip", (long) rows * Math.max(page, 0))
                .query(AuditStore.ROW)
                .list();
        return new Page(views(entries, actor, actor.may("audit:content")), total, Math.max(page, 0), rows);
    }

    private static void filter(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /** What happened to one record, oldest first; for whoever may read the record. */
    @GetMapping("/{objectType}/{objectId}")
    @Permit.SignedIn
    List<View> of(@PathVariable String objectType, @PathVariable String objectId) {
        var actor = actors.require();
        var access = records.get(objectType);
        var owner = access != null && access.mayRead(actor, objectId);
        if (!owner && !actor.may("audit:read")) {
            throw Problem.forbidden("not-permitted",
                    "您无权查看此记录的操作日志。", "You may not read the trail of this record.");
        }
        var entries = jdbc.sql("select " + AuditStore.COLUMNS + " from audit_entry where object_type = :type and object_id = :id"
                        + (actor.may("accountability:read") ? "" : " and not restricted") + " order by seq")
                .param("type", objectType)
                .param("id", objectId)
                .query(AuditStore.ROW)
                .list();
        return views(entries, actor, owner || actor.may("audit:content"));
    }

    private List<View> views(List<AuditEntry> entries, Actor actor, boolean content) {
        var secrets = actor.may("accountability:read");
        var shown = new ArrayList<Long>();
        var views = entries.stream()
                .map(entry -> {
                    var c = Objects.requireNonNull(entry.content());
                    if (c.restricted() && !secrets) {
                        return new View(entry.seq(), null, null, null, null, null, null, null, null, null, null, null, null,
                                null, null, null, true, true, entry.algorithm(), entry.prevHash(), entry.hash());
                    }
                    if (c.restricted()) {
                        shown.add(entry.seq());
                    }
                    var open = content || c.restricted() || SYSTEM.contains(c.objectType());
                    return new View(entry.seq(), c.at(), c.personId(), c.personName(), c.postTitle(), c.role(),
                            c.organisationId(), c.organisationName(), c.tokenName(), c.action(), c.objectType(), c.objectId(),
                            open ? c.objectLabel() : null, open ? c.reason() : null,
                            open && c.before() != null ? mapper.readTree(c.before()) : null,
                            open && c.after() != null ? mapper.readTree(c.after()) : null,
                            c.restricted(), !open, entry.algorithm(), entry.prevHash(), entry.hash());
                })
                .toList();
        if (!shown.isEmpty()) {
            audit.recordRead(AuditEvent.of("audit.restricted-read", "audit", shown.getFirst(), "受限日志")
                    .change(null, Map.of("entries", shown))
                    .asRestricted());
        }
        return views;
    }

    /**
     * The trail as lines of JSON, one entry a line with all that its hash covers, so that the file can be checked
     * without the application. Restricted entries that the reader may not see keep their place without content.
     */
    @GetMapping("/export.jsonl")
    @Permit("audit:export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "1") long fromSeq, @RequestParam(required = false) @Nullable Long toSeq) {
        var actor = actors.require();
        var last = toSeq == null ? AuditStore.head(jdbc).seq() : Math.min(toSeq, AuditStore.head(jdbc).seq());
        audit.recordRead(AuditEvent.of("audit.exported", "audit", fromSeq + "-" + last, "操作日志导出")
                .change(null, Map.of("fromSeq", fromSeq, "toSeq", last)));
        var secrets = actor.may("accountability:read");
        StreamingResponseBody body = out -> {
            for (long next = fromSeq; next <= last; next += BATCH) {
                var batch = jdbc.sql("select " + AuditStore.COLUMNS + " from audit_entry where seq between :from and :to order by seq")
                        .param("from", next)
                        .param("to", Math.min(last, next + BATCH - 1))
                        .query(AuditStore.ROW)
                        .list();
                for (var entry : batch) {
                    var closed = !secrets && Objects.requireNonNull(entry.content()).restricted();
                    var line = closed
                            ? new AuditEntry(entry.seq(), entry.algorithm(), null, entry.prevHash(), entry.hash())
                            : entry;
                    out.write(mapper.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            }
        };
        var name = "jingtu-audit-%s-%d-%d.jsonl".formatted(
                clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate(), fromSeq, last);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-ndjson"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    /** Checks every link of the chain, against the anchors in the data folder where there are any. */
    @PostMapping("/verify")
    @Permit("audit:read")
    Verified verify() throws SQLException {
        AuditVerdict verdict;
        try (var connection = database.getConnection()) {
            verdict = AuditVerification.ofDatabase(connection, anchors);
        }
        return switch (verdict) {
            case AuditVerdict.Intact(_, var lastSeq, var entries, var lastHash, _) ->
                    new Verified(true, entries, lastSeq, lastHash, null, null, null, anchors != null);
            case AuditVerdict.Broken(var seq, var why, var detail) ->
                    new Verified(false, seq - 1, seq - 1, null, seq, why, detail, anchors != null);
        };
    }
}
