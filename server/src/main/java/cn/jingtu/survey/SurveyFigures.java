package cn.jingtu.survey;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 1: surveys, the monitoring network, the soil database; and of monitoring around key units. */
@Configuration(proxyBeanMethods = false)
class SurveyFigures {

    @Bean
    static Indicator pointsVerified() {
        return Indicator.named("points-verified", null, "详查点位核实率", "Points of the detailed survey verified")
                .of("farmland-detailed-survey")
                .method("1", "农用地详查任务下达的点位中已核实的", "Points assigned by surveys of farmland that were verified")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        sum("verified", "已核实点位", "points verified", Unit.COUNT, "pointsVerified", SurveyFigures::farmlandSurveys),
                        sum("assigned", "下达点位", "points assigned", Unit.COUNT, "pointsAssigned", SurveyFigures::farmlandSurveys));
    }

    @Bean
    static Indicator samplesDelivered() {
        return Indicator.named("samples-delivered", null, "详查样品送达率", "Samples of the detailed survey delivered")
                .of("farmland-detailed-survey")
                .method("1", "农用地详查应送样品中已送达的", "Samples due by surveys of farmland that were delivered")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        sum("delivered", "已送样品", "samples delivered", Unit.COUNT, "samplesDelivered", SurveyFigures::farmlandSurveys),
                        sum("due", "应送样品", "samples due", Unit.COUNT, "samplesDue", SurveyFigures::farmlandSurveys));
    }

    @Bean
    static Indicator surveyArchives() {
        return Indicator.named("survey-archives", null, "调查档案移交率", "Archives of surveys handed over")
                .of("farmland-detailed-survey", "operating-enterprise-land")
                .method("1", "已接收成果的调查任务中档案已移交的", "Campaigns whose results were received and whose archive was handed over")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("handed-over", "档案已移交的任务", "campaigns with archive handed over", Unit.COUNT,
                                s -> s.until("survey-campaigns", "resultReceivedOn").having("archiveHandedOverOn")),
                        count("received", "已接收成果的任务", "campaigns with results received", Unit.COUNT,
                                s -> s.until("survey-campaigns", "resultReceivedOn")));
    }

    @Bean
    static Indicator surveyedPollutedArea() {
        return Indicator.named("surveyed-polluted-area", null, "详查查明的受污染面积", "Polluted area found by the detailed survey")
                .of("farmland-detailed-survey")
                .method("1", "农用地详查成果中的受污染面积", "Polluted area in the results of surveys of farmland")
                .atTheEndOfTheYear()
                .total(Unit.MU, sum("polluted", "受污染面积", "polluted area", Unit.MU, "pollutedMu", SurveyFigures::farmlandSurveys));
    }

    private static Reading farmlandSurveys(Scope scope) {
        return scope.everChecked("survey-campaigns").where("kind", SurveyCampaign.Kind.FARMLAND).where("year.to", Integer.toString(scope.year()));
    }

    @Bean
    static Indicator operatingLandInvestigated() {
        return Indicator.named("operating-land-investigated", null, "在产企业地块调查率", "Plots of operating enterprises investigated")
                .of("operating-enterprise-land")
                .method("1", "在产企业地块中已完成信息采集和风险筛查（有筛查得分）的", "Plots of operating enterprises with a screening score")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("investigated", "已调查地块", "plots investigated", Unit.PLOT,
                                s -> s.checked("plots").where("kind", "OPERATING").having("screeningScore")),
                        count("listed", "在产企业地块", "plots of operating enterprises", Unit.PLOT, s -> s.checked("plots").where("kind", "OPERATING")));
    }

    @Bean
    static Indicator highConcernPlots() {
        return Indicator.named("high-concern-plots", null, "高关注度在产企业地块", "Operating plots of high concern")
                .of("operating-enterprise-land")
                .method("1", "风险筛查为高关注度的在产企业地块", "Plots of operating enterprises screened as of high concern")
                .atTheEndOfTheYear()
                .total(Unit.PLOT, count("high", "高关注度地块", "plots of high concern", Unit.PLOT,
                        s -> s.checked("plots").where("kind", "OPERATING").where("concern", "HIGH")));
    }

    @Bean
    static Indicator closedSitesChecked() {
        return Indicator.named("closed-sites-checked", null, "关闭搬迁企业地块排查率", "Sites of closed and relocated enterprises checked")
                .of("closed-enterprise-plots")
                .method("1", "关闭搬迁企业中原址已现场踏勘并作出认定的", "Closed and relocated enterprises whose former site was visited and decided on")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("checked", "已排查企业", "enterprises checked", Unit.ENTERPRISE, s -> closed(s).having("siteDecision")),
                        count("closed", "关闭搬迁企业", "closed and relocated enterprises", Unit.ENTERPRISE, SurveyFigures::closed));
    }

    private static Reading closed(Scope scope) {
        return scope.checked("enterprises").where("operation", "CLOSED,RELOCATED");
    }

    @Bean
    static Indicator suspectedPlots() {
        return Indicator.named("suspected-plots", null, "疑似污染地块", "Suspected plots")
                .of("closed-enterprise-plots")
                .method("1", "处于疑似阶段（S0）的关闭搬迁企业地块", "Plots of closed enterprises in the stage S0")
                .atTheEndOfTheYear()
                .total(Unit.PLOT, count("suspected", "疑似污染地块", "suspected plots", Unit.PLOT,
                        s -> s.checked("plots").where("kind", "CLOSED").where("stage", "S0")));
    }

    @Bean
    static Indicator networkPoints() {
        return Indicator.named("network-points", null, "监测点位设置率", "Monitoring points set up")
                .of("monitoring-network")
                .method("1", "国控、省控、市控和风险监控点位中在用的；已有替代点位的不计", "Network points in use, without those that another replaced")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("in-use", "在用点位", "points in use", Unit.COUNT, SurveyFigures::pointsInUse),
                        count("planned", "应设点位", "points planned", Unit.COUNT, s -> network(s).lacking("replacedBy")));
    }

    @Bean
    static Indicator pointsGuarded() {
        return Indicator.named("points-guarded", null, "监测点位看护率", "Monitoring points guarded")
                .of("monitoring-network")
                .method("1", "在用点位中当年核查过的", "Points in use that were checked within the year")
                .reaching(100)
                .share(
                        count("guarded", "已核查点位", "points checked", Unit.COUNT,
                                Rows.linkedFrom(SurveyFigures::pointsInUse, s -> s.during("point-checks", "checkedOn"), "point")),
                        count("in-use", "在用点位", "points in use", Unit.COUNT, SurveyFigures::pointsInUse));
    }

    private static Reading network(Scope scope) {
        return scope.checked("monitoring-points").where("level",
                MonitoringPoint.Level.NATIONAL, MonitoringPoint.Level.PROVINCIAL, MonitoringPoint.Level.CITY, MonitoringPoint.Level.RISK);
    }

    private static Reading pointsInUse(Scope scope) {
        return network(scope).where("operation", MonitoringPoint.Operation.IN_USE);
    }

    @Bean
    static Indicator dataUpdated() {
        return Indicator.named("data-updated", null, "数据按期更新率", "Data updated on schedule")
                .of("soil-database")
                .method("1", "数据目录中定期更新的数据项，下次更新期限未过的", "Data items with an update cycle whose next update is not overdue")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("on-schedule", "按期更新的数据项", "items on schedule", Unit.COUNT,
                                s -> s.checked("data-directory").between("nextDue", s.last(), null)),
                        count("items", "定期更新的数据项", "items with a schedule", Unit.COUNT, s -> s.checked("data-directory").having("nextDue")));
    }

    @Bean
    static Indicator uploadsAccepted() {
        return Indicator.named("uploads-accepted", null, "数据上传接收率", "Uploads accepted")
                .of("soil-database")
                .method("1", "当年上传批次中被全部接收的", "Batches uploaded within the year that were wholly accepted")
                .reaching(100)
                .share(
                        count("accepted", "全部接收的批次", "batches accepted", Unit.TIME, s -> uploads(s).where("outcome", DataExchange.Outcome.ACCEPTED)),
                        count("uploaded", "上传批次", "batches uploaded", Unit.TIME, SurveyFigures::uploads));
    }

    private static Reading uploads(Scope scope) {
        return scope.during("data-exchanges", "exchangedOn").where("direction", DataExchange.Direction.UPLOADED);
    }

    @Bean
    static Indicator plotsMapped() {
        return Indicator.named("plots-mapped", null, "地块上图率", "Plots on the map")
                .of("soil-database", "plot-lists")
                .method("1", "地块主档中有坐标的", "Plots on file that have coordinates")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("mapped", "有坐标的地块", "plots with coordinates", Unit.PLOT, s -> s.checked("plots").having("lon")),
                        count("plots", "在册地块", "plots on file", Unit.PLOT, s -> s.checked("plots")));
    }

    @Bean
    static Indicator perimeterMonitored() {
        return Indicator.named("perimeter-monitored", null, "重点单位周边监测率", "Key units with monitoring around them")
                .of("perimeter-monitoring")
                .method("1", "重点监管单位中周边有在用监测点位的", "Key units with a perimeter point in use")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("monitored", "已监测单位", "units monitored", Unit.ENTERPRISE, Rows.linkedFrom(
                                SurveyFigures::keyUnits,
                                s -> s.checked("monitoring-points").where("level", MonitoringPoint.Level.PERIMETER).where("operation", MonitoringPoint.Operation.IN_USE),
                                "linkedUnit")),
                        count("listed", "在册重点单位", "key units listed", Unit.ENTERPRISE, SurveyFigures::keyUnits));
    }

    private static Reading keyUnits(Scope scope) {
        return scope.checked("key-units").lacking("removedOn");
    }

    @Bean
    static Indicator prioritySoilWithin() {
        return Indicator.named("priority-soil-within", null, "优先保护区点位达到筛选值比例", "Results in the priority area within screening values")
                .of("priority-protection")
                .method("1", "当年在优先保护类单元采集的样品检测结果中不超过筛选值的", "Results of the year's samples from priority units that are within their screening values")
                .whenNothing("当年优先保护区没有检测结果。", "There is no result from the priority area this year.")
                .share(
                        count("within", "未超过筛选值的结果", "results within", Unit.COUNT, (s, ledger) -> priorityResults(s, ledger).where("verdict", "WITHIN")),
                        count("judged", "已评价结果", "results judged", Unit.COUNT, SurveyFigures::priorityResults));
    }

    private static Reading priorityResults(Scope scope, Ledger ledger) {
        var units = ledger.ids(scope.district().checked("farmland-units").where("category", "PRIORITY"));
        var samples = ledger.ids(scope.district().during("samples", "sampledOn").leadingTo("farmlandUnit", units));
        return judged(scope).leadingTo("sample", samples);
    }

    private static Reading judged(Scope scope) {
        return scope.everChecked("sample-results").where("verdict", "WITHIN,ABOVE_SCREENING,ABOVE_INTERVENTION");
    }

    @Bean
    static Indicator perimeterExceedancesFollowed() {
        return Indicator.named("perimeter-exceedances-followed", null, "周边超标跟进率", "Exceedances around key units followed up")
                .of("perimeter-monitoring")
                .method("1", "重点单位周边点位历年超标结果中已跟进的", "Results above the limits at perimeter points, of all years, that were followed up")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("周边点位没有超标结果。", "No result around key units is above the limits.")
                .share(
                        count("followed", "已跟进结果", "followed up", Unit.COUNT, (s, ledger) -> perimeterExceedances(s, ledger).between("followedUpOn", null, s.last())),
                        count("exceeding", "超标结果", "above the limits", Unit.COUNT, SurveyFigures::perimeterExceedances));
    }

    private static Reading perimeterExceedances(Scope scope, Ledger ledger) {
        var points = ledger.ids(scope.district().everChecked("monitoring-points").where("level", MonitoringPoint.Level.PERIMETER));
        var samples = ledger.ids(scope.district().until("samples", "sampledOn").leadingTo("point", points));
        return scope.everChecked("sample-results").where("verdict", "ABOVE_SCREENING,ABOVE_INTERVENTION").leadingTo("sample", samples);
    }
}
