package cn.jingtu.remediation;

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

/** 管控与修复方案备案: plans of control or remediation as they were filed before the works. */
@Register(
        key = "plan-filings", code = "R11", zh = "管控与修复方案备案", en = "Filings of control and remediation plans",
        table = "register_plan_filing", label = "title", unique = "filingNo",
        measures = {"plan-filing", "plot-remediation", "farmland-remediation"})
record PlanFiling(
        @Field(zh = "方案名称", en = "Plan", listed = true) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "方案类型", en = "Kind of plan", listed = true) @NotNull
        Kind kind,
        @Field(zh = "地块", en = "Plot", link = "plots", synonyms = "地块编码")
        Long plot,
        @Field(zh = "农用地单元", en = "Farmland unit", link = "farmland-units")
        Long farmlandUnit,
        @Field(zh = "责任单位", en = "Responsible body", synonyms = "土壤污染责任人") @NotBlank @Size(max = 200)
        String owner,
        @Field(zh = "方案编制单位", en = "Author", synonyms = "编制单位") @NotBlank @Size(max = 200)
        String author,
        @Field(zh = "技术路线", en = "Technique", listed = true, synonyms = "修复技术") @NotBlank @Size(max = 300)
        String technique,
        @Field(zh = "处理土方量", en = "Soil to be treated", unit = "m³") @PositiveOrZero
        BigDecimal volumeM3,
        @Field(zh = "治理面积", en = "Area to be treated", unit = "m²") @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "治理目标", en = "Targets", lines = true) @NotBlank @Size(max = 1000)
        String targets,
        @Field(zh = "含地下水内容", en = "Contains the groundwater part", group = {"必备内容", "Parts it must have"}) @NotNull
        Boolean groundwaterPart,
        @Field(zh = "含二次污染防范措施", en = "Contains measures against secondary pollution") @NotNull
        Boolean secondaryPart,
        @Field(zh = "含应急措施", en = "Contains the emergency part")
        Boolean emergencyPart,
        @Field(zh = "备案日期", en = "Filed on", listed = true, group = {"备案与开工", "Filing and start"}) @PastOrPresent
        LocalDate filedOn,
        @Field(zh = "备案编号", en = "Filing number", listed = true) @Size(max = 80)
        String filingNo,
        @Field(zh = "抄送部门", en = "Copied to") @Size(max = 300)
        String copiedTo,
        @Field(zh = "开工日期", en = "Works started on", listed = true) @PastOrPresent
        LocalDate startedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(plot != null || farmlandUnit != null, "plot", "place-missing", "请填写地块或农用地单元。", "Give the plot or the farmland unit.")
                .neededWith("filingNo", "filedOn")
                .that(filedOn == null || Boolean.TRUE.equals(groundwaterPart) || kind == Kind.FARMLAND, "groundwaterPart", "incomplete",
                        "建设用地方案备案须含地下水污染防治内容。", "A plan for construction land has a groundwater part when it is filed.")
                .neededWith("filedOn", "startedOn")
                .doubt(filedOn == null || startedOn == null || !startedOn.isBefore(filedOn), "filedOn", "filed-after-start",
                        "开工早于备案，属未按规定备案，请核查。", "The works began before the plan was filed, which the law does not allow. Look into it.")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "风险管控方案", en = "Control plan") CONTROL,
        @Words(zh = "修复方案", en = "Remediation plan") REMEDIATION,
        @Words(zh = "农用地修复方案", en = "Farmland remediation plan") FARMLAND
    }
}
