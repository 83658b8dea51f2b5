package cn.jingtu.remediation;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 土壤污染风险评估报告: risk assessments of contaminated plots: pollutants, range, targets, and the province's review. */
@Register(
        key = "risk-reports", code = "R09", zh = "土壤污染风险评估报告", en = "Risk assessment reports",
        table = "register_risk_report", label = "title",
        measures = "plot-remediation")
record RiskReport(
        @Field(zh = "报告名称", en = "Report", listed = true) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "地块", en = "Plot", link = "plots", listed = true, synonyms = "地块编码") @NotNull
        Long plot,
        @Field(zh = "报告编制单位", en = "Author", synonyms = "编制单位") @NotBlank @Size(max = 200)
        String author,
        @Field(zh = "关注污染物", en = "Pollutants of concern", listed = true, lines = true, synonyms = "主要污染物") @NotBlank @Size(max = 500)
        String pollutants,
        @Field(zh = "污染面积", en = "Polluted area", unit = "m²", group = {"污染范围", "Range"}) @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "污染土方量", en = "Polluted soil", unit = "m³", listed = true) @PositiveOrZero
        BigDecimal volumeM3,
        @Field(zh = "最大深度", en = "Largest depth", unit = "m") @PositiveOrZero
        BigDecimal depthM,
        @Field(zh = "地下水污染面积", en = "Polluted groundwater", unit = "m²") @PositiveOrZero
        BigDecimal groundwaterAreaM2,
        @Field(zh = "风险管控或修复目标", en = "Targets", lines = true, group = {"结论与评审", "Conclusion and review"}) @Size(max = 1000)
        String targets,
        @Field(zh = "风险可接受", en = "Risk acceptable", listed = true)
        Boolean acceptable,
        @Field(zh = "报送省级评审日期", en = "Submitted to the province on", listed = true) @PastOrPresent
        LocalDate submittedOn,
        @Field(zh = "评审日期", en = "Reviewed on", listed = true) @PastOrPresent
        LocalDate reviewedOn,
        @Field(zh = "评审意见文号", en = "Review opinion") @Size(max = 80)
        String reviewNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("targets", Boolean.FALSE.equals(acceptable), "acceptable")
                .notBefore("reviewedOn", "submittedOn")
                .neededWith("acceptable", "reviewedOn")
                .issues();
    }
}
