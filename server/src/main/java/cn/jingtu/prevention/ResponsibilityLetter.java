package cn.jingtu.prevention;

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

/** 土壤污染防治责任书: what each key unit signed with the government, until when it binds, and where it is published. */
@Register(
        key = "responsibility-letters", code = "R18", zh = "土壤污染防治责任书", en = "Letters of duty of key units",
        table = "register_responsibility_letter", label = "letterNo", unique = "letterNo",
        measures = "responsibility-letters")
record ResponsibilityLetter(
        @Field(zh = "责任书编号", en = "Letter number", listed = true, synonyms = "文书编号") @NotBlank @Size(max = 60)
        String letterNo,
        @Field(zh = "重点监管单位", en = "Key unit", link = "key-units", listed = true, synonyms = {"单位名称", "企业名称"}) @NotNull
        Long unit,
        @Field(zh = "签订日期", en = "Signed on", listed = true) @NotNull @PastOrPresent
        LocalDate signedOn,
        @Field(zh = "政府签订人", en = "Signed for the government", help = {"签字人姓名和职务", "Name and post of who signed"}) @NotBlank @Size(max = 60)
        String signatory,
        @Field(zh = "企业签订人", en = "Signed for the unit") @Size(max = 60)
        String unitSignatory,
        @Field(zh = "责任内容", en = "Duties", synonyms = "责任条款") @NotNull
        List<Clause> clauses,
        @Field(zh = "目标任务", en = "Targets", lines = true) @Size(max = 1000)
        String targets,
        @Field(zh = "有效期至", en = "Valid until", listed = true, synonyms = "到期日期") @NotNull
        LocalDate validUntil,
        @Field(zh = "公开日期", en = "Published on", group = {"公开", "Publication"}) @PastOrPresent
        LocalDate publishedOn,
        @Field(zh = "公开链接", en = "Public link", synonyms = "公开网址") @Size(max = 300)
        String url)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("validUntil", "signedOn")
                .notBefore("publishedOn", "signedOn")
                .neededWith("url", "publishedOn")
                .issues();
    }

    enum Clause implements Option {
        @Words(zh = "控制有毒有害物质排放", en = "Control of toxic discharge") DISCHARGE,
        @Words(zh = "隐患排查整治", en = "Hidden dangers") HAZARDS,
        @Words(zh = "自行监测", en = "Self-monitoring") MONITORING,
        @Words(zh = "拆除活动污染防治", en = "Dismantling") DISMANTLING,
        @Words(zh = "环境应急", en = "Emergency") EMERGENCY,
        @Words(zh = "信息公开", en = "Disclosure") DISCLOSURE,
        @Words(zh = "地下储罐信息", en = "Underground tanks") TANKS
    }
}
