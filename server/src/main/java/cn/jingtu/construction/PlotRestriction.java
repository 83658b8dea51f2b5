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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 地块开发利用负面清单: which uses are banned on which contaminated plot, until what is fulfilled, and who was told. */
@Register(
        key = "plot-restrictions", code = "R57", zh = "地块开发利用负面清单", en = "Uses banned on contaminated plots",
        table = "register_plot_restriction", label = "condition",
        measures = "plot-lists")
record PlotRestriction(
        @Field(zh = "地块", en = "Plot", link = "plots", listed = true, synonyms = {"地块名称", "地块编码"}) @NotNull
        Long plot,
        @Field(zh = "禁止用途", en = "Banned uses", listed = true, synonyms = "负面清单") @NotNull
        List<Use> bannedUses,
        @Field(zh = "解除条件", en = "Until", listed = true, help = {"满足什么条件后可以解除", "What has to be fulfilled before it is lifted"}) @NotBlank @Size(max = 300)
        String condition,
        @Field(zh = "依据", en = "Basis", synonyms = "禁止依据") @NotBlank @Size(max = 300)
        String basis,
        @Field(zh = "清单版本", en = "List version", listed = true) @Size(max = 40)
        String listVersion,
        @Field(zh = "列入日期", en = "Issued on", listed = true) @NotNull
        LocalDate issuedOn,
        @Field(zh = "签收单位", en = "Received by", lines = true, help = {"规划、供地部门和镇街", "Planning, land supply and towns"}) @Size(max = 500)
        String recipients,
        @Field(zh = "签收日期", en = "Received on") @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "解除日期", en = "Lifted on", group = {"解除", "Lifting"}) @PastOrPresent
        LocalDate liftedOn,
        @Field(zh = "解除依据", en = "Basis of lifting") @Size(max = 300)
        String liftedBasis)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("receivedOn", "issuedOn")
                .notBefore("liftedOn", "issuedOn")
                .neededWith("liftedBasis", "liftedOn")
                .neededWith("recipients", "receivedOn")
                .issues();
    }

    enum Use implements Option {
        @Words(zh = "居住用地", en = "Housing") RESIDENTIAL,
        @Words(zh = "公共管理与公共服务用地", en = "Public administration and services") PUBLIC,
        @Words(zh = "商业服务业用地", en = "Commerce") COMMERCIAL,
        @Words(zh = "公园绿地", en = "Parks") GREEN,
        @Words(zh = "工业仓储用地", en = "Industry and storage") INDUSTRIAL,
        @Words(zh = "农业生产", en = "Farming") AGRICULTURE,
        @Words(zh = "开采利用地下水", en = "Use of groundwater") GROUNDWATER,
        @Words(zh = "与风险管控、修复无关的任何项目", en = "Any project unrelated to control or remediation") UNRELATED
    }
}
