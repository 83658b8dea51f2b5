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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 隐患排查与整改台账: hidden dangers of soil and groundwater in key units, from finding to the county's check. */
@Register(
        key = "hidden-dangers", code = "R20", zh = "隐患排查与整改台账", en = "Hidden dangers and their rectification",
        table = "register_hidden_danger", label = "danger",
        measures = "enterprise-duty")
record HiddenDanger(
        @Field(zh = "重点监管单位", en = "Key unit", link = "key-units", listed = true, synonyms = {"单位名称", "企业名称"}) @NotNull
        Long unit,
        @Field(zh = "排查轮次", en = "Round", listed = true, help = {"如 2026年首轮", "For example first round of 2026"}) @NotBlank @Size(max = 60)
        String round,
        @Field(zh = "重点场所或设施", en = "Place or facility", listed = true, synonyms = {"重点场所", "重点设施"}) @NotBlank @Size(max = 200)
        String place,
        @Field(zh = "场所类型", en = "Kind of place") @NotNull
        PlaceKind placeKind,
        @Field(zh = "隐患内容", en = "Danger", listed = true, synonyms = "隐患描述") @NotBlank @Size(max = 300)
        String danger,
        @Field(zh = "可能影响介质", en = "What it may touch")
        Medium medium,
        @Field(zh = "隐患等级", en = "Grade", listed = true) @NotNull
        Grade grade,
        @Field(zh = "发现日期", en = "Found on", listed = true, synonyms = "排查日期") @NotNull @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "整改措施", en = "Measure", lines = true, group = {"整改", "Rectification"}, synonyms = "整改方案") @Size(max = 500)
        String measure,
        @Field(zh = "整改责任人", en = "Responsible") @Size(max = 60)
        String responsible,
        @Field(zh = "整改期限", en = "Due", listed = true) @NotNull
        LocalDate due,
        @Field(zh = "整改完成日期", en = "Rectified on", listed = true) @PastOrPresent
        LocalDate doneOn,
        @Field(zh = "县级初审日期", en = "Checked by the county on", group = {"核查", "Check"}, synonyms = "初审日期") @PastOrPresent
        LocalDate countyCheckedOn,
        @Field(zh = "县级初审结论", en = "Verdict of the county", listed = true)
        Verdict countyVerdict,
        @Field(zh = "市级抽查日期", en = "Spot check by the city on") @PastOrPresent
        LocalDate cityCheckedOn,
        @Field(zh = "市级抽查结论", en = "Verdict of the city")
        Verdict cityVerdict,
        @Field(zh = "退回原因", en = "Why it was returned", lines = true) @Size(max = 500)
        String returnReason)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("due", "foundOn")
                .notBefore("doneOn", "foundOn")
                .neededWith("measure", "doneOn")
                .notBefore("countyCheckedOn", "doneOn")
                .neededWith("countyVerdict", "countyCheckedOn")
                .neededWith("countyCheckedOn", "countyVerdict")
                .neededWhen("returnReason", countyVerdict == Verdict.RETURNED, "countyVerdict")
                .neededWith("cityVerdict", "cityCheckedOn")
                .notBefore("cityCheckedOn", "countyCheckedOn")
                .issues();
    }

    enum PlaceKind implements Option {
        @Words(zh = "液体储存区", en = "Storage of liquids") STORAGE,
        @Words(zh = "散装液体转运与厂内运输", en = "Transfer of liquids") TRANSFER,
        @Words(zh = "货物储存与传输", en = "Storage of goods") GOODS,
        @Words(zh = "生产区", en = "Production") PRODUCTION,
        @Words(zh = "其他活动区", en = "Other area") OTHER
    }

    enum Medium implements Option {
        @Words(zh = "土壤", en = "Soil") SOIL,
        @Words(zh = "地下水", en = "Groundwater") GROUNDWATER,
        @Words(zh = "土壤和地下水", en = "Both") BOTH
    }

    enum Grade implements Option {
        @Words(zh = "重大隐患", en = "Major") MAJOR,
        @Words(zh = "一般隐患", en = "General") GENERAL
    }

    enum Verdict implements Option {
        @Words(zh = "通过", en = "Passed") PASSED,
        @Words(zh = "退回", en = "Returned") RETURNED
    }
}
