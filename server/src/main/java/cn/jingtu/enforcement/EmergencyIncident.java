package cn.jingtu.enforcement;

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

/** 突发环境事件台账: incidents that touched or may touch the soil, from the first report to the follow-up. */
@Register(
        key = "emergency-incidents", code = "R51", zh = "突发环境事件台账", en = "Environmental incidents",
        table = "register_emergency_incident", shape = Register.Shape.POINT, label = "title",
        measures = "emergency-plan")
record EmergencyIncident(
        @Field(zh = "事件名称", en = "Incident", listed = true) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "发生日期", en = "Happened on", listed = true) @NotNull @PastOrPresent
        LocalDate happenedOn,
        @Field(zh = "事件级别", en = "Grade", listed = true) @NotNull
        Grade grade,
        @Field(zh = "地点", en = "Place") @Size(max = 200)
        String place,
        @Field(zh = "事件起因", en = "Cause", lines = true) @Size(max = 500)
        String cause,
        @Field(zh = "污染物", en = "Pollutants", lines = true) @Size(max = 500)
        String pollutants,
        @Field(zh = "影响面积", en = "Area touched", unit = "m²") @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "初报日期", en = "First report on", group = {"报告与处置", "Report and response"}) @NotNull @PastOrPresent
        LocalDate reportedOn,
        @Field(zh = "应急终止日期", en = "Response ended on", listed = true) @PastOrPresent
        LocalDate endedOn,
        @Field(zh = "处置措施", en = "Response", lines = true) @Size(max = 1000)
        String response,
        @Field(zh = "直接经济损失", en = "Direct loss", unit = "万元") @PositiveOrZero
        BigDecimal lossWan,
        @Field(zh = "土壤后续工作", en = "Follow-up for the soil", listed = true, group = {"后续", "Follow-up"})
        FollowUp followUp,
        @Field(zh = "对应地块", en = "Plot", link = "plots")
        Long plot)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("reportedOn", "happenedOn")
                .notBefore("endedOn", "happenedOn")
                .neededWith("response", "endedOn")
                .neededWith("followUp", "endedOn")
                .neededWhen("plot", followUp == FollowUp.SURVEY || followUp == FollowUp.REMEDIATION, "followUp")
                .issues();
    }

    enum Grade implements Option {
        @Words(zh = "特别重大", en = "Extremely grave") EXTREME,
        @Words(zh = "重大", en = "Major") MAJOR,
        @Words(zh = "较大", en = "Larger") LARGER,
        @Words(zh = "一般", en = "General") GENERAL
    }

    enum FollowUp implements Option {
        @Words(zh = "不需要", en = "None needed") NONE,
        @Words(zh = "开展调查评估", en = "Survey and assessment") SURVEY,
        @Words(zh = "开展修复", en = "Remediation") REMEDIATION,
        @Words(zh = "已完成", en = "Done") DONE
    }
}
