package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register that nobody planned: the record and the migration of docs/registers.md and nothing else. */
@JingtuTest
class AddedRegisterIT {

    private static final String PATROLS = "/api/registers/source-patrols";

    private final TestApi api;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    AddedRegisterIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    @Test
    void itIsListedEnteredByATownImportedAndExported() {
        var town = api.as("R-TOWN", "buqian");
        var source = "白田水库" + UUID.randomUUID();
        var added = town.post(PATROLS + "/entries", Map.of("source", source, "day", "2026-03-01", "problems", 2, "lon", "114.66", "lat", "23.64"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("regionCode").asString()).isEqualTo("441602101");
        assertThat(api.as("R-DEPT-OP", "ecology").get("/api/registers").json().valueStream().map(r -> r.path("key").asString())).contains("source-patrols");
        assertThat(town.get(PATROLS + "/entries?q={q}&problems.from=1&bbox=114,23,115,24", source).json().path("total").asInt()).isOne();
        assertThat(town.get(PATROLS + "/export.csv?q={q}", source).text()).contains(source, "埔前镇");
        assertThat(town.get(PATROLS + "/template.xlsx").status()).isEqualTo(200);
    }

    @Test
    void whatItsRecordForbidsIsRefusedInWords() {
        var answer = api.as("R-TOWN", "buqian").post(PATROLS + "/entries", Map.of("source", "某水源", "day", "2999-01-01", "problems", -1));
        assertThat(answer.json().path("issues").valueStream().map(i -> i.path("rule").asString())).containsExactly("past-or-present", "positive-or-zero");
        assertThat(answer.json().path("detail").asString()).contains("不能晚于今天").contains("不能小于 0");
    }

    @Test
    void theDocumentShowsTheVeryCodeOfThisTest() throws Exception {
        var document = Files.readString(Path.of("../docs/registers.md"));
        var record = Files.readString(Path.of("src/test/java/cn/jingtu/register/SourcePatrol.java"));
        var migration = Files.readString(Path.of("src/test/resources/db/migration/register/V900__a_register_nobody_planned.sql"));
        assertThat(document).contains(record.substring(record.indexOf("/**"))).contains(migration);
    }
}
