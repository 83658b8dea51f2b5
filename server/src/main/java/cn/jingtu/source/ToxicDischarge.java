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

/** 有毒有害物质排放年度报告: what a key unit reported to have discharged, by substance, medium and year. */
@Register(
        key = "toxic-discharges", code = "R19", zh = "有毒有害物质排放年度报告", en = "Yearly reports of toxic substances",
        table = "register_toxic_discharge", label = "substance", unique = {"unit", "year", "substance", "medium"},
        measures = "enterprise-duty")
record ToxicDischarge(
        @Field(zh = "重点监管单位", en = "Key unit", link = "key-units", listed = true, synonyms = {"单位名称", "企业名称"}) @NotNull
        Long unit,
        @Field(zh = "报告年度", en = "Year", listed = true, synonyms = "年度") @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "物质名称", en = "Substance", listed = true, synonyms = "有毒有害物质") @NotBlank @Size(max = 100)
        String substance,
        @Field(zh = "CAS号", en = "CAS number") @Size(max = 20)
        String cas,
        @Field(zh = "排放介质", en = "Medium", listed = true, synonyms = "排放去向") @NotNull
        Medium medium,
        @Field(zh = "排放量", en = "Amount", unit = "kg", listed = true) @NotNull @PositiveOrZero
        BigDecimal amount,
        @Field(zh = "上年排放量", en = "Amount of the year before", unit = "kg") @PositiveOrZero
        BigDecimal previousAmount,
        @Field(zh = "变化说明", en = "Why it changed", lines = true) @Size(max = 500)
        String comparison,
        @Field(zh = "报送日期", en = "Submitted on", listed = true, synonyms = "提交日期") @PastOrPresent
        LocalDate submittedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(year == null || submittedOn == null || submittedOn.getYear() >= year, "submittedOn", "before-year",
                        "报送日期早于报告年度。", "It was submitted before the year it reports on.")
                .issues();
    }

    enum Medium implements Option {
        @Words(zh = "大气", en = "Air") AIR,
        @Words(zh = "水", en = "Water") WATER,
        @Words(zh = "固体废物", en = "Waste") WASTE,
        @Words(zh = "土壤", en = "Soil") SOIL
    }
}
