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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 工业企业与关闭搬迁清单: industrial enterprises, operating, stopped, closed or relocated. */
@Register(
        key = "enterprises", code = "R24", zh = "工业企业与关闭搬迁清单", en = "Industrial enterprises, operating and closed",
        table = "register_enterprise", shape = Register.Shape.AREA, label = "name", unique = "uscc", identifying = "permitNumber",
        measures = {"operating-enterprise-land", "closed-enterprise-plots", "closing-and-dismantling"})
record Enterprise(
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", listed = true, synonyms = {"信用代码", "社会信用代码"}) @Uscc
        String uscc,
        @Field(zh = "企业名称", en = "Name", listed = true, synonyms = {"单位名称", "企业"}) @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "地址", en = "Address", synonyms = {"详细地址", "生产地址"}) @Size(max = 300)
        String address,
        @Field(zh = "行业", en = "Industry", listed = true, codes = "industry", help = {"GB/T 4754-2017 大类", "Division of GB/T 4754-2017"}) @NotBlank
        String industry,
        @Field(zh = "主要产品", en = "Products", lines = true) @Size(max = 500)
        String products,
        @Field(zh = "生产状态", en = "Operation", listed = true, group = {"生产与许可", "Operation and permit"}, synonyms = {"企业状态", "状态"}) @NotNull
        Operation operation,
        @Field(zh = "状态起始日期", en = "Since", help = {"停产、关闭或搬迁的日期", "Day it stopped, closed or moved"}, synonyms = {"关闭日期", "停产日期", "搬迁日期"})
        LocalDate since,
        @Field(zh = "计划文件", en = "Plan document", synonyms = {"关停文件"}) @Size(max = 200)
        String planDocument,
        @Field(zh = "排污许可证编号", en = "Discharge permit number", synonyms = {"排污许可证"}) @Size(max = 40)
        String permitNumber,
        @Field(zh = "许可证状态", en = "Permit")
        Permit permit,
        @Field(zh = "许可证注销或撤销日期", en = "Permit ended on", synonyms = {"注销日期", "撤销日期"}) @PastOrPresent
        LocalDate permitEndedOn,
        @Field(zh = "原址踏勘日期", en = "Former site visited on", group = {"原址排查", "Check of the former site"}, synonyms = "排查日期",
                help = {"关闭、搬迁企业", "Of a closed or relocated enterprise"}) @PastOrPresent
        LocalDate siteVisitedOn,
        @Field(zh = "原址认定意见", en = "Decision on the former site", synonyms = "排查结论")
        SiteDecision siteDecision)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("since", operation != null && operation != Operation.OPERATING, "operation")
                .neededWith("siteDecision", "siteVisitedOn")
                .issues();
    }

    enum SiteDecision implements Option {
        @Words(zh = "疑似污染地块", en = "Suspected of contamination") SUSPECT,
        @Words(zh = "不列入", en = "Not suspected") CLEAR
    }

    enum Operation implements Option {
        @Words(zh = "在产", en = "Operating") OPERATING,
        @Words(zh = "停产", en = "Stopped") STOPPED,
        @Words(zh = "关闭", en = "Closed") CLOSED,
        @Words(zh = "搬迁", en = "Relocated") RELOCATED
    }

    enum Permit implements Option {
        @Words(zh = "有效", en = "Valid") VALID,
        @Words(zh = "注销", en = "Cancelled") CANCELLED,
        @Words(zh = "撤销", en = "Revoked") REVOKED,
        @Words(zh = "未发证", en = "None issued") NONE
    }
}
