package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.Entry;
import cn.jingtu.register.EntryState;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Entries of any register; what the fields are is told by the register's schema. */
@RestController
@RequestMapping("/api/registers/{key}/entries")
class EntryController {

    private static final int LARGEST_PAGE = 1000;

    private final OpenRegisters registers;
    private final Entries entries;
    private final Merges merges;
    private final EntryStore store;
    private final EntryHistory history;
    private final Listings listings;
    private final EntryView views;
    private final RegisterRights rights;
    private final Duplicates duplicates;
    private final CurrentActor actors;
    private final Clock clock;
    private final HttpServletResponse answer;

    EntryController(
            OpenRegisters registers,
            Entries entries,
            Merges merges,
            EntryStore store,
            EntryHistory history,
            Listings listings,
            EntryView views,
            RegisterRights rights,
            Duplicates duplicates,
            CurrentActor actors,
            Clock clock,
            HttpServletResponse answer) {
        this.registers = registers;
        this.entries = entries;
        this.merges = merges;
        this.store = store;
        this.history = history;
        this.listings = listings;
        this.views = views;
        this.rights = rights;
        this.duplicates = duplicates;
        this.actors = actors;
        this.clock = clock;
        this.answer = answer;
    }

    record Page(List<Map<String, @Nullable Object>> items, long total, int page, int size) {}

    record Why(@Nullable String reason) {}

    record Ending(@Nullable LocalDate validTo, @Nullable String reason) {}

    record Merging(@Nullable Long into, @Nullable String reason) {}

    /** A value before and after; of a field, in words that people read. */
    record Change(String field, Bilingual label, @Nullable Object before, @Nullable Object after) {}

    record Version(int version, String action, Instant at, String person, String post, @Nullable String reason, List<Change> changes) {}

    /** Entries of another register that link here. */
    record Linked(String register, Bilingual title, String field, List<Map<String, @Nullable Object>> entries) {}

    @Permit("register:read")
    @GetMapping
    Page list(
            @PathVariable String key,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String sort) {
        var register = registers.readAll(key);
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw Problem.badRequest(
                    "page-out-of-range",
                    "页码应从 1 起，每页 1 至 %d 条。".formatted(LARGEST_PAGE),
                    "Pages count from 1 and hold 1 to %d entries.".formatted(LARGEST_PAGE));
        }
        var selection = rights.readable(Selection.of(register, words, LocalDate.now(clock)), actors.require());
        var found = listings.page(register, selection, selection.order(sort), size, (long) (page - 1) * size);
        return new Page(found.entries().stream().map(e -> views.plain(register, e)).toList(), found.total(), page, size);
    }

    @Permit("register:read")
    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(@PathVariable String key, @PathVariable long id) {
        var register = registers.read(key, id);
        return view(register, entries.get(register, id));
    }

    @Permit("register:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> add(@PathVariable String key, @RequestBody Map<String, JsonNode> body) {
        var register = registers.get(key);
        var texts = texts(register, body);
        texts.putIfAbsent("regionCode", actors.require().regionCode());
        return view(register, entries.add(register, texts));
    }

    /** Changes the fields that the body names; the version comes with it or as {@code If-Match}. */
    @Permit("register:write")
    @PutMapping("/{id}")
    Map<String, @Nullable Object> change(
            @PathVariable String key,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, JsonNode> body) {
        var register = registers.get(key);
        var reason = body.get("reason") == null || register.field("reason").isPresent() ? null : body.get("reason").asString("");
        var texts = texts(register, body);
        return view(register, entries.change(register, id, version(ifMatch, body), texts, reason));
    }

    @Permit("register:write")
    @PostMapping("/{id}/submit")
    Map<String, @Nullable Object> submit(@PathVariable String key, @PathVariable long id) {
        var register = registers.get(key);
        return view(register, entries.submit(register, id));
    }

    @Permit("register:check")
    @PostMapping("/{id}/check")
    Map<String, @Nullable Object> check(@PathVariable String key, @PathVariable long id) {
        var register = registers.get(key);
        return view(register, entries.check(register, id));
    }

    @Permit("register:check")
    @PostMapping("/{id}/return")
    Map<String, @Nullable Object> giveBack(@PathVariable String key, @PathVariable long id, @RequestBody Why why) {
        var register = registers.get(key);
        return view(register, entries.giveBack(register, id, why.reason()));
    }

    @Permit("register:write")
    @PostMapping("/{id}/end")
    Map<String, @Nullable Object> end(@PathVariable String key, @PathVariable long id, @RequestBody Ending ending) {
        var register = registers.get(key);
        var day = ending.validTo() == null ? LocalDate.now(clock) : ending.validTo();
        return view(register, entries.end(register, id, day, ending.reason()));
    }

    @Permit("register:write")
    @PostMapping("/{id}/merge")
    Map<String, @Nullable Object> merge(@PathVariable String key, @PathVariable long id, @RequestBody Merging merging) {
        var register = registers.get(key);
        if (merging.into() == null) {
            throw Problem.unprocessable("merge-target-missing", "请指定合并到哪一条记录。", "Say which entry it is merged into.");
        }
        return view(register, merges.merge(register, id, merging.into(), merging.reason()));
    }

    @Permit("register:read")
    @GetMapping("/{id}/history")
    List<Version> history(@PathVariable String key, @PathVariable long id) {
        var register = registers.read(key, id);
        entries.get(register, id);
        var versions = history.versions(register, id);
        var result = new ArrayList<Version>();
        for (int i = 0; i < versions.size(); i++) {
            var now = versions.get(i);
            var before = i + 1 < versions.size() ? versions.get(i + 1).entry() : null;
            result.add(new Version(
                    now.version(), now.action(), now.at(), now.person(), now.post(), now.reason(), changes(register, before, now.entry())));
        }
        return result;
    }

    /** Other entries that may be the same thing. */
    @Permit("register:read")
    @GetMapping("/{id}/duplicates")
    List<Duplicates.Candidate> duplicates(@PathVariable String key, @PathVariable long id) {
        var register = registers.read(key, id);
        return duplicates.of(register, entries.get(register, id));
    }

    /** Entries that may be the same thing as what stands in a form, which need not be complete yet. */
    @Permit("register:write")
    @PostMapping("/duplicates")
    List<Duplicates.Candidate> duplicates(@PathVariable String key, @RequestBody Map<String, JsonNode> body) {
        var register = registers.readAll(key);
        return duplicates.of(register, entries.draft(register, texts(register, body)));
    }

    @Permit("register:read")
    @GetMapping("/{id}/links")
    List<Linked> links(@PathVariable String key, @PathVariable long id) {
        var register = registers.read(key, id);
        entries.get(register, id);
        var actor = actors.require();
        var found = new ArrayList<Linked>();
        for (var from : registers.all()) {
            for (var link : from.fields()) {
                if (!link.link().equals(key)) continue;
                var selection = rights.readable(
                        Selection.of(from, Map.of(link.key(), String.valueOf(id), "ended", "all"), LocalDate.now(clock)), actor);
                var linked = store.list(from, selection, selection.order("-id"), LARGEST_PAGE, 0);
                if (!linked.isEmpty()) {
                    registers.readAll(from.key());
                    found.add(new Linked(from.key(), from.title(), link.key(), linked.stream().map(e -> views.plain(from, e)).toList()));
                }
            }
        }
        return found;
    }

    private List<Change> changes(RegisterDefinition register, @Nullable Entry before, Entry after) {
        return Stream.concat(register.fields().stream(), CommonFields.of(register).stream().filter(f -> !f.key().equals("version") && !f.key().equals("changedAt")))
                .map(field -> new Change(
                        field.key(), field.label(), before == null ? null : views.value(field, before), views.value(field, after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /** An entry with what the reader may do with it; its version is the {@code ETag} that a change gives back as {@code If-Match}. */
    private Map<String, @Nullable Object> view(RegisterDefinition register, Entry entry) {
        Actor actor = actors.require();
        answer.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(entry.version()));
        var view = new LinkedHashMap<>(views.plain(register, entry));
        view.put("can", can(register, entry, actor));
        return view;
    }

    private List<String> can(RegisterDefinition register, Entry entry, Actor actor) {
        var can = new ArrayList<String>();
        if (entry.mergedInto() != null) return can;
        if (rights.mayChange(register, entry, actor)) {
            can.addAll(List.of("change", "end", "merge"));
            if (entry.state() == EntryState.DRAFT) can.add("submit");
        }
        if (entry.state() == EntryState.SUBMITTED && rights.mayCheck(register, entry, actor)) {
            if (!entries.hasHandIn(register, entry, actor)) can.add("check");
            can.add("return");
        }
        return can;
    }

    private static int version(@Nullable String ifMatch, Map<String, JsonNode> body) {
        var text = ifMatch != null ? ifMatch.replace("W/", "").replace("\"", "") : body.containsKey("version") ? body.get("version").asString("") : "";
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Problem.badRequest(
                    "version-missing",
                    "请说明修改的是第几版（version 或 If-Match）。",
                    "Say which version is changed: the member version, or If-Match with its number.");
        }
    }

    /** What was typed, from JSON: numbers and words as text, lists with commas, the outline as GeoJSON text. */
    private static Map<String, String> texts(RegisterDefinition register, Map<String, JsonNode> body) {
        var known = Stream.concat(register.fields().stream(), CommonFields.of(register).stream())
                .collect(Collectors.toMap(RegisterField::key, f -> f, (own, _) -> own));
        var texts = new HashMap<String, String>();
        body.forEach((key, value) -> {
            var field = known.get(key);
            if (field == null) {
                if (Stream.of("label", "mergedInto", "can", "reason").anyMatch(key::equals)) return;
                throw Problem.badRequest(
                                "field-unknown",
                                "台账“%s”没有字段“%s”。".formatted(register.title().zh(), key),
                                "The register \"%s\" has no field \"%s\".".formatted(register.title().en(), key))
                        .with("field", key);
            }
            if (field.writable()) texts.put(key, text(value));
        });
        return texts;
    }

    private static String text(JsonNode value) {
        if (value.isNull()) return "";
        if (value.isArray()) {
            return Stream.iterate(0, i -> i < value.size(), i -> i + 1).map(i -> value.get(i).asString("")).collect(Collectors.joining(","));
        }
        return value.isObject() ? value.toString() : value.asString("");
    }
}
