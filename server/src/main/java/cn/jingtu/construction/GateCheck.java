package cn.jingtu.construction;

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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 用地准入联审记录: what was asked at each gate from planning to the building permit (G1–G6), what the ecology branch answered, and whether the procedure went on. */
@Register(
        key = "gate-checks", code = "R15", zh = "用地准入联审记录", en = "Gate checks of land",
        table = "register_gate_check", label = "requestNo", unique = "requestNo",
        measures = {"land-supply-gate", "permit-gate", "joint-supervision"})
record GateCheck(
        @Field(zh = "征询文号", en = "Request", listed = true, synonyms = {"征询编号", "联审编号"}) @NotBlank @Size(max = 80)
        String requestNo,
        @Field(zh = "联审环节", en = "Gate", listed = true, synonyms = "环节") @NotNull
        Gate gate,
        @Field(zh = "项目或事项", en = "Project", listed = true, synonyms = {"项目名称", "事项名称"}) @NotBlank @Size(max = 200)
        String project,
        @Field(zh = "地块", en = "Plot", link = "plots", listed = true, synonyms = "地块编码", help = {"不在主档的地块留空", "Empty where the land is not on file"})
        Long plot,
        @Field(zh = "不动产单元号", en = "Cadastral number", synonyms = "宗地号") @Size(max = 60)
        String cadastralNo,
        @Field(zh = "用地面积", en = "Area", unit = "m²", synonyms = "面积") @Positive
        BigDecimal areaM2,
        @Field(zh = "拟定用途", en = "Intended use", codes = "urban-land", synonyms = "规划用途", help = {"GB 50137-2011", "GB 50137-2011"})
        String intendedUse,
        @Field(zh = "涉及住宅或公共用地", en = "Housing or public use", help = {"居住用地、公共管理与公共服务用地", "Residential, public administration and public services"}) @NotNull
        Boolean sensitiveUse,
        @Field(zh = "申请单位", en = "Applicant", synonyms = "用地单位") @Size(max = 200)
        String applicant,
        @Field(zh = "征询部门", en = "Asked by", group = {"征询与答复", "Request and answer"}) @NotBlank @Size(max = 100)
        String askedBy,
        @Field(zh = "征询日期", en = "Asked on", listed = true) @NotNull @PastOrPresent
        LocalDate askedOn,
        @Field(zh = "答复期限", en = "Answer due", synonyms = "办理期限")
        LocalDate answerDue,
        @Field(zh = "答复结论", en = "Answer", listed = true, synonyms = "联审结论")
        Answer answer,
        @Field(zh = "答复日期", en = "Answered on", listed = true) @PastOrPresent
        LocalDate answeredOn,
        @Field(zh = "答复单位", en = "Answered by") @Size(max = 100)
        String answeredBy,
        @Field(zh = "答复文号", en = "Answer document") @Size(max = 80)
        String answerNo,
        @Field(zh = "答复依据", en = "Basis", lines = true, help = {"调查报告、名录和法律条款", "Survey report, lists and article of the law"}) @Size(max = 500)
        String basis,
        @Field(zh = "附加条件", en = "Conditions", lines = true) @Size(max = 500)
        String conditions,
        @Field(zh = "暂缓期间停办", en = "Blocks the procedure", help = {"答复暂缓的，后续手续不得办理", "While the answer is to hold, nothing further may be decided"})
        Boolean blocking,
        @Field(zh = "后续手续办结日期", en = "Procedure decided on", listed = true, group = {"后续手续", "Procedure"}, synonyms = {"供地日期", "发证日期"}) @PastOrPresent
        LocalDate decidedOn,
        @Field(zh = "合同或证书编号", en = "Contract or permit", synonyms = {"出让合同编号", "许可证编号"}) @Size(max = 80)
        String documentNo,
        @Field(zh = "违规情况及处理", en = "Breach and what was done", lines = true, synonyms = "违规处理") @Size(max = 500)
        String breach)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("answerDue", "askedOn")
                .notBefore("answeredOn", "askedOn")
                .neededWith("answer", "answeredOn")
                .neededWith("answeredOn", "answer")
                .neededWith("answeredBy", "answeredOn")
                .neededWith("basis", "answer")
                .neededWhen("conditions", answer == Answer.CONDITIONS, "answer")
                .notBefore("decidedOn", "askedOn")
                .neededWith("documentNo", "decidedOn")
                .that(breach != null || decidedOn == null || answer != null && !(answer == Answer.HOLD && Boolean.TRUE.equals(blocking)),
                        "breach", "decided-against-gate",
                        "未答复或答复暂缓即办结手续，请写明违规情况及处理。",
                        "The procedure was decided without an answer or against a hold: say what the breach is and what was done.")
                .issues();
    }

    enum Gate implements Option {
        @Words(zh = "G1 规划编制", en = "G1 planning") G1,
        @Words(zh = "G2 收储收回", en = "G2 storage or taking back") G2,
        @Words(zh = "G3 供地", en = "G3 supply") G3,
        @Words(zh = "G4 转让、用途变更与登记", en = "G4 transfer, change of use, registration") G4,
        @Words(zh = "G5 规划许可", en = "G5 planning permit") G5,
        @Words(zh = "G6 施工许可", en = "G6 building permit") G6
    }

    enum Answer implements Option {
        @Words(zh = "通过", en = "Pass") PASS,
        @Words(zh = "附条件通过", en = "Pass with conditions") CONDITIONS,
        @Words(zh = "暂缓", en = "Hold") HOLD
    }
}
