package cn.jingtu.support;

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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 资金台账: budget lines for soil by year and level: what arrived, what was allocated, which targets were reached. */
@Register(
        key = "fund-lines", code = "R38", zh = "资金台账", en = "Funds",
        table = "register_fund_line", label = "title", unique = {"documentNo", "title"},
        measures = "public-funds")
record FundLine(
        @Field(zh = "资金名称", en = "Fund line", listed = true, synonyms = "指标名称") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "指标文号", en = "Budget document", listed = true, synonyms = "文件文号") @NotBlank @Size(max = 80)
        String documentNo,
        @Field(zh = "资金级次", en = "Level", listed = true, synonyms = "资金来源") @NotNull
        Level level,
        @Field(zh = "预算年度", en = "Budget year", listed = true, synonyms = "年度") @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "项目", en = "Project", link = "projects", synonyms = "项目编码")
        Long project,
        @Field(zh = "下达金额", en = "Amount", unit = "万元", listed = true, synonyms = "预算金额") @NotNull @Positive
        BigDecimal amount,
        @Field(zh = "到位日期", en = "Arrived on", group = {"到位与分配", "Arrival and allocation"}) @PastOrPresent
        LocalDate arrivedOn,
        @Field(zh = "到位金额", en = "Arrived", unit = "万元", listed = true) @PositiveOrZero
        BigDecimal arrived,
        @Field(zh = "已分配金额", en = "Allocated", unit = "万元", listed = true) @PositiveOrZero
        BigDecimal allocated,
        @Field(zh = "绩效目标数", en = "Targets set", group = {"绩效与审计", "Results and audit"}) @PositiveOrZero
        Integer targetsSet,
        @Field(zh = "完成目标数", en = "Targets reached") @PositiveOrZero
        Integer targetsReached,
        @Field(zh = "绩效自评", en = "Self-evaluation", lines = true) @Size(max = 1000)
        String selfEvaluation,
        @Field(zh = "审计意见", en = "Audit opinion", lines = true) @Size(max = 1000)
        String audit)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("arrived", "amount")
                .notAbove("allocated", "arrived")
                .neededWith("arrivedOn", "arrived")
                .notAbove("targetsReached", "targetsSet")
                .issues();
    }

    enum Level implements Option {
        @Words(zh = "中央", en = "Central") CENTRAL,
        @Words(zh = "省级", en = "Province") PROVINCE,
        @Words(zh = "市级", en = "City") CITY,
        @Words(zh = "区级", en = "District") DISTRICT
    }
}
