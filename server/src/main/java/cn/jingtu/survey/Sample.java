package cn.jingtu.survey;

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

/** 样品: what was taken where, when and from what depth, for which survey, and which laboratory received it. */
@Register(
        key = "samples", code = "R02", zh = "样品台账", en = "Samples",
        table = "register_sample", shape = Register.Shape.POINT, label = "sampleCode", unique = "sampleCode",
        measures = {"perimeter-monitoring", "farmland-detailed-survey", "operating-enterprise-land", "soil-database", "reserve-land-patrol"})
record Sample(
        @Field(zh = "样品编码", en = "Sample code", listed = true, synonyms = "样品编号") @NotBlank @Size(max = 60)
        String sampleCode,
        @Field(zh = "样品介质", en = "Medium", listed = true, synonyms = {"介质", "样品类型"}) @NotNull
        MonitoringPoint.Medium medium,
        @Field(zh = "质控类型", en = "Kind of sample", listed = true, synonyms = "样品性质") @NotNull
        Kind kind,
        @Field(zh = "对应样品", en = "Parallel of", synonyms = "原样编码", help = {"平行样对应的原样品编码", "Code of the sample that a parallel one was split from"}) @Size(max = 60)
        String parallelOf,
        @Field(zh = "调查任务", en = "Campaign", link = "survey-campaigns", group = {"采样对象", "What was sampled"})
        Long campaign,
        @Field(zh = "监测点位", en = "Monitoring point", link = "monitoring-points", listed = true, synonyms = {"点位编码", "点位"})
        Long point,
        @Field(zh = "地块", en = "Plot", link = "plots", synonyms = "地块编码")
        Long plot,
        @Field(zh = "农用地单元", en = "Farmland unit", link = "farmland-units")
        Long farmlandUnit,
        @Field(zh = "上界深度", en = "Depth from", unit = "cm", group = {"采样", "Sampling"}, synonyms = "起始深度") @PositiveOrZero
        BigDecimal depthTopCm,
        @Field(zh = "下界深度", en = "Depth to", unit = "cm", synonyms = "终止深度") @PositiveOrZero
        BigDecimal depthBottomCm,
        @Field(zh = "采样日期", en = "Sampled on", listed = true, synonyms = "采样时间") @NotNull @PastOrPresent
        LocalDate sampledOn,
        @Field(zh = "采样单位", en = "Sampled by") @Size(max = 200)
        String sampler,
        @Field(zh = "检测机构", en = "Laboratory", listed = true, group = {"检测", "Testing"}, synonyms = "检测单位") @Size(max = 200)
        String lab,
        @Field(zh = "检测机构资质编号", en = "CMA number", synonyms = {"CMA证书编号", "资质认定证书编号"}) @Size(max = 60)
        String cmaNo,
        @Field(zh = "样品接收日期", en = "Received on", synonyms = "收样日期") @PastOrPresent
        LocalDate receivedOn,
        @Field(zh = "检测报告编号", en = "Test report", synonyms = "报告编号") @Size(max = 80)
        String reportNo,
        @Field(zh = "检测报告日期", en = "Reported on", listed = true, synonyms = "报告日期") @PastOrPresent
        LocalDate reportedOn,
        @Field(zh = "样品库存放位置", en = "Kept at", help = {"省级、国家样品库的存放编号", "Number in the provincial or national store of samples"}) @Size(max = 100)
        String storedAt)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        var taken = kind == null || kind == Kind.ORDINARY || kind == Kind.PARALLEL;
        return Checks.of(this)
                .that(!taken || campaign != null || point != null || plot != null || farmlandUnit != null, "point", "object-missing",
                        "调查任务、监测点位、地块和农用地单元至少填写一项。", "Say what was sampled: a campaign, a point, a plot or a farmland unit.")
                .neededWhen("parallelOf", kind == Kind.PARALLEL, "kind")
                .differs("parallelOf", "sampleCode")
                .notAbove("depthTopCm", "depthBottomCm")
                .neededWith("depthBottomCm", "depthTopCm")
                .notBefore("receivedOn", "sampledOn")
                .neededWith("lab", "receivedOn")
                .notBefore("reportedOn", "receivedOn")
                .neededWith("reportNo", "reportedOn")
                .neededWith("cmaNo", "reportedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "普通样", en = "Ordinary") ORDINARY,
        @Words(zh = "平行样", en = "Parallel") PARALLEL,
        @Words(zh = "空白样", en = "Blank") BLANK,
        @Words(zh = "加标样", en = "Spiked") SPIKED
    }
}
