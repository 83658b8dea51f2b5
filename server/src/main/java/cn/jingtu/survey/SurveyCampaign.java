package cn.jingtu.survey;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 土壤调查任务与成果档案: detailed surveys, censuses and surveys of enterprise land: points and samples, results received, archive handed over. */
@Register(
        key = "survey-campaigns", code = "R58", zh = "土壤调查任务与成果档案", en = "Survey campaigns and their archives",
        table = "register_survey_campaign", label = "name", unique = "name",
        measures = {"farmland-detailed-survey", "operating-enterprise-land"})
record SurveyCampaign(
        @Field(zh = "任务名称", en = "Campaign", listed = true, synonyms = "调查任务") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "调查类型", en = "Kind of survey", listed = true) @NotNull
        Kind kind,
        @Field(zh = "年度", en = "Year", listed = true) @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "组织单位", en = "Organised by") @Size(max = 200)
        String organiser,
        @Field(zh = "下达点位数", en = "Points assigned", group = {"点位与样品", "Points and samples"}) @PositiveOrZero
        Integer pointsAssigned,
        @Field(zh = "已核实点位数", en = "Points verified", listed = true) @PositiveOrZero
        Integer pointsVerified,
        @Field(zh = "应送样品数", en = "Samples due") @PositiveOrZero
        Integer samplesDue,
        @Field(zh = "已送样品数", en = "Samples delivered", listed = true) @PositiveOrZero
        Integer samplesDelivered,
        @Field(zh = "成果接收日期", en = "Results received on", listed = true, group = {"成果与档案", "Results and archive"}) @PastOrPresent
        LocalDate resultReceivedOn,
        @Field(zh = "成果接收函文号", en = "Letter on the results") @Size(max = 80)
        String resultLetterNo,
        @Field(zh = "受污染面积", en = "Polluted area", unit = "亩") @PositiveOrZero
        BigDecimal pollutedMu,
        @Field(zh = "农产品超标比例", en = "Share of exceeding produce", unit = "%") @PositiveOrZero @Max(100)
        BigDecimal exceedingProduce,
        @Field(zh = "档案卷数", en = "Volumes of the archive", unit = "卷") @PositiveOrZero
        Integer archiveVolumes,
        @Field(zh = "档案移交日期", en = "Archive handed over on", listed = true) @PastOrPresent
        LocalDate archiveHandedOverOn,
        @Field(zh = "档案接收单位", en = "Archive received by") @Size(max = 200)
        String archiveReceiver,
        @Field(zh = "档案移交单编号", en = "Hand-over receipt") @Size(max = 80)
        String archiveReceiptNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("pointsVerified", "pointsAssigned")
                .notAbove("samplesDelivered", "samplesDue")
                .neededWith("resultLetterNo", "resultReceivedOn")
                .notBefore("archiveHandedOverOn", "resultReceivedOn")
                .neededWith("archiveReceiver", "archiveHandedOverOn")
                .neededWith("archiveReceiptNo", "archiveHandedOverOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "农用地详查", en = "Detailed survey of farmland") FARMLAND,
        @Words(zh = "重点行业企业用地调查", en = "Survey of enterprise land") ENTERPRISE,
        @Words(zh = "土壤污染状况普查", en = "Census of soil pollution") CENSUS,
        @Words(zh = "地下水调查", en = "Survey of groundwater") GROUNDWATER,
        @Words(zh = "其他", en = "Other") OTHER
    }
}
