package cn.jingtu.farmland;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 安全利用与严格管控措施台账: what was done on which land in which year to use it safely, to control it or to remediate it. */
@Register(
        key = "safe-use-measures", code = "R04", zh = "安全利用与严格管控措施台账", en = "Measures on polluted farmland",
        table = "register_safe_use_measure", label = "place", towns = true,
        measures = {"safe-use", "crop-restructuring", "farmland-remediation"})
record SafeUseMeasure(
        @Field(zh = "地块", en = "Field", listed = true, synonyms = {"田块", "实施地点"}) @NotBlank @Size(max = 100)
        String place,
        @Field(zh = "农用地单元", en = "Farmland unit", link = "farmland-units", listed = true, synonyms = "单元编码") @NotNull
        Long unit,
        @Field(zh = "年度", en = "Year", listed = true, synonyms = "实施年度") @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "措施类别", en = "Purpose", listed = true, synonyms = "任务类型") @NotNull
        Purpose purpose,
        @Field(zh = "措施", en = "Measures", listed = true, synonyms = {"技术措施", "实施措施"}) @NotNull
        List<Kind> measures,
        @Field(zh = "实施面积", en = "Area", unit = "亩", listed = true, synonyms = {"面积", "落实面积"}) @NotNull @Positive
        BigDecimal areaMu,
        @Field(zh = "种植作物", en = "Crop", codes = "crops")
        String crop,
        @Field(zh = "实施主体", en = "Carried out by", group = {"实施", "Carrying out"}, synonyms = {"农户", "承包单位"},
                help = {"农户、合作社或承包单位", "Farmer, cooperative or contractor"}) @Size(max = 100)
        String doer,
        @Field(zh = "投入品", en = "Material", synonyms = "物资名称") @Size(max = 100)
        String material,
        @Field(zh = "用量", en = "Dose", unit = "kg/亩", synonyms = "亩用量") @PositiveOrZero
        BigDecimal dose,
        @Field(zh = "开始日期", en = "Started on")
        LocalDate startedOn,
        @Field(zh = "完成日期", en = "Finished on") @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "投入资金", en = "Cost", unit = "万元") @PositiveOrZero
        BigDecimal cost,
        @Field(zh = "协议编号", en = "Agreement") @Size(max = 80)
        String agreementNo,
        @Field(zh = "补贴金额", en = "Subsidy", unit = "元", synonyms = "补助金额") @PositiveOrZero
        BigDecimal subsidy,
        @Field(zh = "核查日期", en = "Checked on", group = {"核查", "Check"}, synonyms = "验收日期") @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "核查结果", en = "Result of the check", synonyms = "验收结果")
        CheckResult checkResult,
        @Field(zh = "核查说明", en = "Note of the check", lines = true) @Size(max = 500)
        String checkNote)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("finishedOn", "startedOn")
                .notBefore("checkedOn", "startedOn")
                .neededWith("checkResult", "checkedOn")
                .neededWith("checkedOn", "checkResult")
                .neededWith("material", "dose")
                .issues();
    }

    enum Purpose implements Option {
        @Words(zh = "安全利用", en = "Safe use") SAFE_USE,
        @Words(zh = "严格管控", en = "Strict control") STRICT_CONTROL,
        @Words(zh = "治理修复", en = "Remediation") REMEDIATION
    }

    enum Kind implements Option {
        @Words(zh = "优化施肥", en = "Better fertilising") FERTILISATION,
        @Words(zh = "水分调控", en = "Water control") WATER,
        @Words(zh = "低积累品种", en = "Low-uptake cultivar") LOW_CULTIVAR,
        @Words(zh = "土壤调理剂", en = "Soil conditioner") CONDITIONER,
        @Words(zh = "石灰调节", en = "Liming") LIMING,
        @Words(zh = "叶面阻控", en = "Foliar spray") FOLIAR,
        @Words(zh = "深翻耕", en = "Deep tillage") DEEP_TILLAGE,
        @Words(zh = "替代种植", en = "Substitute crop") SUBSTITUTION,
        @Words(zh = "种植非食用作物", en = "Non-food crop") NON_FOOD,
        @Words(zh = "休耕", en = "Fallow") FALLOW,
        @Words(zh = "退耕还林还草", en = "Return to forest or grass") RETIREMENT,
        @Words(zh = "工程修复", en = "Engineering remediation") ENGINEERING
    }

    enum CheckResult implements Option {
        @Words(zh = "合格", en = "Passed") PASSED,
        @Words(zh = "不合格", en = "Failed") FAILED
    }
}
