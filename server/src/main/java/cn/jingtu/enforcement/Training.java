package cn.jingtu.enforcement;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 执法培训台账: courses for officers, with hours and who passed. */
@Register(
        key = "enforcement-training", code = "R52", zh = "执法培训台账", en = "Enforcement training",
        table = "register_training", label = "course",
        measures = "enforcement-capacity")
record Training(
        @Field(zh = "培训名称", en = "Course", listed = true, synonyms = "课程") @NotBlank @Size(max = 200)
        String course,
        @Field(zh = "培训日期", en = "Held on", listed = true) @NotNull @PastOrPresent
        LocalDate heldOn,
        @Field(zh = "学时", en = "Hours", unit = "h", listed = true) @NotNull @Positive
        BigDecimal hours,
        @Field(zh = "举办单位", en = "Organiser") @Size(max = 200)
        String organiser,
        @Field(zh = "含土壤内容", en = "About soil") @NotNull
        Boolean soil,
        @Field(zh = "参训人数", en = "Participants", unit = "人", listed = true) @NotNull @PositiveOrZero
        Integer participants,
        @Field(zh = "考核合格人数", en = "Passed", unit = "人") @PositiveOrZero
        Integer passed)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("passed", "participants")
                .issues();
    }
}
