package cn.jingtu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Posts;
import cn.jingtu.files.Files;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Time;
import cn.jingtu.procedure.PermitLifeCycle.Event;
import cn.jingtu.procedure.PermitLifeCycle.Permit;
import cn.jingtu.procedure.PermitLifeCycle.State;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The example life cycle on the real database. */
@JingtuTest
class ProceduresIT {

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());
    private static final Instant MONDAY = Instant.parse("2026-02-09T02:00:00Z");

    /** The table of permits is a map here; what is tested is the kit. */
    private static final class Permits implements Things<State, Permit> {
        private final Map<String, Permit> rows = new ConcurrentHashMap<>();

        @Override
        public Permit lock(String id) {
            return rows.get(id);
        }

        @Override
        public String id(Permit permit) {
            return String.valueOf(permit.id());
        }

        @Override
        public State state(Permit permit) {
            return permit.state();
        }

        @Override
        public String label(Permit permit) {
            return permit.text();
        }

        @Override
        public Object content(Permit permit) {
            return Map.of("text", permit.text(), "areaMu", permit.areaMu());
        }

        @Override
        public void move(Permit permit, State to, Step step) {
            rows.put(id(permit), new Permit(permit.id(), to, permit.text(), permit.areaMu()));
        }
    }

    @Autowired
    Procedures procedures;

    @Autowired
    Files files;

    @Autowired
    TestActors people;

    @Autowired
    Posts posts;

    @Autowired
    CurrentActor actors;

    @Autowired
    JdbcClient jdbc;

    private final Permits permits = new Permits();
    private final LifeCycle<State, Event, Permit> cycle = PermitLifeCycle.table(permits);
    private String id;
    private Actor writer;
    private Actor signer;

    @BeforeEach
    void aPermit() {
        writer = people.actor("R-DEPT-OP", "agriculture");
        signer = people.actor("R-DEPT-SIGN", "agriculture");
        var permit = new Permit(IDS.incrementAndGet(), State.DRAFT, "甲地块", 12);
        id = permits.id(permit);
        permits.rows.put(id, permit);
        Time.at(MONDAY, () -> actors.as(writer, () -> procedures.begin(cycle, permit, Event.CREATE, null)));
    }

    @Test
    void whatIsMissingIsListedWithItsClause() {
        var permit = new Permit(Long.parseLong(id), State.DRAFT, "甲地块", 0);
        var options = Time.at(MONDAY, () -> procedures.can(cycle, permit, signer));
        assertThat(options).singleElement().satisfies(submit -> {
            assertThat(submit.event()).isEqualTo("SUBMIT");
            assertThat(submit.allowed()).isFalse();
            assertThat(submit.refusals()).extracting(Outcome.Refused::type)
                    .containsExactly("step-not-permitted", "documents-missing", "area-missing");
            assertThat(submit.refusals().getFirst().reason().zh()).contains("部门经办").doesNotContain("report:write");
            assertThat(submit.refusals().getFirst().reason().en()).contains("Department operator").doesNotContain("report:write");
            assertThat(submit.missing()).extracting(RequiredDocument::key).containsExactly("plan");
            assertThat(submit.due()).as("six months from Monday 9 February is Sunday 9 August").isEqualTo("2026-08-10");
            assertThat(submit.basis().zh()).isEqualTo("《土壤污染防治法》第五十九条");
        });
    }

    @Test
    void aStepKeepsPersonPostReasonAndSeal() {
        attachPlan();
        var step = take(writer, Event.SUBMIT, MONDAY, null);
        assertThat(permits.lock(id).state()).isEqualTo(State.SUBMITTED);
        assertThat(procedures.history("permit", id)).hasSize(2).last().isEqualTo(step);
        assertThat(step.personId()).isEqualTo(writer.personId());
        assertThat(step.postTitle()).isEqualTo(writer.postTitle());
        assertThat(step.from()).isEqualTo("DRAFT");
        assertThat(procedures.unchangedSince(cycle, permits.lock(id), step)).isTrue();
        var changed = new Permit(Long.parseLong(id), State.SUBMITTED, "乙地块", 12);
        assertThat(procedures.unchangedSince(cycle, changed, step)).isFalse();
        assertThat(jdbc.sql("select action from audit_entry where object_type = 'permit' and object_id = ? and action like 'permit.%' order by seq")
                        .param(id).query(String.class).list())
                .containsExactly("permit.create", "permit.submit");
    }

    @Test
    void withoutItsDocumentAStepIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> take(writer, Event.SUBMIT, MONDAY, null))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.type()).isEqualTo("documents-missing");
                    assertThat(p.detail().zh()).contains("方案");
                });
        assertThat(permits.lock(id).state()).isEqualTo(State.DRAFT);
        assertThat(procedures.history("permit", id)).hasSize(1);
    }

    @Test
    void whoSubmittedDoesNotGrant() {
        attachPlan();
        take(writer, Event.SUBMIT, MONDAY, null);
        // The same person in a post that may sign: the post is another, the person is not.
        var samePersonHigher = new Actor(
                writer.personId(), writer.personName(), signer.postId(), signer.postTitle(), signer.organisationId(),
                signer.organisationName(), signer.regionCode(), signer.role(), signer.permissions(), null);
        assertThatThrownBy(() -> take(samePersonHigher, Event.GRANT, MONDAY, null))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.type()).isEqualTo("same-person");
                    assertThat(p.status().value()).isEqualTo(403);
                    assertThat(p.detail().zh()).contains("2026-02-09").contains("报送");
                });
        take(signer, Event.GRANT, MONDAY, null);
        assertThat(permits.lock(id).state()).isEqualTo(State.GRANTED);
    }

    @Test
    void aReturnNeedsAReasonAndOpensTheWayBack() {
        attachPlan();
        take(writer, Event.SUBMIT, MONDAY, null);
        assertThatThrownBy(() -> take(signer, Event.RETURN, MONDAY, " "))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("reason-missing"));
        assertThat(take(signer, Event.RETURN, MONDAY, "缺少边界坐标").reason()).isEqualTo("缺少边界坐标");
        assertThat(permits.lock(id).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aStepFromAnotherStateIsRefusedNamingWhatIsPossible() {
        assertThatThrownBy(() -> take(signer, Event.GRANT, MONDAY, null))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.type()).isEqualTo("step-not-possible");
                    assertThat(p.detail().zh()).contains("草稿").contains("报送");
                    assertThat(p.extras()).containsEntry("state", "DRAFT");
                });
    }

    @Test
    void aLateStepIsMadeAndSaysThatItWasLate() {
        attachPlan();
        take(writer, Event.SUBMIT, MONDAY, null);
        // 30 working days after 9 February 2026, with the Spring Festival and its make-up days.
        var late = take(signer, Event.GRANT, Instant.parse("2026-03-31T02:00:00Z"), null);
        assertThat(late.due()).isEqualTo("2026-03-27");
        assertThat(late.late()).isTrue();
    }

    @Test
    void aStepAfterTheCodeCameIntoForceCitesTheCode() {
        attachPlan();
        assertThat(take(writer, Event.SUBMIT, Instant.parse("2026-08-15T02:00:00Z"), null).basis())
                .isEqualTo("《生态环境法典》第四百五十四条");
    }

    private Step take(Actor actor, Event event, Instant at, @Nullable String reason) {
        return Time.at(at, () -> actors.as(actor, () -> procedures.apply(cycle, id, event, reason)));
    }

    private void attachPlan() {
        var plan = files.store(new ByteArrayInputStream("方案".getBytes(StandardCharsets.UTF_8)), "方案.txt");
        files.link(plan.id(), "permit", id, "plan", "");
    }
}
