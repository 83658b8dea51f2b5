package cn.jingtu.support;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 从业单位与监测机构: who surveys, assesses, remediates, evaluates and measures: people, reports, violations, credit. */
@Register(
        key = "agencies", code = "R40", zh = "从业单位与监测机构", en = "Agencies and laboratories",
        table = "register_agency", label = "name", unique = "uscc",
        measures = "monitoring-market")
record Agency(
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", listed = true, synonyms = "信用代码") @NotBlank @Uscc
        String uscc,
        @Field(zh = "单位名称", en = "Name", listed = true, synonyms = "机构名称") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "从业范围", en = "Business", listed = true, synonyms = "业务类别") @NotNull
        List<Business> business,
        @Field(zh = "资质认定证书编号", en = "CMA certificate", synonyms = "CMA证书编号") @Size(max = 40)
        String cmaNo,
        @Field(zh = "资质认定有效期至", en = "CMA valid until", listed = true)
        LocalDate cmaUntil,
        @Field(zh = "已备案", en = "Filed", help = {"监测机构自2026年起须备案", "Laboratories have to file since 2026"}) @NotNull
        Boolean filed,
        @Field(zh = "备案编号", en = "Filing number") @Size(max = 60)
        String filingNo,
        @Field(zh = "专业人员数", en = "Professionals", unit = "人") @PositiveOrZero
        Integer people,
        @Field(zh = "评审报告数", en = "Reports reviewed", unit = "份", listed = true, group = {"质量与信用", "Quality and credit"}) @PositiveOrZero
        Integer reports,
        @Field(zh = "一次通过数", en = "Passed in first review", unit = "份", listed = true) @PositiveOrZero
        Integer firstPassed,
        @Field(zh = "违法违规次数", en = "Violations") @PositiveOrZero
        Integer violations,
        @Field(zh = "信用评价", en = "Credit", listed = true, synonyms = "信用等级")
        Credit credit,
        @Field(zh = "禁业截止日期", en = "Banned until")
        LocalDate bannedUntil)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("firstPassed", "reports")
                .neededWhen("cmaNo", business != null && business.contains(Business.MONITORING), "business")
                .neededWith("cmaUntil", "cmaNo")
                .neededWhen("filingNo", Boolean.TRUE.equals(filed), "filed")
                .issues();
    }

    enum Business implements Option {
        @Words(zh = "调查", en = "Survey") SURVEY,
        @Words(zh = "风险评估", en = "Risk assessment") RISK,
        @Words(zh = "风险管控", en = "Risk control") CONTROL,
        @Words(zh = "修复施工", en = "Remediation works") REMEDIATION,
        @Words(zh = "效果评估", en = "Effect evaluation") EVALUATION,
        @Words(zh = "环境监理", en = "Supervision") SUPERVISION,
        @Words(zh = "钻探采样", en = "Drilling") DRILLING,
        @Words(zh = "检测监测", en = "Testing and monitoring") MONITORING
    }

    enum Credit implements Option {
        @Words(zh = "良好", en = "Good") GOOD,
        @Words(zh = "一般", en = "Fair") FAIR,
        @Words(zh = "较差", en = "Poor") POOR,
        @Words(zh = "严重失信", en = "Seriously untrustworthy") BAD
    }
}
