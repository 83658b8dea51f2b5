package cn.jingtu.support;

import cn.jingtu.register.Field;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** 资金支付台账: payments out of a fund line. */
@Register(
        key = "fund-payments", code = "R38", zh = "资金支付台账", en = "Payments",
        table = "register_fund_payment", label = "payee", unique = "voucherNo",
        measures = "public-funds")
record FundPayment(
        @Field(zh = "资金", en = "Fund line", link = "fund-lines", listed = true, synonyms = "指标名称") @NotNull
        Long line,
        @Field(zh = "项目", en = "Project", link = "projects")
        Long project,
        @Field(zh = "支付日期", en = "Paid on", listed = true) @NotNull @PastOrPresent
        LocalDate paidOn,
        @Field(zh = "支付金额", en = "Amount", unit = "万元", listed = true) @NotNull @Positive
        BigDecimal amount,
        @Field(zh = "收款单位", en = "Payee", listed = true) @NotBlank @Size(max = 200)
        String payee,
        @Field(zh = "凭证号", en = "Voucher", listed = true) @NotBlank @Size(max = 60)
        String voucherNo,
        @Field(zh = "用途", en = "Purpose", lines = true) @Size(max = 500)
        String purpose) {}
