package cn.jingtu.enforcement;

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

/** 土壤环境违法案件: cases from filing to closing: violation, decision, service, publication, payment, hand-over to the police. */
@Register(
        key = "enforcement-cases", code = "R48", zh = "土壤环境违法案件", en = "Enforcement cases",
        table = "register_enforcement_case", label = "caseNo", unique = "caseNo",
        measures = "routine-enforcement")
record EnforcementCase(
        @Field(zh = "立案号", en = "Case", listed = true, synonyms = "案件编号") @NotBlank @Size(max = 60)
        String caseNo,
        @Field(zh = "案由", en = "Matter", listed = true) @NotBlank @Size(max = 200)
        String matter,
        @Field(zh = "违法行为", en = "Violation", codes = "soil-violations", listed = true, synonyms = "违法类型") @NotNull
        String violation,
        @Field(zh = "当事人", en = "Party", listed = true) @NotBlank @Size(max = 200)
        String party,
        @Field(zh = "企业", en = "Enterprise", link = "enterprises")
        Long enterprise,
        @Field(zh = "地块", en = "Plot", link = "plots", synonyms = "地块编码")
        Long plot,
        @Field(zh = "来源检查", en = "Inspection", link = "inspections", synonyms = "检查编号")
        Long inspection,
        @Field(zh = "发现日期", en = "Found on") @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "立案日期", en = "Filed on", listed = true) @NotNull @PastOrPresent
        LocalDate filedOn,
        @Field(zh = "办理期限", en = "Decision due", help = {"自立案之日起九十日", "Ninety days from filing"})
        LocalDate due,
        @Field(zh = "办理环节", en = "Stage", listed = true) @NotNull
        Stage stage,
        @Field(zh = "承办人", en = "Handled by") @Size(max = 100)
        String handlers,
        @Field(zh = "强制及配套措施", en = "Measures beside the penalty", group = {"决定", "Decision"})
        List<Measure> measures,
        @Field(zh = "法制审核日期", en = "Legal review on") @PastOrPresent
        LocalDate legalReviewOn,
        @Field(zh = "事先告知日期", en = "Party told on") @PastOrPresent
        LocalDate noticeOn,
        @Field(zh = "是否听证", en = "Hearing")
        Boolean hearing,
        @Field(zh = "决定书文号", en = "Decision", synonyms = "处罚决定书文号") @Size(max = 80)
        String decisionNo,
        @Field(zh = "决定日期", en = "Decided on", listed = true, synonyms = "处罚决定日期") @PastOrPresent
        LocalDate decidedOn,
        @Field(zh = "处理结果", en = "Outcome", listed = true)
        Outcome outcome,
        @Field(zh = "罚款金额", en = "Fine", unit = "万元", listed = true) @PositiveOrZero
        BigDecimal fineWan,
        @Field(zh = "送达日期", en = "Served on", group = {"执行", "Enforcement"}) @PastOrPresent
        LocalDate servedOn,
        @Field(zh = "公开日期", en = "Published on", help = {"作出决定之日起七个工作日内", "Within seven working days of the decision"}) @PastOrPresent
        LocalDate publishedOn,
        @Field(zh = "已缴金额", en = "Paid", unit = "万元") @PositiveOrZero
        BigDecimal paidWan,
        @Field(zh = "缴清日期", en = "Paid on") @PastOrPresent
        LocalDate paidOn,
        @Field(zh = "移送公安日期", en = "Handed to the police on") @PastOrPresent
        LocalDate policeOn,
        @Field(zh = "移送文号", en = "Hand-over document") @Size(max = 80)
        String policeNo,
        @Field(zh = "复查日期", en = "Inspected again on") @PastOrPresent
        LocalDate recheckedOn,
        @Field(zh = "结案日期", en = "Closed on", listed = true) @PastOrPresent
        LocalDate closedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("filedOn", "foundOn")
                .notBefore("due", "filedOn")
                .notBefore("noticeOn", "filedOn")
                .notBefore("decidedOn", "filedOn")
                .notBefore("decidedOn", "noticeOn")
                .neededWith("decisionNo", "decidedOn")
                .neededWith("outcome", "decidedOn")
                .neededWhen("fineWan", outcome == Outcome.FINE, "outcome")
                .notBefore("servedOn", "decidedOn")
                .notBefore("publishedOn", "decidedOn")
                .notAbove("paidWan", "fineWan")
                .notBefore("paidOn", "decidedOn")
                .neededWith("policeNo", "policeOn")
                .notBefore("closedOn", "decidedOn")
                .neededWhen("closedOn", stage == Stage.CLOSED, "stage")
                .issues();
    }

    enum Stage implements Option {
        @Words(zh = "调查取证", en = "Investigation") INVESTIGATION,
        @Words(zh = "法制审核", en = "Legal review") LEGAL_REVIEW,
        @Words(zh = "事先告知", en = "Notice to the party") NOTICE,
        @Words(zh = "已作决定", en = "Decided") DECIDED,
        @Words(zh = "执行中", en = "Being enforced") ENFORCED,
        @Words(zh = "已结案", en = "Closed") CLOSED
    }

    enum Measure implements Option {
        @Words(zh = "查封扣押", en = "Seizure") SEIZURE,
        @Words(zh = "限制生产、停产整治", en = "Production limited or stopped") STOP,
        @Words(zh = "按日连续处罚", en = "Daily penalty") DAILY,
        @Words(zh = "移送行政拘留", en = "Detention") DETENTION,
        @Words(zh = "移送涉嫌犯罪", en = "Suspected crime") CRIME
    }

    enum Outcome implements Option {
        @Words(zh = "罚款", en = "Fine") FINE,
        @Words(zh = "警告", en = "Warning") WARNING,
        @Words(zh = "不予处罚", en = "No penalty") NO_PENALTY,
        @Words(zh = "终止调查", en = "Dropped") DROPPED
    }
}
