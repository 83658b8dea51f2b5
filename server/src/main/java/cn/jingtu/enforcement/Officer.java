package cn.jingtu.enforcement;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 执法人员: staff who inspect and enforce, with their certificates. */
@Register(
        key = "enforcement-officers", code = "R52", zh = "执法人员", en = "Enforcement officers",
        table = "register_officer", label = "name", unique = "certificateNo",
        measures = "enforcement-capacity")
record Officer(
        @Field(zh = "姓名", en = "Name", listed = true) @NotBlank @Size(max = 60)
        String name,
        @Field(zh = "所在单位", en = "Unit", listed = true, synonyms = "单位") @NotBlank @Size(max = 100)
        String unit,
        @Field(zh = "执法证号", en = "Certificate", listed = true, synonyms = "执法证编号") @Size(max = 40)
        String certificateNo,
        @Field(zh = "执法证有效期至", en = "Certificate valid until", listed = true)
        LocalDate certificateUntil,
        @Field(zh = "从事执法起始日期", en = "In enforcement since")
        LocalDate since,
        @Field(zh = "接受过土壤执法培训", en = "Trained for soil", listed = true) @NotNull
        Boolean soilTrained,
        @Field(zh = "离岗日期", en = "Left on")
        LocalDate leftOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWith("certificateUntil", "certificateNo")
                .notBefore("leftOn", "since")
                .issues();
    }
}
