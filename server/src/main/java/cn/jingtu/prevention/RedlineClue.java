package cn.jingtu.prevention;

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

/** 生态保护红线监管台账: what patrols, images and reports found inside the redline, whether it is lawful, and what was done. */
@Register(
        key = "redline-clues", code = "R36", zh = "生态保护红线监管台账", en = "Clues inside the ecological redline",
        table = "register_redline_clue", shape = Register.Shape.AREA, label = "clueNo", unique = "clueNo", towns = true,
        measures = "redline-unused-land")
record RedlineClue(
        @Field(zh = "线索编号", en = "Clue", listed = true, synonyms = "图斑编号") @NotBlank @Size(max = 60)
        String clueNo,
        @Field(zh = "线索来源", en = "Origin", listed = true) @NotNull
        Origin origin,
        @Field(zh = "发现日期", en = "Found on", listed = true) @NotNull @PastOrPresent
        LocalDate foundOn,
        @Field(zh = "地点", en = "Place", synonyms = "位置") @Size(max = 200)
        String place,
        @Field(zh = "活动情况", en = "Activity", listed = true, synonyms = "人类活动") @NotBlank @Size(max = 300)
        String activity,
        @Field(zh = "涉及面积", en = "Area", unit = "m²") @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "合法性认定", en = "Lawfulness", listed = true, group = {"认定与处理", "Decision and action"}, synonyms = "是否合法")
        Lawful lawful,
        @Field(zh = "认定依据", en = "Basis") @Size(max = 300)
        String basis,
        @Field(zh = "处理措施", en = "Action", lines = true) @Size(max = 500)
        String action,
        @Field(zh = "办结日期", en = "Handled on", listed = true) @PastOrPresent
        LocalDate handledOn,
        @Field(zh = "恢复面积", en = "Area restored", unit = "m²") @PositiveOrZero
        BigDecimal restoredM2)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("handledOn", "foundOn")
                .neededWith("action", "handledOn")
                .neededWhen("basis", lawful == Lawful.LAWFUL || lawful == Lawful.UNLAWFUL, "lawful")
                .that(handledOn == null || lawful == Lawful.LAWFUL || lawful == Lawful.UNLAWFUL, "lawful", "decided-before-closing",
                        "线索办结前须认定是否合法。", "Whether it is lawful has to be decided before the clue is closed.")
                .notAbove("restoredM2", "areaM2")
                .issues();
    }

    enum Origin implements Option {
        @Words(zh = "巡查", en = "Patrol") PATROL,
        @Words(zh = "遥感影像", en = "Remote sensing") IMAGE,
        @Words(zh = "群众举报", en = "Public report") REPORT,
        @Words(zh = "上级交办", en = "Higher level") SUPERIOR
    }

    enum Lawful implements Option {
        @Words(zh = "符合管控规则", en = "Lawful") LAWFUL,
        @Words(zh = "违法", en = "Unlawful") UNLAWFUL,
        @Words(zh = "核实中", en = "Being checked") OPEN
    }
}
