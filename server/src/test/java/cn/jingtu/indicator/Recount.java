package cn.jingtu.indicator;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scope as a clerk would count it by hand: all rows of a table or of the history, looked at one by one. Shares nothing
 * with the way in which figures read registers.
 *
 * @param tables name of the table by the key of its register
 */
record Recount(JdbcClient jdbc, Map<String, String> tables, String region, int year, LocalDate day, boolean asItStood, LocalDate today) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A row of a register with the names of its columns. */
    record Row(JsonNode json) {

        long id() {
            return json.path("id").asLong();
        }

        boolean has(String column) {
            var value = json.path(column);
            return !value.isMissingNode() && !value.isNull();
        }

        boolean is(String column, String... words) {
            return has(column) && List.of(words).contains(json.path(column).asString());
        }

        boolean yes(String column) {
            return json.path(column).asBoolean(false);
        }

        boolean no(String column) {
            return has(column) && !yes(column);
        }

        boolean among(String column, String... words) {
            return json.path(column).valueStream().anyMatch(word -> Arrays.asList(words).contains(word.asString()));
        }

        LocalDate date(String column) {
            return has(column) ? LocalDate.parse(json.path(column).asString()) : null;
        }

        /** Whether it has a day, and that one is not after {@code last}. */
        boolean by(String column, LocalDate last) {
            return has(column) && !date(column).isAfter(last);
        }

        BigDecimal number(String column) {
            return has(column) ? new BigDecimal(json.path(column).asString()) : BigDecimal.ZERO;
        }

        long link(String column) {
            return json.path(column).asLong(0);
        }
    }

    Recount of(String other) {
        return new Recount(jdbc, tables, other, year, day, asItStood, today);
    }

    Recount district() {
        return of(region.substring(0, 6));
    }

    LocalDate last() {
        var end = LocalDate.of(year, 12, 31);
        return day.isBefore(end) ? day : end;
    }

    boolean inYear(Row row, String column) {
        return row.has(column) && row.date(column).getYear() == year && !row.date(column).isAfter(last());
    }

    boolean ofYear(Row row, String column) {
        return row.has(column) && row.json().path(column).asInt() == year;
    }

    /** Checked, not classified, neither merged nor taken back, in the region, whether still valid or not. */
    List<Row> ever(String register) {
        var documents = asItStood
                ? jdbc.sql("select entry_id, version, document from register_history where register = ? and at < ? order by entry_id, version")
                        .params(register, Timestamp.from(day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant()))
                        .query((row, _) -> JSON.readTree(row.getString("document")))
                        .list()
                : jdbc.sql("select to_jsonb(e) from %s e".formatted(tables.get(register))).query((row, _) -> JSON.readTree(row.getString(1))).list();
        // The last version of each comes last.
        var latest = documents.stream().collect(Collectors.toMap(document -> document.path("id").asLong(), Row::new, (_, newer) -> newer));
        return latest.values().stream()
                .filter(row -> row.is("state", "CHECKED") && !row.is("confidentiality", "CLASSIFIED"))
                .filter(row -> !row.has("merged_into") && !row.yes("withdrawn"))
                .filter(row -> row.json().path("region_code").asString().startsWith(region))
                .toList();
    }

    List<Row> checked(String register) {
        var valid = asItStood ? day : today;
        return ever(register).stream().filter(row -> !row.has("valid_to") || !row.date("valid_to").isBefore(valid)).toList();
    }

    static BigDecimal count(List<Row> rows, Predicate<Row> fits) {
        return BigDecimal.valueOf(rows.stream().filter(fits).count());
    }

    static BigDecimal sum(List<Row> rows, String column, Predicate<Row> fits) {
        return rows.stream().filter(fits).map(row -> row.number(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where links of rows lead. */
    static Set<Long> linked(List<Row> rows, String column, Predicate<Row> fits) {
        return rows.stream().filter(fits).filter(row -> row.has(column)).map(row -> row.link(column)).collect(Collectors.toSet());
    }
}
