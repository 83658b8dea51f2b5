package cn.jingtu.support;

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

/** 监测机构监督检查: spot checks and blind samples of agencies, and how violations were dealt with. */
@Register(
        key = "agency-checks", code = "R40", zh = "监测机构监督检查", en = "Checks of agencies",
        table = "register_agency_check", label = "subject",
        measures = "monitoring-market")
record AgencyCheck(
        @Field(zh = "机构", en = "Agency", link = "agencies", listed = true, synonyms = "机构名称") @NotNull
        Long agency,
        @Field(zh = "检查日期", en = "Checked on", listed = true) @NotNull @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "检查方式", en = "Kind of check", listed = true) @NotNull
        Kind kind,
        @Field(zh = "检查内容", en = "What was checked", listed = true, synonyms = "检查事项") @NotBlank @Size(max = 200)
        String subject,
        @Field(zh = "是否合格", en = "Passed", listed = true) @NotNull
        Boolean passed,
        @Field(zh = "发现问题", en = "Finding", lines = true) @Size(max = 1000)
        String finding,
        @Field(zh = "整改期限", en = "Due", group = {"处理", "Action"})
        LocalDate due,
        @Field(zh = "整改完成日期", en = "Rectified on", listed = true) @PastOrPresent
        LocalDate rectifiedOn,
        @Field(zh = "处罚决定书文号", en = "Penalty decision") @Size(max = 80)
        String penaltyNo,
        @Field(zh = "罚款金额", en = "Penalty", unit = "万元") @PositiveOrZero
        BigDecimal penalty)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("finding", Boolean.FALSE.equals(passed), "passed")
                .notBefore("due", "checkedOn")
                .notBefore("rectifiedOn", "checkedOn")
                .neededWith("penaltyNo", "penalty")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "双随机抽查", en = "Random check") RANDOM,
        @Words(zh = "盲样考核", en = "Blind samples") BLIND,
        @Words(zh = "报告抽查", en = "Review of reports") REPORT,
        @Words(zh = "投诉核查", en = "After a complaint") COMPLAINT
    }
}
