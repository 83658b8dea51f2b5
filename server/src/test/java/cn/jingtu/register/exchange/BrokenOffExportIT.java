package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.TestActors;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.register.Registers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An export whose reader goes away before its end. */
@JingtuTest
class BrokenOffExportIT {

    private final TestApi api;
    private final TestPlan plans;
    private final TestActors people;
    private final CurrentActor actors;
    private final Registers registers;
    private final Exports exports;
    private final JdbcClient jdbc;

    @Autowired
    BrokenOffExportIT(TestApi api, TestPlan plans, TestActors people, CurrentActor actors, Registers registers, Exports exports, JdbcClient jdbc) {
        this.api = api;
        this.plans = plans;
        this.people = people;
        this.actors = actors;
        this.registers = registers;
        this.exports = exports;
        this.jdbc = jdbc;
    }

    @Test
    void theTrailTellsHowManyRowsWentOut() throws Exception {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var rows = IntStream.range(0, 3000).mapToObj(i -> "%s第%d家,33,在产".formatted(mark, i)).collect(Collectors.joining("\n", "企业名称,行业,生产状态\n", "\n"));
        var ecology = api.as("R-DEPT-OP", "ecology");
        long id = ecology.upload("/api/registers/enterprises/import?mode=all", "a.csv", rows.getBytes(StandardCharsets.UTF_8)).json().path("id").asLong();
        for (int i = 0; i < 600 && !ecology.get("/api/registers/enterprises/imports/{id}", id).json().path("state").asString().equals("DONE"); i++) Thread.sleep(50);

        var cut = new OutputStream() {
            private long left = 100_000;

            @Override
            public void write(int oneByte) throws IOException {
                if (--left < 0) throw new IOException("the reader went away");
            }
        };
        assertThatThrownBy(() -> actors.as(people.actor("R-DEPT-OP", "ecology"), () -> {
            try {
                exports.csv(registers.get("enterprises"), Map.of("q", mark), Locale.CHINESE, cut);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return null;
        })).hasRootCauseMessage("the reader went away");
        var told = jdbc.sql("select (after::jsonb ->> 'rows')::int from audit_entry where action = 'register.exported' and after like :mark")
                .param("mark", "%" + mark + "%")
                .query(Integer.class)
                .single();
        assertThat(told).isBetween(1, 2999);
    }
}
