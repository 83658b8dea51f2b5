package cn.jingtu.demo;

import cn.jingtu.demo.records.Row;
import cn.jingtu.demo.records.Sheet;
import cn.jingtu.register.Registers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How departments kept their registers: at the end of each quarter the operator of the lead brings in a file of what had
 * come up and submits it, two working days later a colleague checks it. Of the newest file some entries are still with
 * the checker and some are drafts.
 */
final class DemoRegisters {

    private static final int QUARTER_DAY = 25;
    private static final int WORKING_DAYS_TO_CHECK = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoApi api;
    private final DemoSeats seats;
    private final Registers registers;
    private final Story story;
    private final LocalDate horizon;
    private final int year;

    /** @param horizon the day of the newest files */
    DemoRegisters(DemoApi api, DemoSeats seats, Registers registers, Story story, LocalDate horizon, int year) {
        this.api = api;
        this.seats = seats;
        this.registers = registers;
        this.story = story;
        this.horizon = horizon;
        this.year = year;
    }

    /** A register, and the people of its lead. */
    private record Desk(String register, String title, String operator, String checker, RegisterFile file) {

        String path() {
            return "/api/registers/" + register;
        }
    }

    void keep(long planId, List<Sheet> sheets) {
        var leads = leads(planId);
        for (var i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            var register = registers.get(sheet.register());
            var lead = leads.get(register.measures().getFirst());
            // The personnel organ has people of a role of its own.
            var own = seats.has("R-DEPT-OP@" + lead);
            keep(sheet, i, new Desk(
                    sheet.register(), register.title().zh(), seats.token(own ? "R-DEPT-OP@" + lead : "R-ORG"),
                    seats.token(own ? "R-DEPT-CHK@" + lead : "R-ORG-2"), new RegisterFile(sheet)));
        }
    }

    /** The organisation that leads the row of each measure. */
    private Map<String, String> leads(long planId) {
        var leads = new HashMap<String, String>();
        for (var task : api.get(seats.token("R-GOV"), "/api/plans/" + planId + "/tasks")) {
            var current = task.path("leads").path(0).path("current").path(0).path("id");
            if (!current.isMissingNode()) leads.put(task.path("measure").path("key").asString(), seats.organisationKey(current.asLong()));
        }
        return leads;
    }

    private List<LocalDate> days() {
        var days = new ArrayList<LocalDate>();
        for (var day = LocalDate.of(year - 1, 3, QUARTER_DAY); day.isBefore(horizon.minusDays(14)); day = day.plusMonths(3)) days.add(day);
        days.add(horizon);
        return days;
    }

    private void keep(Sheet sheet, int place, Desk desk) {
        LocalDate before = LocalDate.MIN;
        for (var day : days()) {
            var since = before;
            var rows = sheet.rows().stream().filter(row -> row.known().isAfter(since) && !row.known().isAfter(day)).toList();
            if (!rows.isEmpty()) {
                // Sheets stand in the order of their links, and so are they brought in.
                if (day.equals(horizon)) newest(rows, day, place, desk);
                else checked(rows, day, place, desk);
            }
            before = day;
        }
    }

    private void checked(List<Row> rows, LocalDate day, int place, Desk desk) {
        story.on(day, 0, place * 4, at -> {
            bring(desk, rows, at);
            step(desk, desk.operator(), "DRAFT", "submit", at);
        });
        story.on(day, WORKING_DAYS_TO_CHECK, place * 4, at -> step(desk, desk.checker(), "SUBMITTED", "check", at));
        for (var row : rows) {
            row.ending().ifPresent(ending -> {
                var ended = ending.day().isAfter(day) ? ending.day() : day;
                story.on(ended, WORKING_DAYS_TO_CHECK + 1, place * 4, at -> end(desk, row, at));
            });
        }
    }

    private void newest(List<Row> rows, LocalDate day, int place, Desk desk) {
        var done = new ArrayList<Row>();
        var waiting = new ArrayList<Row>();
        var drafts = new ArrayList<Row>();
        for (var row : rows) {
            // By its texts, so that a second start would part them alike. What must be checked is.
            var lot = row.settled() ? 0 : Math.floorMod(row.texts().hashCode(), 16);
            (lot == 14 ? waiting : lot == 15 ? drafts : done).add(row);
        }
        if (!done.isEmpty()) checked(done, day, place, desk);
        if (!waiting.isEmpty()) {
            story.on(day, WORKING_DAYS_TO_CHECK + 1, place * 4, at -> {
                bring(desk, waiting, at);
                step(desk, desk.operator(), "DRAFT", "submit", at);
            });
        }
        if (!drafts.isEmpty()) story.on(day, WORKING_DAYS_TO_CHECK + 1, place * 4 + 1, at -> bring(desk, drafts, at));
    }

    private void bring(Desk desk, List<Row> rows, Instant at) {
        var name = desk.title() + desk.file().ending();
        var job = api.upload(desk.operator(), at, desk.path() + "/import?mode=good", name, desk.file().of(rows));
        var id = job.path("id").asLong();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (List.of("WAITING", "RUNNING").contains(job.path("state").asString())) {
            if (System.nanoTime() > end) throw new IllegalStateException("the import of " + name + " takes too long");
            pause();
            job = api.get(desk.operator(), desk.path() + "/imports/" + id);
        }
        if (!job.path("state").asString().equals("DONE") || job.path("bad").asInt() > 0) {
            throw new IllegalStateException("the demo's entries of %s were refused: %s".formatted(desk.register(), job));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void step(Desk desk, String token, String state, String action, Instant at) {
        // None is left where an earlier start has already told it.
        if (api.get(token, at, desk.path() + "/entries?ended=all&size=1&state=" + state).path("total").asInt() == 0) return;
        api.post(token, at, desk.path() + "/bulk", Map.of("action", action, "words", Map.of("state", state, "ended", "all"), "allOrNone", true));
    }

    private void end(Desk desk, Row row, Instant at) {
        var ending = row.ending().orElseThrow();
        var found = api.get(desk.operator(), at, desk.path() + "/entries?q=" + URLEncoder.encode(row.name(), StandardCharsets.UTF_8));
        for (var entry : found.path("items")) {
            api.post(desk.operator(), at, desk.path() + "/entries/" + entry.path("id").asLong() + "/end",
                    Map.of("validTo", ending.day().toString(), "reason", ending.reason()));
        }
    }
}
