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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 农膜监督检查台账: checks of shops, makers and users of film against the thickness of GB 13735-2017. */
@Register(
        key = "film-inspections", code = "R34", zh = "农膜监督检查台账", en = "Inspections of film",
        table = "register_film_inspection", label = "target",
        measures = "mulch-film")
record FilmInspection(
        @Field(zh = "被检查单位", en = "Inspected", listed = true, synonyms = "检查对象") @NotBlank @Size(max = 200)
        String target,
        @Field(zh = "统一社会信用代码", en = "Unified social credit code", synonyms = "信用代码") @Uscc
        String uscc,
        @Field(zh = "单位类型", en = "Kind") @NotNull
        Kind kind,
        @Field(zh = "检查日期", en = "Inspected on", listed = true) @NotNull @PastOrPresent
        LocalDate inspectedOn,
        @Field(zh = "产品名称", en = "Product", synonyms = "产品规格") @Size(max = 200)
        String product,
        @Field(zh = "厚度", en = "Thickness", unit = "mm", listed = true) @Positive
        BigDecimal thicknessMm,
        @Field(zh = "检查结论", en = "Verdict", listed = true) @NotNull
        Verdict verdict,
        @Field(zh = "处理情况", en = "What was done", lines = true) @Size(max = 500)
        String handling,
        @Field(zh = "处罚决定书文号", en = "Penalty decision") @Size(max = 80)
        String penaltyNo)
        implements CrossChecked {

    /** Thinnest mulch film that GB 13735-2017 allows, in mm. */
    private static final BigDecimal THINNEST = new BigDecimal("0.010");

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(thicknessMm == null || thicknessMm.compareTo(THINNEST) >= 0 || verdict != Verdict.COMPLIANT, "verdict", "too-thin",
                        "厚度小于 0.010 mm 的地膜不符合 GB 13735-2017，结论不能为合格。", "Mulch film thinner than 0.010 mm does not meet GB 13735-2017 and cannot be compliant.")
                .neededWhen("handling", verdict == Verdict.VIOLATION, "verdict")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "经营门店", en = "Shop") SHOP,
        @Words(zh = "生产企业", en = "Maker") MAKER,
        @Words(zh = "使用者", en = "User") USER,
        @Words(zh = "网络销售", en = "Online") ONLINE
    }

    enum Verdict implements Option {
        @Words(zh = "合格", en = "Compliant") COMPLIANT,
        @Words(zh = "不合格", en = "Violation") VIOLATION
    }
}
