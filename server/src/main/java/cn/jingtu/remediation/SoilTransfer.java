package cn.jingtu.remediation;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 污染土壤转运联单: every transport of polluted soil, reported to both places before it moved. */
@Register(
        key = "soil-transfers", code = "R12", zh = "污染土壤转运联单", en = "Transports of polluted soil",
        table = "register_soil_transfer", label = "sheetNo", unique = "sheetNo",
        measures = "secondary-pollution")
record SoilTransfer(
        @Field(zh = "联单编号", en = "Sheet", listed = true, synonyms = "转运联单号") @NotBlank @Size(max = 60)
        String sheetNo,
        @Field(zh = "方案", en = "Plan", link = "plan-filings", listed = true, synonyms = "方案名称") @NotNull
        Long filing,
        @Field(zh = "转运计划报告日期", en = "Plan reported on", listed = true, help = {"报送转出地和接收地生态环境部门", "To the ecology branches of both places"}) @NotNull @PastOrPresent
        LocalDate reportedOn,
        @Field(zh = "转运日期", en = "Sent on", listed = true) @NotNull @PastOrPresent
        LocalDate sentOn,
        @Field(zh = "运输方式", en = "Way of transport") @Size(max = 100)
        String mode,
        @Field(zh = "运输线路", en = "Route", lines = true) @Size(max = 500)
        String route,
        @Field(zh = "运输单位", en = "Carrier") @Size(max = 200)
        String carrier,
        @Field(zh = "车牌号", en = "Vehicle") @Size(max = 20)
        String vehicle,
        @Field(zh = "转运土方量", en = "Soil", unit = "m³", listed = true, synonyms = "数量") @NotNull @Positive
        BigDecimal soilM3,
        @Field(zh = "属于危险废物", en = "Hazardous waste") @NotNull
        Boolean hazardous,
        @Field(zh = "接收单位", en = "Destination", listed = true, group = {"接收", "Receipt"}) @NotBlank @Size(max = 200)
        String destination,
        @Field(zh = "接收土方量", en = "Soil received", unit = "m³") @PositiveOrZero
        BigDecimal receivedM3,
        @Field(zh = "接收日期", en = "Received on") @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "最终处置方式", en = "Final disposal", synonyms = "处置方式") @NotBlank @Size(max = 200)
        String disposal)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(reportedOn == null || sentOn == null || !sentOn.isBefore(reportedOn), "reportedOn", "reported-after-transport",
                        "转运计划应在转运前报告，请核对日期。", "The plan of a transport is reported before it moves. Compare the days.")
                .notBefore("receivedOn", "sentOn")
                .rarelyAbove("receivedM3", "soilM3")
                .issues();
    }
}
