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
import java.time.LocalDate;
import java.util.List;

/** 规模养殖场: farms above scale: species, stock, manure facilities, acceptance and the national direct report. */
@Register(
        key = "livestock-farms", code = "R32", zh = "规模养殖场", en = "Livestock farms",
        table = "register_livestock_farm", shape = Register.Shape.POINT, label = "name", unique = "name", identifying = "farmCode", towns = true,
        measures = "livestock-waste")
record LivestockFarm(
        @Field(zh = "养殖场名称", en = "Name", listed = true, synonyms = "养殖场") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "养殖代码", en = "Farm code", listed = true, synonyms = "畜禽养殖代码") @Size(max = 40)
        String farmCode,
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", synonyms = "信用代码") @Uscc
        String uscc,
        @Field(zh = "负责人", en = "Person in charge", synonyms = "业主") @Size(max = 60)
        String owner,
        @Field(zh = "畜种", en = "Species", codes = "livestock", listed = true, synonyms = "养殖种类") @NotNull
        String species,
        @Field(zh = "存栏量", en = "Stock", unit = "头/只", listed = true) @NotNull @PositiveOrZero
        Integer stock,
        @Field(zh = "设计存栏", en = "Design stock", unit = "头/只") @PositiveOrZero
        Integer designStock,
        @Field(zh = "位于禁养区", en = "In a banned zone", synonyms = "是否禁养区") @NotNull
        Boolean bannedZone,
        @Field(zh = "备案日期", en = "Filed on") @PastOrPresent
        LocalDate filedOn,
        @Field(zh = "备案编号", en = "Filing number") @Size(max = 60)
        String filingNo,
        @Field(zh = "粪污处理设施", en = "Manure facilities", group = {"设施与直报", "Facilities and direct report"}, synonyms = "设施装备")
        List<Facility> facilities,
        @Field(zh = "设施装备配套", en = "Facilities complete", listed = true, synonyms = "是否配套") @NotNull
        Boolean complete,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn,
        @Field(zh = "验收文号", en = "Acceptance") @Size(max = 80)
        String acceptanceNo,
        @Field(zh = "直联直报状态", en = "Direct report", listed = true)
        DirectReport directReport,
        @Field(zh = "最近直报日期", en = "Last reported on") @PastOrPresent
        LocalDate reportedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("facilities", Boolean.TRUE.equals(complete), "complete")
                .notBefore("acceptedOn", "filedOn")
                .neededWith("acceptanceNo", "acceptedOn")
                .rarelyAbove("stock", "designStock")
                .issues();
    }

    enum Facility implements Option {
        @Words(zh = "雨污分流", en = "Rain kept apart") SEPARATION,
        @Words(zh = "粪污贮存池", en = "Storage tank") STORAGE,
        @Words(zh = "堆肥场", en = "Composting") COMPOST,
        @Words(zh = "沼气工程", en = "Biogas") BIOGAS,
        @Words(zh = "固液分离", en = "Solid-liquid separation") SEPARATOR,
        @Words(zh = "污水深度处理", en = "Sewage treatment") TREATMENT,
        @Words(zh = "发酵床", en = "Deep litter") FERMENTATION,
        @Words(zh = "还田管网或罐车", en = "Pipes or tankers to fields") TANKER
    }

    enum DirectReport implements Option {
        @Words(zh = "已通过", en = "Accepted") ACCEPTED,
        @Words(zh = "已上报", en = "Submitted") SUBMITTED,
        @Words(zh = "被退回", en = "Returned") RETURNED,
        @Words(zh = "未上报", en = "Not reported") NONE
    }
}
