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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 灌溉水监测台账: samples of irrigation water against GB 5084-2021 and what followed when they exceeded it. */
@Register(
        key = "irrigation-samples", code = "R29", zh = "灌溉水监测台账", en = "Monitoring of irrigation water",
        table = "register_irrigation_sample", shape = Register.Shape.POINT, label = "section",
        measures = "irrigation-water")
record IrrigationSample(
        @Field(zh = "断面或取水口", en = "Section", listed = true, synonyms = "监测断面") @NotBlank @Size(max = 100)
        String section,
        @Field(zh = "灌区", en = "Irrigation district") @Size(max = 100)
        String district,
        @Field(zh = "灌溉作物类型", en = "Irrigated crops", help = {"GB 5084-2021 表1", "Table 1 of GB 5084-2021"}) @NotNull
        Crops crops,
        @Field(zh = "灌溉面积", en = "Irrigated area", unit = "亩") @PositiveOrZero
        BigDecimal irrigatedMu,
        @Field(zh = "采样日期", en = "Sampled on", listed = true) @NotNull @PastOrPresent
        LocalDate sampledOn,
        @Field(zh = "监测项目", en = "Items", lines = true) @NotBlank @Size(max = 500)
        String items,
        @Field(zh = "检测机构", en = "Laboratory") @Size(max = 100)
        String lab,
        @Field(zh = "检测报告编号", en = "Test report", synonyms = "报告编号") @Size(max = 80)
        String reportNo,
        @Field(zh = "评价结论", en = "Verdict", listed = true, synonyms = "是否达标") @NotNull
        Verdict verdict,
        @Field(zh = "超标项目", en = "Items above the limit", group = {"超标处置", "Exceedance"}) @Size(max = 300)
        String exceedingItems,
        @Field(zh = "最大超标倍数", en = "Largest exceedance", unit = "倍") @Positive
        BigDecimal timesLimit,
        @Field(zh = "污染来源", en = "Cause", lines = true) @Size(max = 500)
        String cause,
        @Field(zh = "处置措施", en = "Measure", lines = true) @Size(max = 500)
        String measure,
        @Field(zh = "处置完成日期", en = "Closed on", listed = true) @PastOrPresent
        LocalDate closedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("exceedingItems", verdict == Verdict.EXCEEDS, "verdict")
                .notBefore("closedOn", "sampledOn")
                .neededWith("measure", "closedOn")
                .issues();
    }

    enum Crops implements Option {
        @Words(zh = "水田作物", en = "Paddy") PADDY,
        @Words(zh = "旱地作物", en = "Dry land crops") DRY,
        @Words(zh = "蔬菜", en = "Vegetables") VEGETABLE
    }

    enum Verdict implements Option {
        @Words(zh = "达标", en = "Compliant") COMPLIANT,
        @Words(zh = "超标", en = "Exceeds") EXCEEDS
    }
}
