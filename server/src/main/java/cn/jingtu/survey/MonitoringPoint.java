package cn.jingtu.survey;

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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 土壤环境监测点位: points of the national, provincial and city networks and of risk, perimeter and self-monitoring, shared by all departments. */
@Register(
        key = "monitoring-points", code = "R01", zh = "土壤环境监测点位", en = "Monitoring points",
        table = "register_monitoring_point", shape = Register.Shape.POINT, label = "pointCode", unique = "pointCode",
        measures = {"monitoring-network", "perimeter-monitoring", "farmland-detailed-survey"})
record MonitoringPoint(
        @Field(zh = "点位编码", en = "Point code", listed = true, synonyms = "点位编号") @NotBlank @Size(max = 40)
        String pointCode,
        @Field(zh = "点位名称", en = "Name", listed = true) @Size(max = 100)
        String name,
        @Field(zh = "点位级别", en = "Level", listed = true, synonyms = "级别") @NotNull
        Level level,
        @Field(zh = "监测介质", en = "Medium", listed = true, synonyms = "介质") @NotNull
        Medium medium,
        @Field(zh = "土地利用类型", en = "Land use", codes = "land-use", synonyms = "土地利用", help = {"GB/T 21010-2017", "GB/T 21010-2017"})
        String landUse,
        @Field(zh = "土壤类型", en = "Soil type", help = {"GB/T 17296-2009 的土类", "Great group of GB/T 17296-2009"}) @Size(max = 60)
        String soilType,
        @Field(zh = "关联重点监管单位", en = "Key unit nearby", link = "key-units", synonyms = "关联单位")
        Long linkedUnit,
        @Field(zh = "所在农用地单元", en = "Farmland unit", link = "farmland-units")
        Long linkedFarmland,
        @Field(zh = "设置年份", en = "Set up in", synonyms = "布设年份") @NotNull @Min(1900) @Max(2100)
        Integer setYear,
        @Field(zh = "设有标志", en = "Marked", group = {"看护", "Guard"}, synonyms = "标志牌")
        Boolean marker,
        @Field(zh = "看护单位", en = "Guarded by") @Size(max = 100)
        String guardian,
        @Field(zh = "运行状态", en = "Operation", listed = true, synonyms = "点位状态") @NotNull
        Operation operation,
        @Field(zh = "状态起始日期", en = "Since", help = {"停用或移位的日期", "Day it was stopped or moved"})
        LocalDate operationSince,
        @Field(zh = "替代点位", en = "Replaced by", link = "monitoring-points")
        Long replacedBy)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("linkedUnit", level == Level.PERIMETER || level == Level.OWN, "level")
                .neededWhen("operationSince", operation == Operation.STOPPED || operation == Operation.MOVED, "operation")
                .issues();
    }

    enum Level implements Option {
        @Words(zh = "国控", en = "National") NATIONAL,
        @Words(zh = "省控", en = "Provincial") PROVINCIAL,
        @Words(zh = "市控", en = "City") CITY,
        @Words(zh = "风险监控", en = "Risk monitoring") RISK,
        @Words(zh = "重点单位周边", en = "Around a key unit") PERIMETER,
        @Words(zh = "自行监测", en = "Self-monitoring") OWN
    }

    enum Medium implements Option {
        @Words(zh = "土壤", en = "Soil") SOIL,
        @Words(zh = "地下水", en = "Groundwater") GROUNDWATER,
        @Words(zh = "灌溉水", en = "Irrigation water") IRRIGATION,
        @Words(zh = "农产品", en = "Produce") PRODUCE,
        @Words(zh = "底泥", en = "Sediment") SEDIMENT
    }

    enum Operation implements Option {
        @Words(zh = "在用", en = "In use") IN_USE,
        @Words(zh = "停用", en = "Stopped") STOPPED,
        @Words(zh = "移位", en = "Moved") MOVED
    }
}
