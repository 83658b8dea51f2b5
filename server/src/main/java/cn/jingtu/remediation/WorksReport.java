package cn.jingtu.remediation;

import cn.jingtu.register.Field;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** 施工与环境监理台账: monthly record of works: supervision, notice board, monitoring around the site, incidents. */
@Register(
        key = "works-reports", code = "R12", zh = "施工与环境监理台账", en = "Works and their supervision",
        table = "register_works_report", label = "month",
        measures = {"secondary-pollution", "survey-and-works-supervision", "plot-remediation"})
record WorksReport(
        @Field(zh = "方案", en = "Plan", link = "plan-filings", listed = true, synonyms = "方案名称") @NotNull
        Long filing,
        @Field(zh = "报告月份", en = "Month", listed = true, help = {"如 2026年5月", "For example May 2026"}) @NotBlank @Size(max = 20)
        String month,
        @Field(zh = "施工单位", en = "Contractor", listed = true) @NotBlank @Size(max = 200)
        String contractor,
        @Field(zh = "环境监理单位", en = "Supervisor", listed = true, synonyms = "监理单位") @NotBlank @Size(max = 200)
        String supervisor,
        @Field(zh = "已设公告牌", en = "Notice board in place") @NotNull
        Boolean noticeBoard,
        @Field(zh = "大气监测", en = "Air monitored", group = {"监测", "Monitoring"})
        Boolean airMonitored,
        @Field(zh = "废水与地下水监测", en = "Water monitored")
        Boolean waterMonitored,
        @Field(zh = "噪声监测", en = "Noise monitored")
        Boolean noiseMonitored,
        @Field(zh = "超标情况", en = "Exceedances", lines = true) @Size(max = 500)
        String exceedances,
        @Field(zh = "形象进度", en = "Progress", unit = "%", group = {"施工情况", "Works"}) @PositiveOrZero @Max(100)
        BigDecimal progress,
        @Field(zh = "累计处理土方量", en = "Soil treated so far", unit = "m³", listed = true) @PositiveOrZero
        BigDecimal treatedM3,
        @Field(zh = "事故与投诉", en = "Incidents and complaints", lines = true) @Size(max = 500)
        String incidents,
        @Field(zh = "报告日期", en = "Reported on", listed = true) @NotNull @PastOrPresent
        LocalDate reportedOn) {}
