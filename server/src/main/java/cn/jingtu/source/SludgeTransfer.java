package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 污泥转移台账: every load of sludge by its sheet: how much, how wet, where to, and what became of it. */
@Register(
        key = "sludge-transfers", code = "R31", zh = "污泥转移台账", en = "Transfers of sludge",
        table = "register_sludge_transfer", label = "sheetNo", unique = "sheetNo",
        measures = "sludge-disposal")
record SludgeTransfer(
        @Field(zh = "联单编号", en = "Sheet", listed = true, synonyms = "转移联单号") @NotBlank @Size(max = 60)
        String sheetNo,
        @Field(zh = "产生设施", en = "Plant", link = "sewage-plants", listed = true, synonyms = "污水厂") @NotNull
        Long plant,
        @Field(zh = "转出日期", en = "Sent on", listed = true) @NotNull @PastOrPresent
        LocalDate sentOn,
        @Field(zh = "湿污泥量", en = "Wet sludge", unit = "t", listed = true, synonyms = "转移量") @NotNull @Positive
        BigDecimal wetT,
        @Field(zh = "含水率", en = "Moisture", unit = "%", listed = true) @NotNull @PositiveOrZero @Max(100)
        BigDecimal moisture,
        @Field(zh = "运输单位", en = "Carrier") @Size(max = 200)
        String carrier,
        @Field(zh = "车牌号", en = "Vehicle") @Size(max = 20)
        String vehicle,
        @Field(zh = "接收单位", en = "Destination", listed = true, group = {"接收与处置", "Receipt and disposal"}, synonyms = "处置单位") @NotBlank @Size(max = 200)
        String destination,
        @Field(zh = "处置方式", en = "Disposal", listed = true) @NotNull
        Method method,
        @Field(zh = "接收量", en = "Received", unit = "t") @PositiveOrZero
        BigDecimal receivedT,
        @Field(zh = "接收日期", en = "Received on") @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "符合无害化要求", en = "Harmless", listed = true, help = {"按规定处置的才计入无害化处置率", "Only compliant disposal counts in the rate"}) @NotNull
        Boolean compliant)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("receivedOn", "sentOn")
                .rarelyAbove("receivedT", "wetT")
                .that(method != Method.TEMPORARY || !Boolean.TRUE.equals(compliant), "compliant", "heap-is-not-harmless",
                        "临时堆存不能计为无害化处置。", "A temporary heap is no harmless disposal.")
                .issues();
    }

    enum Method implements Option {
        @Words(zh = "卫生填埋", en = "Landfill") LANDFILL,
        @Words(zh = "焚烧", en = "Incineration") INCINERATION,
        @Words(zh = "堆肥后土地利用", en = "Composted and put on land") LAND,
        @Words(zh = "建材利用", en = "Building material") BUILDING,
        @Words(zh = "临时堆存", en = "Temporary heap") TEMPORARY,
        @Words(zh = "其他", en = "Other") OTHER
    }
}
