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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** 畜禽粪污利用台账: how much manure a farm made and used, by quarter and way. */
@Register(
        key = "manure-accounts", code = "R32", zh = "畜禽粪污利用台账", en = "Use of manure",
        table = "register_manure_account", label = "period", unique = {"farm", "period", "way"}, towns = true,
        measures = "livestock-waste")
record ManureAccount(
        @Field(zh = "养殖场", en = "Farm", link = "livestock-farms", listed = true, synonyms = "养殖场名称") @NotNull
        Long farm,
        @Field(zh = "统计时段", en = "Period", listed = true, synonyms = "季度", help = {"如 2026年第三季度", "For example third quarter of 2026"}) @NotBlank @Size(max = 20)
        String period,
        @Field(zh = "产生量", en = "Produced", unit = "t", listed = true) @NotNull @PositiveOrZero
        BigDecimal producedT,
        @Field(zh = "利用量", en = "Used", unit = "t", listed = true) @NotNull @PositiveOrZero
        BigDecimal usedT,
        @Field(zh = "利用方式", en = "Way of use", listed = true) @NotNull
        Way way,
        @Field(zh = "接收单位", en = "Receiver") @Size(max = 200)
        String receiver,
        @Field(zh = "消纳土地面积", en = "Land that takes it", unit = "亩") @PositiveOrZero
        BigDecimal landMu)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("usedT", "producedT")
                .neededWhen("receiver", way == Way.THIRD_PARTY, "way")
                .issues();
    }

    enum Way implements Option {
        @Words(zh = "自有农田还田", en = "Own fields") OWN_LAND,
        @Words(zh = "委托第三方", en = "Third party") THIRD_PARTY,
        @Words(zh = "生产有机肥", en = "Organic fertiliser") COMPOST,
        @Words(zh = "沼气", en = "Biogas") BIOGAS,
        @Words(zh = "处理达标排放", en = "Treated and discharged") DISCHARGE
    }
}
