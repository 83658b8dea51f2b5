package cn.jingtu.rows;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.TestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A row of the table as those see it who work on it: its task, the clerk and the checker of its lead, its registers. */
final class RowDesk {

    private final String no;
    private final JsonNode task;
    private final TestApi clerk;
    private final TestApi checker;

    RowDesk(String no, JsonNode task, TestApi clerk, TestApi checker) {
        this.no = no;
        this.task = task;
        this.clerk = clerk;
        this.checker = checker;
    }

    TestApi clerk() {
        return clerk;
    }

    /** Enters what was done, as the clerk, has it submitted and checked, and answers the number of the entry. */
    long kept(String register, Object... fields) {
        long id = entered(clerk, register, fields);
        checked(clerk, register, List.of(id));
        return id;
    }

    /** Enters something as somebody; it stays a draft. */
    long entered(TestApi who, String register, Object... fields) {
        assertThat(registers()).as("registers of row " + no).contains(register);
        var answer = who.post("/api/registers/{key}/entries", body(fields), register);
        assertThat(answer.status()).as("row %s, %s: %s", no, register, answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    /** An entry of a register that belongs to other rows, as somebody who keeps it. */
    static long checkedBy(TestApi clerk, TestApi checker, String register, Object... fields) {
        var answer = clerk.post("/api/registers/{key}/entries", body(fields), register);
        assertThat(answer.status()).as("%s: %s", register, answer.text()).isEqualTo(201);
        long id = answer.json().path("id").asLong();
        step(clerk, register, "submit", List.of(id));
        step(checker, register, "check", List.of(id));
        return id;
    }

    void checked(TestApi submitter, String register, List<Long> ids) {
        step(submitter, register, "submit", ids);
        step(checker, register, "check", ids);
    }

    private static void step(TestApi who, String register, String action, List<Long> ids) {
        var answer = who.post("/api/registers/{key}/bulk", Map.of("action", action, "ids", ids), register);
        assertThat(answer.json().path("done")).as(answer.text()).hasSameSizeAs(ids);
    }

    private static Map<String, Object> body(Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) body.put((String) fields[i], fields[i + 1]);
        body.putIfAbsent("regionCode", "441602101");
        return body;
    }

    /** The registers that the drawer of the task offers. */
    Set<String> registers() {
        var measure = task.path("measure").path("key").asString();
        var keys = new LinkedHashSet<String>();
        for (var line : clerk.get("/api/registers").json()) {
            if (line.path("measures").valueStream().anyMatch(one -> one.asString().equals(measure))) keys.add(line.path("key").asString());
        }
        return keys;
    }

    long taskId() {
        return task.path("id").asLong();
    }

    JsonNode figures() {
        var answer = clerk.get("/api/tasks/{id}/figures", taskId());
        assertThat(answer.status()).as("figures of row %s: %s", no, answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** Numbers of the entries that an address of a list opens. */
    List<Long> opened(String address) {
        var ids = new ArrayList<Long>();
        var answer = clerk.get(address + (address.contains("?") ? "&" : "?") + "size=1000");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.json().path("items").forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }
}
