package cn.jingtu.source;

import static cn.jingtu.indicator.Term.count;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.platform.WorkingDays;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import java.util.HashSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of rows 31, 49 and 57: dismantling, duties of key units, their list. */
@Configuration(proxyBeanMethods = false)
class EnterpriseFigures {

    /** Working days before the start by which a plan for dismantling has to be filed. */
    private static final int DAYS_BEFORE_DISMANTLING = 15;

    @Bean
    static Indicator dismantlingFiled(WorkingDays workingDays) {
        return Indicator.named("dismantling-filed", null, "拆除方案按期备案率", "Plans for dismantling filed in time")
                .of("closing-and-dismantling")
                .method("1", "当年开始的拆除活动中，方案在开始前 15 个工作日备案的", "Dismantling begun within the year whose plan was filed fifteen working days before")
                .reaching(100)
                .whenNothing("当年没有拆除活动。", "Nothing was dismantled this year.")
                .share(
                        count("filed", "按期备案的拆除活动", "filed in time", Unit.COUNT, Rows.where(Dismantling.class, EnterpriseFigures::dismantlings,
                                (work, _) -> work.filedOn() != null && workingDays.between(work.filedOn(), work.startOn()) >= DAYS_BEFORE_DISMANTLING)),
                        count("begun", "当年开始的拆除活动", "begun this year", Unit.COUNT, EnterpriseFigures::dismantlings));
    }

    private static Reading dismantlings(Scope scope) {
        return scope.during("dismantlings", "startOn");
    }

    @Bean
    static Indicator dismantlingSummarised() {
        return Indicator.named("dismantling-summarised", null, "拆除活动总结率", "Dismantling with a summary report")
                .of("closing-and-dismantling")
                .method("1", "当年完成的拆除活动中已提交总结报告的", "Dismantling finished within the year that has its summary report")
                .reaching(100)
                .whenNothing("当年没有完成的拆除活动。", "No dismantling was finished this year.")
                .share(
                        count("summarised", "已提交总结", "with a summary", Unit.COUNT, s -> s.during("dismantlings", "finishedOn").having("summaryOn")),
                        count("finished", "当年完成的拆除活动", "finished this year", Unit.COUNT, s -> s.during("dismantlings", "finishedOn")));
    }

    private static Reading listed(Scope scope) {
        return scope.checked("key-units").lacking("removedOn");
    }

    @Bean
    static Indicator keyUnitsListed() {
        return Indicator.named("key-units-listed", null, "在册重点监管单位", "Key units listed")
                .of("key-unit-list")
                .method("1", "名录中未移出的单位", "Units on the list that were not removed")
                .atTheEndOfTheYear()
                .total(Unit.ENTERPRISE, count("listed", "在册重点单位", "key units listed", Unit.ENTERPRISE, EnterpriseFigures::listed));
    }

    @Bean
    static Indicator noticesServed() {
        return Indicator.named("notices-served", null, "名录告知率", "Notices to key units served")
                .of("key-unit-list")
                .method("1", "在册重点监管单位中已书面告知的", "Key units listed that were notified in writing")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("notified", "已告知单位", "units notified", Unit.ENTERPRISE, s -> listed(s).having("noticeServedOn")),
                        count("listed", "在册重点单位", "key units listed", Unit.ENTERPRISE, EnterpriseFigures::listed));
    }

    @Bean
    static Indicator dangersMended() {
        return Indicator.named("dangers-mended", "K14", "隐患排查整改合格率", "Units whose hidden dangers are mended")
                .of("enterprise-duty")
                .spoken("隐患排查整改合格率")
                .method("1", "应排查单位中，已发现的隐患全部通过县级初审的", "Units obliged whose every danger found passed the county's check")
                .atTheEndOfTheYear()
                .share(
                        count("passed", "整改合格的单位", "units that passed", Unit.ENTERPRISE, EnterpriseFigures::allMended),
                        count("obliged", "在册重点单位", "key units listed", Unit.ENTERPRISE, EnterpriseFigures::listed));
    }

    /** Units that found dangers and have none left that did not pass. */
    private static Reading allMended(Scope scope, Ledger ledger) {
        var found = scope.district().until("hidden-dangers", "foundOn");
        var open = new HashSet<>(ledger.targets(found.where("countyVerdict", HiddenDanger.Verdict.RETURNED), "unit"));
        open.addAll(ledger.targets(found.lacking("countyVerdict"), "unit"));
        var passed = new HashSet<>(ledger.targets(found, "unit"));
        passed.removeAll(open);
        return listed(scope).leadingTo("id", passed);
    }

    @Bean
    static Indicator dangersRectified() {
        return Indicator.named("dangers-rectified", null, "隐患整改完成率", "Hidden dangers rectified")
                .of("enterprise-duty")
                .method("1", "整改期限已到的隐患中已整改完成的", "Dangers whose limit has come that were rectified")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有整改期限已到的隐患。", "No danger is due yet.")
                .share(
                        count("rectified", "已整改隐患", "dangers rectified", Unit.COUNT, s -> s.until("hidden-dangers", "due").between("doneOn", null, s.last())),
                        count("due", "到期隐患", "dangers due", Unit.COUNT, s -> s.until("hidden-dangers", "due")));
    }

    @Bean
    static Indicator selfMonitoringDone() {
        return Indicator.named("self-monitoring-done", "K15", "自行监测完成公开率", "Self-monitoring done and disclosed")
                .of("enterprise-duty")
                .spoken("自行监测")
                .method("1", "在册重点监管单位中，当年方案已备案、结果已上传并已公开的", "Key units whose plan of the year was filed and whose results were uploaded and disclosed")
                .reaching(100)
                .share(
                        count("done", "已完成并公开的单位", "units that did and disclosed", Unit.ENTERPRISE, Rows.linkedFrom(
                                EnterpriseFigures::listed,
                                s -> s.ofYear("self-monitoring", "year").having("planFiledOn").having("uploadedOn").having("disclosedOn"),
                                "unit")),
                        count("listed", "在册重点单位", "key units listed", Unit.ENTERPRISE, EnterpriseFigures::listed));
    }

    @Bean
    static Indicator dischargesReported() {
        return Indicator.named("discharges-reported", null, "有毒有害物质排放报告率", "Yearly reports of toxic substances")
                .of("enterprise-duty")
                .method("1", "在册重点监管单位中已报告上一年度排放情况的", "Key units that reported what they discharged in the year before")
                .reaching(100)
                .share(
                        count("reported", "已报告单位", "units that reported", Unit.ENTERPRISE, Rows.linkedFrom(
                                EnterpriseFigures::listed, s -> s.everChecked("toxic-discharges").where("year", Integer.toString(s.year() - 1)), "unit")),
                        count("listed", "在册重点单位", "key units listed", Unit.ENTERPRISE, EnterpriseFigures::listed));
    }
}
