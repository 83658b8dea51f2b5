package cn.jingtu.rows;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.TestApi;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A row of the table as those see it who work on it: its task, the clerk and the checker of its lead, its registers, and
 * its figures. The figures are noted when the desk is opened; {@link #moved} compares them with those after the work.
 */
final class RowDesk {

    private final JsonNode task;
    private final String region;
    private final TestApi clerk;
    private final TestApi checker;
    private final JsonNode before;

    RowDesk(JsonNode task, String region, TestApi clerk, TestApi checker) {
        this.task = task;
        this.region = region;
        this.clerk = clerk;
        this.checker = checker;
        this.before = figures();
    }

    TestApi clerk() {
        return clerk;
    }

    private String no() {
        return "row " + task.path("no").asString();
    }

    /** Enters what was done, as the clerk, has it submitted and checked, and answers the number of the entry. */
    long kept(String register, Object... fields) {
        long id = draft(clerk, register, fields);
        checked(clerk, register, id);
        return id;
    }

    /** Enters something as somebody into a register that the drawer offers; it stays a draft. */
    long draft(TestApi who, String register, Object... fields) {
        assertThat(registers()).as("registers of " + no()).contains(register);
        var more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = "regionCode";
        more[fields.length + 1] = region.length() > 6 ? region : BUQIAN;
        return entered(who, register, more);
    }

    /** Has a draft submitted by whoever entered it and checked by the lead. */
    void checked(TestApi submitter, String register, long id) {
        checked(submitter, checker, register, List.of(id));
    }

    private static final String BUQIAN = "441602101";

    /** Enters something as somebody; it lies in the town of Buqian unless its fields say another. */
    static long entered(TestApi who, String register, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) body.putIfAbsent((String) fields[i], fields[i + 1]);
        body.putIfAbsent("regionCode", BUQIAN);
        var answer = who.post("/api/registers/{key}/entries", body, register);
        assertThat(answer.status()).as("%s: %s", register, answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    static void checked(TestApi submitter, TestApi checker, String register, List<Long> ids) {
        step(submitter, register, "submit", ids);
        step(checker, register, "check", ids);
    }

    private static void step(TestApi who, String register, String action, List<Long> ids) {
        var answer = who.post("/api/registers/{key}/bulk", Map.of("action", action, "ids", ids), register);
        assertThat(answer.json().path("done")).as(answer.text()).hasSameSizeAs(ids);
    }

    /** The registers that the drawer of the task offers. */
    private Set<String> registers() {
        var measure = task.path("measure").path("key").asString();
        var keys = new LinkedHashSet<String>();
        for (var line : clerk.get("/api/registers").json()) {
            if (line.path("measures").valueStream().anyMatch(one -> one.asString().equals(measure))) keys.add(line.path("key").asString());
        }
        return keys;
    }

    private JsonNode figures() {
        var answer = clerk.get("/api/tasks/{id}/figures?region={region}", task.path("id").asLong(), region);
        assertThat(answer.status()).as("figures of %s: %s", no(), answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A figure of the row as it is now. */
    JsonNode figure(String key) {
        return figure(figures(), key);
    }

    private JsonNode figure(JsonNode figures, String key) {
        return figures.valueStream().filter(one -> one.path("key").asString().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError("%s has no figure %s".formatted(no(), key)));
    }

    private JsonNode part(JsonNode figures, String key, String part) {
        var figure = figure(figures, key);
        for (var side : List.of("numerator", "denominator")) {
            for (var one : figure.path(side)) {
                if (one.path("key").asString().equals(part)) return one;
            }
        }
        throw new AssertionError("the figure %s has no part %s".formatted(key, part));
    }

    /**
     * Since the desk was opened a part of a figure grew by just so much, and by no other entries than these: it opens to a
     * list of all that it counts, and they stand in it.
     */
    void moved(String figure, String part, Number by, Long... entries) {
        var then = part(before, figure, part);
        var now = part(figures(), figure, part);
        var name = "%s, %s of %s".formatted(no(), part, figure);
        assertThat(now.path("amount").decimalValue().subtract(then.path("amount").decimalValue())).as(name).isEqualByComparingTo(new BigDecimal(by.toString()));
        assertThat(now.path("entries").asInt() - then.path("entries").asInt()).as("entries of " + name).isEqualTo(entries.length);
        assertThat(opened(now.path("api").asString())).as("list of " + name).hasSize(now.path("entries").asInt()).contains(entries);
    }

    /** Numbers of the entries that an address of a list opens. */
    private List<Long> opened(String address) {
        var plain = URLDecoder.decode(address, StandardCharsets.UTF_8);
        var answer = clerk.get(plain + (plain.contains("?") ? "&" : "?") + "size=1000");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var ids = new ArrayList<Long>();
        answer.json().path("items").forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    /** A list of checked entries, narrowed by words, holds these and no others. */
    void listed(String register, String words, Long... entries) {
        assertThat(opened("/api/registers/" + register + "/entries?state=CHECKED&" + words)).containsExactlyInAnyOrder(entries);
    }
}
