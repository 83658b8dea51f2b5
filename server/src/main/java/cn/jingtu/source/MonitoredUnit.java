package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 自行监测重点单元: the areas of a key unit where it has to watch soil and groundwater, with the frequencies of HJ 1209-2021. */
@Register(
        key = "monitored-units", code = "R21", zh = "自行监测重点单元", en = "Units of self-monitoring",
        table = "register_monitored_unit", shape = Register.Shape.AREA, label = "name", unique = {"unit", "name"},
        measures = "enterprise-duty")
record MonitoredUnit(
        @Field(zh = "重点监管单位", en = "Key unit", link = "key-units", listed = true, synonyms = {"单位名称", "企业名称"}) @NotNull
        Long unit,
        @Field(zh = "重点监测单元", en = "Monitored area", listed = true, synonyms = "单元名称") @NotBlank @Size(max = 100)
        String name,
        @Field(zh = "单元类别", en = "Class", listed = true, help = {"内部存在隐蔽性重点设施的为一类单元", "First class holds hidden facilities"}) @NotNull
        UnitClass unitClass,
        @Field(zh = "重点场所和设施", en = "Places and facilities", lines = true) @Size(max = 500)
        String facilities,
        @Field(zh = "周边有地下水环境敏感区", en = "Groundwater is sensitive", help = {"一公里范围内", "Within 1 km"}) @NotNull
        Boolean sensitive,
        @Field(zh = "监测项目", en = "Items", lines = true, group = {"点位与频次", "Points and frequencies"}, synonyms = "监测指标") @NotBlank @Size(max = 500)
        String items,
        @Field(zh = "表层土壤点位数", en = "Points of surface soil") @PositiveOrZero
        Integer surfacePoints,
        @Field(zh = "表层土壤频次", en = "Frequency of surface soil")
        Frequency surfaceFrequency,
        @Field(zh = "深层土壤点位数", en = "Points of deep soil") @PositiveOrZero
        Integer deepPoints,
        @Field(zh = "深层土壤频次", en = "Frequency of deep soil")
        Frequency deepFrequency,
        @Field(zh = "地下水点位数", en = "Points of groundwater") @PositiveOrZero
        Integer groundwaterPoints,
        @Field(zh = "地下水频次", en = "Frequency of groundwater")
        Frequency groundwaterFrequency)
        implements CrossChecked {

    /** The rarest frequency that HJ 1209-2021 allows for groundwater here. */
    private Frequency rarestGroundwater() {
        if (unitClass == UnitClass.SECOND) return Boolean.TRUE.equals(sensitive) ? Frequency.HALF_YEAR : Frequency.YEAR;
        return Boolean.TRUE.equals(sensitive) ? Frequency.QUARTER : Frequency.HALF_YEAR;
    }

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(groundwaterFrequency == null || unitClass == null || groundwaterFrequency.compareTo(rarestGroundwater()) <= 0, "groundwaterFrequency", "too-rare",
                        "HJ 1209-2021 要求地下水监测至少" + rarestGroundwater().label().zh() + "。",
                        "HJ 1209-2021 asks for groundwater at least " + rarestGroundwater().label().en().toLowerCase(java.util.Locale.ROOT) + ".")
                .that(surfaceFrequency == null || surfaceFrequency.compareTo(Frequency.YEAR) <= 0, "surfaceFrequency", "too-rare",
                        "HJ 1209-2021 要求表层土壤监测至少每年一次。", "HJ 1209-2021 asks for surface soil at least every year.")
                .issues();
    }

    enum UnitClass implements Option {
        @Words(zh = "一类单元", en = "First class") FIRST,
        @Words(zh = "二类单元", en = "Second class") SECOND
    }

    enum Frequency implements Option {
        @Words(zh = "每季度一次", en = "Every quarter") QUARTER,
        @Words(zh = "每半年一次", en = "Every half-year") HALF_YEAR,
        @Words(zh = "每年一次", en = "Every year") YEAR,
        @Words(zh = "每三年一次", en = "Every three years") THREE_YEARS
    }
}
