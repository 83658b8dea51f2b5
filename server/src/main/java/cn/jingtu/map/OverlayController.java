package cn.jingtu.map;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.map.Overlay.Concern;
import cn.jingtu.map.Overlay.Finding;
import cn.jingtu.map.Overlay.Verdict;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.EntryWriter;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sites laid over layers: to look at, or kept with the entry whose site it is. */
@RestController
@RequestMapping("/api/map/overlays")
class OverlayController {

    private final Overlay overlay;
    private final Registers registers;
    private final EntryPlaces places;
    private final EntryWriter entries;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OverlayController(
            Overlay overlay,
            Registers registers,
            EntryPlaces places,
            EntryWriter entries,
            CurrentActor actors,
            AuditTrail audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.overlay = overlay;
        this.registers = registers;
        this.places = places;
        this.entries = entries;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param geometry GeoJSON of an area, in degrees */
    record Ask(@Nullable JsonNode geometry) {}

    /**
     * A finding that is kept.
     *
     * @param entryVersion the version of the entry whose outline was compared
     * @param written      fields of the entry that it filled in
     */
    record Kept(long id, int entryVersion, Instant at, String person, Verdict conclusion, JsonNode finding, Map<String, Boolean> written) {}

    /** Looks only; nothing is kept. */
    @Permit("register:read")
    @PostMapping
    Finding look(@RequestBody Ask ask) {
        return overlay.of(area(Site.of(PlaceController.outline(ask.geometry()))), Overlay.Self.NONE);
    }

    /** The findings kept for an entry, the newest first. */
    @Permit("register:read")
    @GetMapping("/{register}/{id}")
    List<Kept> of(@PathVariable String register, @PathVariable long id) {
        entries.get(registers.get(register), id);
        return jdbc.sql("""
                        select o.*, p.name from map_overlay o join person p on p.id = o.person_id
                        where o.register = ? and o.entry_id = ? order by o.id desc
                        """)
                .params(register, id)
                .query((row, _) -> new Kept(
                        row.getLong("id"), row.getInt("entry_version"), row.getTimestamp("at").toInstant(), row.getString("name"),
                        Verdict.valueOf(row.getString("conclusion")), json.readTree(row.getString("verdict")), Map.of()))
                .list();
    }

    /**
     * Lays the outline of an entry over the layers and keeps what was found with it. Where the register has a field for one of
     * the concerns, as reviews of siting do, the answer is written there, in the name of who asked.
     */
    @Permit("register:write")
    @PostMapping("/{register}/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Kept keep(@PathVariable String register, @PathVariable long id) {
        var definition = registers.get(register);
        var entry = entries.get(definition, id);
        var outline = places.find(definition, id).map(Site::outline).orElseThrow(() -> noArea(definition));
        var finding = overlay.of(area(Site.of(outline), definition), new Overlay.Self(register, id));
        var written = answers(definition, finding.concerns());
        written.entrySet().removeIf(answer -> Objects.equals(definition.field(answer.getKey()).orElseThrow().of(entry.fields()), answer.getValue()));
        var version = entry.version();
        if (!written.isEmpty()) {
            var texts = new HashMap<String, String>();
            written.forEach((field, answer) -> texts.put(field, answer.toString()));
            version = entries.change(definition, id, version, texts, "空间比对").version();
        }
        var actor = actors.require();
        var at = clock.instant();
        var verdict = json.valueToTree(finding);
        long kept = jdbc.sql("""
                        insert into map_overlay (register, entry_id, entry_version, at, person_id, post_id, conclusion, verdict)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning id
                        """)
                .params(register, id, version, Timestamp.from(at), actor.personId(), actor.postId(), finding.conclusion().name(), verdict.toString())
                .query(Long.class)
                .single();
        var label = Objects.toString(definition.label().of(entry.fields()), "#" + id);
        audit.record(AuditEvent.of("entry.overlaid", "register:" + register, id, definition.title().zh() + " " + label).change(null, summary(kept, finding)));
        return new Kept(kept, version, at, actor.personName(), finding.conclusion(), verdict, written);
    }

    /** Yes or no for the concerns that the register has a field for; nothing where the outlines are not known. */
    private static Map<String, Boolean> answers(RegisterDefinition register, List<Concern> concerns) {
        var answers = new LinkedHashMap<String, Boolean>();
        for (var concern : concerns) {
            if (concern.field() == null || concern.verdict() == Verdict.UNKNOWN) continue;
            register.field(concern.field())
                    .filter(field -> field.type() == FieldType.BOOLEAN)
                    .ifPresent(field -> answers.put(field.key(), concern.verdict() != Verdict.CLEAR));
        }
        return answers;
    }

    private static Map<String, Object> summary(long kept, Finding finding) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("overlay", kept);
        summary.put("conclusion", finding.conclusion());
        finding.concerns().forEach(concern -> summary.put(concern.key(), concern.verdict() + " " + concern.overlapM2() + " m²"));
        return summary;
    }

    private static Site area(Site site) {
        return area(site, null);
    }

    private static Site area(Site site, @Nullable RegisterDefinition register) {
        if (site.degrees().getDimension() < 2 || site.area().m2().signum() == 0) throw noArea(register);
        return site;
    }

    private static Problem noArea(@Nullable RegisterDefinition register) {
        return Problem.unprocessable(
                "outline-missing",
                register == null ? "空间比对需要面状边界（Polygon 或 MultiPolygon）。" : "“%s”的这条记录没有边界，请先补充面状边界再比对。".formatted(register.title().zh()),
                register == null ? "An overlay needs an area (Polygon or MultiPolygon)."
                        : "This entry of \"%s\" has no outline. Enter its area first.".formatted(register.title().en()));
    }
}
