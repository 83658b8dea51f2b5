package cn.jingtu.remediation;

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

/** 评审会台账: reviews of survey, risk, plan and effect reports, round by round: result, opinion, revision, second look. */
@Register(
        key = "review-meetings", code = "R16", zh = "评审会台账", en = "Review meetings",
        table = "register_review_meeting", label = "title", unique = "title",
        measures = {"expert-review", "construction-survey-duty"})
record ReviewMeeting(
        @Field(zh = "评审会名称", en = "Meeting", listed = true, synonyms = {"会议名称", "评审会"}) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "评审对象", en = "What was reviewed", listed = true, synonyms = "报告类型") @NotNull
        Subject subject,
        @Field(zh = "调查报告", en = "Survey report", link = "survey-reports")
        Long surveyReport,
        @Field(zh = "风险评估报告", en = "Risk report", link = "risk-reports")
        Long riskReport,
        @Field(zh = "管控或修复方案", en = "Plan of works", link = "plan-filings")
        Long planFiling,
        @Field(zh = "效果评估报告", en = "Effect evaluation", link = "effect-evaluations")
        Long effectEvaluation,
        @Field(zh = "报告编制单位", en = "Author", listed = true, synonyms = "编制单位") @NotBlank @Size(max = 200)
        String author,
        @Field(zh = "组织单位", en = "Organised by", group = {"会议", "Meeting"}) @NotBlank @Size(max = 200)
        String organiser,
        @Field(zh = "受理日期", en = "Accepted on", listed = true) @NotNull @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "评审期限", en = "Review due", help = {"自受理之日起，由市级程序规定", "From acceptance, as the city's procedure says"})
        LocalDate due,
        @Field(zh = "召开日期", en = "Held on", listed = true, synonyms = "评审日期") @PastOrPresent
        LocalDate heldOn,
        @Field(zh = "评审轮次", en = "Round", listed = true, help = {"首次评审填1", "1 for the first review"}) @NotNull @Min(1) @Max(20)
        Integer round,
        @Field(zh = "专家人数", en = "Experts", unit = "人") @Min(1) @Max(50)
        Integer experts,
        @Field(zh = "回避情况", en = "Who stepped aside", lines = true) @Size(max = 300)
        String recusals,
        @Field(zh = "评审结果", en = "Result", listed = true, group = {"结果", "Result"}, synonyms = "评审结论")
        Result result,
        @Field(zh = "一次通过", en = "Passed at first", listed = true)
        Boolean firstPass,
        @Field(zh = "主要意见", en = "Opinions", lines = true, synonyms = "专家意见") @Size(max = 2000)
        String opinions,
        @Field(zh = "评审意见文号", en = "Review opinion") @Size(max = 80)
        String opinionNo,
        @Field(zh = "意见出具日期", en = "Opinion given on") @PastOrPresent
        LocalDate opinionOn,
        @Field(zh = "修改稿提交日期", en = "Revised on", group = {"修改与复核", "Revision"}) @PastOrPresent
        LocalDate revisedOn,
        @Field(zh = "复核日期", en = "Looked at again on") @PastOrPresent
        LocalDate recheckedOn,
        @Field(zh = "复核人", en = "Looked at again by") @Size(max = 100)
        String recheckedBy)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("surveyReport", subject == Subject.SURVEY, "subject")
                .neededWhen("riskReport", subject == Subject.RISK, "subject")
                .neededWhen("planFiling", subject == Subject.PLAN, "subject")
                .neededWhen("effectEvaluation", subject == Subject.EFFECT, "subject")
                .notBefore("due", "acceptedOn")
                .notBefore("heldOn", "acceptedOn")
                .neededWith("heldOn", "result")
                .neededWith("result", "opinionOn")
                .notBefore("opinionOn", "heldOn")
                .neededWith("opinionNo", "opinionOn")
                .neededWith("firstPass", "result")
                .that(!Boolean.TRUE.equals(firstPass) || result != Result.FAILED, "firstPass", "failed-at-first",
                        "评审不通过的不能记为一次通过。", "A report that failed did not pass at first.")
                .that(!Boolean.TRUE.equals(firstPass) || round == null || round == 1, "firstPass", "later-round",
                        "第 %s 轮评审不能记为一次通过。".formatted(round), "Round %s is not the first.".formatted(round))
                .notBefore("revisedOn", "heldOn")
                .notBefore("recheckedOn", "revisedOn")
                .neededWith("recheckedBy", "recheckedOn")
                .issues();
    }

    enum Subject implements Option {
        @Words(zh = "土壤污染状况调查报告", en = "Survey report") SURVEY,
        @Words(zh = "风险评估报告", en = "Risk report") RISK,
        @Words(zh = "管控或修复方案", en = "Plan of works") PLAN,
        @Words(zh = "效果评估报告", en = "Effect evaluation") EFFECT,
        @Words(zh = "环境监理报告", en = "Supervision report") SUPERVISION
    }

    enum Result implements Option {
        @Words(zh = "通过", en = "Passed") PASSED,
        @Words(zh = "修改后通过", en = "Passed after revision") AFTER_REVISION,
        @Words(zh = "不通过", en = "Failed") FAILED
    }
}
