package cn.jingtu.demo;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Posts.Holder;
import cn.jingtu.access.Posts;
import cn.jingtu.access.Settings;
import cn.jingtu.demo.records.DemoRecords;
import cn.jingtu.demo.records.Draw;
import cn.jingtu.plan.PlanIntake;
import cn.jingtu.plan.PlanRound;
import cn.jingtu.platform.Time;
import cn.jingtu.platform.WorkingDays;
import cn.jingtu.register.Registers;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty installation with the real table and two years of labelled records, and prints how to sign in. What
 * an earlier start finished is left alone; what it began is completed.
 */
@Component
@ConditionalOnProperty("jingtu.demo")
class Demo implements ApplicationRunner {

    private static final long SEED = 441602;

    /** Long enough for the checks of what was entered then, also around a week of holidays. */
    private static final int DAYS_SINCE_THE_NEWEST_FILES = 14;

    private static final List<String> SHOWN = List.of(
            "R-GOV", "R-LEAD", "R-EPB-COORD", "R-DEPT-OP@ecology", "R-DEPT-CHK@ecology", "R-DEPT-SIGN@ecology",
            "R-DEPT-OP@agriculture", "R-TOWN@buqian", "R-ORG", "R-DISC", "R-ADM", "R-SEC");

    private final Organisations organisations;
    private final DemoPeople people;
    private final DemoTokens tokens;
    private final DemoClock demoClock;
    private final Accounts accounts;
    private final CurrentActor actors;
    private final Posts posts;
    private final PlanIntake intake;
    private final PlanRound round;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final Registers registers;
    private final WebServerApplicationContext server;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demo(
            Organisations organisations,
            DemoPeople people,
            DemoTokens tokens,
            DemoClock demoClock,
            Accounts accounts,
            CurrentActor actors,
            Posts posts,
            PlanIntake intake,
            PlanRound round,
            Settings settings,
            WorkingDays workingDays,
            Registers registers,
            WebServerApplicationContext server,
            TransactionTemplate transaction,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.tokens = tokens;
        this.demoClock = demoClock;
        this.accounts = accounts;
        this.actors = actors;
        this.posts = posts;
        this.intake = intake;
        this.round = round;
        this.settings = settings;
        this.workingDays = workingDays;
        this.registers = registers;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var today = LocalDate.now(clock);
        var port = server.getWebServer().getPort();
        var draw = new Draw(SEED, towns(today));
        var since = LocalDate.of(today.getYear() - 2, 1, 1);
        var opened = since.plusYears(1).atTime(9, 0).atZone(Time.ZONE).toInstant();
        var api = new DemoApi(port, demoClock);
        Time.at(opened, () -> addOrganisations(api, since, draw, today));
        var seats = people.seats(today);
        var holders = Time.at(opened, () -> people.settle(seats, since, today, draw));
        var keys = Time.at(opened, () -> tokens.of(seats, holders));
        if (settings.find(DemoMark.COMPLETE).isEmpty()) {
            System.out.println("Filling in two years of demo records; this happens once and takes about a minute ...");
            tell(api, keys, holders.getFirst().postId(), today, opened, draw);
            transaction.executeWithoutResult(_ -> settings.put(DemoMark.COMPLETE, clock.instant().toString(), "演示数据已生成"));
        }
        welcome(seats, holders, port);
    }

    private List<String> towns(LocalDate today) {
        return organisations.active(Organisation.Kind.TOWN, today).stream()
                .filter(town -> !town.outside())
                .map(town -> town.name().zh().replaceFirst("(办事处|人民政府)$", ""))
                .toList();
    }

    /** Bodies that only the demo has: they stand for the roles outside the district's offices. */
    private void addOrganisations(DemoApi api, LocalDate since, Draw draw, LocalDate today) {
        record Extra(String key, String zh, String en, Organisation.Kind kind) {}
        var missing = List.of(
                        new Extra("demo-city-ecology", "河源市生态环境局（演示）", "Heyuan Ecology and Environment Bureau (demo)", Organisation.Kind.GOVERNMENT),
                        new Extra("demo-enterprise", "源城示范电镀有限公司（演示）", "Yuancheng Model Electroplating Co. (demo)", Organisation.Kind.ENTERPRISE),
                        new Extra("demo-land-user", "源城示范置业有限公司（演示）", "Yuancheng Model Property Co. (demo)", Organisation.Kind.ENTERPRISE),
                        new Extra("demo-agency", "河源示范检测有限公司（演示）", "Heyuan Model Testing Co. (demo)", Organisation.Kind.AGENCY),
                        new Extra("demo-experts", "土壤专家库（演示）", "Soil expert bank (demo)", Organisation.Kind.AGENCY))
                .stream()
                .filter(extra -> organisations.findByKey(extra.key()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var administrator = people.seats(today).stream().filter(seat -> seat.role().equals("R-ADM")).toList();
        var token = tokens.of(administrator, people.settle(administrator, since, today, draw)).get("R-ADM");
        for (var extra : missing) {
            api.post(token, clock.instant(), "/api/organisations", Map.of(
                    "key", extra.key(),
                    "name", Map.of("zh", extra.zh(), "en", extra.en()),
                    "kind", extra.kind().name(),
                    "regionCode", "441602",
                    "aliases", List.of(),
                    "outside", true,
                    "note", "演示数据"));
        }
    }

    private void tell(DemoApi api, Map<String, String> keys, long officePost, LocalDate today, Instant opened, Draw draw) {
        Map<Long, String> organisationKeys = new HashMap<>();
        organisations.all().forEach(each -> organisationKeys.put(each.id(), each.key()));
        var seats = new DemoSeats(keys, organisationKeys);
        var plan = plan(api, seats, officePost, opened.plusSeconds(3600), today);
        var story = new Story(workingDays, clock.instant().minusSeconds(3600));
        new DemoHistory(api, seats, Narratives.read(), draw, story, today).plan(plan);
        new DemoOffice(api, seats, draw, story, organisations, today).plan(plan);
        var newest = begun().minusDays(DAYS_SINCE_THE_NEWEST_FILES);
        new DemoRegisters(api, seats, registers, story, newest, begun().getYear()).keep(plan, DemoRecords.of(draw, newest, begun().getYear()));
        story.tell();
    }

    /** The day of the first start: one that was cut short brings in the same entries again, and none twice. */
    private LocalDate begun() {
        return LocalDate.ofInstant(Instant.parse(settings.find(DemoMark.STARTED).orElseThrow()), Time.ZONE);
    }

    /** The plan that an earlier start accepted, or the real table taken in two years ago. */
    private long plan(DemoApi api, DemoSeats seats, long officePost, Instant at, LocalDate today) {
        var plans = api.get(seats.token("R-GOV"), "/api/plans");
        if (!plans.isEmpty()) {
            return plans.path(0).path("id").asLong();
        }
        var plan = Time.at(at, () -> actors.as(posts.actor(officePost), () -> intake.take(
                        table(), "附件2-土壤污染防治重点任务分工.docx", today.getYear() - 1, true)))
                .planId();
        Time.at(today.withDayOfYear(2).atTime(6, 0).atZone(Time.ZONE).toInstant(), round::run);
        return plan;
    }

    private static byte[] table() {
        try (var in = new ClassPathResource("demo/yuancheng-2018.docx").getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the table of the demo is missing from the jar", e);
        }
    }

    private void welcome(List<DemoPeople.Seat> seats, List<Holder> holders, int port) {
        var links = new LinkedHashMap<String, String>();
        for (var i = 0; i < seats.size(); i++) {
            links.put(seats.get(i).name(), "http://localhost:%d/enter?token=%s".formatted(port, accounts.demoLink(holders.get(i).postId())));
        }
        var file = tokens.writeBeside("demo-links.txt", links.entrySet().stream()
                .map(link -> "%-32s %s".formatted(link.getKey(), link.getValue()))
                .collect(Collectors.joining("\n", "", "\n")));
        System.out.println("\n演示数据 Demo records. Sign in with one click, on this computer only:\n");
        SHOWN.forEach(seat -> System.out.printf("  %-24s %s%n", seat, links.get(seat)));
        System.out.printf("%nLinks of all %d people: %s%nTokens for scripts: %s%n%n", seats.size(), file, tokens.file());
    }
}
