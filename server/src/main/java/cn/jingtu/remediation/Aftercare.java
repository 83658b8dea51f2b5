package cn.jingtu.remediation;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 后期管理台账: what is still owed to a plot after control, remediation or acceptance of its risk. */
@Register(
        key = "aftercare", code = "R14", zh = "后期管理台账", en = "Aftercare",
        table = "register_aftercare", label = "measures",
        measures = "plot-remediation")
record Aftercare(
        @Field(zh = "地块", en = "Plot", link = "plots", listed = true, synonyms = "地块编码") @NotNull
        Long plot,
        @Field(zh = "后期管理责任单位", en = "Duty holder", listed = true, synonyms = "责任单位") @NotBlank @Size(max = 200)
        String holder,
        @Field(zh = "管理措施", en = "Measures", listed = true, lines = true, synonyms = "制度控制与工程控制") @NotBlank @Size(max = 500)
        String measures,
        @Field(zh = "使用限制", en = "Restrictions", lines = true) @Size(max = 500)
        String restrictions,
        @Field(zh = "监测频次", en = "Frequency of monitoring") @Size(max = 100)
        String frequency,
        @Field(zh = "起始日期", en = "From", synonyms = "开始日期") @NotNull
        LocalDate startsOn,
        @Field(zh = "终止日期", en = "Until", listed = true, synonyms = "截止日期", help = {"长期管理的留空", "Empty where it has no end"})
        LocalDate endsOn,
        @Field(zh = "最近监测日期", en = "Last monitored on", listed = true, group = {"监测", "Monitoring"}) @PastOrPresent
        LocalDate lastMonitoredOn,
        @Field(zh = "最近监测结果", en = "Last result", lines = true) @Size(max = 500)
        String lastResult)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("endsOn", "startsOn")
                .neededWith("lastResult", "lastMonitoredOn")
                .issues();
    }
}
