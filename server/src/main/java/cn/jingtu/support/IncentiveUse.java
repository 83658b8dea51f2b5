package cn.jingtu.support;

import cn.jingtu.register.Field;
import cn.jingtu.register.Register;
import cn.jingtu.register.Uscc;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** 激励政策受益台账: enterprises and others that used a policy, by year. */
@Register(
        key = "incentive-uses", code = "R60", zh = "激励政策受益台账", en = "Who benefits from incentives",
        table = "register_incentive_use", label = "beneficiary",
        measures = "incentives")
record IncentiveUse(
        @Field(zh = "政策", en = "Policy", link = "incentive-policies", listed = true, synonyms = "政策名称") @NotNull
        Long policy,
        @Field(zh = "受益单位", en = "Beneficiary", listed = true, synonyms = "享受单位") @NotBlank @Size(max = 200)
        String beneficiary,
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", synonyms = "信用代码") @Uscc
        String uscc,
        @Field(zh = "年度", en = "Year", listed = true) @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "受益金额", en = "Amount", unit = "万元", listed = true) @NotNull @PositiveOrZero
        BigDecimal amount,
        @Field(zh = "受益事项", en = "Matter", lines = true) @Size(max = 500)
        String matter) {}
