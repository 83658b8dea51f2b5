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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 尾矿库: tailings ponds with their safety, monitoring and one plan for each. */
@Register(
        key = "tailings-ponds", code = "R27", zh = "尾矿库", en = "Tailings ponds",
        table = "register_tailings_pond", shape = Register.Shape.AREA, label = "name", unique = "name",
        measures = "mining")
record TailingsPond(
        @Field(zh = "尾矿库名称", en = "Name", listed = true) @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "所属矿山", en = "Mine", link = "mines")
        Long mine,
        @Field(zh = "责任单位", en = "Responsible body", synonyms = "运营单位") @NotBlank @Size(max = 200)
        String owner,
        @Field(zh = "矿种", en = "Mineral") @Size(max = 60)
        String mineral,
        @Field(zh = "等别", en = "Class", listed = true) @NotNull
        PondClass pondClass,
        @Field(zh = "安全度", en = "Safety", listed = true, synonyms = "安全等级") @NotNull
        Safety safety,
        @Field(zh = "头顶库", en = "Above housing", synonyms = "是否头顶库", help = {"下游一公里内有居民或重要设施", "Housing or vital facilities within 1 km downstream"}) @NotNull
        Boolean overhead,
        @Field(zh = "运行状态", en = "Operation", listed = true) @NotNull
        Operation operation,
        @Field(zh = "设计库容", en = "Design volume", unit = "万m³", synonyms = "总库容") @PositiveOrZero
        BigDecimal designVolume,
        @Field(zh = "已堆存量", en = "Stored volume", unit = "万m³") @PositiveOrZero
        BigDecimal storedVolume,
        @Field(zh = "坝高", en = "Height of the dam", unit = "m") @PositiveOrZero
        BigDecimal damHeight,
        @Field(zh = "已开展土壤监测", en = "Soil monitored", group = {"监测与整治", "Monitoring and treatment"}) @NotNull
        Boolean monitored,
        @Field(zh = "土壤污染评估日期", en = "Soil assessed on") @PastOrPresent
        LocalDate assessedOn,
        @Field(zh = "排查日期", en = "Checked on") @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "存在问题", en = "Problem", lines = true) @Size(max = 1000)
        String problem,
        @Field(zh = "一库一策", en = "Plan of the pond", lines = true) @Size(max = 500)
        String plan,
        @Field(zh = "整治完成日期", en = "Treated on", listed = true) @PastOrPresent
        LocalDate treatedOn,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .doubt(safety == null || safety == Safety.NORMAL || Boolean.TRUE.equals(monitored), "monitored", "unsafe-and-not-monitored",
                        "危库、险库、病库须开展土壤污染状况监测和定期评估。", "The soil around a dangerous, risky or defective pond has to be monitored and assessed.")
                .rarelyAbove("storedVolume", "designVolume")
                .notBefore("acceptedOn", "treatedOn")
                .neededWith("plan", "treatedOn")
                .issues();
    }

    enum PondClass implements Option {
        @Words(zh = "一等", en = "Class 1") ONE,
        @Words(zh = "二等", en = "Class 2") TWO,
        @Words(zh = "三等", en = "Class 3") THREE,
        @Words(zh = "四等", en = "Class 4") FOUR,
        @Words(zh = "五等", en = "Class 5") FIVE
    }

    enum Safety implements Option {
        @Words(zh = "正常库", en = "Normal") NORMAL,
        @Words(zh = "病库", en = "Defective") SICK,
        @Words(zh = "险库", en = "Risky") RISKY,
        @Words(zh = "危库", en = "Dangerous") DANGEROUS
    }

    enum Operation implements Option {
        @Words(zh = "在用", en = "In use") IN_USE,
        @Words(zh = "停用", en = "Stopped") STOPPED,
        @Words(zh = "已闭库", en = "Closed") CLOSED,
        @Words(zh = "回采利用", en = "Being reused") REUSED
    }
}
