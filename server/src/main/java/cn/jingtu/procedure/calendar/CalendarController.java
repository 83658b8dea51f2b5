package cn.jingtu.procedure.calendar;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.WorkdayCalendar;
import cn.jingtu.platform.WorkdayCalendar.Day;
import cn.jingtu.platform.WorkdayCalendar.Kind;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final WorkdayCalendar calendar;
    private final AuditTrail audit;
    private final CurrentActor actors;

    CalendarController(WorkdayCalendar calendar, AuditTrail audit, CurrentActor actors) {
        this.calendar = calendar;
        this.audit = audit;
        this.actors = actors;
    }

    enum DayKind {
        @JsonProperty("holiday") HOLIDAY,
        @JsonProperty("workday") WORKDAY
    }

    record DayView(LocalDate date, DayKind kind, Bilingual name, String source) {
        static DayView of(Day day) {
            return new DayView(day.date(), DayKind.valueOf(day.kind().name()), day.name(), day.source());
        }
    }

    /** @param covered whether the holidays of the year are entered; without, working days are counted by weekday alone */
    record YearView(int year, boolean covered, List<DayView> days) {}

    @GetMapping("/{year:\\d{4}}")
    @Permit.SignedIn
    YearView year(@PathVariable int year) {
        return new YearView(year, calendar.covers(year), calendar.year(year).stream().map(DayView::of).toList());
    }

    /** @param kind null makes the day an ordinary one again */
    record Change(@Nullable DayKind kind, @Nullable Bilingual name, @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/{date:\\d{4}-\\d{2}-\\d{2}}")
    @Permit("calendar:write")
    @Transactional
    YearView put(@PathVariable LocalDate date, @Valid @RequestBody Change change) {
        var before = calendar.find(date).orElse(null);
        Day after = null;
        if (change.kind() == null) {
            calendar.remove(date);
        } else {
            after = new Day(date, Kind.valueOf(change.kind().name()), name(date, change), actors.require().personName());
            calendar.put(after);
        }
        audit.record(AuditEvent.of("workday.changed", "workday", date, date.toString())
                .change(before, after)
                .because(change.reason()));
        return year(date.getYear());
    }

    private static Bilingual name(LocalDate date, Change change) {
        var name = change.name();
        if (name == null || name.zh() == null || name.zh().isBlank()) {
            throw Problem.unprocessable(
                    "day-without-name", "请写明 %s 的名称，例如“国庆节”。".formatted(date),
                    "Give %s a name, e.g. \"National Day\".".formatted(date));
        }
        return Bilingual.of(name.zh().strip(), name.en() == null || name.en().isBlank() ? name.zh().strip() : name.en().strip());
    }
}
