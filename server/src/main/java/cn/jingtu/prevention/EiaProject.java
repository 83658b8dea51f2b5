package cn.jingtu.prevention;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Uscc;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 建设项目环评土壤内容台账: projects whose assessment has to look at the soil: what it says and whether it was built. */
@Register(
        key = "eia-projects", code = "R55", zh = "建设项目环评土壤内容台账", en = "Soil in environmental impact assessments",
        table = "register_eia_project", shape = Register.Shape.POINT, label = "project",
        measures = "eia-soil")
record EiaProject(
        @Field(zh = "项目名称", en = "Project", listed = true, synonyms = "建设项目") @NotBlank @Size(max = 200)
        String project,
        @Field(zh = "建设单位", en = "Builder") @NotBlank @Size(max = 200)
        String builder,
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", synonyms = "信用代码") @Uscc
        String uscc,
        @Field(zh = "行业", en = "Industry", codes = "industry", synonyms = "行业类别")
        String industry,
        @Field(zh = "环评类别", en = "Kind of assessment", listed = true, synonyms = "环评文件类型") @NotNull
        Category category,
        @Field(zh = "须开展土壤评价", en = "Soil part required", listed = true, group = {"土壤内容", "Soil part"}, synonyms = "是否应含土壤内容",
                help = {"按 HJ 964 判定", "By HJ 964"}) @NotNull
        Boolean soilRequired,
        @Field(zh = "含土壤现状调查", en = "Contains a soil survey")
        Boolean soilSurvey,
        @Field(zh = "含土壤影响预测", en = "Contains the impact on soil")
        Boolean soilImpact,
        @Field(zh = "土壤防范措施", en = "Measures for the soil", lines = true) @Size(max = 1000)
        String soilMeasures,
        @Field(zh = "审批文号", en = "Approval", group = {"审批与核查", "Approval and check"}, synonyms = "批复文号") @Size(max = 80)
        String approvalNo,
        @Field(zh = "审批日期", en = "Approved on", listed = true, synonyms = "批复日期") @PastOrPresent
        LocalDate approvedOn,
        @Field(zh = "竣工验收日期", en = "Accepted on") @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "三同时核查日期", en = "Checked on") @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "三同时核查结果", en = "Result of the check", listed = true)
        CheckResult checkResult)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("soilSurvey", Boolean.TRUE.equals(soilRequired) && approvedOn != null, "soilRequired")
                .neededWhen("soilMeasures", Boolean.TRUE.equals(soilRequired) && approvedOn != null, "soilRequired")
                .neededWith("approvalNo", "approvedOn")
                .notBefore("acceptedOn", "approvedOn")
                .notBefore("checkedOn", "approvedOn")
                .neededWith("checkResult", "checkedOn")
                .neededWith("checkedOn", "checkResult")
                .issues();
    }

    enum Category implements Option {
        @Words(zh = "报告书", en = "Report") REPORT,
        @Words(zh = "报告表", en = "Form") FORM,
        @Words(zh = "登记表", en = "Registration") REGISTRATION
    }

    enum CheckResult implements Option {
        @Words(zh = "已落实", en = "Built") BUILT,
        @Words(zh = "部分落实", en = "Partly built") PARTLY,
        @Words(zh = "未落实", en = "Not built") NOT_BUILT,
        @Words(zh = "未开工", en = "Not started") NOT_STARTED
    }
}
