package cn.jingtu.oversight;

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
import java.time.LocalDate;
import java.util.List;

/** 信息公开台账: what has to be made public, by whom and when, from secrecy review to publication and withdrawal. */
@Register(
        key = "disclosures", code = "R53", zh = "信息公开台账", en = "Disclosure",
        table = "register_disclosure", label = "title",
        measures = "disclosure")
record Disclosure(
        @Field(zh = "公开事项", en = "Item", listed = true, synonyms = "信息名称") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "信息类型", en = "Kind of information", listed = true) @NotNull
        Kind kind,
        @Field(zh = "公开主体", en = "Published by") @NotNull
        Publisher publisher,
        @Field(zh = "公开依据", en = "Basis") @NotBlank @Size(max = 200)
        String basis,
        @Field(zh = "形成日期", en = "Formed on", listed = true) @NotNull @PastOrPresent
        LocalDate formedOn,
        @Field(zh = "公开期限", en = "Due", listed = true, help = {"自形成之日起二十个工作日内", "Within twenty working days of forming"}) @NotNull
        LocalDate due,
        @Field(zh = "保密审查日期", en = "Secrecy reviewed on", group = {"审查与公开", "Review and publication"}) @PastOrPresent
        LocalDate secrecyReviewedOn,
        @Field(zh = "保密审查人", en = "Secrecy reviewed by") @Size(max = 60)
        String secrecyReviewer,
        @Field(zh = "公开日期", en = "Published on", listed = true) @PastOrPresent
        LocalDate publishedOn,
        @Field(zh = "公开网址", en = "Link") @Size(max = 500)
        String url,
        @Field(zh = "最短公示天数", en = "Shown for at least", unit = "天") @PositiveOrZero
        Integer minimumDays,
        @Field(zh = "撤下日期", en = "Withdrawn on") @PastOrPresent
        LocalDate removedOn,
        @Field(zh = "撤下原因", en = "Why it was withdrawn") @Size(max = 300)
        String removalReason)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("due", "formedOn")
                .notBefore("publishedOn", "formedOn")
                .neededWith("secrecyReviewedOn", "publishedOn")
                .notBefore("publishedOn", "secrecyReviewedOn")
                .neededWith("secrecyReviewer", "secrecyReviewedOn")
                .neededWith("url", "publishedOn")
                .notBefore("removedOn", "publishedOn")
                .neededWith("removalReason", "removedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "重点监管单位名录", en = "List of key units") KEY_UNITS,
        @Words(zh = "自行监测结果", en = "Self-monitoring") SELF_MONITORING,
        @Words(zh = "责任书", en = "Letter of duty") LETTER,
        @Words(zh = "调查报告主要内容", en = "Survey report") SURVEY,
        @Words(zh = "效果评估报告", en = "Effect evaluation") EVALUATION,
        @Words(zh = "污染地块名录", en = "List of plots") PLOTS,
        @Words(zh = "处罚决定", en = "Penalty decision") PENALTY,
        @Words(zh = "约谈及整改", en = "Interview and rectification") INTERVIEW,
        @Words(zh = "考核结果", en = "Result of assessment") ASSESSMENT,
        @Words(zh = "事件信息", en = "Incident") INCIDENT,
        @Words(zh = "年度报告", en = "Yearly report") REPORT,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum Publisher implements Option {
        @Words(zh = "省级", en = "Province") PROVINCE,
        @Words(zh = "市级", en = "City") CITY,
        @Words(zh = "区级", en = "District") DISTRICT,
        @Words(zh = "企业", en = "Enterprise") ENTERPRISE,
        @Words(zh = "土地使用权人", en = "Land user") LAND_USER
    }
}
