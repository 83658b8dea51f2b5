package cn.jingtu.plan.assessment;

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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 整改与约谈: problems to be put right with who, what, until when and who accepts it, and the interview where it came to one. Closed to all but those who read accountability. */
@Register(
        key = "rectifications", code = "R46", zh = "整改与约谈", en = "Rectification and interviews",
        table = "register_rectification", label = "problem", closed = "accountability:read",
        measures = "accountability")
record Rectification(
        @Field(zh = "问题", en = "Problem", listed = true, synonyms = "整改问题") @NotBlank @Size(max = 300)
        String problem,
        @Field(zh = "问题来源", en = "Origin", listed = true) @NotNull
        Origin origin,
        @Field(zh = "发现日期", en = "Found on", listed = true) @NotNull @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "整改主体", en = "Responsible body", listed = true, group = {"整改方案", "Plan"}, synonyms = "责任单位") @NotBlank @Size(max = 100)
        String body,
        @Field(zh = "整改目标", en = "Goal", lines = true) @NotBlank @Size(max = 500)
        String goal,
        @Field(zh = "整改措施", en = "Measures", lines = true) @Size(max = 1000)
        String measures,
        @Field(zh = "整改时限", en = "Due", listed = true, synonyms = "整改期限") @NotNull
        LocalDate due,
        @Field(zh = "验收单位", en = "Accepted by") @NotBlank @Size(max = 100)
        String acceptor,
        @Field(zh = "自验日期", en = "Own check on", group = {"验收与销号", "Acceptance and closing"}) @PastOrPresent
        LocalDate selfCheckedOn,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "验收结论", en = "Verdict", listed = true)
        Verdict verdict,
        @Field(zh = "退回原因", en = "Why returned") @Size(max = 300)
        String returnReason,
        @Field(zh = "公示日期", en = "Published on") @PastOrPresent
        LocalDate publishedOn,
        @Field(zh = "销号日期", en = "Closed on", listed = true) @PastOrPresent
        LocalDate closedOn,
        @Field(zh = "约谈日期", en = "Interview on", listed = true, group = {"约谈", "Interview"}) @PastOrPresent
        LocalDate interviewedOn,
        @Field(zh = "约谈人", en = "Interviewed by", help = {"职务", "Post"}) @Size(max = 100)
        String interviewer,
        @Field(zh = "被约谈人", en = "Who was interviewed", help = {"单位和职务", "Body and post"}) @Size(max = 100)
        String interviewee,
        @Field(zh = "约谈纪要文号", en = "Minutes") @Size(max = 80)
        String minutesNo,
        @Field(zh = "约谈后报告期限", en = "Report due after the interview", help = {"一般在约谈后三十日内", "Usually within thirty days"})
        LocalDate reportDue,
        @Field(zh = "约谈后报告日期", en = "Reported after the interview on") @PastOrPresent
        LocalDate reportedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("due", "foundOn")
                .notBefore("selfCheckedOn", "foundOn")
                .neededWith("measures", "selfCheckedOn")
                .notBefore("acceptedOn", "selfCheckedOn")
                .neededWith("verdict", "acceptedOn")
                .neededWith("acceptedOn", "verdict")
                .neededWhen("returnReason", verdict == Verdict.RETURNED, "verdict")
                .notBefore("closedOn", "acceptedOn")
                .that(closedOn == null || verdict == Verdict.PASSED, "closedOn", "closed-unaccepted",
                        "验收通过后方可销号。", "It is closed only after it was accepted.")
                .notBefore("interviewedOn", "foundOn")
                .neededWith("interviewee", "interviewedOn")
                .neededWith("minutesNo", "interviewedOn")
                .notBefore("reportDue", "interviewedOn")
                .notBefore("reportedOn", "interviewedOn")
                .issues();
    }

    enum Origin implements Option {
        @Words(zh = "年度评估", en = "Yearly assessment") ASSESSMENT,
        @Words(zh = "督查督办", en = "Supervision") SUPERVISION,
        @Words(zh = "上级督察", en = "Inspection from above") INSPECTION,
        @Words(zh = "审计", en = "Audit") AUDIT,
        @Words(zh = "举报和媒体", en = "Public and media") PUBLIC
    }

    enum Verdict implements Option {
        @Words(zh = "通过", en = "Passed") PASSED,
        @Words(zh = "退回", en = "Returned") RETURNED
    }
}
