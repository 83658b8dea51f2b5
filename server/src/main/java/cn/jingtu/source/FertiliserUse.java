package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** 化肥农药使用统计: fertiliser and pesticide by year, crop and town, with the areas on which soil tests decide. */
@Register(
        key = "fertiliser-use", code = "R33", zh = "化肥农药使用统计", en = "Use of fertiliser and pesticide",
        table = "register_fertiliser_use", label = "crop", towns = true,
        measures = "fertiliser-pesticide")
record FertiliserUse(
        @Field(zh = "年度", en = "Year", listed = true) @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "作物", en = "Crop", codes = "crops", listed = true, synonyms = "作物名称") @NotNull
        String crop,
        @Field(zh = "播种面积", en = "Sown area", unit = "亩", listed = true) @NotNull @Positive
        BigDecimal sownMu,
        @Field(zh = "化肥用量（折纯）", en = "Fertiliser as nutrient", unit = "t", listed = true, synonyms = "化肥折纯量") @NotNull @PositiveOrZero
        BigDecimal fertiliserT,
        @Field(zh = "农药用量（折百）", en = "Pesticide as active substance", unit = "t", listed = true, synonyms = "农药折百量") @PositiveOrZero
        BigDecimal pesticideT,
        @Field(zh = "有机肥用量", en = "Organic fertiliser", unit = "t") @PositiveOrZero
        BigDecimal organicT,
        @Field(zh = "测土配方推广面积", en = "Area promoted for soil tests", unit = "亩", listed = true, help = {"官方推广面积", "Area as promoted"}) @PositiveOrZero
        BigDecimal soilTestMu,
        @Field(zh = "测土配方实际采用面积", en = "Area where soil tests are followed", unit = "亩", help = {"抽样调查得到的采用面积", "As found by sampling farmers"}) @PositiveOrZero
        BigDecimal adoptedMu,
        @Field(zh = "化肥利用率", en = "Fertiliser efficiency", unit = "%", group = {"利用率", "Efficiency"}) @PositiveOrZero @Max(100)
        BigDecimal fertiliserRate,
        @Field(zh = "农药利用率", en = "Pesticide efficiency", unit = "%") @PositiveOrZero @Max(100)
        BigDecimal pesticideRate,
        @Field(zh = "利用率来源", en = "Origin of the rates", help = {"田间试验或省级认定文件", "Field trials or the province's document"}) @Size(max = 200)
        String rateSource)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .rarelyAbove("soilTestMu", "sownMu")
                .notAbove("adoptedMu", "sownMu")
                .neededWhen("rateSource", fertiliserRate != null, "fertiliserRate")
                .neededWhen("rateSource", fertiliserRate == null && pesticideRate != null, "pesticideRate")
                .issues();
    }
}
