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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 科研与技术试点: research and pilots of remediation and safe use, from plan to transfer. */
@Register(
        key = "research-projects", code = "R39", zh = "科研与技术试点", en = "Research and pilots",
        table = "register_research_project", shape = Register.Shape.POINT, label = "title", unique = "title",
        measures = {"research", "pilots"})
record ResearchProject(
        @Field(zh = "项目名称", en = "Title", listed = true, synonyms = "课题名称") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "项目类别", en = "Kind", listed = true) @NotNull
        Kind kind,
        @Field(zh = "承担单位", en = "Done by", listed = true) @NotBlank @Size(max = 200)
        String unit,
        @Field(zh = "计划年度", en = "Planned for", listed = true) @NotNull @Min(1900) @Max(2100)
        Integer plannedYear,
        @Field(zh = "技术名称", en = "Technique", synonyms = "技术路线") @Size(max = 200)
        String technique,
        @Field(zh = "示范面积", en = "Demonstration area", unit = "亩", listed = true) @PositiveOrZero
        BigDecimal demoMu,
        @Field(zh = "经费", en = "Funds", unit = "万元") @PositiveOrZero
        BigDecimal funds,
        @Field(zh = "开始日期", en = "Started on", group = {"实施与成果", "Work and results"}) @PastOrPresent
        LocalDate startedOn,
        @Field(zh = "计划完成日期", en = "Due on")
        LocalDate dueOn,
        @Field(zh = "完成日期", en = "Finished on", listed = true) @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "验收文号", en = "Acceptance") @Size(max = 80)
        String acceptanceNo,
        @Field(zh = "成果", en = "Result", lines = true) @Size(max = 1000)
        String result,
        @Field(zh = "成果转化应用", en = "Transfer", lines = true) @Size(max = 1000)
        String transfer)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("dueOn", "startedOn")
                .notBefore("finishedOn", "startedOn")
                .notBefore("acceptedOn", "finishedOn")
                .neededWith("result", "finishedOn")
                .neededWith("acceptanceNo", "acceptedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "技术研究", en = "Research") RESEARCH,
        @Words(zh = "应用试点", en = "Pilot") PILOT
    }
}
