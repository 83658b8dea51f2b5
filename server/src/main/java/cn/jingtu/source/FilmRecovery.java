package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** 农膜与农药包装回收统计: how much film and pesticide packaging was used and recovered, by year and town. */
@Register(
        key = "film-recovery", code = "R34", zh = "农膜与农药包装回收统计", en = "Recovery of film and packaging",
        table = "register_film_recovery", label = "source", towns = true,
        measures = "mulch-film")
record FilmRecovery(
        @Field(zh = "年度", en = "Year", listed = true) @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "数据来源", en = "Data source", help = {"抽样调查、回收站台账或统计报表", "Survey, ledgers of stations or statistics"}) @NotBlank @Size(max = 200)
        String source,
        @Field(zh = "农膜销售量", en = "Film sold", unit = "t", group = {"农膜", "Film"}) @PositiveOrZero
        BigDecimal filmSoldT,
        @Field(zh = "农膜使用量", en = "Film used", unit = "t", listed = true) @NotNull @PositiveOrZero
        BigDecimal filmUsedT,
        @Field(zh = "农膜回收毛重", en = "Film recovered with soil", unit = "t") @PositiveOrZero
        BigDecimal filmGrossT,
        @Field(zh = "含杂率", en = "Impurity", unit = "%", help = {"泥土和水分所占比例", "Share of soil and water"}) @PositiveOrZero @Max(100)
        BigDecimal impurity,
        @Field(zh = "农膜回收量", en = "Film recovered", unit = "t", listed = true, help = {"已扣除泥土和水分", "Net of soil and water"}) @NotNull @PositiveOrZero
        BigDecimal filmRecoveredT,
        @Field(zh = "农膜处置量", en = "Film disposed", unit = "t") @PositiveOrZero
        BigDecimal filmDisposedT,
        @Field(zh = "农药包装产生量", en = "Packaging generated", unit = "t", listed = true, group = {"农药包装废弃物", "Packaging of pesticides"}) @PositiveOrZero
        BigDecimal packsGeneratedT,
        @Field(zh = "农药包装回收量", en = "Packaging recovered", unit = "t", listed = true) @PositiveOrZero
        BigDecimal packsRecoveredT,
        @Field(zh = "农药包装处置量", en = "Packaging disposed", unit = "t") @PositiveOrZero
        BigDecimal packsDisposedT,
        @Field(zh = "处置单位", en = "Disposed by") @Size(max = 200)
        String disposer)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .rarelyAbove("filmRecoveredT", "filmUsedT")
                .notAbove("filmRecoveredT", "filmGrossT")
                .rarelyAbove("filmDisposedT", "filmRecoveredT")
                .rarelyAbove("packsRecoveredT", "packsGeneratedT")
                .rarelyAbove("packsDisposedT", "packsRecoveredT")
                .issues();
    }
}
