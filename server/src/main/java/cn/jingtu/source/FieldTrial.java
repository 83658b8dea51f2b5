package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** 肥效田间试验: trials from which the efficiency of fertiliser follows by the difference method. */
@Register(
        key = "field-trials", code = "R33", zh = "肥效田间试验", en = "Field trials of fertiliser",
        table = "register_field_trial", shape = Register.Shape.POINT, label = "site",
        measures = "fertiliser-pesticide")
record FieldTrial(
        @Field(zh = "试验点", en = "Site", listed = true, synonyms = "试验地点") @NotBlank @Size(max = 100)
        String site,
        @Field(zh = "年度", en = "Year", listed = true) @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "作物", en = "Crop", codes = "crops", listed = true) @NotNull
        String crop,
        @Field(zh = "养分", en = "Nutrient", listed = true) @NotNull
        Nutrient nutrient,
        @Field(zh = "施肥区养分吸收量", en = "Uptake with fertiliser", unit = "kg/亩", listed = true) @NotNull @PositiveOrZero
        BigDecimal uptakeWith,
        @Field(zh = "无肥区养分吸收量", en = "Uptake without fertiliser", unit = "kg/亩", listed = true) @NotNull @PositiveOrZero
        BigDecimal uptakeWithout,
        @Field(zh = "养分施用量", en = "Nutrient applied", unit = "kg/亩", listed = true) @NotNull @Positive
        BigDecimal applied,
        @Field(zh = "代表面积", en = "Area represented", unit = "亩", help = {"汇总时的权重", "Weight in the mean"}) @PositiveOrZero
        BigDecimal representedMu,
        @Field(zh = "试验单位", en = "Done by") @Size(max = 200)
        String doneBy)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("uptakeWithout", "uptakeWith")
                .that(uptakeWith == null || uptakeWithout == null || applied == null || uptakeWith.subtract(uptakeWithout).compareTo(applied) <= 0, "applied", "efficiency-above-100",
                        "施肥增加的养分吸收量大于养分施用量，请核对。", "The fertiliser was taken up by more than was applied. Compare the numbers.")
                .issues();
    }

    enum Nutrient implements Option {
        @Words(zh = "氮", en = "Nitrogen") N,
        @Words(zh = "五氧化二磷", en = "Phosphorus pentoxide") P2O5,
        @Words(zh = "氧化钾", en = "Potassium oxide") K2O
    }
}
