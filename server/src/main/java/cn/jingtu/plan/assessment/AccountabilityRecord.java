package cn.jingtu.plan.assessment;

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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 问责登记: clues of neglected duty and, once decided, only the form and the number of the archived decision. Closed to all but those who read accountability. */
@Register(
        key = "accountability-records", code = "R46", zh = "问责登记", en = "Accountability",
        table = "register_accountability_record", label = "clueNo", unique = "clueNo", closed = "accountability:read",
        measures = "accountability")
record AccountabilityRecord(
        @Field(zh = "线索编号", en = "Clue", listed = true) @NotBlank @Size(max = 60)
        String clueNo,
        @Field(zh = "整改事项", en = "Rectification", link = "rectifications", synonyms = "问题")
        Long rectification,
        @Field(zh = "责任单位", en = "Body", listed = true) @NotBlank @Size(max = 100)
        String body,
        @Field(zh = "时任职务", en = "Post at the time", listed = true, help = {"终身追责以当时的职务为准，不写姓名", "Responsibility for life follows the post held then; no names here"}) @Size(max = 100)
        String post,
        @Field(zh = "线索移送日期", en = "Handed over on", listed = true) @NotNull @PastOrPresent
        LocalDate transferredOn,
        @Field(zh = "受理机关", en = "Handled by") @NotNull
        Organ organ,
        @Field(zh = "办理状态", en = "Progress", listed = true) @NotNull
        Progress progress,
        @Field(zh = "问责形式", en = "Form", group = {"决定", "Decision"})
        List<Form> forms,
        @Field(zh = "决定文号", en = "Decision", listed = true) @Size(max = 80)
        String decisionNo,
        @Field(zh = "决定日期", en = "Decided on") @PastOrPresent
        LocalDate decidedOn,
        @Field(zh = "归档日期", en = "Archived on", listed = true) @PastOrPresent
        LocalDate archivedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("decidedOn", "transferredOn")
                .neededWith("decisionNo", "decidedOn")
                .neededWhen("decidedOn", progress == Progress.DECIDED, "progress")
                .neededWhen("forms", progress == Progress.DECIDED, "progress")
                .notBefore("archivedOn", "decidedOn")
                .issues();
    }

    enum Organ implements Option {
        @Words(zh = "纪委监委", en = "Discipline inspection and supervision") DISCIPLINE,
        @Words(zh = "组织部", en = "Organisation department") ORGANISATION,
        @Words(zh = "司法机关", en = "Judiciary") JUDICIARY
    }

    enum Progress implements Option {
        @Words(zh = "已移送", en = "Handed over") TRANSFERRED,
        @Words(zh = "办理中", en = "Under way") UNDER_WAY,
        @Words(zh = "已作决定", en = "Decided") DECIDED,
        @Words(zh = "不予追究", en = "Dropped") DROPPED
    }

    enum Form implements Option {
        @Words(zh = "诫勉", en = "Admonition") ADMONITION,
        @Words(zh = "责令公开道歉", en = "Public apology") APOLOGY,
        @Words(zh = "组织处理", en = "Change of post") POST,
        @Words(zh = "党纪处分", en = "Party discipline") PARTY,
        @Words(zh = "政务处分", en = "Administrative discipline") ADMINISTRATIVE,
        @Words(zh = "移送司法", en = "Handed to the judiciary") JUDICIAL
    }
}
