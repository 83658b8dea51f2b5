package cn.jingtu.prevention;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 饮用水水源地: sources of drinking water with their protection zones, guard against risks, and quality of water. */
@Register(
        key = "water-sources", code = "R28", zh = "饮用水水源地", en = "Drinking water sources",
        table = "register_water_source", shape = Register.Shape.AREA, label = "name", unique = "name",
        measures = "drinking-water-sources")
record WaterSource(
        @Field(zh = "水源地名称", en = "Name", listed = true, synonyms = "水源地") @NotBlank @Size(max = 100)
        String name,
        @Field(zh = "水源类型", en = "Kind of water", listed = true) @NotNull
        Water water,
        @Field(zh = "供水规模", en = "Scale of supply", listed = true, synonyms = {"级别", "水源地级别"}) @NotNull
        Scale scale,
        @Field(zh = "供水单位", en = "Waterworks", synonyms = "水厂") @Size(max = 100)
        String waterworks,
        @Field(zh = "服务人口", en = "People served", unit = "人") @PositiveOrZero
        Integer population,
        @Field(zh = "日供水量", en = "Daily supply", unit = "m³/d") @PositiveOrZero
        BigDecimal dailySupply,
        @Field(zh = "保护区划定文件", en = "Decision on the zones", group = {"保护区", "Protection zones"}, synonyms = "划定批复") @Size(max = 80)
        String zoneDocument,
        @Field(zh = "一级保护区面积", en = "First zone", unit = "km²") @PositiveOrZero
        BigDecimal firstZone,
        @Field(zh = "二级保护区面积", en = "Second zone", unit = "km²") @PositiveOrZero
        BigDecimal secondZone,
        @Field(zh = "准保护区面积", en = "Quasi zone", unit = "km²") @PositiveOrZero
        BigDecimal quasiZone,
        @Field(zh = "标志牌数量", en = "Signs", unit = "块", help = {"界标、交通警示牌和宣传牌", "Boundary, traffic and information signs"}) @PositiveOrZero
        Integer signs,
        @Field(zh = "隔离防护设施", en = "Fenced")
        Boolean fenced,
        @Field(zh = "风险源", en = "Sources of risk", lines = true, group = {"风险与水质", "Risk and quality"}) @Size(max = 1000)
        String risks,
        @Field(zh = "水质目标", en = "Target class")
        WaterClass targetClass,
        @Field(zh = "水质现状", en = "Class of water now", listed = true, synonyms = "水质类别")
        WaterClass currentClass,
        @Field(zh = "水质达标率", en = "Compliance of water", unit = "%") @PositiveOrZero @Max(100)
        BigDecimal compliance,
        @Field(zh = "规范化建设得分", en = "Normalisation score", unit = "分", listed = true, synonyms = "规范化评估得分") @PositiveOrZero @Max(100)
        BigDecimal normalisation,
        @Field(zh = "评估日期", en = "Assessed on") @PastOrPresent
        LocalDate assessedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWith("assessedOn", "normalisation")
                .doubt(currentClass == null || targetClass == null || currentClass.compareTo(targetClass) <= 0, "currentClass", "worse-than-target",
                        "水质现状劣于水质目标，请在问题台账中登记整改。", "The water is worse than its target. Enter the problem and what is done about it.")
                .issues();
    }

    enum Water implements Option {
        @Words(zh = "河流型", en = "River") RIVER,
        @Words(zh = "湖库型", en = "Lake or reservoir") RESERVOIR,
        @Words(zh = "地下水型", en = "Groundwater") GROUNDWATER
    }

    enum Scale implements Option {
        @Words(zh = "县级以上集中式", en = "County or above") URBAN,
        @Words(zh = "乡镇级集中式", en = "Town") TOWN,
        @Words(zh = "千吨万人", en = "1,000 t a day or 10,000 people") LARGE_VILLAGE,
        @Words(zh = "分散式", en = "Scattered") VILLAGE
    }

    enum WaterClass implements Option {
        @Words(zh = "Ⅰ类", en = "Class I") I,
        @Words(zh = "Ⅱ类", en = "Class II") II,
        @Words(zh = "Ⅲ类", en = "Class III") III,
        @Words(zh = "Ⅳ类", en = "Class IV") IV,
        @Words(zh = "Ⅴ类", en = "Class V") V,
        @Words(zh = "劣Ⅴ类", en = "Worse than class V") WORSE
    }
}
