package cn.jingtu.plan.intake;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.measure.MeasureCatalogue;
import cn.jingtu.plan.measure.MeasureMatcher;
import cn.jingtu.plan.table.DivisionTable;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue;
import cn.jingtu.platform.Issue.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the words of a table their meaning: which organisations, which measures, which period. */
@Component
class Understanding {

    private static final int SUGGESTIONS = 4;

    private final Organisations organisations;
    private final MeasureCatalogue catalogue;
    private final MeasureMatcher matcher;

    Understanding(Organisations organisations, MeasureCatalogue catalogue, MeasureMatcher matcher) {
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.matcher = matcher;
    }

    /**
     * A name of the table and the bodies it means.
     *
     * @param named   the body, or the group a phrase stands for; null while unknown
     * @param members the bodies of a group on the day of the plan; the body itself else
     */
    record Resolved(DivisionTable.Name name, @Nullable Organisation named, List<Organisation> members, boolean inherited) {

        boolean isGroup() {
            return named != null && named.kind() == Organisation.Kind.GROUP;
        }
    }

    /** @param ranked the measures that come nearest, best first */
    record Meant(
            DivisionTable.Row row, @Nullable String corrected, List<Resolved> leads, List<Resolved> participants, @Nullable Measure measure,
            @Nullable Double score, boolean confirmed, List<MeasureMatcher.Match> ranked) {

        List<Party> parties(List<Resolved> side, List<Resolved> leaders) {
            var taken = new LinkedHashSet<Long>();
            if (side != leaders) leaders.forEach(l -> l.members().forEach(m -> taken.add(m.id())));
            var parties = new LinkedHashMap<Long, Party>();
            // Bodies named themselves come before those that only a phrase includes.
            Stream.concat(side.stream().filter(r -> !r.isGroup()), side.stream().filter(Resolved::isGroup)).forEach(resolved -> {
                for (var member : resolved.members()) {
                    if (taken.contains(member.id())) continue;
                    parties.merge(member.id(), new Party(member.id(), resolved.name().text(), resolved.isGroup() && resolved.named() != null ? resolved.named().key() : null,
                            resolved.inherited(), resolved.name().mentions()), (a, b) -> b.group() != null ? a
                                    : new Party(a.organisationId(), a.issued(), a.group(), a.inherited(), a.mentions() + b.mentions()));
                }
            });
            return List.copyOf(parties.values());
        }

        List<Party> leadParties() {
            return parties(leads, leads);
        }

        List<Party> participantParties() {
            return parties(participants, leads);
        }
    }

    record Understood(List<Meant> rows, LocalDate from, LocalDate to, List<Issue> issues, Map<String, List<Organisation>> unknown) {}

    Understood understand(DivisionTable table, Choices choices, LocalDate today) {
        var issues = new ArrayList<>(table.issues());
        var unknown = new LinkedHashMap<String, List<Organisation>>();
        var from = table.rows().stream()
                .flatMap(r -> Stream.of(r.due().from(), r.due().by()).filter(java.util.Objects::nonNull))
                .min(Comparator.naturalOrder()).orElse(today).withDayOfYear(1);
        var to = table.rows().stream().map(r -> r.due().by()).filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(from).withMonth(12).withDayOfMonth(31);
        var rows = new ArrayList<Meant>();
        for (var row : table.rows()) {
            if (row.state() == Task.State.EMPTY) {
                rows.add(new Meant(row, null, List.of(), List.of(), null, null, false, List.of()));
                continue;
            }
            var leads = resolve(row, row.leads(), DivisionTable.LEADS, "牵头部门", choices, from, issues, unknown);
            var participants = resolve(row, row.participants(), DivisionTable.PARTICIPANTS, "参与部门", choices, from, issues, unknown);
            both(row, leads, participants, issues);
            var corrected = catalogue.corrected(row.text()).orElse(null);
            if (corrected != null) {
                issues.add(issue(row, "任务措施", Severity.INFO, "text-correction-proposed", "第 %s 行原文疑有错别字，另存更正文字，原文不变。".formatted(row.no()),
                        "Row %s seems to hold a typing error; a correction is kept beside the text as issued.".formatted(row.no()),
                        "请核对更正文字。", "Check the correction.", corrected));
            }
            rows.add(measure(row, corrected, leads, participants, choices, issues));
        }
        measureTwice(rows, issues);
        issues.sort(Comparator.comparingInt(Issue::row).thenComparing(Issue::severity));
        return new Understood(rows, from, to, List.copyOf(issues), unknown);
    }

    private List<Resolved> resolve(
            DivisionTable.Row row, List<DivisionTable.Name> names, String field, String column, Choices choices, LocalDate day, List<Issue> issues,
            Map<String, List<Organisation>> unknown) {
        var inherited = row.inherited().contains(field);
        var resolved = new ArrayList<Resolved>();
        for (var name : names) {
            var chosen = choices.organisations().get(name.text());
            var named = chosen != null ? Optional.of(organisations.get(chosen)) : find(name);
            if (named.isEmpty()) {
                named = assumed(name.text());
                if (named.isPresent() && !inherited) {
                    issues.add(issue(row, column, Severity.WARNING, "organisation-assumed", "“%s”按“%s”理解。".formatted(name.text(), named.get().name().zh()),
                            "“%s” was taken as “%s”.".formatted(name.text(), named.get().name().zh()), "如不对，请选择单位。", "Choose the organisation if that is wrong.", name.text()));
                }
            }
            if (named.isEmpty()) {
                var near = unknown.computeIfAbsent(name.text(), text -> organisations.suggest(text, SUGGESTIONS).stream()
                        .filter(o -> o.kind() != Organisation.Kind.GROUP).toList());
                if (!inherited) {
                    var hint = near.isEmpty() ? "" : near.stream().map(o -> o.name().zh()).collect(Collectors.joining("、"));
                    issues.add(issue(row, column, Severity.ERROR, "organisation-unknown", "第 %s 行的“%s”不是已知的单位。".formatted(row.no(), name.text()),
                            "“%s” in row %s is no known organisation.".formatted(name.text(), row.no()),
                            hint.isEmpty() ? "请选择对应的单位，或先在“单位”中新增。" : "请选择对应的单位（可能是：%s），或先在“单位”中新增。".formatted(hint),
                            hint.isEmpty() ? "Choose the organisation, or add it first." : "Choose the organisation (perhaps %s), or add it first.".formatted(hint), name.text()));
                }
                resolved.add(new Resolved(name, null, List.of(), inherited));
            } else {
                resolved.add(new Resolved(name, named.get(), members(named.get(), day), inherited));
            }
        }
        return resolved;
    }

    private Optional<Organisation> find(DivisionTable.Name name) {
        return organisations.findByName(name.text()).or(() -> Optional.ofNullable(name.group()).flatMap(organisations::findByKey));
    }

    /** Another district's prefix before a name that is known without it: 东江区农业农村局, 紫金县农业农村局. */
    private Optional<Organisation> assumed(String text) {
        var bare = text.replaceFirst("^.{0,4}?(?:区|县|市)(?=[^区县市].{2,})", "");
        return bare.equals(text) ? Optional.empty() : organisations.findByName("区" + bare).filter(o -> o.kind() != Organisation.Kind.GROUP);
    }

    private List<Organisation> members(Organisation named, LocalDate day) {
        if (named.kind() != Organisation.Kind.GROUP) return List.of(named);
        var kind = named.key().endsWith("towns") ? Organisation.Kind.TOWN : Organisation.Kind.DEPARTMENT;
        return organisations.active(kind, day).stream().filter(o -> !o.outside()).toList();
    }

    private static void both(DivisionTable.Row row, List<Resolved> leads, List<Resolved> participants, List<Issue> issues) {
        for (var participant : participants) {
            if (participant.isGroup() || participant.named() == null) continue;
            if (leads.stream().anyMatch(l -> participant.named().equals(l.named()))) {
                issues.add(issue(row, "参与部门", Severity.INFO, "lead-among-participants", "第 %s 行“%s”既是牵头部门又是参与部门，按牵头计。".formatted(row.no(), participant.name().text()),
                        "“%s” both leads row %s and takes part in it; it counts as lead.".formatted(participant.name().text(), row.no()), "无需处理。", "Nothing to do.", participant.name().text()));
            }
        }
    }

    private Meant measure(
            DivisionTable.Row row, @Nullable String corrected, List<Resolved> leads, List<Resolved> participants, Choices choices, List<Issue> issues) {
        var ranked = matcher.rank(row.part(), row.title(), row.text(), 3);
        var chosen = choices.measures().get(row.row());
        if (chosen != null) {
            return new Meant(row, corrected, leads, participants, catalogue.find(chosen).orElse(null), null, true, ranked);
        }
        var best = ranked.getFirst();
        if (best.score() < MeasureMatcher.LEAST_SCORE) {
            issues.add(issue(row, "任务措施", Severity.WARNING, "measure-unknown", "第 %s 行没有认出对应的措施。".formatted(row.no()),
                    "No measure of the catalogue was recognised in row %s.".formatted(row.no()), "请选择措施，或接受后再选；未选的行只能报告进展。",
                    "Choose one now or later; without one the row can only be reported on.", best.measure().title().zh()));
            return new Meant(row, corrected, leads, participants, null, null, false, ranked);
        }
        if (best.score() - ranked.get(1).score() < MeasureMatcher.CLEAR_LEAD) {
            issues.add(issue(row, "任务措施", Severity.WARNING, "measure-doubtful", "第 %s 行可能是“%s”或“%s”，暂按前者。".formatted(row.no(), best.measure().title().zh(), ranked.get(1).measure().title().zh()),
                    "Row %s may be “%s” or “%s”; the first was taken.".formatted(row.no(), best.measure().title().en(), ranked.get(1).measure().title().en()),
                    "请确认或改选措施。", "Confirm or change the measure.", best.measure().key()));
        }
        return new Meant(row, corrected, leads, participants, best.measure(), best.score(), false, ranked);
    }

    private static void measureTwice(List<Meant> rows, List<Issue> issues) {
        var byMeasure = new TreeMap<String, List<Meant>>();
        rows.stream().filter(m -> m.measure() != null).forEach(m -> byMeasure.computeIfAbsent(m.measure().key(), _ -> new ArrayList<>()).add(m));
        byMeasure.values().stream().filter(same -> same.size() > 1).forEach(same -> issues.add(issue(same.getLast().row(), "任务措施", Severity.INFO, "measure-twice",
                "第 %s 行都认作“%s”。".formatted(same.stream().map(m -> m.row().no()).collect(Collectors.joining("、")), same.getFirst().measure().title().zh()),
                "Rows %s were all recognised as “%s”.".formatted(same.stream().map(m -> m.row().no()).collect(Collectors.joining(", ")), same.getFirst().measure().title().en()),
                "一项措施拆成几行时无需处理，否则请改选。", "Nothing to do where one measure was split over rows; change it otherwise.", same.getFirst().measure().key())));
    }

    private static Issue issue(
            DivisionTable.Row row, String column, Severity severity, String code, String zh, String en, String remedyZh, String remedyEn, @Nullable String value) {
        return new Issue(row.row(), column, severity, code, Bilingual.of(zh, en), Bilingual.of(remedyZh, remedyEn), value);
    }
}
