package cn.jingtu.source;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 污水处理厂与污泥处置设施: plants that make or treat sludge, and how they come up to standard. */
@Register(
        key = "sewage-plants", code = "R31", zh = "污水处理厂与污泥处置设施", en = "Sewage plants and sludge facilities",
        table = "register_sewage_plant", shape = Register.Shape.POINT, label = "name", unique = "name",
        measures = {"sludge-facilities", "sludge-disposal"})
record SewagePlant(
        @Field(zh = "设施名称", en = "Name", listed = true, synonyms = "污水厂名称") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "设施类型", en = "Kind of facility", listed = true) @NotNull
        Kind kind,
        @Field(zh = "运营单位", en = "Operator") @Size(max = 200)
        String operator,
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", synonyms = "信用代码") @Uscc
        String uscc,
        @Field(zh = "处理能力", en = "Capacity", unit = "t/d") @PositiveOrZero
        BigDecimal capacity,
        @Field(zh = "达标改造", en = "Upgrade", listed = true, group = {"改造与合同", "Upgrade and contract"}, synonyms = "改造状态") @NotNull
        Upgrade upgrade,
        @Field(zh = "改造期限", en = "Upgrade due")
        LocalDate upgradeDue,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "处置合同单位", en = "Contractor for disposal") @Size(max = 200)
        String contractWith,
        @Field(zh = "合同有效期至", en = "Contract valid until")
        LocalDate contractUntil,
        @Field(zh = "存在临时堆放", en = "Temporary heap")
        Boolean temporaryHeap)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("acceptedOn", upgrade == Upgrade.DONE, "upgrade")
                .neededWith("contractUntil", "contractWith")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "城镇污水处理厂", en = "Urban sewage plant") URBAN,
        @Words(zh = "镇级污水处理设施", en = "Town sewage facility") TOWN,
        @Words(zh = "工业园区污水厂", en = "Industrial park plant") INDUSTRIAL,
        @Words(zh = "污泥处置设施", en = "Sludge facility") SLUDGE
    }

    enum Upgrade implements Option {
        @Words(zh = "已达标", en = "Up to standard") NOT_NEEDED,
        @Words(zh = "已列计划", en = "Planned") PLANNED,
        @Words(zh = "改造中", en = "Under way") UNDER_WAY,
        @Words(zh = "改造完成", en = "Upgraded") DONE
    }
}
