package cn.jingtu.farmland;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Grouping;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 2: classes of farmland, safe use, control and produce. */
@Configuration(proxyBeanMethods = false)
class FarmlandFigures {

    private static final String UNITS = "farmland-units";

    @Bean
    static Indicator farmlandClassified() {
        return Indicator.named("farmland-classified", null, "农用地类别划定率", "Farmland classified")
                .of("farmland-classification")
                .method("1", "农用地单元面积中已划定类别的", "Area of farmland units that have a class")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        sum("classified", "已划定面积", "classified area", Unit.MU, "areaMu", s -> s.checked(UNITS).having("category")),
                        sum("farmland", "农用地面积", "area of farmland", Unit.MU, "areaMu", s -> s.checked(UNITS)));
    }

    @Bean
    static Indicator farmlandByClass() {
        return Indicator.named("farmland-by-class", null, "三类农用地面积", "Area of the three classes")
                .of("farmland-classification")
                .method("1", "优先保护、安全利用、严格管控三类单元的面积", "Area of units of the three classes")
                .atTheEndOfTheYear()
                .total(Unit.MU,
                        sum("priority", "优先保护类面积", "priority protection", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.PRIORITY)),
                        sum("safe-use", "安全利用类面积", "safe use", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.SAFE_USE)),
                        sum("strict", "严格管控类面积", "strict control", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.STRICT)));
    }

    private static Reading units(Scope scope, FarmlandUnit.Category... categories) {
        return scope.checked(UNITS).where("category", categories);
    }

    @Bean
    static Indicator priorityAreaChange() {
        return Indicator.named("priority-area-change", null, "优先保护类面积变化", "Change of the priority area")
                .of("priority-protection")
                .method("1", "优先保护类面积与一年前同日台账之差，不得减少", "Priority area against the register of the same day a year ago; must not shrink")
                .atTheEndOfTheYear()
                .reaching(0)
                .whenNothing("一年前台账中没有优先保护类单元，无从比较。", "A year ago the register had no unit of this class to compare with.")
                .difference(Unit.MU,
                        sum("now", "现有优先保护类面积", "priority area now", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.PRIORITY)),
                        sum("before", "一年前优先保护类面积", "priority area a year ago", Unit.MU, "areaMu", s -> units(s.aYearAgo(), FarmlandUnit.Category.PRIORITY)));
    }

    @Bean
    static Indicator priorityBasicFarmland() {
        return Indicator.named("priority-basic-farmland", null, "优先保护类划入永久基本农田率", "Priority area in permanent basic farmland")
                .of("priority-protection")
                .method("1", "优先保护类面积中划入永久基本农田的", "Priority area that is permanent basic farmland")
                .atTheEndOfTheYear()
                .share(
                        sum("basic", "划入永久基本农田的面积", "area in permanent basic farmland", Unit.MU, "areaMu",
                                s -> units(s, FarmlandUnit.Category.PRIORITY).where("basicFarmland", "true")),
                        sum("priority", "优先保护类面积", "priority area", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.PRIORITY)));
    }

    @Bean
    static Indicator safeUseArea() {
        return Indicator.named("safe-use-area", null, "安全利用措施面积", "Area under safe use")
                .of("safe-use")
                .method("1", "当年安全利用措施经检查合格的面积；任务面积由指标目标下达", "Area under measures of the year that passed their check; the task is set as a target")
                .total(Unit.MU, sum("done", "检查合格的措施面积", "area that passed", Unit.MU, "areaMu", s -> passed(s, SafeUseMeasure.Purpose.SAFE_USE)));
    }

    private static Reading passed(Scope scope, SafeUseMeasure.Purpose purpose) {
        return scope.ofYear("safe-use-measures", "year").where("purpose", purpose).where("checkResult", SafeUseMeasure.CheckResult.PASSED);
    }

    @Bean
    static Indicator safeUseRate() {
        return Indicator.named("safe-use-rate", "K01c", "受污染耕地安全利用率", "Safe use of polluted farmland")
                .of("safe-use", "strict-control")
                .spoken("安全利用率")
                .method("14-5", "“十四五”口径：检查合格的安全利用面积与落实管控措施的严格管控面积之和，除以两类面积之和",
                        "As in the fourteenth five-year plan: area safely used and area under control, of the area of both classes")
                .atTheEndOfTheYear()
                .whenNothing("没有安全利用类和严格管控类耕地。", "There is no farmland of these two classes.")
                .share(
                        List.of(
                                sum("safe", "安全利用合格面积", "area safely used", Unit.MU, "areaMu", s -> passed(s, SafeUseMeasure.Purpose.SAFE_USE)),
                                sum("controlled", "落实管控面积", "area under control", Unit.MU, "areaMu", s -> passed(s, SafeUseMeasure.Purpose.STRICT_CONTROL))),
                        List.of(
                                sum("safe-use", "安全利用类面积", "area of safe use", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.SAFE_USE)),
                                sum("strict", "严格管控类面积", "area of strict control", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.STRICT))));
    }

    @Bean
    static Indicator safeUseRateTrial() {
        return Indicator.named("safe-use-rate-trial", "K01", "受污染耕地安全利用率（试行口径）", "Safe use of polluted farmland (trial method)")
                .of("safe-use")
                .method("13-5", "“十三五”试行口径 A=(B+C+D)/E：B 轻微污染且采取优先保护措施，C 轻中度污染且措施合格，D 重度污染且落实管控，E 三者面积之和；轻微污染指优先保护类中有元素超过筛选值的单元",
                        "Trial method of the thirteenth plan, A = (B + C + D) / E; slightly polluted are priority units with an element above its screening value")
                .atTheEndOfTheYear()
                .whenNothing("没有受污染耕地。", "There is no polluted farmland.")
                .share(
                        List.of(
                                sum("b", "B 轻微污染优先保护面积", "B slightly polluted, protected", Unit.MU, Amount.of("areaMu"), slightlyPolluted()),
                                sum("c", "C 轻中度污染安全利用面积", "C light to medium, safely used", Unit.MU, "areaMu", s -> passed(s, SafeUseMeasure.Purpose.SAFE_USE)),
                                sum("d", "D 重度污染管控面积", "D heavy, under control", Unit.MU, "areaMu", s -> passed(s, SafeUseMeasure.Purpose.STRICT_CONTROL))),
                        List.of(
                                sum("slight", "轻微污染面积", "slight", Unit.MU, Amount.of("areaMu"), slightlyPolluted()),
                                sum("medium", "轻中度污染面积", "light to medium", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.SAFE_USE)),
                                sum("heavy", "重度污染面积", "heavy", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.STRICT))));
    }

    private static Rows slightlyPolluted() {
        return Rows.where(FarmlandUnit.class, s -> units(s, FarmlandUnit.Category.PRIORITY), (unit, _) -> Stream.of(
                        unit.cadmium(), unit.mercury(), unit.arsenic(), unit.lead(), unit.chromium())
                .anyMatch(soil -> soil == FarmlandUnit.SoilClass.BETWEEN || soil == FarmlandUnit.SoilClass.HIGH));
    }

    @Bean
    static Indicator safeUseRateSampled() {
        return Indicator.named("safe-use-rate-sampled", "K01b", "安全利用率（按农产品抽样折算）", "Safe use weighed by samples of produce")
                .of("safe-use")
                .method("1", "各单元措施面积 × 该单元当年农产品抽样合格率之和，除以安全利用类面积；未抽样的单元按 0 计",
                        "Area under measures of each unit times the share of compliant produce there, of the area of safe use; a unit without samples counts 0")
                .atTheEndOfTheYear()
                .whenNothing("没有安全利用类耕地。", "There is no farmland of this class.")
                .share(
                        new Term("weighed", Bilingual.of("按抽样折算的措施面积", "area weighed by samples"), Unit.MU, FarmlandFigures::weighedBySamples),
                        sum("safe-use", "安全利用类面积", "area of safe use", Unit.MU, "areaMu", s -> units(s, FarmlandUnit.Category.SAFE_USE)));
    }

    private static Term.Count weighedBySamples(Scope scope, Ledger ledger) {
        var measures = passed(scope, SafeUseMeasure.Purpose.SAFE_USE).having("unit");
        var batches = scope.district().during("produce-batches", "sampledOn");
        var samples = byUnit(ledger, batches);
        var compliant = byUnit(ledger, batches.where("verdict", ProduceBatch.Verdict.COMPLIANT));
        var area = BigDecimal.ZERO;
        for (var unit : ledger.groups(measures, Grouping.by("unit"), Amount.of("areaMu"))) {
            var all = samples.getOrDefault(unit.key(), 0L);
            if (all == 0) continue;
            area = area.add(unit.tally().sum()
                    .multiply(BigDecimal.valueOf(compliant.getOrDefault(unit.key(), 0L)))
                    .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP));
        }
        return new Term.Count(area, ledger.count(measures), Term.Evidence.of(measures));
    }

    private static Map<String, Long> byUnit(Ledger ledger, Reading batches) {
        return ledger.groups(batches.having("unit"), Grouping.by("unit"), Amount.each()).stream()
                .collect(Collectors.toMap(Ledger.Group::key, group -> group.tally().rows()));
    }

    @Bean
    static Indicator strictUnitsHandled() {
        return Indicator.named("strict-units-handled", null, "严格管控单元处置率", "Units of strict control handled")
                .of("strict-control")
                .method("1", "严格管控类单元中已落实管控措施的", "Units of strict control with a measure of control")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("handled", "已处置单元", "units handled", Unit.COUNT, Rows.linkedFrom(
                                s -> units(s, FarmlandUnit.Category.STRICT),
                                s -> s.everChecked("safe-use-measures").where("purpose", SafeUseMeasure.Purpose.STRICT_CONTROL).where("year.to", Integer.toString(s.year())),
                                "unit")),
                        count("identified", "严格管控类单元", "units of strict control", Unit.COUNT, s -> units(s, FarmlandUnit.Category.STRICT)));
    }

    @Bean
    static Indicator strictInBasicFarmland() {
        return Indicator.named("strict-in-basic-farmland", null, "尚在永久基本农田中的严格管控面积", "Strict control area still in permanent basic farmland")
                .of("strict-control")
                .method("1", "严格管控类单元中仍为永久基本农田的面积，应划出", "Area of strict control that is still permanent basic farmland and has to leave it")
                .atTheEndOfTheYear()
                .notAbove(0)
                .total(Unit.MU, sum("left", "尚未划出面积", "area not moved out", Unit.MU, "areaMu",
                        s -> units(s, FarmlandUnit.Category.STRICT).where("basicFarmland", "true")));
    }

    @Bean
    static Indicator bannedZoneSigns() {
        return Indicator.named("banned-zone-signs", null, "禁止生产区标志牌到位率", "Banned zones with signboards")
                .of("strict-control")
                .method("1", "已批准且未解除的禁止生产区中设有标志牌的", "Approved zones in force that have signboards")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("signed", "有标志牌的区域", "zones with signboards", Unit.PLACE, s -> zones(s).where("signboards.from", "1")),
                        count("zones", "已批准的禁止生产区", "approved zones", Unit.PLACE, FarmlandFigures::zones));
    }

    private static Reading zones(Scope scope) {
        return scope.checked("banned-zones").having("approvedOn").lacking("liftedOn");
    }

    @Bean
    static Indicator restructuredArea() {
        return Indicator.named("restructured-area", null, "种植结构调整和退耕面积", "Area restructured or retired")
                .of("crop-restructuring")
                .method("1", "当年替代种植、非食用作物、休耕、退耕并验收合格的面积；任务面积由指标目标下达",
                        "Area of the year under substitution, non-food crops, fallow or retirement that passed; the task is set as a target")
                .total(Unit.MU, sum("done", "验收合格面积", "area that passed", Unit.MU, "areaMu",
                        s -> s.ofYear("safe-use-measures", "year")
                                .where("measures", SafeUseMeasure.Kind.SUBSTITUTION, SafeUseMeasure.Kind.NON_FOOD, SafeUseMeasure.Kind.FALLOW, SafeUseMeasure.Kind.RETIREMENT)
                                .where("checkResult", SafeUseMeasure.CheckResult.PASSED)));
    }

    @Bean
    static Indicator farmlandRemediated() {
        return Indicator.named("farmland-remediated", null, "受污染耕地治理修复面积", "Farmland remediated")
                .of("farmland-remediation")
                .method("1", "当年以治理修复为目的并检查合格的面积；任务面积由指标目标下达", "Area of the year under remediation that passed; the task is set as a target")
                .total(Unit.MU, sum("done", "检查合格的修复面积", "area that passed", Unit.MU, "areaMu", s -> passed(s, SafeUseMeasure.Purpose.REMEDIATION)));
    }

    @Bean
    static Indicator produceTests() {
        return Indicator.named("produce-tests", null, "农产品检测批次", "Batches of produce tested")
                .of("produce-testing")
                .method("1", "当年采样检测的农产品批次；计划批次由指标目标下达", "Batches sampled within the year; the plan is set as a target")
                .total(Unit.TIME, count("tested", "检测批次", "batches tested", Unit.TIME, s -> s.during("produce-batches", "sampledOn")));
    }

    @Bean
    static Indicator produceCompliance() {
        return Indicator.named("produce-compliance", null, "农产品检测合格率", "Compliant produce")
                .of("produce-testing")
                .method("1", "当年检测批次中符合 GB 2762 的", "Batches of the year that comply with GB 2762")
                .share(
                        count("compliant", "合格批次", "compliant batches", Unit.TIME,
                                s -> s.during("produce-batches", "sampledOn").where("verdict", ProduceBatch.Verdict.COMPLIANT)),
                        count("tested", "检测批次", "batches tested", Unit.TIME, s -> s.during("produce-batches", "sampledOn")));
    }

    @Bean
    static Indicator exceedingBatchesHandled() {
        return Indicator.named("exceeding-batches-handled", null, "超标批次处置率", "Exceeding batches handled")
                .of("produce-testing")
                .method("1", "当年超标批次中已处置的，必须为 100%", "Exceeding batches of the year that were handled; must be 100 %")
                .reaching(100)
                .whenNothing("当年没有超标批次。", "No batch exceeded the limits this year.")
                .share(
                        count("handled", "已处置批次", "batches handled", Unit.TIME, s -> exceeding(s).having("disposedOn")),
                        count("exceeding", "超标批次", "exceeding batches", Unit.TIME, FarmlandFigures::exceeding));
    }

    private static Reading exceeding(Scope scope) {
        return scope.during("produce-batches", "sampledOn").where("verdict", ProduceBatch.Verdict.EXCEEDS);
    }

    @Bean
    static Indicator orchardTests() {
        return Indicator.named("orchard-tests", null, "园地林地产品检测批次", "Batches from orchards and forests tested")
                .of("orchard-forest-produce")
                .method("1", "当年在园地、林地单元采样的批次；计划批次由指标目标下达", "Batches of the year from units of orchard and forest; the plan is set as a target")
                .total(Unit.TIME, count("tested", "检测批次", "batches tested", Unit.TIME,
                        (s, ledger) -> s.during("produce-batches", "sampledOn").leadingTo("unit", orchards(s, ledger))));
    }

    @Bean
    static Indicator orchardExceedingHandled() {
        return Indicator.named("orchard-exceeding-handled", null, "园地林地超标处置率", "Exceeding batches from orchards and forests handled")
                .of("orchard-forest-produce")
                .method("1", "当年园地、林地超标批次中已处置的", "Exceeding batches of the year from orchards and forests that were handled")
                .reaching(100)
                .whenNothing("当年园地、林地没有超标批次。", "No batch from orchards or forests exceeded the limits this year.")
                .share(
                        count("handled", "已处置批次", "batches handled", Unit.TIME,
                                (s, ledger) -> exceeding(s).leadingTo("unit", orchards(s, ledger)).having("disposedOn")),
                        count("exceeding", "超标批次", "exceeding batches", Unit.TIME, (s, ledger) -> exceeding(s).leadingTo("unit", orchards(s, ledger))));
    }

    private static Set<Long> orchards(Scope scope, Ledger ledger) {
        return ledger.ids(scope.district().checked(UNITS).where("landType", FarmlandUnit.LandType.ORCHARD, FarmlandUnit.LandType.FOREST));
    }
}
