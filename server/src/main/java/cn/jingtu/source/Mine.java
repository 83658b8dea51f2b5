package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Uscc;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 矿山: mines in operation, closed and abandoned, with their restoration fund and restored land. */
@Register(
        key = "mines", code = "R27", zh = "矿山", en = "Mines",
        table = "register_mine", shape = Register.Shape.AREA, label = "name", unique = "name", identifying = "permitNo",
        measures = "mining")
record Mine(
        @Field(zh = "矿山名称", en = "Name", listed = true, synonyms = "采矿权名称") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", synonyms = "信用代码") @Uscc
        String uscc,
        @Field(zh = "采矿权人", en = "Holder of the right", synonyms = "矿业权人") @Size(max = 200)
        String owner,
        @Field(zh = "矿种", en = "Mineral", listed = true, synonyms = "开采矿种") @NotBlank @Size(max = 60)
        String mineral,
        @Field(zh = "开采方式", en = "Way of mining")
        Mining mining,
        @Field(zh = "采矿许可证号", en = "Mining permit", synonyms = "许可证号") @Size(max = 60)
        String permitNo,
        @Field(zh = "许可证有效期至", en = "Permit valid until")
        LocalDate permitUntil,
        @Field(zh = "生产状态", en = "Operation", listed = true) @NotNull
        Operation operation,
        @Field(zh = "矿区面积", en = "Area", unit = "亩") @PositiveOrZero
        BigDecimal areaMu,
        @Field(zh = "损毁土地面积", en = "Damaged land", unit = "亩", group = {"恢复治理", "Restoration"}) @PositiveOrZero
        BigDecimal damagedMu,
        @Field(zh = "已恢复面积", en = "Restored land", unit = "亩", synonyms = "已治理面积") @PositiveOrZero
        BigDecimal restoredMu,
        @Field(zh = "应提取恢复基金", en = "Restoration fund due", unit = "万元", help = {"矿山地质环境治理恢复基金", "Fund for restoring the mine"}) @PositiveOrZero
        BigDecimal fundDue,
        @Field(zh = "已提取恢复基金", en = "Restoration fund paid in", unit = "万元") @PositiveOrZero
        BigDecimal fundPaid,
        @Field(zh = "排查日期", en = "Checked on", listed = true) @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "存在问题", en = "Problem", lines = true) @Size(max = 1000)
        String problem,
        @Field(zh = "验收日期", en = "Accepted on", listed = true) @PastOrPresent
        LocalDate acceptedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("restoredMu", "damagedMu")
                .rarelyAbove("fundPaid", "fundDue")
                .neededWhen("permitNo", operation == Operation.PRODUCING, "operation")
                .issues();
    }

    enum Mining implements Option {
        @Words(zh = "露天开采", en = "Open pit") OPEN_PIT,
        @Words(zh = "地下开采", en = "Underground") UNDERGROUND,
        @Words(zh = "露天与地下", en = "Both") BOTH
    }

    enum Operation implements Option {
        @Words(zh = "在产", en = "Producing") PRODUCING,
        @Words(zh = "停产", en = "Suspended") SUSPENDED,
        @Words(zh = "闭坑", en = "Closed") CLOSED,
        @Words(zh = "历史遗留", en = "Abandoned") ABANDONED
    }
}
