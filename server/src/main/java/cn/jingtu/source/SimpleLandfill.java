package cn.jingtu.source;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 生活垃圾简易处理场: old landfills of household waste and their treatment. */
@Register(
        key = "simple-landfills", code = "R30", zh = "生活垃圾简易处理场", en = "Simple landfills",
        table = "register_simple_landfill", shape = Register.Shape.AREA, label = "name", unique = "name",
        measures = "simple-landfills")
record SimpleLandfill(
        @Field(zh = "场名", en = "Name", listed = true, synonyms = "处理场名称") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "管理单位", en = "Operator", synonyms = "责任单位") @Size(max = 200)
        String operator,
        @Field(zh = "启用年份", en = "Opened in") @Min(1900) @Max(2100)
        Integer openedYear,
        @Field(zh = "停用日期", en = "Closed on") @PastOrPresent
        LocalDate closedOn,
        @Field(zh = "堆存量", en = "Stock", unit = "m³", listed = true, synonyms = "垃圾存量") @NotNull @PositiveOrZero
        BigDecimal stockM3,
        @Field(zh = "占地面积", en = "Area", unit = "m²") @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "对应地块", en = "Plot", link = "plots")
        Long plot,
        @Field(zh = "渗滤液", en = "Leachate", listed = true, group = {"环境状况", "Condition"}) @NotNull
        Leachate leachate,
        @Field(zh = "填埋气导排", en = "Gas vented")
        Boolean gas,
        @Field(zh = "防渗层", en = "Lining")
        Boolean lining,
        @Field(zh = "地下水监测井", en = "Monitoring wells", unit = "眼") @PositiveOrZero
        Integer wells,
        @Field(zh = "治理方式", en = "Treatment", listed = true, group = {"治理", "Treatment"})
        Treatment treatment,
        @Field(zh = "方案批准日期", en = "Plan approved on") @PastOrPresent
        LocalDate planApprovedOn,
        @Field(zh = "开工日期", en = "Works started on") @PastOrPresent
        LocalDate startedOn,
        @Field(zh = "完工日期", en = "Works finished on") @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "验收文号", en = "Acceptance") @Size(max = 80)
        String acceptanceNo,
        @Field(zh = "后期监测计划", en = "Later monitoring", lines = true) @Size(max = 500)
        String aftercare)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("startedOn", "planApprovedOn")
                .notBefore("finishedOn", "startedOn")
                .notBefore("acceptedOn", "finishedOn")
                .neededWith("treatment", "startedOn")
                .neededWith("acceptanceNo", "acceptedOn")
                .issues();
    }

    enum Leachate implements Option {
        @Words(zh = "无渗滤液", en = "None") NONE,
        @Words(zh = "收集处理", en = "Collected and treated") TREATED,
        @Words(zh = "收集未处理", en = "Collected only") COLLECTED,
        @Words(zh = "未收集", en = "Not collected") OPEN
    }

    enum Treatment implements Option {
        @Words(zh = "封场覆盖", en = "Covered") COVER,
        @Words(zh = "开挖清运", en = "Dug out") EXCAVATION,
        @Words(zh = "筛分利用", en = "Screened and used") SCREENING,
        @Words(zh = "原位稳定", en = "Stabilised in place") IN_PLACE
    }
}
