package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 拆除活动污染防治方案备案: dismantling of plants and facilities: plan and filing before, residues while, summary after. */
@Register(
        key = "dismantlings", code = "R22", zh = "拆除活动污染防治方案备案", en = "Plans for dismantling",
        table = "register_dismantling", shape = Register.Shape.POINT, label = "project",
        measures = {"closing-and-dismantling", "enterprise-duty"})
record Dismantling(
        @Field(zh = "企业", en = "Enterprise", link = "enterprises", listed = true, synonyms = "企业名称") @NotNull
        Long enterprise,
        @Field(zh = "拆除项目", en = "Project", listed = true, synonyms = "项目名称") @NotBlank @Size(max = 200)
        String project,
        @Field(zh = "拆除范围", en = "Scope", lines = true, help = {"生产设施、构筑物和污染治理设施", "Facilities, structures and treatment plant"}) @NotBlank @Size(max = 1000)
        String scope,
        @Field(zh = "含应急措施", en = "Contains the emergency part") @NotNull
        Boolean emergencyPart,
        @Field(zh = "生态环境部门备案日期", en = "Filed with the ecology branch on", listed = true, group = {"备案", "Filing"}, synonyms = "备案日期") @PastOrPresent
        LocalDate filedOn,
        @Field(zh = "工信部门备案日期", en = "Filed with the industry bureau on") @PastOrPresent
        LocalDate industryFiledOn,
        @Field(zh = "备案编号", en = "Filing number") @Size(max = 60)
        String filingNo,
        @Field(zh = "拆除开始日期", en = "Dismantling starts on", listed = true, synonyms = "开工日期") @NotNull
        LocalDate startOn,
        @Field(zh = "拆除完成日期", en = "Dismantling finished on", listed = true, synonyms = "完工日期") @PastOrPresent
        LocalDate finishedOn,
        @Field(zh = "残留物清单", en = "Residues", lines = true, group = {"残留物与总结", "Residues and summary"}) @Size(max = 1000)
        String residues,
        @Field(zh = "其中危险废物", en = "Hazardous waste of them", unit = "t") @PositiveOrZero
        BigDecimal hazardousT,
        @Field(zh = "处置单位", en = "Disposed by") @Size(max = 200)
        String disposer,
        @Field(zh = "处置日期", en = "Disposed on") @PastOrPresent
        LocalDate disposedOn,
        @Field(zh = "总结报告日期", en = "Summary report on") @PastOrPresent
        LocalDate summaryOn)
        implements CrossChecked {

    /** Fifteen working days are three weeks when no holiday lies between. */
    private static final int DAYS_BEFORE_START = 21;

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .doubt(filedOn == null || startOn == null || !filedOn.isAfter(startOn.minusDays(DAYS_BEFORE_START)), "filedOn", "filed-late",
                        "备案日期距拆除开始不足十五个工作日，请核对。", "It was filed less than fifteen working days before dismantling starts.")
                .notBefore("finishedOn", "startOn")
                .notBefore("summaryOn", "finishedOn")
                .neededWith("filingNo", "filedOn")
                .neededWith("disposer", "disposedOn")
                .issues();
    }
}
