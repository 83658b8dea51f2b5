package cn.jingtu.indicator;

import cn.jingtu.TestActors;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries drawn from a seed, in a district of their own: every state, ended, merged, taken back, classified, with one or
 * two versions in the history. Written straight into the tables, past every rule, so that figures meet what rules forbid.
 */
final class RandomEntries {

    static final String DISTRICT = "990101";
    static final List<String> TOWNS = List.of("990101001", "990101002", "990101101");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();

    private final Registers registers;
    private final JdbcClient jdbc;
    private final TestActors.Made author;
    private final Random random;
    private final LocalDate today;
    private final Map<String, List<Long>> ids = new HashMap<>();

    RandomEntries(Registers registers, JdbcClient jdbc, TestActors.Made author, long seed, LocalDate today) {
        this.registers = registers;
        this.jdbc = jdbc;
        this.author = author;
        this.random = new Random(seed);
        this.today = today;
    }

    /** Fills every register, those that others link to first. */
    void fill(int entries) {
        for (var register : order()) {
            for (var i = 0; i < entries; i++) add(register);
        }
    }

    private List<RegisterDefinition> order() {
        var order = new LinkedHashSet<RegisterDefinition>();
        registers.all().forEach(register -> place(register, order, Set.of()));
        return List.copyOf(order);
    }

    private void place(RegisterDefinition register, Set<RegisterDefinition> order, Set<String> above) {
        if (order.contains(register) || above.contains(register.key())) return;
        var now = new LinkedHashSet<>(above);
        now.add(register.key());
        register.fields().stream().filter(f -> !f.link().isEmpty()).forEach(f -> place(registers.get(f.link()), order, now));
        order.add(register);
    }

    void clear() {
        for (var register : order().reversed()) {
            jdbc.sql("delete from register_history where register = ? and document ->> 'region_code' like ?").params(register.key(), DISTRICT + "%").update();
            jdbc.sql("delete from %s where region_code like ?".formatted(register.table())).param(DISTRICT + "%").update();
        }
    }

    private void add(RegisterDefinition register) {
        var row = row(register);
        var columns = String.join(", ", row.keySet());
        long id = jdbc.sql("insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb) returning id".formatted(register.table(), columns))
                .param(JSON.writeValueAsString(row))
                .query(Long.class)
                .single();
        ids.computeIfAbsent(register.key(), _ -> new ArrayList<>()).add(id);
        var seen = today.minusDays(random.nextInt(1, 700));
        if (random.nextInt(3) == 0) {
            var before = row(register);
            before.put("id", id);
            remember(register, id, 1, seen.minusDays(random.nextInt(1, 300)), before);
        }
        row.put("id", id);
        remember(register, id, 2, seen, row);
    }

    private void remember(RegisterDefinition register, long id, int version, LocalDate day, Map<String, Object> row) {
        jdbc.sql("""
                        insert into register_history (register, entry_id, version, action, at, person_id, post_id, document)
                        values (?, ?, ?, 'changed', ?, ?, ?, ?::jsonb)
                        """)
                .params(register.key(), id, version, Timestamp.from(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant()), author.personId(), author.postId(),
                        JSON.writeValueAsString(row))
                .update();
    }

    private Map<String, Object> row(RegisterDefinition register) {
        var row = new LinkedHashMap<String, Object>();
        for (var field : register.fields()) {
            // The first entry of a register that links to itself has nothing to link to.
            if (!field.link().isEmpty() && !ids.containsKey(field.link())) continue;
            if (field.required() || random.nextInt(10) < 7) row.put(field.column(), value(field));
        }
        row.put("version", 2);
        row.put("state", random.nextInt(4) > 0 ? "CHECKED" : random.nextBoolean() ? "SUBMITTED" : "DRAFT");
        row.put("region_code", random.nextInt(6) == 0 ? DISTRICT : TOWNS.get(random.nextInt(TOWNS.size())));
        row.put("organisation_id", author.organisationId());
        row.put("valid_from", "2018-01-01");
        if (random.nextInt(8) == 0) row.put("valid_to", today.plusDays(random.nextInt(-500, 100)).toString());
        row.put("confidentiality", random.nextInt(15) == 0 ? "CLASSIFIED" : "INTERNAL");
        row.put("demo", false);
        row.put("withdrawn", random.nextInt(25) == 0);
        row.put("changed_at", "2026-01-01T00:00:00Z");
        row.put("changed_by", author.personId());
        if (random.nextBoolean()) {
            row.put("lon", "114.6");
            row.put("lat", "23.7");
        }
        if (random.nextInt(25) == 0 && ids.containsKey(register.key())) row.put("merged_into", ids.get(register.key()).getFirst());
        return row;
    }

    private Object value(RegisterField field) {
        return switch (field.type()) {
            case LINK -> ids.get(field.link()).get(random.nextInt(ids.get(field.link()).size()));
            case INTEGER -> least(field) >= 1900 ? today.getYear() - random.nextInt(3) : random.nextInt(1, 6);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(1, 10_000), 2).min(most(field));
            case DATE -> today.minusDays(random.nextInt(-60, 900)).toString();
            case BOOLEAN -> random.nextBoolean();
            case CODE -> code(field);
            case CODES -> IntStream.range(0, random.nextInt(1, 3)).mapToObj(_ -> code(field)).distinct().collect(Collectors.toList());
            case TEXT -> field.key().equals("period") ? (today.getYear() - random.nextInt(2)) + "年第" + random.nextInt(1, 5) + "季度" : "甲" + random.nextInt(12);
            case GEOMETRY -> throw new IllegalArgumentException(field.key());
        };
    }

    private String code(RegisterField field) {
        return field.options().get(random.nextInt(field.options().size())).code();
    }

    private static long least(RegisterField field) {
        return limit(field, Min.class) instanceof Min min ? min.value() : 0;
    }

    private static BigDecimal most(RegisterField field) {
        return BigDecimal.valueOf(limit(field, Max.class) instanceof Max max ? max.value() : Long.MAX_VALUE);
    }

    private static Annotation limit(RegisterField field, Class<? extends Annotation> type) {
        return field.limits().stream().filter(type::isInstance).findFirst().orElse(null);
    }
}
