package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Measures;
import cn.jingtu.plan.TestPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every register of the house, whoever wrote it. */
@JingtuTest
class AllRegistersIT {

    /** Kept as procedures, with tables of their own. */
    private static final Set<String> NO_PLAIN_LEDGER = Set.of("R41", "R42", "R43", "R44", "R47");

    private final Registers registers;
    private final Measures measures;
    private final Organisations organisations;
    private final Responsibilities responsibilities;
    private final TestApi api;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final Map<String, Long> known = new HashMap<>();

    @Autowired
    AllRegistersIT(
            Registers registers,
            Measures measures,
            Organisations organisations,
            Responsibilities responsibilities,
            TestApi api,
            TestPlan plans,
            JdbcClient jdbc) {
        this.registers = registers;
        this.measures = measures;
        this.organisations = organisations;
        this.responsibilities = responsibilities;
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    @Test
    void everyCodeOfTheCatalogueThatIsAPlainLedgerHasItsRegister() {
        var due = measures.all().stream().flatMap(m -> m.registers().stream()).filter(r -> !NO_PLAIN_LEDGER.contains(r)).collect(Collectors.toSet());
        assertThat(registers.all()).extracting(RegisterDefinition::code).containsAll(due);
    }

    @Test
    void everyMeasureOfARegisterStandsInTheCatalogueOfMeasures() {
        var keys = measures.all().stream().map(Measure::key).toList();
        for (var register : registers.all()) assertThat(keys).as(register.key()).containsAll(register.measures());
    }

    @Test
    void everyMeasureHasItsRegistersOrSaysWhereElseTheWorkIsRecorded() {
        for (var measure : measures.all()) {
            var kept = registers.all().stream().filter(register -> register.measures().contains(measure.key())).toList();
            assertThat(kept.isEmpty()).as(measure.key() + (kept.isEmpty() ? " is recorded nowhere" : " has registers")).isEqualTo(measure.elsewhere() != null);
            assertThat(measure.registers()).as(measure.key()).containsAll(kept.stream().map(RegisterDefinition::code).toList());
        }
    }

    @Test
    void fieldsHaveWordsOfTheirOwnInBothLanguages() {
        for (var register : registers.all()) {
            var fields = Stream.concat(register.fields().stream(), CommonFields.of(register).stream()).toList();
            assertThat(fields).as(register.key()).allSatisfy(field -> {
                assertThat(field.label().zh()).isNotBlank().matches(".*\\p{IsHan}.*");
                assertThat(field.label().en()).isNotBlank().matches("[A-Z][\\x20-\\x7e]*");
                assertThat(field.options()).allSatisfy(o -> {
                    assertThat(o.label().zh()).isNotBlank();
                    assertThat(o.label().en()).isNotBlank();
                });
                assertThat(field.options().stream().map(o -> o.label().zh())).doesNotHaveDuplicates();
                assertThat(field.options().stream().map(o -> o.label().en())).doesNotHaveDuplicates();
            });
            assertThat(fields.stream().map(f -> f.label().zh())).as(register.key()).doesNotHaveDuplicates();
            assertThat(fields.stream().map(f -> f.label().en())).as(register.key()).doesNotHaveDuplicates();
            assertThat(fields.stream().map(RegisterField::key)).as(register.key()).doesNotHaveDuplicates().doesNotContain(
                    "label", "can", "mergedInto", "q", "sort", "page", "size", "asOf", "region", "bbox", "ended", "columns", "format");
            assertThat(register.fields().stream().filter(RegisterField::listed)).as(register.key()).isNotEmpty();
        }
        assertThat(registers.all().stream().map(r -> r.title().zh())).doesNotHaveDuplicates();
        assertThat(registers.all().stream().map(r -> r.title().en())).doesNotHaveDuplicates();
        assertThat(registers.all().stream().map(RegisterDefinition::table)).doesNotHaveDuplicates();
    }

    @Test
    void aHeaderMeansOneField() {
        for (var register : registers.all()) {
            var headers = new ArrayList<String>();
            Stream.concat(register.fields().stream(), CommonFields.of(register).stream().filter(RegisterField::writable)).forEach(field -> {
                var words = new HashSet<>(field.synonyms());
                words.add(field.key());
                words.add(field.label().zh());
                words.add(field.label().en());
                // As imports compare them: whatever case and spaces.
                words.stream().map(word -> word.replaceAll("\\s+", "").toLowerCase(Locale.ROOT)).distinct().forEach(headers::add);
            });
            assertThat(headers).as(register.key()).doesNotHaveDuplicates();
        }
    }

    @Test
    void theFirstMeasureOfARegisterIsLedBySomebodyWhoAddsACompleteEntry() {
        for (var register : registers.all()) assertThat(entry(register)).as(register.key()).isPositive();
    }

    @Test
    void anEmptyEntryIsRefusedWithEveryFieldThatIsMissing() {
        for (var register : registers.all()) {
            var answer = lead(register).post("/api/registers/{key}/entries", Map.of("regionCode", "441602"), register.key());
            assertThat(answer.status()).as(register.key()).isEqualTo(422);
            var missing = register.fields().stream().filter(RegisterField::required).map(f -> f.key() + ":required").toList();
            assertThat(answer.json().path("issues").valueStream().map(i -> i.path("field").asString() + ":" + i.path("rule").asString()))
                    .as(register.key())
                    .containsAll(missing);
        }
    }

    @Test
    void aWordOrANumberThatIsNoneIsRefusedWithItsField() {
        for (var register : registers.all()) {
            var wrong = register.fields().stream().filter(f -> f.type() != FieldType.TEXT).toList();
            var body = new HashMap<String, Object>(Map.of("regionCode", "441602"));
            wrong.forEach(field -> body.put(field.key(), "不知道"));
            var answer = lead(register).post("/api/registers/{key}/entries", body, register.key());
            assertThat(answer.status()).as(register.key()).isEqualTo(422);
            assertThat(answer.json().path("issues").valueStream().map(i -> i.path("field").asString()))
                    .as(register.key())
                    .containsAll(wrong.stream().map(RegisterField::key).toList());
        }
    }

    @Test
    void aTownKeepsTheLedgersOfItsOwnArea() {
        for (var register : registers.all()) {
            if (!register.towns()) continue;
            var body = TestEntries.full(register, this::id);
            body.put("regionCode", "441602101");
            var answer = api.as("R-TOWN", "buqian").post("/api/registers/{key}/entries", body, register.key());
            // A field may lead to an entry of the district, which a town does not see; then it is left out.
            if (answer.status() == 422) {
                register.fields().stream().filter(f -> !f.link().isEmpty() && !f.required()).forEach(f -> body.remove(f.key()));
                for (var field : register.fields()) {
                    if (!field.link().isEmpty() && field.required()) body.put(field.key(), inTown(field.link()));
                }
                answer = api.as("R-TOWN", "buqian").post("/api/registers/{key}/entries", body, register.key());
            }
            assertThat(answer.status()).as(register.key() + answer.text()).isEqualTo(201);
        }
    }

    private long inTown(String key) {
        var register = registers.get(key);
        var body = TestEntries.full(register, this::id);
        body.put("regionCode", "441602101");
        return added(register, body);
    }

    private long entry(RegisterDefinition register) {
        return added(register, TestEntries.full(register, this::id));
    }

    private long added(RegisterDefinition register, Map<String, Object> body) {
        var answer = lead(register).post("/api/registers/{key}/entries", body, register.key());
        assertThat(answer.status()).as(register.key() + " " + answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    /** An entry to link to, made once. */
    private long id(String key) {
        if (known.containsKey(key)) return known.get(key);
        var register = registers.get(key);
        // A register may lead into itself: then the link stays empty.
        var body = TestEntries.full(register, other -> other.equals(key) ? -1 : id(other));
        register.fields().stream().filter(f -> f.link().equals(key)).forEach(f -> body.remove(f.key()));
        known.put(key, added(register, body));
        return known.get(key);
    }

    private TestApi lead(RegisterDefinition register) {
        var bodies = new ArrayList<Organisation>();
        for (var kind : Organisation.Kind.values()) bodies.addAll(organisations.active(kind, LocalDate.now()));
        var leads = bodies.stream()
                .filter(body -> responsibilities.involvement(body.id(), register.measures().getFirst()) == Involvement.LEAD)
                .map(Organisation::key)
                .toList();
        assertThat(leads).as("who leads " + register.measures().getFirst()).isNotEmpty();
        return api.as(register.closed().equals("accountability:read") ? "R-ORG" : "R-DEPT-OP", leads.getFirst());
    }
}
