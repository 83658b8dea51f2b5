package cn.jingtu.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JingtuTest
class OrganisationEditingIT {

    private static final LocalDate REFORM = LocalDate.of(2024, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    TestApi api;

    @Autowired
    Organisations organisations;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    private Map<String, Object> form(String key, LocalDate from, LocalDate to) {
        var form = new LinkedHashMap<String, Object>();
        form.put("key", key + "-" + mark);
        form.put("name", Map.of("zh", "区" + key + mark + "局", "en", key + " " + mark));
        form.put("kind", "DEPARTMENT");
        form.put("regionCode", "441602");
        form.put("validFrom", from);
        form.put("validTo", to);
        form.put("aliases", List.of(key + mark + "（简称）"));
        return form;
    }

    private long add(String key, LocalDate from, LocalDate to) {
        var answer = api.as("R-ADM", "government-office").post("/api/organisations", form(key, from, to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private TestApi.Answer succession(long old, long next, String function, List<String> measures) {
        return api.as("R-ADM", "government-office").post("/api/successions", Map.of(
                "oldId", old, "newId", next, "from", REFORM, "function", function, "measures", measures,
                "basis", "三定方案", "confidence", "HIGH"));
    }

    @Test
    void aReformIsEnteredByHandOneToManyAndManyToOne() {
        long a = add("a", null, REFORM);
        long b = add("b", null, REFORM);
        long joined = add("joined", REFORM, null);
        long split = add("split", REFORM, null);
        assertThat(organisations.successors(a, TODAY)).extracting(Organisation::id).containsExactly(a);

        assertThat(succession(a, joined, "", List.of()).status()).isEqualTo(201);
        assertThat(succession(b, joined, "", List.of()).status()).isEqualTo(201);
        assertThat(succession(b, split, "科普", List.of("publicity")).status()).isEqualTo(201);

        assertThat(organisations.successors(a, TODAY)).extracting(Organisation::id).containsExactly(joined);
        assertThat(organisations.successors(b, TODAY)).extracting(Organisation::id).containsExactly(joined);
        assertThat(organisations.successors(b, TODAY, "publicity")).extracting(Organisation::id).containsExactly(split);
        assertThat(organisations.lineage(joined)).containsExactlyInAnyOrder(joined, a, b);

        var listed = api.as("R-DEPT-OP", "agriculture").get("/api/organisations").json().valueStream()
                .filter(each -> each.path("id").asLong() == b).findFirst().orElseThrow();
        assertThat(listed.path("successors").size()).isEqualTo(2);
        assertThat(listed.at("/successors/0/confidence").asString()).isEqualTo("HIGH");

        var line = succession(a, split, "", List.of()).json().path("id").asLong();
        assertThat(organisations.successors(a, TODAY)).extracting(Organisation::id).containsExactlyInAnyOrder(joined, split);
        assertThat(api.as("R-ADM", "government-office").delete("/api/successions/{id}", line).status()).isEqualTo(204);
        assertThat(organisations.successors(a, TODAY)).extracting(Organisation::id).containsExactly(joined);
    }

    @Test
    void nobodySucceedsItself() {
        long a = add("x", null, REFORM);
        long b = add("y", REFORM, null);
        assertThat(succession(a, b, "", List.of()).status()).isEqualTo(201);
        assertThat(succession(b, a, "", List.of()).problem()).isEqualTo("succession-circular");
    }

    @Test
    void anAliasIsFoundAndCannotMeanTwoBodies() {
        long a = add("alias", null, null);
        assertThat(organisations.findByName(" alias " + mark + "(简称)")).map(Organisation::id).contains(a);
        var taken = form("other", null, null);
        taken.put("aliases", List.of("区水务局"));
        var answer = api.as("R-ADM", "government-office").post("/api/organisations", taken);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("name-taken");
    }

    @Test
    void twoPeopleWhoEditTheSameAreToldSo() {
        long id = add("twice", null, null);
        var form = form("twice", null, null);
        form.put("version", 1);
        var admin = api.as("R-ADM", "government-office");
        assertThat(admin.put("/api/organisations/{id}", form, id).status()).isEqualTo(200);
        assertThat(admin.put("/api/organisations/{id}", form, id).problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void departmentsReadOrganisationsAndDoNotEditThem() {
        var client = api.as("R-DEPT-OP", "agriculture");
        assertThat(client.get("/api/organisations?on=2018-01-31").json().valueStream().map(o -> o.path("key").asString()))
                .contains("agriculture-2018").doesNotContain("agriculture");
        assertThat(client.post("/api/organisations", form("z", null, null)).problem()).isEqualTo("not-permitted");
    }
}
