package cn.jingtu.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 饮用水水源地巡查: patrols of drinking-water sources. */
@Register(
        key = "source-patrols", code = "R28", zh = "饮用水水源地巡查", en = "Patrols of drinking-water sources",
        table = "register_source_patrol", label = "source", unique = {"source", "day"},
        shape = Register.Shape.POINT, towns = true, measures = "drinking-water-sources")
record SourcePatrol(
        @Field(zh = "水源地", en = "Source", listed = true, synonyms = "水源名称") @NotBlank @Size(max = 100)
        String source,
        @Field(zh = "巡查日期", en = "Day", listed = true) @NotNull @PastOrPresent
        LocalDate day,
        @Field(zh = "发现问题数", en = "Problems found", listed = true) @NotNull @PositiveOrZero
        Integer problems) {}
