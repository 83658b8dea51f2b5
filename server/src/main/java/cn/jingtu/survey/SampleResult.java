package cn.jingtu.survey;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 检测结果: one item of one sample as the laboratory wrote it, its verdict, its quality control, and what followed when it exceeded. */
@Register(
        key = "sample-results", code = "R02", zh = "样品检测结果", en = "Results of samples",
        table = "register_sample_result", label = "item", unique = {"sample", "item"},
        measures = {"perimeter-monitoring", "farmland-detailed-survey", "operating-enterprise-land", "soil-database", "reserve-land-patrol"})
record SampleResult(
        @Field(zh = "样品", en = "Sample", link = "samples", listed = true, synonyms = {"样品编码", "样品编号"}) @NotNull
        Long sample,
        @Field(zh = "检测项目", en = "Item", listed = true, synonyms = {"项目", "污染物"}) @NotBlank @Size(max = 100)
        String item,
        @Field(zh = "CAS号", en = "CAS number", synonyms = "CAS编号") @Size(max = 20)
        String cas,
        @Field(zh = "检出情况", en = "Detected", listed = true, help = {"低于检出限的选“未检出”", "A value below the detection limit is not detected"}) @NotNull
        Detection detection,
        @Field(zh = "检测值", en = "Value", listed = true, synonyms = {"检测结果", "结果"}) @PositiveOrZero
        BigDecimal value,
        @Field(zh = "单位", en = "Unit", listed = true, synonyms = "计量单位", help = {"土壤为 mg/kg，水为 mg/L", "mg/kg in soil, mg/L in water"}) @NotBlank @Size(max = 20)
        String unit,
        @Field(zh = "检出限", en = "Detection limit", synonyms = "方法检出限") @PositiveOrZero
        BigDecimal detectionLimit,
        @Field(zh = "检测方法", en = "Method", synonyms = "分析方法") @Size(max = 100)
        String method,
        @Field(zh = "评价标准", en = "Standard", group = {"评价", "Verdict"}, synonyms = "标准版本")
        Standard standard,
        @Field(zh = "筛选值", en = "Screening value", synonyms = {"风险筛选值", "标准限值"}, help = {"与检测值单位相同；无筛选值的填标准限值", "In the unit of the value; the limit where the standard has no screening value"}) @PositiveOrZero
        BigDecimal screeningValue,
        @Field(zh = "管制值", en = "Intervention value", synonyms = "风险管制值") @PositiveOrZero
        BigDecimal interventionValue,
        @Field(zh = "评价结论", en = "Verdict", listed = true, synonyms = "是否超标")
        Verdict verdict,
        @Field(zh = "超标倍数", en = "Times above the limit", unit = "倍", help = {"（检测值－筛选值）÷筛选值", "(value - screening value) / screening value"}) @PositiveOrZero
        BigDecimal timesAbove,
        @Field(zh = "质控指标", en = "Quality figure", unit = "%", group = {"质量控制", "Quality control"}, help = {"平行样的相对偏差，加标样的回收率", "Relative deviation of a parallel sample, recovery of a spiked one"}) @PositiveOrZero
        BigDecimal qualityPercent,
        @Field(zh = "质控结论", en = "Quality verdict", synonyms = "质控是否合格")
        Quality quality,
        @Field(zh = "超标跟进", en = "Follow-up", listed = true, group = {"超标跟进", "Exceedance"}, synonyms = "后续处置")
        FollowUp followUp,
        @Field(zh = "跟进日期", en = "Followed up on") @PastOrPresent
        LocalDate followedUpOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        var exceeds = verdict == Verdict.ABOVE_SCREENING || verdict == Verdict.ABOVE_INTERVENTION;
        return Checks.of(this)
                .neededWhen("value", detection == Detection.DETECTED, "detection")
                .neededWhen("detectionLimit", detection == Detection.NOT_DETECTED, "detection")
                .notAbove("screeningValue", "interventionValue")
                .neededWhen("standard", verdict != null && verdict != Verdict.NOT_JUDGED, "verdict")
                .that(!exceeds || detection != Detection.NOT_DETECTED, "verdict", "exceeds-undetected",
                        "未检出的项目不能判为超标。", "An item that was not detected does not exceed.")
                .that(verdict != Verdict.WITHIN || !above(screeningValue), "verdict", "above-screening-value",
                        "检测值 %s 大于筛选值 %s，不能判为不超标。".formatted(value, screeningValue),
                        "The value %s is above the screening value %s: it exceeds.".formatted(value, screeningValue))
                .that(verdict != Verdict.ABOVE_INTERVENTION || interventionValue == null || above(interventionValue), "verdict", "within-intervention-value",
                        "检测值 %s 不大于管制值 %s，不能判为超管制值。".formatted(value, interventionValue),
                        "The value %s is not above the intervention value %s.".formatted(value, interventionValue))
                .neededWhen("timesAbove", exceeds, "verdict")
                .neededWith("followedUpOn", "followUp")
                .neededWith("quality", "qualityPercent")
                .issues();
    }

    private boolean above(@Nullable BigDecimal limit) {
        return value != null && limit != null && value.compareTo(limit) > 0;
    }

    enum Detection implements Option {
        @Words(zh = "检出", en = "Detected") DETECTED,
        @Words(zh = "未检出", en = "Not detected") NOT_DETECTED
    }

    enum Standard implements Option {
        @Words(zh = "GB 15618-2018 农用地", en = "GB 15618-2018, farmland") GB_15618,
        @Words(zh = "GB 36600-2018 第一类用地", en = "GB 36600-2018, first class of land") GB_36600_FIRST,
        @Words(zh = "GB 36600-2018 第二类用地", en = "GB 36600-2018, second class of land") GB_36600_SECOND,
        @Words(zh = "GB/T 14848-2017 地下水", en = "GB/T 14848-2017, groundwater") GB_14848,
        @Words(zh = "GB 5084-2021 灌溉水", en = "GB 5084-2021, irrigation water") GB_5084,
        @Words(zh = "GB 2762-2025 食品", en = "GB 2762-2025, food") GB_2762,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum Verdict implements Option {
        @Words(zh = "不超标", en = "Within the limit") WITHIN,
        @Words(zh = "超筛选值", en = "Above the screening value") ABOVE_SCREENING,
        @Words(zh = "超管制值", en = "Above the intervention value") ABOVE_INTERVENTION,
        @Words(zh = "不评价", en = "Not judged") NOT_JUDGED
    }

    enum Quality implements Option {
        @Words(zh = "合格", en = "Passed") PASSED,
        @Words(zh = "不合格", en = "Failed") FAILED
    }

    enum FollowUp implements Option {
        @Words(zh = "复测", en = "Tested again") TESTED_AGAIN,
        @Words(zh = "列入疑似污染地块", en = "Plot put on file") PLOT,
        @Words(zh = "立案查处", en = "Case opened") CASE,
        @Words(zh = "调整农用地类别", en = "Class of farmland adjusted") FARMLAND,
        @Words(zh = "背景值原因，已说明", en = "Explained by the background") BACKGROUND
    }
}
