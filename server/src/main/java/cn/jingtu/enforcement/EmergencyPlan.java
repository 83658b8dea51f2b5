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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 突发环境事件应急预案: plans of the government and of enterprises, their soil part, filing and next review. */
@Register(
        key = "emergency-plans", code = "R51", zh = "突发环境事件应急预案", en = "Emergency plans",
        table = "register_emergency_plan", label = "title", unique = "title",
        measures = "emergency-plan")
record EmergencyPlan(
        @Field(zh = "预案名称", en = "Plan", listed = true, synonyms = "应急预案名称") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "预案类型", en = "Kind of plan", listed = true) @NotNull
        Kind kind,
        @Field(zh = "编制单位", en = "Made by", listed = true, synonyms = "单位名称") @NotBlank @Size(max = 200)
        String holder,
        @Field(zh = "企业", en = "Enterprise", link = "enterprises")
        Long enterprise,
        @Field(zh = "含土壤污染内容", en = "Contains the soil part", listed = true) @NotNull
        Boolean soilPart,
        @Field(zh = "已开展风险评估", en = "Risk assessed") @NotNull
        Boolean riskAssessed,
        @Field(zh = "已开展应急资源调查", en = "Resources surveyed")
        Boolean resourcesSurveyed,
        @Field(zh = "评审日期", en = "Reviewed on") @PastOrPresent
        LocalDate reviewedOn,
        @Field(zh = "风险等级", en = "Risk")
        Risk riskLevel,
        @Field(zh = "签发日期", en = "Issued on", listed = true, group = {"印发与备案", "Issue and filing"}, synonyms = "印发日期") @PastOrPresent
        LocalDate issuedOn,
        @Field(zh = "印发文号", en = "Document") @Size(max = 80)
        String documentNo,
        @Field(zh = "备案日期", en = "Filed on", listed = true) @PastOrPresent
        LocalDate filedOn,
        @Field(zh = "备案编号", en = "Filing number") @Size(max = 80)
        String filingNo,
        @Field(zh = "下次评估日期", en = "Next review", listed = true, synonyms = "修订期限")
        LocalDate nextReview)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("enterprise", kind == Kind.ENTERPRISE, "kind")
                .notBefore("issuedOn", "reviewedOn")
                .notBefore("filedOn", "issuedOn")
                .neededWith("filingNo", "filedOn")
                .notBefore("nextReview", "issuedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "政府预案", en = "Government") GOVERNMENT,
        @Words(zh = "企业预案", en = "Enterprise") ENTERPRISE
    }

    enum Risk implements Option {
        @Words(zh = "一般", en = "General") GENERAL,
        @Words(zh = "较大", en = "Larger") LARGER,
        @Words(zh = "重大", en = "Major") MAJOR
    }
}
