package cn.jingtu.construction;

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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 土壤污染状况调查报告: reports of preliminary and detailed surveys under the words of the national disclosure form, up to their review. */
@Register(
        key = "survey-reports", code = "R08", zh = "土壤污染状况调查报告", en = "Soil survey reports",
        table = "register_survey_report", label = "title",
        measures = {"construction-survey-duty", "converted-farmland-survey", "survey-and-works-supervision", "plot-remediation"})
record SurveyReport(
        @Field(zh = "报告名称", en = "Report", listed = true, synonyms = "项目名称") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "地块", en = "Plot", link = "plots", listed = true, synonyms = {"地块编码", "地块名称"}) @NotNull
        Long plot,
        @Field(zh = "调查阶段", en = "Stage of the survey", listed = true) @NotNull
        Stage stage,
        @Field(zh = "公示类别", en = "Why it was surveyed", synonyms = "调查原因")
        Reason reason,
        @Field(zh = "委托单位", en = "Client", synonyms = {"公示单位", "土地使用权人"}) @NotBlank @Size(max = 200)
        String client,
        @Field(zh = "报告编制单位", en = "Author", listed = true, synonyms = "编制单位") @NotBlank @Size(max = 200)
        String author,
        @Field(zh = "钻探单位", en = "Drilled by") @Size(max = 200)
        String driller,
        @Field(zh = "检测单位", en = "Tested by", synonyms = "检测机构") @Size(max = 200)
        String lab,
        @Field(zh = "调查开始日期", en = "Survey started on", synonyms = "调查起始时间") @PastOrPresent
        LocalDate startedOn,
        @Field(zh = "调查结束日期", en = "Survey finished on", synonyms = "调查终止时间") @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "现状用地类型", en = "Current land use", codes = "land-use", help = {"GB/T 21010-2017", "GB/T 21010-2017"})
        String currentUse,
        @Field(zh = "规划用途", en = "Planned use", codes = "urban-land", help = {"GB 50137-2011", "GB 50137-2011"}) @NotNull
        String plannedUse,
        @Field(zh = "工业活动历史", en = "Industrial history", lines = true) @Size(max = 500)
        String industrialHistory,
        @Field(zh = "土壤是否超标", en = "Soil above the limits", listed = true, group = {"结果", "Results"}, synonyms = "土壤超标") @NotNull
        Boolean soilExceeds,
        @Field(zh = "土壤超标污染物", en = "Pollutants in soil", lines = true) @Size(max = 500)
        String soilPollutants,
        @Field(zh = "地下水是否超标", en = "Groundwater above the limits", listed = true, synonyms = "地下水超标") @NotNull
        Boolean groundwaterExceeds,
        @Field(zh = "地下水超标污染物", en = "Pollutants in groundwater", lines = true) @Size(max = 500)
        String groundwaterPollutants,
        @Field(zh = "主要结论", en = "Conclusion", lines = true, synonyms = "报告主要结论") @Size(max = 2000)
        String conclusion,
        @Field(zh = "公示开始日期", en = "Disclosed on", group = {"公示与评审", "Disclosure and review"}, synonyms = "公示时间") @PastOrPresent
        LocalDate disclosedOn,
        @Field(zh = "公示结束日期", en = "Disclosed until")
        LocalDate disclosedUntil,
        @Field(zh = "信息反馈联系人", en = "Contact for comments") @Size(max = 60)
        String feedbackContact,
        @Field(zh = "信息反馈电话", en = "Telephone for comments") @Size(max = 40)
        String feedbackPhone,
        @Field(zh = "报送评审日期", en = "Submitted for review on", listed = true) @PastOrPresent
        LocalDate submittedOn,
        @Field(zh = "评审日期", en = "Reviewed on") @PastOrPresent
        LocalDate reviewedOn,
        @Field(zh = "评审结果", en = "Result of the review", listed = true, synonyms = "评审结论")
        ReviewResult reviewResult,
        @Field(zh = "评审轮次", en = "Rounds of review", help = {"一次通过填1", "1 when it passed at first"}) @Min(1) @Max(20)
        Integer reviewRounds,
        @Field(zh = "评审意见文号", en = "Review opinion") @Size(max = 80)
        String reviewNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("finishedOn", "startedOn")
                .notBefore("submittedOn", "finishedOn")
                .neededWhen("soilPollutants", Boolean.TRUE.equals(soilExceeds), "soilExceeds")
                .neededWhen("groundwaterPollutants", Boolean.TRUE.equals(groundwaterExceeds), "groundwaterExceeds")
                .notBefore("disclosedUntil", "disclosedOn")
                .notBefore("reviewedOn", "submittedOn")
                .neededWith("reviewResult", "reviewedOn")
                .neededWith("reviewedOn", "reviewResult")
                .neededWith("reviewRounds", "reviewedOn")
                .issues();
    }

    enum Stage implements Option {
        @Words(zh = "第一阶段", en = "First stage") FIRST,
        @Words(zh = "初步调查", en = "Preliminary") PRELIMINARY,
        @Words(zh = "详细调查", en = "Detailed") DETAILED
    }

    enum Reason implements Option {
        @Words(zh = "用途变更为住宅、公共用地", en = "Change to housing or public use") SENSITIVE_USE,
        @Words(zh = "重点监管单位用地变更", en = "Key unit land") KEY_UNIT,
        @Words(zh = "存在污染风险", en = "Risk of pollution") RISK,
        @Words(zh = "土地收储", en = "Land storage") STORAGE,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum ReviewResult implements Option {
        @Words(zh = "通过", en = "Passed") PASSED,
        @Words(zh = "修改后通过", en = "Passed after revision") AFTER_REVISION,
        @Words(zh = "不通过", en = "Failed") FAILED
    }
}
