package cn.jingtu.indicator;

import cn.jingtu.register.Field;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** 指标目标: what a figure is to reach in a region and year, and the document that says so. */
@Register(
        key = "indicator-targets", code = "R61", zh = "指标目标", en = "Targets of indicators",
        table = "register_indicator_target", label = "indicator", unique = {"indicator", "year", "area"},
        measures = {"yearly-assessment", "final-assessment"})
record IndicatorTarget(
        @Field(zh = "指标", en = "Indicator", codes = "indicators", listed = true, synonyms = "指标名称") @NotNull
        String indicator,
        @Field(zh = "年度", en = "Year", listed = true) @NotNull @Min(2000) @Max(2100)
        Integer year,
        @Field(zh = "下达对象", en = "Given to", listed = true, help = {"所属地区（区或镇街）的名称", "Name of the region, a district or town"}) @NotBlank @Size(max = 60)
        String area,
        @Field(zh = "要求", en = "Demand", listed = true) @NotNull
        Demand demand,
        @Field(zh = "目标值", en = "Target", listed = true, help = {"单位同指标", "In the unit of the indicator"}) @NotNull
        BigDecimal value,
        @Field(zh = "依据", en = "Set by", listed = true, help = {"下达目标的文件及文号", "The document that sets it, with its number"}) @NotBlank @Size(max = 300)
        String source) {

    enum Demand implements Option {
        @Words(zh = "不低于", en = "At least") AT_LEAST,
        @Words(zh = "不高于", en = "At most") AT_MOST
    }
}
