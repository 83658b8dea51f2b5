package cn.jingtu.plan;

import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.plan.life.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** The real table of 2018 taken in as a plan of its own for a test, and its rows by their numbers. */
@TestComponent
@Lazy
public class TestPlan {

    public static final String GOV = "government-office";

    private final PlanIntake intake;
    private final Tasks tasks;
    private final CurrentActor actors;
    private final TestActors people;
    private final TestApi api;
    private final JdbcClient jdbc;

    TestPlan(PlanIntake intake, Tasks tasks, CurrentActor actors, TestActors people, TestApi api, JdbcClient jdbc) {
        this.intake = intake;
        this.tasks = tasks;
        this.actors = actors;
        this.people = people;
        this.api = api;
        this.jdbc = jdbc;
    }

    /** Takes the table in once more and answers the number of the plan. */
    public long take(int trackFrom) {
        return actors.as(people.actor("R-GOV", GOV), () -> intake.take(table(), "附件2.docx", trackFrom, false).planId());
    }

    private static byte[] table() {
        try {
            return Files.readAllBytes(Path.of("../golden/plan/source/附件2.docx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Task task(long planId, String no) {
        return tasks.of(planId).stream().filter(t -> t.no().equals(no)).findFirst().orElseThrow();
    }

    public Period period(long planId, String no, int year) {
        return jdbc.sql("select id, task_id, year, starts, due_issued, due, state, closed_on from period where task_id = ? and year = ?")
                .params(task(planId, no).id(), year)
                .query(Period.class)
                .single();
    }

    /** A file that somebody uploads. */
    public long file(String role, String organisation, String name) {
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("file", new ByteArrayResource(("evidence " + name).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        var answer = api.as(role, organisation).post("/api/files", body);
        if (answer.status() / 100 != 2) throw new IllegalStateException(answer.text());
        return answer.json().path("id").asLong();
    }
}
