package cn.jingtu.plan.coordination;

import cn.jingtu.access.Permit;
import cn.jingtu.files.Files;
import cn.jingtu.plan.life.Can;
import cn.jingtu.procedure.Step;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joint meetings. */
@RestController
@RequestMapping("/api/meetings")
class MeetingController {

    private final Meetings meetings;
    private final Files files;
    private final Clock clock;

    MeetingController(Meetings meetings, Files files, Clock clock) {
        this.meetings = meetings;
        this.files = files;
        this.clock = clock;
    }

    record View(
            @JsonUnwrapped Meeting meeting,
            List<Meeting.Member> members,
            List<Meeting.Decision> decisions,
            List<Files.Linked> files,
            List<Step> steps,
            List<Can> can) {}

    record Body(
            @Nullable Integer version,
            @Nullable String title,
            @NotNull LocalDate plannedOn,
            @Nullable String place,
            @Nullable String agenda,
            @Nullable List<Long> members) {

        Meeting.Text text() {
            return new Meeting.Text(
                    Objects.requireNonNullElse(title, ""),
                    plannedOn,
                    Objects.requireNonNullElse(place, ""),
                    Objects.requireNonNullElse(agenda, ""),
                    members == null ? List.of() : members);
        }
    }

    record Held(@Nullable LocalDate heldOn, @Nullable Map<Long, String> attendance) {}

    record Minutes(@NotNull Long fileId) {}

    record NewDecision(@Nullable String text, @NotNull Long organisationId, @NotNull LocalDate due) {}

    @Permit("meeting:read")
    @GetMapping
    List<Meeting> list() {
        return meetings.visible();
    }

    @Permit("meeting:read")
    @GetMapping("/indicators")
    Meetings.Indicators indicators(@RequestParam(required = false) @Nullable Integer year) {
        return meetings.indicators(year == null ? LocalDate.now(clock).getYear() : year);
    }

    @Permit("meeting:read")
    @GetMapping("/{id}")
    View one(@PathVariable long id) {
        return view(meetings.get(id));
    }

    @Permit("meeting:write")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View plan(@RequestBody @Valid Body body) {
        return view(meetings.plan(body.text()));
    }

    @Permit("meeting:write")
    @PutMapping("/{id}")
    View edit(@PathVariable long id, @RequestBody @Valid Body body) {
        return view(meetings.edit(id, Objects.requireNonNullElse(body.version(), 0), body.text()));
    }

    @Permit("meeting:write")
    @PostMapping("/{id}/hold")
    View hold(@PathVariable long id, @RequestBody(required = false) @Nullable Held body) {
        var attendance = body == null || body.attendance() == null ? Map.<Long, String>of() : body.attendance();
        return view(meetings.hold(id, body == null ? null : body.heldOn(), attendance));
    }

    @Permit("meeting:write")
    @PostMapping("/{id}/minutes")
    View minutes(@PathVariable long id, @RequestBody @Valid Minutes body) {
        return view(meetings.minutes(id, body.fileId()));
    }

    @Permit("meeting:read")
    @GetMapping("/{id}/decisions")
    List<Meeting.Decision> decisions(@PathVariable long id) {
        return meetings.decisions(meetings.get(id));
    }

    @Permit("meeting:write")
    @PostMapping("/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    View decide(@PathVariable long id, @RequestBody @Valid NewDecision body) {
        return view(meetings.decide(id, Objects.requireNonNullElse(body.text(), ""), body.organisationId(), body.due()));
    }

    @Permit("meeting:write")
    @DeleteMapping("/{id}/decisions/{decisionId}")
    View dropDecision(@PathVariable long id, @PathVariable long decisionId) {
        return view(meetings.dropDecision(id, decisionId));
    }

    @Permit("meeting:write")
    @PostMapping("/{id}/close")
    View close(@PathVariable long id) {
        return view(meetings.close(id));
    }

    private View view(Meeting meeting) {
        return new View(
                meeting,
                meetings.members(meeting),
                meetings.decisions(meeting),
                files.linked(MeetingCycle.OBJECT, String.valueOf(meeting.id())),
                meetings.history(meeting),
                meetings.can(meeting).stream().map(Can::of).toList());
    }
}
