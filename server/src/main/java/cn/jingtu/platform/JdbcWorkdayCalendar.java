package cn.jingtu.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar in table {@code workday}, held in memory because every due date asks it.
 *
 * <p>At start it takes over from the packaged calendar each year that the table does not know at all; a year that
 * somebody entered or edited is never touched.
 */
@Component
class JdbcWorkdayCalendar implements WorkdayCalendar, InitializingBean {

    private static final String PACKAGED = "calendar/china-workdays.csv";
    private static final String SOURCE = "chinese-days 1.5.7";
    private static final int LONGEST_COUNT = 20_000;

    private final JdbcClient jdbc;
    /** By year: a change of one day makes one year be read again. */
    private final Map<Integer, Map<LocalDate, Day>> known = new ConcurrentHashMap<>();

    JdbcWorkdayCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        var byYear = packaged().stream().collect(Collectors.groupingBy(d -> d.date().getYear(), TreeMap::new, Collectors.toList()));
        byYear.forEach((year, days) -> {
            if (!covers(year) && year(year).isEmpty()) {
                days.forEach(this::upsert);
            }
        });
        known.clear();
    }

    /** The calendar that came with this release. */
    static List<Day> packaged() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(PACKAGED).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("date,") && !line.isBlank())
                    .map(line -> line.split(","))
                    .map(f -> new Day(LocalDate.parse(f[0]), Kind.valueOf(f[1].toUpperCase()), Bilingual.of(f[3], f[2]), SOURCE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + PACKAGED, e);
        }
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        var special = known(day.getYear()).get(day);
        if (special != null) {
            return special.kind() == Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate plus(LocalDate start, int days) {
        if (days < 0 || days > LONGEST_COUNT) {
            throw new IllegalArgumentException("days (%d) must be between 0 and %d.".formatted(days, LONGEST_COUNT));
        }
        var day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -between(end, start);
        }
        int count = 0;
        for (var day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean covers(int year) {
        return year(year).stream().anyMatch(d -> d.kind() == Kind.HOLIDAY);
    }

    @Override
    public List<Day> year(int year) {
        return List.copyOf(known(year).values());
    }

    @Override
    public Optional<Day> find(LocalDate date) {
        return Optional.ofNullable(known(date.getYear()).get(date));
    }

    @Override
    public void put(Day day) {
        upsert(day);
        forget(day.date().getYear());
    }

    @Override
    public void remove(LocalDate date) {
        jdbc.sql("delete from workday where date = ?").param(date).update();
        forget(date.getYear());
    }

    private void upsert(Day day) {
        jdbc.sql("""
                insert into workday (date, kind, name_zh, name_en, source) values (?, ?, ?, ?, ?)
                on conflict (date) do update set kind = excluded.kind, name_zh = excluded.name_zh,
                    name_en = excluded.name_en, source = excluded.source
                """)
                .params(day.date(), day.kind().name(), day.name().zh(), day.name().en(), day.source())
                .update();
    }

    private Map<LocalDate, Day> load(int year) {
        return jdbc.sql("select date, kind, name_zh, name_en, source from workday where date between ? and ? order by date")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, n) -> new Day(
                        row.getObject("date", LocalDate.class),
                        Kind.valueOf(row.getString("kind")),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("source")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::date, d -> d, (a, _) -> a, TreeMap::new));
    }

    private Map<LocalDate, Day> known(int year) {
        var days = known.get(year);
        if (days == null) {
            days = load(year);
            known.put(year, days);
        }
        return days;
    }

    /** The memory must not outlive the change, and must not keep a change that is rolled back. */
    private void forget(int year) {
        known.remove(year);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.remove(year);
                }
            });
        }
    }
}
