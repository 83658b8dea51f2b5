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
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 有毒有害物质地下储罐: underground tanks of toxic substances in key units, their walls, leak tests and retrofit. */
@Register(
        key = "underground-tanks", code = "R23", zh = "有毒有害物质地下储罐", en = "Underground tanks",
        table = "register_underground_tank", label = "tankNo", unique = {"unit", "tankNo"},
        measures = "enterprise-duty")
record UndergroundTank(
        @Field(zh = "重点监管单位", en = "Key unit", link = "key-units", listed = true, synonyms = {"单位名称", "企业名称"}) @NotNull
        Long unit,
        @Field(zh = "储罐编号", en = "Tank", listed = true, synonyms = "罐号") @NotBlank @Size(max = 40)
        String tankNo,
        @Field(zh = "储存物质", en = "Substance", listed = true) @NotBlank @Size(max = 100)
        String substance,
        @Field(zh = "CAS号", en = "CAS number") @Size(max = 20)
        String cas,
        @Field(zh = "容积", en = "Volume", unit = "m³", listed = true) @NotNull @Positive
        BigDecimal volumeM3,
        @Field(zh = "罐壁", en = "Wall", listed = true, synonyms = "单层或双层") @NotNull
        Wall wall,
        @Field(zh = "材质", en = "Material")
        Material material,
        @Field(zh = "安装年份", en = "Installed in") @Min(1900) @Max(2100)
        Integer installedYear,
        @Field(zh = "泄漏监测装置", en = "Leak detection", group = {"检测与改造", "Tests and retrofit"})
        Boolean leakDetection,
        @Field(zh = "最近检测日期", en = "Last tested on") @PastOrPresent
        LocalDate testedOn,
        @Field(zh = "检测结果", en = "Result of the test")
        TestResult testResult,
        @Field(zh = "防渗漏改造", en = "Retrofit", listed = true, synonyms = "改造状态")
        Retrofit retrofit,
        @Field(zh = "改造期限", en = "Retrofit due")
        LocalDate retrofitDue,
        @Field(zh = "改造完成日期", en = "Retrofitted on") @PastOrPresent
        LocalDate retrofittedOn,
        @Field(zh = "信息报备日期", en = "Reported on", help = {"向生态环境部门报备地下储罐信息", "To the ecology branch"}) @PastOrPresent
        LocalDate reportedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWith("testResult", "testedOn")
                .neededWith("testedOn", "testResult")
                .neededWhen("retrofit", wall == Wall.SINGLE, "wall")
                .neededWhen("retrofittedOn", retrofit == Retrofit.DONE, "retrofit")
                .issues();
    }

    enum Wall implements Option {
        @Words(zh = "单层罐", en = "Single wall") SINGLE,
        @Words(zh = "双层罐", en = "Double wall") DOUBLE,
        @Words(zh = "单层罐加防渗池", en = "Single wall in a lined pit") SINGLE_LINED
    }

    enum Material implements Option {
        @Words(zh = "钢制", en = "Steel") STEEL,
        @Words(zh = "玻璃钢", en = "Fibre-reinforced plastic") FRP,
        @Words(zh = "钢与玻璃钢", en = "Steel and plastic") COMPOSITE,
        @Words(zh = "混凝土", en = "Concrete") CONCRETE,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum TestResult implements Option {
        @Words(zh = "未泄漏", en = "Tight") TIGHT,
        @Words(zh = "泄漏", en = "Leaking") LEAKING
    }

    enum Retrofit implements Option {
        @Words(zh = "无需改造", en = "Not needed") NOT_NEEDED,
        @Words(zh = "已列计划", en = "Planned") PLANNED,
        @Words(zh = "改造中", en = "Under way") UNDER_WAY,
        @Words(zh = "已完成", en = "Done") DONE,
        @Words(zh = "已拆除", en = "Removed") REMOVED
    }
}
