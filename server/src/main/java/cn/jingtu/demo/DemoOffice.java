package cn.jingtu.demo;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.demo.records.Draw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the office of the government and the coordinating branch did in the last two years: letters of duty, joint
 * meetings and their decisions, supervision items, dates set, extensions.
 */
final class DemoOffice {

    private final DemoApi api;
    private final DemoSeats seats;
    private final Draw draw;
    private final Story story;
    private final Organisations organisations;
    private final LocalDate today;

    DemoOffice(DemoApi api, DemoSeats seats, Draw draw, Story story, Organisations organisations, LocalDate today) {
        this.api = api;
        this.seats = seats;
        this.draw = draw;
        this.story = story;
        this.organisations = organisations;
        this.today = today;
    }

    void plan(long planId) {
        var office = seats.token("R-GOV");
        var tasks = new LinkedHashMap<String, JsonNode>();
        for (var task : api.get(office, "/api/plans/" + planId + "/tasks")) {
            tasks.put(task.path("no").asString(), task);
        }
        if (api.get(office, "/api/duty-letters").isEmpty()) {
            for (var year = today.getYear() - 1; year <= today.getYear(); year++) {
                letters(planId, year, tasks);
            }
        }
        if (api.get(office, "/api/meetings?year=" + today.getYear()).isEmpty()) {
            for (var year = today.getYear() - 1; year <= today.getYear(); year++) {
                meetings(year);
            }
        }
        if (api.get(office, "/api/supervisions").isEmpty()) {
            supervision(tasks);
        }
        dates(tasks);
        extensions(tasks);
    }

    private long id(String organisation) {
        return organisations.findByKey(organisation).orElseThrow().id();
    }

    private void letters(long planId, int year, Map<String, JsonNode> tasks) {
        var towns = organisations.active(Organisation.Kind.TOWN, today).stream().filter(town -> !town.outside()).toList();
        var items = List.of(
                Map.of("text", "落实属地责任，明确分管领导和专职人员", "taskId", tasks.get("47").path("id").asLong()),
                Map.of("text", "建立农用地安全利用台账，配合采样和产品检测", "taskId", tasks.get("10").path("id").asLong()),
                Map.of("text", "巡查未利用地和耕地后备资源，每季度不少于一次", "taskId", tasks.get("22").path("id").asLong()),
                Map.of("text", "接收污染地块负面清单，发现违法开发及时报告", "taskId", tasks.get("16").path("id").asLong()));
        for (var town : towns) {
            var letter = new long[1];
            var day = LocalDate.of(year, 2, 20).plusDays(draw.between(0, 12));
            story.on(day, 0, draw.between(0, 300), at -> letter[0] = api.post(seats.token("R-GOV"), at, "/api/duty-letters", Map.of(
                            "planId", planId, "year", year, "organisationIds", List.of(town.id()), "items", items))
                    .path(0).path("id").asLong());
            story.on(day, 1, 30, at -> api.post(seats.token("R-GOV"), at, "/api/duty-letters/" + letter[0] + "/issue", Map.of()));
            // One town of this year has not signed yet.
            if (year < today.getYear() || !town.key().equals("yuanxi")) {
                story.on(day, 5, 60, at -> api.post(
                        seats.token("R-TOWN@" + town.key()), at, "/api/duty-letters/" + letter[0] + "/sign", Map.of()));
            }
        }
    }

    private record Decision(String text, String organisation, int days) {}

    private void meetings(int year) {
        meeting(year, LocalDate.of(year, 3, 18), "第一季度土壤污染防治联席会议", List.of(
                new Decision("完善建设用地土壤环境联动监管清单，按季度交换供地和施工许可清单", "natural-resources", 60),
                new Decision("核对农用地分类清单与年度变更调查结果", "agriculture", 75)));
        meeting(year, LocalDate.of(year, 7, 8), "年中土壤污染防治联席会议", List.of(
                new Decision("对简易填埋场治理进度开展现场督导", "urban-management", 45),
                new Decision("组织重点监管单位隐患排查“回头看”", "ecology", 90)));
        meeting(year, LocalDate.of(year, 11, 5), "第四季度土壤污染防治联席会议", List.of(
                new Decision("汇总年度佐证材料，开展交叉检查", "ecology", 30),
                new Decision("加快专项资金支付进度", "finance", 35)));
        meeting(year, LocalDate.of(year, 12, 15), "年度总结会议", List.of());
    }

    private void meeting(int year, LocalDate day, String title, List<Decision> decisions) {
        var branch = seats.token("R-EPB-COORD");
        var meeting = new long[1];
        var members = List.of("ecology", "natural-resources", "agriculture", "housing", "finance", "forestry", "water", "industry");
        var memberIds = members.stream().map(this::id).toList();
        var planned = story.on(LocalDate.of(year, 1, 15).isAfter(day) ? day : LocalDate.of(year, 1, 15), 0, draw.between(10, 200), at -> meeting[0] = api.post(branch, at, "/api/meetings", Map.of(
                        "title", "%d 年%s".formatted(year, title),
                        "plannedOn", day.toString(),
                        "place", "区政府二楼会议室",
                        "agenda", "一、通报进展；二、研究存在问题；三、议定下一步工作。",
                        "members", memberIds))
                .path("id").asLong());
        if (!planned || decisions.isEmpty() && !day.isBefore(today.minusDays(10))) {
            return;
        }
        var attendance = new LinkedHashMap<String, String>();
        memberIds.forEach(member -> attendance.put(Long.toString(member), "分管负责人"));
        var held = story.on(day, 0, 60, at -> api.post(branch, at, "/api/meetings/" + meeting[0] + "/hold", Map.of(
                "heldOn", day.toString(), "attendance", attendance)));
        if (!held) {
            return;
        }
        var supervisions = new ArrayList<Long>();
        story.on(day, 1, 60, at -> {
            for (var decision : decisions) {
                api.post(branch, at, "/api/meetings/" + meeting[0] + "/decisions", Map.of(
                        "text", decision.text(), "organisationId", id(decision.organisation()), "due", day.plusDays(decision.days()).toString()));
            }
            var minutes = api.upload(branch, at, "/api/files", title + "纪要.docx", Papers.document(
                    "区土壤污染防治联席会议", "%d 年%s纪要".formatted(year, title), "会议通报了各项任务进展，研究了存在问题，议定事项见附表。", day.toString()));
            api.post(branch, at, "/api/meetings/" + meeting[0] + "/minutes", Map.of("fileId", minutes.path("id").asLong()));
        });
        story.on(day, 2, 60, at -> {
            for (var decision : api.post(branch, at, "/api/meetings/" + meeting[0] + "/close", Map.of()).path("decisions")) {
                supervisions.add(decision.path("supervisionId").asLong());
            }
        });
        for (var i = 0; i < decisions.size(); i++) {
            var decision = decisions.get(i);
            var index = i;
            var answered = day.plusDays(decision.days() * 3L / 4);
            // The last meeting's decisions are still open, and so is one of this summer.
            if (year == today.getYear() && (day.getMonthValue() > 10 || decision.organisation().equals("urban-management"))) {
                continue;
            }
            var replied = story.on(answered, 0, 120, at -> api.post(
                    seats.token("R-DEPT-OP@" + decision.organisation()), at, "/api/supervisions/" + supervisions.get(index) + "/reply",
                    Map.of("text", "议定事项已落实，相关材料已归档。", "files", List.of())));
            if (replied) {
                story.on(answered, 3, 200, at -> api.post(seats.token("R-GOV"), at, "/api/supervisions/" + supervisions.get(index) + "/close",
                        Map.of("reason", "经核实已办结")));
            }
        }
    }

    private void supervision(Map<String, JsonNode> tasks) {
        // From long overdue (red) to just issued (blue), one answered, one returned.
        item(tasks.get("36"), "urban-management", "尽快完成剩余简易填埋场治理", today.minusDays(70), today.minusDays(40), "", "");
        item(tasks.get("29"), "industry", "补齐涉重金属减排项目核查材料", today.minusDays(40), today.minusDays(4), "", "");
        item(tasks.get("12"), "agriculture", "补拍种植结构调整验收照片", today.minusDays(25), today.plusDays(10), "已补拍，照片坐标齐全。", "");
        item(tasks.get("61"), "development-reform", "报送上年度政府和社会资本合作情况说明", today.minusDays(30), today.plusDays(8), "本年度无此类项目。", "请以正式说明并加盖公章后再报。");
        item(tasks.get("5"), "ecology", "补齐未上图地块坐标", today.minusDays(9), today.plusDays(20), "", "");
    }

    private void item(JsonNode task, String organisation, String title, LocalDate day, LocalDate due, String reply, String returned) {
        var office = seats.token("R-GOV");
        var item = new long[1];
        story.on(day, 0, 100, at -> {
            item[0] = api.post(office, at, "/api/supervisions", Map.of(
                            "origin", "TASK",
                            "taskId", task.path("id").asLong(),
                            "title", title,
                            "content", title + "，并书面回复办理情况。",
                            "organisationId", id(organisation),
                            "due", due.toString()))
                    .path("id").asLong();
            api.post(office, at, "/api/supervisions/" + item[0] + "/issue", Map.of());
        });
        if (!reply.isEmpty()) {
            story.on(day.plusDays(6), 0, 150, at -> api.post(seats.token("R-DEPT-OP@" + organisation), at,
                    "/api/supervisions/" + item[0] + "/reply", Map.of("text", reply, "files", List.of())));
        }
        if (!returned.isEmpty()) {
            story.on(day.plusDays(6), 2, 150, at -> api.post(office, at,
                    "/api/supervisions/" + item[0] + "/return", Map.of("reason", returned)));
        }
    }

    /** The office asks for some rows before the end of the year. */
    private void dates(Map<String, JsonNode> tasks) {
        for (var no : List.of("5", "22", "33", "49", "59", "66")) {
            var last = present(tasks.get(no));
            var due = today.plusDays(draw.between(9, 26));
            if (last != null && last.path("due").asString().equals(last.path("dueIssued").asString()) && due.getYear() == today.getYear()) {
                story.on(today.minusDays(20), 0, draw.between(0, 200), at -> api.put(
                        seats.token("R-GOV"), at, "/api/periods/" + last.path("id").asLong() + "/due",
                        Map.of("due", due.toString(), "reason", "年终考核前完成")));
            }
        }
    }

    private void extensions(Map<String, JsonNode> tasks) {
        ask(tasks.get("36"), "urban-management", LocalDate.of(today.getYear() + 1, 6, 30), "渗滤液处理工程招标延迟，预计明年上半年完工。", false);
        ask(tasks.get("29"), "ecology", today.plusDays(60), "等待市级核算函。", true);
    }

    private void ask(JsonNode task, String organisation, LocalDate until, String reason, boolean refused) {
        for (var period : api.get(seats.token("R-GOV"), "/api/tasks/" + task.path("id").asLong() + "/periods")) {
            if (!period.path("state").asString().equals("OPEN") || !period.path("extensions").isEmpty()) {
                continue;
            }
            var extension = new long[1];
            var asked = story.on(today.minusDays(12), 0, 90, at -> extension[0] = api.post(
                            seats.token("R-DEPT-SIGN@" + organisation), at, "/api/periods/" + period.path("id").asLong() + "/extensions",
                            Map.of("until", until.toString(), "reason", reason))
                    .path("id").asLong());
            if (asked && refused) {
                story.on(today.minusDays(12), 3, 90, at -> api.post(seats.token("R-GOV"), at, "/api/extensions/" + extension[0] + "/refuse",
                        Map.of("reason", "请先报送已完成部分，核算函到达后再议。")));
            }
            return;
        }
    }

    private @org.jspecify.annotations.Nullable JsonNode present(JsonNode task) {
        for (var period : api.get(seats.token("R-GOV"), "/api/tasks/" + task.path("id").asLong() + "/periods")) {
            if (period.path("year").asInt() == today.getYear() && period.path("state").asString().equals("OPEN")) {
                return period;
            }
        }
        return null;
    }
}
