package cn.jingtu.source;

import cn.jingtu.register.Field;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** 涉重金属企业全口径清单: every enterprise that emits heavy metals, with its emission of the base year and now. */
@Register(
        key = "metal-emitters", code = "R25", zh = "涉重金属企业全口径清单", en = "Enterprises emitting heavy metals",
        table = "register_metal_emitter", label = "line", unique = {"enterprise", "line"}, measures = "heavy-metal-emission")
record MetalEmitter(
        @Field(zh = "企业", en = "Enterprise", link = "enterprises", listed = true, synonyms = {"企业名称", "统一社会信用代码"}) @NotNull
        Long enterprise,
        @Field(zh = "生产线", en = "Production line", listed = true) @Size(max = 100) @NotNull
        String line,
        @Field(zh = "重金属", en = "Metals", listed = true, synonyms = {"污染物"}) @NotNull @Size(min = 1, max = 7)
        List<Metal> metals,
        @Field(zh = "基准年", en = "Base year", group = {"排放量", "Emission"}) @NotNull @Min(2000) @Max(2100)
        Integer baseYear,
        @Field(zh = "基准年排放量", en = "Emission of the base year", unit = "kg/a", listed = true) @NotNull @PositiveOrZero
        BigDecimal baseEmission,
        @Field(zh = "当前排放量", en = "Emission now", unit = "kg/a", listed = true) @NotNull @PositiveOrZero
        BigDecimal currentEmission,
        @Field(zh = "减排项目", en = "Reduction projects", lines = true) @Size(max = 1000)
        String reductionProjects,
        @Field(zh = "总量替代来源", en = "Source of replacement", help = {"新增排放由哪个减排项目替代", "Which reduction replaces a new emission"}) @Size(max = 500)
        String replacementSource) {

    enum Metal implements Option {
        @Words(zh = "铅", en = "Lead") PB,
        @Words(zh = "汞", en = "Mercury") HG,
        @Words(zh = "镉", en = "Cadmium") CD,
        @Words(zh = "铬", en = "Chromium") CR,
        @Words(zh = "砷", en = "Arsenic") AS,
        @Words(zh = "铊", en = "Thallium") TL,
        @Words(zh = "锑", en = "Antimony") SB
    }
}
