package cn.jingtu.enforcement;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 土壤环境执法检查: every visit to an enterprise, a plot or works, what was looked at and found, what was ordered and whether it was done. */
@Register(
        key = "inspections", code = "R48", zh = "土壤环境执法检查", en = "Inspections",
        table = "register_inspection", shape = Register.Shape.POINT, label = "inspectionNo", unique = "inspectionNo",
        measures = {"routine-enforcement", "survey-and-works-supervision"})
record Inspection(
        @Field(zh = "检查编号", en = "Inspection", listed = true, synonyms = "检查记录编号") @NotBlank @Size(max = 60)
        String inspectionNo,
        @Field(zh = "检查类型", en = "Kind of inspection", listed = true, synonyms = "检查方式") @NotNull
        Kind kind,
        @Field(zh = "检查对象", en = "Inspected", listed = true, synonyms = {"被检查单位", "企业名称"}) @NotBlank @Size(max = 200)
        String subject,
        @Field(zh = "企业", en = "Enterprise", link = "enterprises")
        Long enterprise,
        @Field(zh = "地块", en = "Plot", link = "plots", synonyms = "地块编码")
        Long plot,
        @Field(zh = "来源举报", en = "Public report", link = "public-reports", help = {"由举报引起的检查", "Where a public report led to it"})
        Long publicReport,
        @Field(zh = "检查日期", en = "Inspected on", listed = true) @NotNull @PastOrPresent
        LocalDate inspectedOn,
        @Field(zh = "检查人员", en = "Inspectors", help = {"不少于两人", "Two at least"}) @NotBlank @Size(max = 200)
        String inspectors,
        @Field(zh = "检查事项", en = "Matters looked at", synonyms = "检查要点") @NotEmpty
        List<Matter> matters,
        @Field(zh = "采样", en = "Samples taken")
        Boolean sampled,
        @Field(zh = "检查情况", en = "What was found", lines = true, group = {"结果", "Result"}, synonyms = "发现问题") @Size(max = 1000)
        String findings,
        @Field(zh = "检查结果", en = "Result", listed = true, synonyms = "处理意见") @NotNull
        Result result,
        @Field(zh = "责令改正决定书文号", en = "Order", group = {"责令改正", "Order"}) @Size(max = 80)
        String orderNo,
        @Field(zh = "改正期限", en = "Due", listed = true, synonyms = "整改期限")
        LocalDate due,
        @Field(zh = "改正完成日期", en = "Put right on", listed = true, synonyms = "整改完成日期") @PastOrPresent
        LocalDate correctedOn,
        @Field(zh = "复查日期", en = "Inspected again on") @PastOrPresent
        LocalDate recheckedOn,
        @Field(zh = "复查结论", en = "Second verdict")
        Verdict recheckVerdict,
        @Field(zh = "移送单位", en = "Handed over to") @Size(max = 100)
        String transferredTo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        var ordered = result == Result.ORDERED;
        return Checks.of(this)
                .neededWhen("findings", result != null && result != Result.NOTHING, "result")
                .neededWhen("orderNo", ordered, "result")
                .neededWhen("due", ordered, "result")
                .notBefore("due", "inspectedOn")
                .notBefore("correctedOn", "inspectedOn")
                .notBefore("recheckedOn", "correctedOn")
                .neededWith("recheckVerdict", "recheckedOn")
                .neededWhen("transferredTo", result == Result.TRANSFERRED, "result")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "双随机抽查", en = "Random check") RANDOM,
        @Words(zh = "专项行动", en = "Campaign") CAMPAIGN,
        @Words(zh = "网格巡查", en = "Grid patrol") GRID,
        @Words(zh = "举报或线索核查", en = "Report or clue") CLUE,
        @Words(zh = "调查与修复活动监管", en = "Surveys and works") WORKS
    }

    enum Matter implements Option {
        @Words(zh = "隐患排查制度", en = "Hidden dangers") HIDDEN_DANGERS,
        @Words(zh = "自行监测", en = "Self-monitoring") SELF_MONITORING,
        @Words(zh = "有毒有害物质排放", en = "Toxic substances") TOXIC,
        @Words(zh = "拆除活动", en = "Dismantling") DISMANTLING,
        @Words(zh = "地下储罐和管线", en = "Underground tanks and pipes") TANKS,
        @Words(zh = "固体废物和污泥", en = "Waste and sludge") WASTE,
        @Words(zh = "尾矿库", en = "Tailings") TAILINGS,
        @Words(zh = "灌溉水和农业投入品", en = "Irrigation and farm inputs") FARMLAND,
        @Words(zh = "土壤污染状况调查", en = "Soil surveys") SURVEY,
        @Words(zh = "风险管控与修复施工", en = "Control and remediation works") WORKS,
        @Words(zh = "污染土壤转运", en = "Transport of soil") TRANSPORT,
        @Words(zh = "效果评估与后期管理", en = "Evaluation and aftercare") AFTERCARE,
        @Words(zh = "违规开发利用", en = "Use against a ban") ILLEGAL_USE
    }

    enum Result implements Option {
        @Words(zh = "未发现问题", en = "Nothing found") NOTHING,
        @Words(zh = "责令改正", en = "Ordered to put right") ORDERED,
        @Words(zh = "立案审查", en = "Case to be opened") CASE,
        @Words(zh = "移送其他部门", en = "Handed over") TRANSFERRED
    }

    enum Verdict implements Option {
        @Words(zh = "已改正", en = "Put right") DONE,
        @Words(zh = "未改正", en = "Not put right") NOT_DONE
    }
}
