package cn.jingtu.remediation;

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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** 治理修复项目库: projects of survey, control and remediation from reserve to evaluation, with their money and how ready they are. */
@Register(
        key = "projects", code = "R37", zh = "治理修复项目库", en = "Project bank",
        table = "register_project", label = "name", unique = "projectCode",
        measures = {"project-bank", "ppp"})
record Project(
        @Field(zh = "项目名称", en = "Name", listed = true, synonyms = "项目") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "项目编码", en = "Project code", listed = true, synonyms = "项目编号") @Size(max = 40)
        String projectCode,
        @Field(zh = "项目类型", en = "Kind of project", listed = true) @NotNull
        Kind kind,
        @Field(zh = "项目阶段", en = "Stage", listed = true, synonyms = "阶段") @NotNull
        Stage stage,
        @Field(zh = "地块", en = "Plot", link = "plots", synonyms = "地块编码")
        Long plot,
        @Field(zh = "农用地单元", en = "Farmland unit", link = "farmland-units")
        Long farmlandUnit,
        @Field(zh = "责任单位", en = "Responsible body", listed = true, synonyms = {"建设单位", "项目单位"}) @NotBlank @Size(max = 200)
        String owner,
        @Field(zh = "建设内容", en = "Content", lines = true) @Size(max = 1000)
        String content,
        @Field(zh = "投资模式", en = "Funding model", listed = true, group = {"资金", "Money"}, synonyms = "资金模式") @NotNull
        Funding funding,
        @Field(zh = "总投资", en = "Budget", unit = "万元", listed = true, synonyms = "概算") @NotNull @Positive
        BigDecimal budget,
        @Field(zh = "中央资金", en = "Central funds", unit = "万元") @PositiveOrZero
        BigDecimal centralFund,
        @Field(zh = "省级资金", en = "Provincial funds", unit = "万元") @PositiveOrZero
        BigDecimal provincialFund,
        @Field(zh = "市区资金", en = "City and district funds", unit = "万元", synonyms = "地方资金") @PositiveOrZero
        BigDecimal localFund,
        @Field(zh = "社会资金", en = "Private funds", unit = "万元") @PositiveOrZero
        BigDecimal privateFund,
        @Field(zh = "用地条件落实", en = "Site ready", group = {"成熟度", "Readiness"}) @NotNull
        Boolean siteReady,
        @Field(zh = "责任主体明确", en = "Liable party clear") @NotNull
        Boolean liabilityClear,
        @Field(zh = "方案已评审", en = "Plan reviewed") @NotNull
        Boolean planReviewed,
        @Field(zh = "评审意见文号", en = "Review opinion") @Size(max = 80)
        String reviewNo,
        @Field(zh = "立项批复文号", en = "Approval") @Size(max = 80)
        String approvalNo,
        @Field(zh = "所在项目库", en = "Bank", listed = true, synonyms = "入库级别", help = {"进入中央项目库才能申请中央资金", "Only projects of the central bank get central money"})
        Bank bank,
        @Field(zh = "入库日期", en = "Admitted on", listed = true) @PastOrPresent
        LocalDate admittedOn,
        @Field(zh = "开工日期", en = "Started on", group = {"实施与绩效", "Works and results"}) @PastOrPresent
        LocalDate startedOn,
        @Field(zh = "计划完成日期", en = "Due on")
        LocalDate dueOn,
        @Field(zh = "形象进度", en = "Progress", unit = "%", listed = true) @PositiveOrZero @Max(100)
        BigDecimal progress,
        @Field(zh = "完工日期", en = "Finished on") @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "验收日期", en = "Accepted on") @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "绩效目标", en = "Targets", lines = true) @Size(max = 1000)
        String targets,
        @Field(zh = "绩效结果", en = "Results", lines = true) @Size(max = 1000)
        String results)
        implements CrossChecked {

    private BigDecimal funds() {
        return Stream.of(centralFund, provincialFund, localFund, privateFund).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean reached(Stage reached) {
        return stage != null && stage.compareTo(reached) >= 0;
    }

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(budget == null || funds().compareTo(budget) <= 0, "budget", "funds-above-budget",
                        "各项资金合计 " + funds() + " 万元，大于总投资，请核对。", "The funds add up to " + funds() + " times 10,000 yuan, above the budget. Compare the numbers.")
                .that(centralFund == null || centralFund.signum() == 0 || bank == Bank.CENTRAL, "bank", "central-money-needs-central-bank",
                        "有中央资金的项目应在中央项目库。", "A project with central money stands in the central bank.")
                .neededWhen("admittedOn", reached(Stage.ADMITTED), "stage")
                .neededWhen("bank", reached(Stage.ADMITTED), "stage")
                .neededWhen("startedOn", reached(Stage.WORKS), "stage")
                .neededWhen("acceptedOn", reached(Stage.ACCEPTED), "stage")
                .neededWhen("results", reached(Stage.EVALUATED), "stage")
                .neededWhen("reviewNo", Boolean.TRUE.equals(planReviewed), "planReviewed")
                .notBefore("dueOn", "startedOn")
                .notBefore("finishedOn", "startedOn")
                .notBefore("acceptedOn", "finishedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "调查评估", en = "Survey and assessment") SURVEY,
        @Words(zh = "风险管控", en = "Risk control") CONTROL,
        @Words(zh = "治理修复", en = "Remediation") REMEDIATION,
        @Words(zh = "农用地安全利用", en = "Safe use of farmland") FARMLAND,
        @Words(zh = "源头防控", en = "Control at the source") SOURCE,
        @Words(zh = "监管能力", en = "Capacity") CAPACITY,
        @Words(zh = "地下水污染防治", en = "Groundwater") GROUNDWATER
    }

    enum Stage implements Option {
        @Words(zh = "储备", en = "Reserve") RESERVE,
        @Words(zh = "入库", en = "Admitted") ADMITTED,
        @Words(zh = "实施", en = "Works") WORKS,
        @Words(zh = "验收", en = "Accepted") ACCEPTED,
        @Words(zh = "绩效评价", en = "Evaluated") EVALUATED
    }

    enum Funding implements Option {
        @Words(zh = "财政资金", en = "Public money") FISCAL,
        @Words(zh = "责任方出资", en = "Liable party") LIABLE,
        @Words(zh = "政府和社会资本合作", en = "Public-private partnership") PPP,
        @Words(zh = "特许经营", en = "Franchise") FRANCHISE,
        @Words(zh = "多元投入", en = "Mixed") MIXED
    }

    enum Bank implements Option {
        @Words(zh = "中央项目库", en = "Central") CENTRAL,
        @Words(zh = "省级项目库", en = "Province") PROVINCE,
        @Words(zh = "市级项目库", en = "City") CITY,
        @Words(zh = "区级项目库", en = "District") DISTRICT
    }
}
