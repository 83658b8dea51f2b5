package cn.jingtu.demo;

import cn.jingtu.demo.Narratives.Fate;
import cn.jingtu.demo.Narratives.Narrative;
import cn.jingtu.demo.records.Draw;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What happened to every row of the table in the last two years, as steps of a {@link Story}. */
final class DemoHistory {

    private final DemoApi api;
    private final DemoSeats seats;
    private final Narratives narratives;
    private final Draw draw;
    private final Story story;
    private final LocalDate today;

    DemoHistory(DemoApi api, DemoSeats seats, Narratives narratives, Draw draw, Story story, LocalDate today) {
        this.api = api;
        this.seats = seats;
        this.narratives = narratives;
        this.draw = draw;
        this.story = story;
        this.today = today;
    }

    /** A lead's three people. */
    private record Desk(String operator, String checker, String head, String name) {}

    void plan(long planId) {
        for (var task : api.get(seats.token("R-GOV"), "/api/plans/" + planId + "/tasks")) {
            if (!task.path("state").asString().equals("ACTIVE")) {
                continue;
            }
            var desk = desk(task);
            var narrative = narratives.of(task.path("measure").path("key").asString());
            for (var period : api.get(desk.operator(), "/api/tasks/" + task.path("id").asLong() + "/periods")) {
                // A period that already has reports was told by an earlier start that was cut short.
                if (period.path("reports").isEmpty() && period.path("state").asString().equals("OPEN")) {
                    year(task, period, desk, narrative);
                }
            }
        }
    }

    private Desk desk(JsonNode task) {
        var lead = task.path("leads").path(0);
        var current = lead.path("current").path(0);
        var organisation = seats.organisationKey(current.path("id").asLong());
        var name = current.path("name").path("zh").asString();
        if (task.path("restricted").asBoolean()) {
            return new Desk(seats.token("R-ORG"), seats.token("R-ORG-2"), seats.token("R-ORG-3"), name);
        }
        return new Desk(
                seats.token("R-DEPT-OP@" + organisation),
                seats.token("R-DEPT-CHK@" + organisation),
                seats.token("R-DEPT-SIGN@" + organisation),
                name);
    }

    /** Tells one period: two reports in a year that is over, as many as the fate says in the present one. */
    private void year(JsonNode task, JsonNode period, Desk desk, Narrative narrative) {
        var year = period.path("year").asInt();
        var present = year == today.getYear();
        var due = LocalDate.parse(period.path("due").asString());
        // Deadlines of the table that lie before the demo begins are made up for in its first year.
        var begins = year < today.getYear() - 1 ? LocalDate.of(today.getYear() - 1, 2, 10) : LocalDate.of(year, 2, 10);
        var ends = present ? today.minusDays(6) : year < today.getYear() - 1 ? begins.plusDays(120) : due.minusDays(12);
        var days = Math.max(20, (int) (ends.toEpochDay() - begins.toEpochDay()));
        var middle = begins.plusDays(days * 2L / 5 + draw.between(0, 20));
        var late = begins.plusDays(days - draw.between(8, 15));
        var fate = narrative.fate();
        if (!present && (fate == Fate.LATE || due.isBefore(today) && once(task) && fate != Fate.CLOSED)) {
            report(task, period, desk, narrative, middle, 45 + draw.between(0, 30), Fate.REPORTED);
            return;
        }
        if (!present) {
            report(task, period, desk, narrative, middle, 35 + draw.between(0, 25), Fate.REPORTED);
            report(task, period, desk, narrative, late, 100, Fate.CLOSED);
            return;
        }
        switch (fate) {
            case IDLE -> {}
            case CLOSED -> {
                report(task, period, desk, narrative, middle, 45 + draw.between(0, 20), Fate.REPORTED);
                report(task, period, desk, narrative, late, 100, Fate.CLOSED);
            }
            case LATE, REPORTED -> report(task, period, desk, narrative, middle, 40 + draw.between(0, 40), Fate.REPORTED);
            case CHECKING, SIGNING, RETURNED, OBJECTED -> {
                report(task, period, desk, narrative, middle, 35 + draw.between(0, 25), Fate.REPORTED);
                report(task, period, desk, narrative, late, 70 + draw.between(0, 25), fate);
            }
        }
    }

    private static boolean once(JsonNode task) {
        return task.path("due").path("kind").asString().equals("BY");
    }

    /** One report and the way it goes: draft, evidence, those who take part, submit, check, sign, as far as {@code fate} lets it. */
    private void report(
            JsonNode task, JsonNode period, Desk desk, Narrative narrative, LocalDate day, int percent, Fate fate) {
        var closing = fate == Fate.CLOSED;
        var work = draw.fill(narrative.work());
        var report = new long[1];
        var minute = draw.between(0, 420);
        var told = story.on(day, 0, minute, at -> report[0] = api.post(
                        desk.operator(),
                        at,
                        "/api/periods/" + period.path("id").asLong() + "/reports",
                        Map.of(
                                "percent", percent,
                                "narrative", work,
                                "problems", closing ? "" : draw.fill(narrative.problem()),
                                "next", narrative.next(),
                                "closing", closing))
                .path("id")
                .asLong());
        if (!told) {
            return;
        }
        evidence(task, period, desk, work, day, minute, closing, report);
        var objecting = fate == Fate.OBJECTED;
        story.on(day, 1, minute, at -> step(desk.operator(), at, report[0], "submit", null));
        takePart(task, day, objecting, report);
        if (fate == Fate.CHECKING) {
            return;
        }
        if (fate == Fate.RETURNED) {
            story.on(day, 3, 60, at -> step(
                    desk.checker(), at, report[0], "return", "请按下列问题补充后再报：" + draw.fill(narrative.problem())));
            return;
        }
        story.on(day, 3, 60, at -> step(desk.checker(), at, report[0], "check", null));
        if (fate == Fate.SIGNING || objecting) {
            return;
        }
        story.on(day, 4, 90, at -> step(desk.head(), at, report[0], "sign", null));
    }

    private void evidence(
            JsonNode task, JsonNode period, Desk desk, String work, LocalDate day, int minute, boolean closing, long[] report) {
        var minutes = minute;
        for (var deliverable : period.path("deliverables")) {
            if (deliverable.path("closing").asBoolean() != closing) {
                continue;
            }
            minutes += 3;
            var title = deliverable.path("zh").asString();
            var name = "%s-%d-%s.docx".formatted(task.path("no").asString(), period.path("year").asInt(), title.replaceAll("[\\\\/:*?\"<>|\\s]", ""));
            story.on(day, 0, minutes, at -> {
                var file = api.upload(
                        desk.operator(), at, "/api/files", name, Papers.document(desk.name(), title, work, day.toString()));
                api.post(desk.operator(), at, "/api/reports/" + report[0] + "/evidence", Map.of(
                        "fileId", file.path("id").asLong(),
                        "deliverable", deliverable.path("key").asString(),
                        "claim", title,
                        "page", "第 1 页"));
            });
        }
    }

    /** The first participants say their part; in one case the first of them objects. */
    private void takePart(JsonNode task, LocalDate day, boolean objecting, long[] report) {
        if (task.path("restricted").asBoolean()) {
            return;
        }
        var minutes = 20;
        for (var participant : participants(task, objecting ? 1 : draw.between(0, 2))) {
            var token = seats.token("R-DEPT-OP@" + participant);
            minutes += 25;
            story.on(day, 2, minutes, at -> {
                var given = api.post(token, at, "/api/reports/" + report[0] + "/contributions", Map.of(
                        "text", "已按分工完成本单位承担的工作，相关数据已提供给牵头部门。"));
                var mine = last(given.path("contributions"));
                if (mine == null) {
                    return;
                }
                var path = "/api/reports/" + report[0] + "/contributions/" + mine.path("id").asLong();
                if (objecting) {
                    api.post(token, at, path + "/object", Map.of("reason", "报告中的地块数量与本单位台账不一致，请核对后再签发。"));
                } else {
                    api.post(token, at, path + "/confirm", Map.of());
                }
            });
        }
    }

    private List<String> participants(JsonNode task, int most) {
        Set<String> keys = new HashSet<>();
        var found = new ArrayList<String>();
        for (var side : task.path("participants")) {
            var key = seats.organisationKey(side.path("current").path(0).path("id").asLong());
            if (found.size() < most && seats.has("R-DEPT-OP@" + key) && keys.add(key)) {
                found.add(key);
            }
        }
        return found;
    }

    private static @Nullable JsonNode last(JsonNode list) {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private void step(String token, Instant at, long report, String action, @Nullable String reason) {
        api.post(token, at, "/api/reports/" + report + "/" + action, reason == null ? Map.of() : Map.of("reason", reason));
    }
}
