package cn.jingtu.prevention;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 水源地环境问题台账: every problem found at a source of drinking water until it is closed. */
@Register(
        key = "water-source-problems", code = "R28", zh = "水源地环境问题台账", en = "Problems of drinking water sources",
        table = "register_water_source_problem", shape = Register.Shape.POINT, label = "problem", towns = true,
        measures = "drinking-water-sources")
record WaterSourceProblem(
        @Field(zh = "水源地", en = "Water source", link = "water-sources", listed = true, synonyms = "水源地名称") @NotNull
        Long source,
        @Field(zh = "问题描述", en = "Problem", listed = true, synonyms = "存在问题") @NotBlank @Size(max = 300)
        String problem,
        @Field(zh = "问题类型", en = "Kind of problem", listed = true) @NotNull
        Kind kind,
        @Field(zh = "所在保护区", en = "Zone", synonyms = "保护区级别") @NotNull
        Zone zone,
        @Field(zh = "发现日期", en = "Found on", listed = true) @NotNull @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "责任单位", en = "Responsible", group = {"整改", "Rectification"}) @Size(max = 100)
        String responsible,
        @Field(zh = "整改措施", en = "Measure", lines = true) @Size(max = 500)
        String measure,
        @Field(zh = "整改期限", en = "Due", listed = true, synonyms = "完成时限")
        LocalDate due,
        @Field(zh = "销号日期", en = "Closed on", listed = true, synonyms = "整改完成日期") @PastOrPresent
        LocalDate closedOn,
        @Field(zh = "核查单位", en = "Verified by") @Size(max = 100)
        String verifiedBy)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("due", "foundOn")
                .notBefore("closedOn", "foundOn")
                .neededWith("measure", "closedOn")
                .neededWith("verifiedBy", "closedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "排污口", en = "Outlet") OUTLET,
        @Words(zh = "违法建设项目", en = "Unlawful building") BUILDING,
        @Words(zh = "种植养殖", en = "Farming") FARMING,
        @Words(zh = "交通穿越", en = "Traffic") TRAFFIC,
        @Words(zh = "固体废物堆放", en = "Waste") WASTE,
        @Words(zh = "防护设施缺损", en = "Damaged protection") FACILITY,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum Zone implements Option {
        @Words(zh = "一级保护区", en = "First zone") FIRST,
        @Words(zh = "二级保护区", en = "Second zone") SECOND,
        @Words(zh = "准保护区", en = "Quasi zone") QUASI
    }
}
