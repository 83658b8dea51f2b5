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
import java.time.LocalDate;
import java.util.List;

/** 效果评估报告: evaluations of control and remediation by another unit than the contractor. */
@Register(
        key = "effect-evaluations", code = "R13", zh = "效果评估报告", en = "Effect evaluations",
        table = "register_effect_evaluation", label = "title",
        measures = {"effect-evaluation", "plot-remediation", "farmland-remediation"})
record EffectEvaluation(
        @Field(zh = "报告名称", en = "Report", listed = true) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "方案", en = "Plan", link = "plan-filings", listed = true, synonyms = "方案名称") @NotNull
        Long filing,
        @Field(zh = "施工单位", en = "Contractor", synonyms = "管控修复单位") @NotBlank @Size(max = 200)
        String contractor,
        @Field(zh = "效果评估单位", en = "Evaluator", listed = true, synonyms = "评估单位", help = {"不得与施工单位相同", "Another unit than the contractor"}) @NotBlank @Size(max = 200)
        String evaluator,
        @Field(zh = "竣工日期", en = "Works finished on") @PastOrPresent
        LocalDate worksFinishedOn,
        @Field(zh = "采样日期", en = "Sampled on", synonyms = "评估采样日期") @PastOrPresent
        LocalDate sampledOn,
        @Field(zh = "采样点位数", en = "Sampling points") @PositiveOrZero
        Integer samples,
        @Field(zh = "是否达到目标", en = "Targets reached", listed = true, synonyms = "是否达标") @NotNull
        Boolean reached,
        @Field(zh = "附带条件", en = "Conditions", lines = true) @Size(max = 500)
        String conditions,
        @Field(zh = "报告日期", en = "Report finished on", listed = true, group = {"备案与评审", "Filing and review"}) @NotNull @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "备案日期", en = "Filed on", listed = true) @PastOrPresent
        LocalDate filedOn,
        @Field(zh = "备案编号", en = "Filing number") @Size(max = 80)
        String filingNo,
        @Field(zh = "评审日期", en = "Reviewed on", listed = true) @PastOrPresent
        LocalDate reviewedOn,
        @Field(zh = "评审意见文号", en = "Review opinion") @Size(max = 80)
        String reviewNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .differs("evaluator", "contractor")
                .notBefore("sampledOn", "worksFinishedOn")
                .notBefore("finishedOn", "sampledOn")
                .notBefore("filedOn", "finishedOn")
                .neededWith("filingNo", "filedOn")
                .notBefore("reviewedOn", "filedOn")
                .issues();
    }
}
