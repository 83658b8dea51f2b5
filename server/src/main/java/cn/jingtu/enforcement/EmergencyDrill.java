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
import java.time.LocalDate;
import java.util.List;

/** 应急演练台账: drills of emergency plans and what they showed. */
@Register(
        key = "emergency-drills", code = "R51", zh = "应急演练台账", en = "Emergency drills",
        table = "register_emergency_drill", label = "title",
        measures = "emergency-plan")
record EmergencyDrill(
        @Field(zh = "应急预案", en = "Plan", link = "emergency-plans", listed = true, synonyms = "预案名称") @NotNull
        Long plan,
        @Field(zh = "演练名称", en = "Drill", listed = true) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "演练日期", en = "Held on", listed = true) @NotNull @PastOrPresent
        LocalDate heldOn,
        @Field(zh = "演练形式", en = "Form", listed = true) @NotNull
        Form form,
        @Field(zh = "参加人数", en = "Participants", unit = "人", listed = true) @NotNull @PositiveOrZero
        Integer participants,
        @Field(zh = "演练情景", en = "Scenario", lines = true) @Size(max = 1000)
        String scenario,
        @Field(zh = "演练评估", en = "Evaluation", lines = true) @Size(max = 1000)
        String evaluation,
        @Field(zh = "改进措施", en = "Improvements", lines = true) @Size(max = 1000)
        String improvement,
        @Field(zh = "改进完成日期", en = "Improved on") @PastOrPresent
        LocalDate improvedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("improvedOn", "heldOn")
                .neededWith("improvement", "improvedOn")
                .issues();
    }

    enum Form implements Option {
        @Words(zh = "桌面推演", en = "Tabletop") TABLETOP,
        @Words(zh = "单项演练", en = "Single function") SINGLE,
        @Words(zh = "综合实战演练", en = "Full exercise") FULL
    }
}
