package cn.jingtu.support;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 激励政策: tax, credit and other policies that reward clean soil, and their term. */
@Register(
        key = "incentive-policies", code = "R60", zh = "激励政策", en = "Incentives",
        table = "register_incentive_policy", label = "title", unique = "documentNo",
        measures = "incentives")
record IncentivePolicy(
        @Field(zh = "政策名称", en = "Policy", listed = true) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "政策文号", en = "Document", listed = true, synonyms = "发文字号") @NotBlank @Size(max = 80)
        String documentNo,
        @Field(zh = "发文单位", en = "Issued by", listed = true) @NotBlank @Size(max = 200)
        String issuer,
        @Field(zh = "激励方式", en = "Benefit", listed = true) @NotNull
        Benefit benefit,
        @Field(zh = "适用对象", en = "For whom", synonyms = "享受对象") @NotBlank @Size(max = 300)
        String target,
        @Field(zh = "政策内容", en = "Content", lines = true) @Size(max = 2000)
        String content,
        @Field(zh = "执行起始日期", en = "In force from", listed = true, synonyms = "开始日期") @NotNull
        LocalDate startsOn,
        @Field(zh = "执行截止日期", en = "In force until", listed = true, synonyms = "截止日期")
        LocalDate endsOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("endsOn", "startsOn")
                .issues();
    }

    enum Benefit implements Option {
        @Words(zh = "税收优惠", en = "Tax relief") TAX,
        @Words(zh = "绿色信贷", en = "Green credit") CREDIT,
        @Words(zh = "财政补助", en = "Subsidy") SUBSIDY,
        @Words(zh = "以奖代补", en = "Reward") REWARD,
        @Words(zh = "用地支持", en = "Land") LAND,
        @Words(zh = "环境责任保险", en = "Liability insurance") INSURANCE,
        @Words(zh = "其他", en = "Other") OTHER
    }
}
