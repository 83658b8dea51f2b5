package cn.jingtu.prevention;

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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 未利用地开发项目台账: approved developments of unused land: where the fill comes from and whether the soil was surveyed before use. */
@Register(
        key = "unused-land-developments", code = "R35", zh = "未利用地开发项目台账", en = "Developments of unused land",
        table = "register_unused_land_development", shape = Register.Shape.AREA, label = "project",
        measures = {"unused-land-development", "reserve-land-patrol"})
record UnusedLandDevelopment(
        @Field(zh = "项目名称", en = "Project", listed = true, synonyms = "开发项目") @NotBlank @Size(max = 200)
        String project,
        @Field(zh = "建设单位", en = "Developer", synonyms = "实施单位") @Size(max = 200)
        String applicant,
        @Field(zh = "开发用途", en = "Purpose", listed = true) @NotNull
        Purpose purpose,
        @Field(zh = "开发面积", en = "Area", unit = "亩", listed = true, synonyms = "面积") @NotNull @Positive
        BigDecimal areaMu,
        @Field(zh = "批准文号", en = "Approval", synonyms = "批复文号") @NotBlank @Size(max = 80)
        String approvalNo,
        @Field(zh = "批准日期", en = "Approved on", listed = true) @NotNull @PastOrPresent
        LocalDate approvedOn,
        @Field(zh = "填土来源", en = "Source of fill", group = {"土壤", "Soil"}) @Size(max = 300)
        String fillSource,
        @Field(zh = "填土量", en = "Volume of fill", unit = "m³") @PositiveOrZero
        BigDecimal fillVolume,
        @Field(zh = "已开展土壤调查", en = "Soil surveyed", listed = true, synonyms = "是否调查") @NotNull
        Boolean soilSurveyed,
        @Field(zh = "调查报告编号", en = "Survey report") @Size(max = 80)
        String surveyReportNo,
        @Field(zh = "核查日期", en = "Checked on", listed = true, group = {"核查", "Check"}) @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "核查结果", en = "Result of the check")
        CheckResult checkResult,
        @Field(zh = "发现问题", en = "Finding", lines = true) @Size(max = 500)
        String finding,
        @Field(zh = "验收日期", en = "Accepted on") @PastOrPresent
        LocalDate acceptedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWith("fillSource", "fillVolume")
                .neededWhen("surveyReportNo", Boolean.TRUE.equals(soilSurveyed), "soilSurveyed")
                .neededWith("checkResult", "checkedOn")
                .neededWith("checkedOn", "checkResult")
                .neededWhen("finding", checkResult == CheckResult.FAILED, "checkResult")
                .notBefore("checkedOn", "approvedOn")
                .notBefore("acceptedOn", "approvedOn")
                .that(acceptedOn == null || purpose != Purpose.FARMLAND || Boolean.TRUE.equals(soilSurveyed), "soilSurveyed", "survey-before-use",
                        "开垦为耕地的项目验收前须完成土壤调查。", "Land reclaimed as farmland is surveyed before it is accepted.")
                .issues();
    }

    enum Purpose implements Option {
        @Words(zh = "开垦耕地", en = "Farmland") FARMLAND,
        @Words(zh = "园地林地", en = "Orchard or forest") ORCHARD,
        @Words(zh = "建设用地", en = "Construction") CONSTRUCTION,
        @Words(zh = "设施农业", en = "Facility agriculture") FACILITY,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum CheckResult implements Option {
        @Words(zh = "合格", en = "Passed") PASSED,
        @Words(zh = "存在问题", en = "Problems found") FAILED
    }
}
