package cn.jingtu.enforcement;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 执法与监测装备: instruments and vehicles, how many the standard asks for, and their calibration. */
@Register(
        key = "enforcement-equipment", code = "R52", zh = "执法与监测装备", en = "Enforcement equipment",
        table = "register_equipment", label = "name",
        measures = "enforcement-capacity")
record Equipment(
        @Field(zh = "装备名称", en = "Equipment", listed = true, synonyms = "设备名称") @NotBlank @Size(max = 100)
        String name,
        @Field(zh = "装备类型", en = "Kind", listed = true) @NotNull
        Kind kind,
        @Field(zh = "型号", en = "Model", synonyms = "规格型号") @Size(max = 100)
        String model,
        @Field(zh = "出厂编号", en = "Serial number") @Size(max = 60)
        String serialNo,
        @Field(zh = "数量", en = "Units", unit = "台/套", listed = true) @NotNull @PositiveOrZero
        Integer units,
        @Field(zh = "标准配备数量", en = "Units that the standard asks for", unit = "台/套") @PositiveOrZero
        Integer standardUnits,
        @Field(zh = "购置日期", en = "Bought on") @PastOrPresent
        LocalDate boughtOn,
        @Field(zh = "可用", en = "Usable", listed = true, synonyms = "是否完好") @NotNull
        Boolean usable,
        @Field(zh = "检定校准日期", en = "Calibrated on", group = {"检定", "Calibration"}) @PastOrPresent
        LocalDate calibratedOn,
        @Field(zh = "检定有效期至", en = "Calibration due", listed = true)
        LocalDate calibrationDue,
        @Field(zh = "保管人或单位", en = "Kept by whom") @Size(max = 100)
        String keeper)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("calibrationDue", "calibratedOn")
                .neededWith("calibrationDue", "calibratedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "便携式X荧光光谱仪", en = "Portable XRF") XRF,
        @Words(zh = "光离子化检测仪", en = "PID") PID,
        @Words(zh = "采样设备", en = "Sampler") SAMPLER,
        @Words(zh = "水质检测仪", en = "Water tester") WATER,
        @Words(zh = "定位设备", en = "GNSS receiver") GNSS,
        @Words(zh = "无人机", en = "Drone") DRONE,
        @Words(zh = "执法记录仪", en = "Body camera") RECORDER,
        @Words(zh = "车辆", en = "Vehicle") VEHICLE,
        @Words(zh = "防护装备", en = "Protective equipment") PROTECTION,
        @Words(zh = "其他", en = "Other") OTHER
    }
}
