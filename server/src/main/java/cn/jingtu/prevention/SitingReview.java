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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 布局论证与准入审查: projects and plans that were laid over priority farmland, redline and water sources, and the conclusion. */
@Register(
        key = "siting-reviews", code = "R56", zh = "布局论证与准入审查", en = "Reviews of siting",
        table = "register_siting_review", shape = Register.Shape.AREA, label = "project",
        measures = {"siting-near-priority-farmland", "spatial-layout"})
record SitingReview(
        @Field(zh = "项目名称", en = "Project", listed = true, synonyms = "规划名称") @NotBlank @Size(max = 200)
        String project,
        @Field(zh = "项目代码", en = "Project code") @Size(max = 40)
        String projectCode,
        @Field(zh = "申报单位", en = "Applicant", synonyms = "建设单位") @Size(max = 200)
        String applicant,
        @Field(zh = "审查对象", en = "Subject of review", listed = true) @NotNull
        Kind kind,
        @Field(zh = "行业", en = "Industry", codes = "industry", listed = true, synonyms = "行业类别")
        String industry,
        @Field(zh = "受理日期", en = "Received on", listed = true) @NotNull @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "涉及优先保护类耕地", en = "On priority farmland", group = {"空间比对", "Overlay"}, synonyms = "优先保护类耕地集中区") @NotNull
        Boolean priorityFarmland,
        @Field(zh = "涉及永久基本农田", en = "On permanent basic farmland") @NotNull
        Boolean basicFarmland,
        @Field(zh = "涉及生态保护红线", en = "Inside the redline")
        Boolean redline,
        @Field(zh = "涉及水源保护区", en = "In a water source zone")
        Boolean waterSource,
        @Field(zh = "最近敏感目标", en = "Nearest sensitive place")
        Sensitive sensitive,
        @Field(zh = "与敏感目标距离", en = "Distance to it", unit = "m") @PositiveOrZero
        BigDecimal sensitiveM,
        @Field(zh = "土壤环境承载能力分析", en = "Capacity of the soil", lines = true) @Size(max = 1000)
        String capacity,
        @Field(zh = "部门意见", en = "Opinions of departments", lines = true, group = {"结论", "Conclusion"}) @Size(max = 1000)
        String opinions,
        @Field(zh = "审查结论", en = "Conclusion", listed = true)
        Conclusion conclusion,
        @Field(zh = "附加条件", en = "Conditions", lines = true) @Size(max = 500)
        String conditions,
        @Field(zh = "结论日期", en = "Concluded on", listed = true) @PastOrPresent
        LocalDate concludedOn)
        implements CrossChecked {

    /** Refined oil and coking, chemicals, smelting: not in areas of priority farmland. */
    private static final Set<String> BANNED = Set.of("25", "26", "32");

    /** Industries with branches that are not: tanning, plating. */
    private static final Set<String> DOUBTFUL = Set.of("19", "33");

    private boolean admittedOnPriorityFarmland(Set<String> industries) {
        return Boolean.TRUE.equals(priorityFarmland) && industry != null && industries.contains(industry)
                && (conclusion == Conclusion.ADMITTED || conclusion == Conclusion.CONDITIONAL);
    }

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("concludedOn", "receivedOn")
                .neededWith("concludedOn", "conclusion")
                .neededWith("conclusion", "concludedOn")
                .neededWhen("conditions", conclusion == Conclusion.CONDITIONAL, "conclusion")
                .that(!admittedOnPriorityFarmland(BANNED), "conclusion", "risky-on-priority-farmland",
                        "优先保护类耕地集中区不得新建有色金属冶炼、石油加工、化工、焦化等行业企业。",
                        "Smelting, oil, coking and chemicals are not admitted in areas of priority farmland.")
                .doubt(!admittedOnPriorityFarmland(DOUBTFUL), "conclusion", "maybe-risky-on-priority-farmland",
                        "优先保护类耕地集中区不得新建电镀、制革企业，请确认项目不含电镀、制革工序。",
                        "Plating and tanning are not admitted in areas of priority farmland; make sure that the project has none.")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "建设项目", en = "Project") PROJECT,
        @Words(zh = "园区规划", en = "Park plan") PARK,
        @Words(zh = "区域规划", en = "Regional plan") REGIONAL,
        @Words(zh = "现有企业", en = "Existing enterprise") EXISTING
    }

    enum Sensitive implements Option {
        @Words(zh = "居住区", en = "Housing") HOUSING,
        @Words(zh = "学校", en = "School") SCHOOL,
        @Words(zh = "医院", en = "Hospital") HOSPITAL,
        @Words(zh = "养老机构", en = "Care home") CARE_HOME,
        @Words(zh = "无", en = "None") NONE
    }

    enum Conclusion implements Option {
        @Words(zh = "准予", en = "Admitted") ADMITTED,
        @Words(zh = "附条件准予", en = "Admitted under conditions") CONDITIONAL,
        @Words(zh = "另行选址", en = "Another site") RELOCATE,
        @Words(zh = "不予准入", en = "Refused") REFUSED
    }
}
