package cn.jingtu.source;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;
import static cn.jingtu.indicator.Term.sumOf;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Reading;
import java.math.RoundingMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of rows 32 to 34: fertiliser and pesticide, film and packaging, livestock and manure. */
@Configuration(proxyBeanMethods = false)
class FarmInputFigures {

    private static final String USE = "fertiliser-use";

    @Bean
    static Indicator fertiliserEfficiency() {
        return Indicator.named("fertiliser-efficiency", "K04", "化肥利用率", "Efficiency of fertiliser")
                .of("fertiliser-pesticide")
                .spoken("化肥利用率", "利用率")
                .method("1", "差值法：（施肥区吸收量 − 无肥区吸收量）÷ 养分施用量，按试验点代表面积加权",
                        "Difference method: (uptake with − uptake without) ÷ nutrient applied, weighed by the area that a trial stands for")
                .whenNothing("当年没有有代表面积的田间试验。", "No field trial of this year has an area that it stands for.")
                .share(
                        sumOf("taken-up", "各试验点利用率 × 代表面积", "efficiency of each trial × its area", Unit.MU, FieldTrial.class, FarmInputFigures::trials,
                                trial -> trial.uptakeWith().subtract(trial.uptakeWithout()).multiply(trial.representedMu()).divide(trial.applied(), 9, RoundingMode.HALF_UP)),
                        sum("area", "代表面积", "area represented", Unit.MU, "representedMu", FarmInputFigures::trials));
    }

    private static Reading trials(Scope scope) {
        return scope.ofYear("field-trials", "year").having("representedMu");
    }

    @Bean
    static Indicator pesticideEfficiency() {
        return Indicator.named("pesticide-efficiency", "K05", "农药利用率", "Efficiency of pesticide")
                .of("fertiliser-pesticide")
                .spoken("农药利用率", "利用率")
                .method("1", "省级模型或测算的农药利用率，按播种面积加权", "Rates of the province's model or of surveys, weighed by the sown area")
                .whenNothing("当年没有农药利用率数据。", "No rate was recorded this year.")
                .mean(Unit.PERCENT,
                        sum("weighed", "利用率 × 播种面积", "rate × sown area", Unit.MU, Amount.product("pesticideRate", "sownMu"), (s, _) -> rated(s)),
                        sum("area", "播种面积", "sown area", Unit.MU, "sownMu", FarmInputFigures::rated));
    }

    private static Reading rated(Scope scope) {
        return used(scope).having("pesticideRate");
    }

    private static Reading used(Scope scope) {
        return scope.ofYear(USE, "year");
    }

    @Bean
    static Indicator fertiliserGrowth() {
        return growth("fertiliser-growth", "化肥使用量增长", "Growth of fertiliser use", "化肥用量（折纯）", "fertiliser as nutrient", "fertiliserT", "化肥");
    }

    @Bean
    static Indicator pesticideGrowth() {
        return growth("pesticide-growth", "农药使用量增长", "Growth of pesticide use", "农药用量（折百）", "pesticide as active substance", "pesticideT", "农药");
    }

    private static Indicator growth(String key, String zh, String en, String whatZh, String whatEn, String field, String spoken) {
        return Indicator.named(key, "K06", zh, en)
                .of("fertiliser-pesticide")
                .spoken(spoken + "使用量增长", spoken + "、农药使用量增长", spoken + "使用量")
                .method("1", "当年用量减上年用量，零增长即不大于 0", "Use of the year minus use of the year before; no growth means 0 at most")
                .notAbove(0)
                .whenNothing("当年或上年没有用量统计，无从比较。", "The use of this year or the year before is not recorded, so there is nothing to compare.")
                .difference(Unit.TONNE,
                        sum("now", "当年" + whatZh, whatEn + " this year", Unit.TONNE, field, FarmInputFigures::used),
                        sum("before", "上年" + whatZh, whatEn + " the year before", Unit.TONNE, field, s -> used(s.yearBefore())));
    }

    @Bean
    static Indicator soilTestCoverage() {
        return Indicator.named("soil-test-coverage", "K07", "测土配方施肥技术覆盖率", "Coverage of soil-test fertilising")
                .of("fertiliser-pesticide")
                .spoken("测土配方")
                .method("1", "推广面积与主要农作物播种面积之比；实际采用率另列", "Area promoted, of the sown area; what farmers follow is a figure of its own")
                .share(
                        sum("promoted", "推广面积", "area promoted", Unit.MU, "soilTestMu", FarmInputFigures::used),
                        sum("sown", "播种面积", "sown area", Unit.MU, "sownMu", FarmInputFigures::used));
    }

    @Bean
    static Indicator soilTestAdoption() {
        return Indicator.named("soil-test-adoption", null, "测土配方施肥实际采用率", "Adoption of soil-test fertilising")
                .of("fertiliser-pesticide")
                .method("1", "抽样调查得到的采用面积与播种面积之比，只计有抽样的统计行", "Area where farmers follow soil tests by sampling, of the sown area, in rows that were sampled")
                .whenNothing("当年没有采用面积的抽样调查。", "No sampling of adoption this year.")
                .share(
                        sum("adopted", "实际采用面积", "area adopted", Unit.MU, "adoptedMu", s -> used(s).having("adoptedMu")),
                        sum("sown", "播种面积", "sown area", Unit.MU, "sownMu", s -> used(s).having("adoptedMu")));
    }

    @Bean
    static Indicator filmRecovered() {
        return Indicator.named("film-recovered", "K11", "废旧农膜回收率", "Mulch film recovered")
                .of("mulch-film")
                .spoken("农膜回收率")
                .method("1", "扣除泥土和水分的回收量与使用量之比", "Film recovered net of soil and water, of the film used")
                .share(
                        sum("recovered", "农膜回收量", "film recovered", Unit.TONNE, "filmRecoveredT", s -> s.ofYear("film-recovery", "year")),
                        sum("used", "农膜使用量", "film used", Unit.TONNE, "filmUsedT", s -> s.ofYear("film-recovery", "year")));
    }

    @Bean
    static Indicator packagingRecovered() {
        return Indicator.named("packaging-recovered", "K12", "农药包装废弃物回收率", "Pesticide packaging recovered")
                .of("mulch-film")
                .spoken("农药包装")
                .method("1", "回收量与产生量之比；产生量少报时可超过 100%，只提示不拒收", "Packaging recovered, of what was generated; may exceed 100 % where that was estimated too low, which is told and not refused")
                .share(
                        sum("recovered", "包装回收量", "packaging recovered", Unit.TONNE, "packsRecoveredT", s -> s.ofYear("film-recovery", "year")),
                        sum("generated", "包装产生量", "packaging generated", Unit.TONNE, "packsGeneratedT", s -> s.ofYear("film-recovery", "year")));
    }

    @Bean
    static Indicator filmCompliance() {
        return Indicator.named("film-compliance", null, "农膜检查合格率", "Film that passed inspection")
                .of("mulch-film")
                .method("1", "当年农膜检查中合格的", "Inspections of film within the year that found it compliant")
                .share(
                        count("compliant", "合格检查", "compliant", Unit.TIME,
                                s -> s.during("film-inspections", "inspectedOn").where("verdict", FilmInspection.Verdict.COMPLIANT)),
                        count("inspected", "检查次数", "inspections", Unit.TIME, s -> s.during("film-inspections", "inspectedOn")));
    }

    @Bean
    static Indicator manureFacilities() {
        return Indicator.named("manure-facilities", "K08", "规模养殖场粪污处理设施装备配套率", "Livestock farms with manure facilities")
                .of("livestock-waste")
                .spoken("废弃物处理设施", "粪污处理设施", "设施配套率", "设施装备配套率")
                .method("1", "设施配套且已验收的规模养殖场，与在册（直联直报）规模养殖场之比",
                        "Farms above scale whose facilities are complete and accepted, of those on file in the direct report")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("complete", "设施配套并验收的养殖场", "farms with complete, accepted facilities", Unit.ENTERPRISE,
                                s -> s.checked("livestock-farms").where("complete", "true").having("acceptedOn")),
                        count("farms", "在册规模养殖场", "farms on file", Unit.ENTERPRISE, s -> s.checked("livestock-farms")));
    }

    @Bean
    static Indicator manureUsed() {
        return Indicator.named("manure-used", "K09", "畜禽粪污综合利用率", "Manure used")
                .of("livestock-waste")
                .spoken("粪污综合利用率")
                .method("1", "当年各统计时段利用量与产生量之比；直接排放不算利用", "Manure used in the periods of the year, of what was produced; discharge is no use")
                .share(
                        sum("used", "利用量", "manure used", Unit.TONNE, "usedT", s -> manure(s).where("way", ManureAccount.Way.OWN_LAND,
                                ManureAccount.Way.THIRD_PARTY, ManureAccount.Way.COMPOST, ManureAccount.Way.BIOGAS)),
                        sum("produced", "产生量", "manure produced", Unit.TONNE, "producedT", FarmInputFigures::manure));
    }

    private static Reading manure(Scope scope) {
        return scope.everChecked("manure-accounts").where("period", scope.year() + "年");
    }
}
