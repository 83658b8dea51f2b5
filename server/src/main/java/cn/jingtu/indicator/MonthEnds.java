package cn.jingtu.indicator;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.platform.Time;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every figure as it stood at the end of each month, for the district and its towns. What is kept is never
 * computed again, so a curve does not change when records do, nor when a method does. Months that were missed, because
 * the server stood still or the figure is new, are made up for from the history of the registers.
 */
@Service
public class MonthEnds {

    private final Figures figures;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MonthEnds(Figures figures, Organisations organisations, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.figures = figures;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is missing up to the last month that is over, oldest first; to repeat it does no harm. */
    public void run() {
        var since = jdbc.sql("select min(at) from register_history").query(Timestamp.class).optional();
        if (since.isEmpty()) return;
        var end = YearMonth.from(LocalDate.now(clock));
        var known = last();
        for (var month = YearMonth.from(since.get().toInstant().atZone(Time.ZONE)); month.isBefore(end); month = month.plusMonths(1)) {
            var day = month.atEndOfMonth();
            for (var district : districts()) {
                for (var indicator : figures.all()) {
                    var last = known.get(indicator.key() + "/" + district);
                    if (last == null || last.isBefore(day)) keep(indicator, Scope.asOf(district, day.getYear(), day));
                }
            }
        }
    }

    /** The last kept day of each figure and region. */
    private Map<String, LocalDate> last() {
        var result = new HashMap<String, LocalDate>();
        jdbc.sql("select indicator || '/' || region_code as key, max(day) as day from indicator_month_end group by 1")
                .query((row, _) -> result.put(row.getString("key"), row.getDate("day").toLocalDate()))
                .list();
        return result;
    }

    /** The districts whose government takes part. */
    private List<String> districts() {
        return organisations.active(Organisation.Kind.GOVERNMENT, LocalDate.now(clock)).stream()
                .map(Organisation::regionCode)
                .filter(code -> code.length() == 6)
                .distinct()
                .toList();
    }

    /** Codes of the towns of a district, in their order. */
    List<String> towns(String district) {
        return organisations.active(Organisation.Kind.TOWN, LocalDate.now(clock)).stream()
                .filter(town -> !town.outside())
                .map(Organisation::regionCode)
                .filter(code -> code.length() == 9 && code.startsWith(district))
                .distinct()
                .sorted()
                .toList();
    }

    /** The towns before their district: where the district stands, the month is whole. */
    private void keep(Indicator indicator, Scope district) {
        figures.byTown(indicator, district, towns(district.regionCode())).forEach((town, reported) -> keep(reported, town, district.day()));
        keep(figures.report(indicator, district), district.regionCode(), district.day());
    }

    private void keep(Reported reported, String region, LocalDate day) {
        var view = FigureView.of(reported);
        jdbc.sql("""
                        insert into indicator_month_end (indicator, region_code, day, method, value, figure, taken_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                        """)
                .params(view.key(), region, Date.valueOf(day), view.method().version(), view.value(), json.writeValueAsString(view),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The kept figure of that very day. */
    Optional<FigureView> of(String indicator, String region, LocalDate day) {
        return jdbc.sql("select figure from indicator_month_end where indicator = ? and region_code = ? and day = ?")
                .params(indicator, region, Date.valueOf(day))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, FigureView.class));
    }

    /** The kept figures of a region from day to day, oldest first. */
    List<FigureView> curve(String indicator, String region, LocalDate from, LocalDate to) {
        var curve = new ArrayList<FigureView>();
        jdbc.sql("select figure from indicator_month_end where indicator = ? and region_code = ? and day between ? and ? order by day")
                .params(indicator, region, Date.valueOf(from), Date.valueOf(to))
                .query(String.class)
                .list()
                .forEach(text -> curve.add(json.readValue(text, FigureView.class)));
        return curve;
    }

    @Configuration
    @ConditionalOnBooleanProperty(name = "jingtu.jobs", matchIfMissing = true)
    static class Timer {

        /** Also at the first start, and soon after a month has ended. */
        @Bean
        RecurringTask<Void> monthEndTask(MonthEnds monthEnds) {
            return Tasks.recurring("indicator-month-ends", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> monthEnds.run());
        }
    }
}
