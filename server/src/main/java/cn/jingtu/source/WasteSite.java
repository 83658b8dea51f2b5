package cn.jingtu.source;

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

/** 固体废物堆存场所: places where industrial and other solid waste lies, how it is contained, and what was done about it. */
@Register(
        key = "waste-sites", code = "R26", zh = "固体废物堆存场所", en = "Storage places of solid waste",
        table = "register_waste_site", shape = Register.Shape.AREA, label = "name",
        measures = "solid-waste-sites")
record WasteSite(
        @Field(zh = "场所名称", en = "Place", listed = true, synonyms = "堆存场所") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "废物种类", en = "Kind of waste", codes = "waste-kinds", listed = true, synonyms = {"固废类别", "固体废物种类"}) @NotNull
        String wasteKind,
        @Field(zh = "是否危险废物", en = "Hazardous") @NotNull
        Boolean hazardous,
        @Field(zh = "责任单位", en = "Responsible body", listed = true, synonyms = {"产生单位", "责任主体"}) @NotBlank @Size(max = 200)
        String owner,
        @Field(zh = "关联企业", en = "Enterprise", link = "enterprises")
        Long enterprise,
        @Field(zh = "堆存量", en = "Stock", unit = "t", listed = true) @PositiveOrZero
        BigDecimal stockT,
        @Field(zh = "占地面积", en = "Area", unit = "m²") @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "防扬散设施", en = "Kept from scattering", group = {"三防", "Containment"}) @NotNull
        Boolean antiScatter,
        @Field(zh = "防流失设施", en = "Kept from washing away") @NotNull
        Boolean antiLoss,
        @Field(zh = "防渗漏设施", en = "Kept from seeping") @NotNull
        Boolean antiSeepage,
        @Field(zh = "风险等级", en = "Risk")
        Grade riskGrade,
        @Field(zh = "影响的农用地单元", en = "Farmland affected", link = "farmland-units",
                help = {"溯源整治：污染源与受污染耕地的对应关系", "The polluted farmland that it is a source for"})
        Long affectedUnit,
        @Field(zh = "发现日期", en = "Found on", listed = true, group = {"整治", "Treatment"}, synonyms = "排查日期") @NotNull @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "存在问题", en = "Problem", lines = true) @Size(max = 1000)
        String problem,
        @Field(zh = "整治方案", en = "Treatment plan", lines = true, synonyms = "整治措施") @Size(max = 500)
        String plan,
        @Field(zh = "整治期限", en = "Due", listed = true)
        LocalDate due,
        @Field(zh = "整治完成日期", en = "Treated on", listed = true) @PastOrPresent
        LocalDate fixedOn,
        @Field(zh = "验收日期", en = "Accepted on") @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "验收文号", en = "Acceptance") @Size(max = 80)
        String acceptanceNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("problem", Boolean.FALSE.equals(antiScatter), "antiScatter")
                .neededWhen("problem", Boolean.FALSE.equals(antiLoss), "antiLoss")
                .neededWhen("problem", Boolean.FALSE.equals(antiSeepage), "antiSeepage")
                .notBefore("due", "foundOn")
                .notBefore("fixedOn", "foundOn")
                .notBefore("acceptedOn", "fixedOn")
                .neededWith("plan", "fixedOn")
                .neededWith("acceptanceNo", "acceptedOn")
                .issues();
    }

    enum Grade implements Option {
        @Words(zh = "高", en = "High") HIGH,
        @Words(zh = "中", en = "Medium") MEDIUM,
        @Words(zh = "低", en = "Low") LOW
    }
}
