package cn.jingtu.source;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 自行监测台账: plan, report, upload and disclosure of each round in which a key unit monitored itself. */
@Register(
        key = "self-monitoring", code = "R21", zh = "自行监测台账", en = "Self-monitoring of key units",
        table = "register_self_monitoring", label = "title",
        measures = "enterprise-duty")
record SelfMonitoring(
        @Field(zh = "重点监管单位", en = "Key unit", link = "key-units", listed = true, synonyms = {"单位名称", "企业名称"}) @NotNull
        Long unit,
        @Field(zh = "监测年度", en = "Year", listed = true, synonyms = "年度") @NotNull @Min(1900) @Max(2100)
        Integer year,
        @Field(zh = "监测轮次", en = "Round", listed = true, help = {"如 2026年上半年地下水", "For example groundwater, first half of 2026"}) @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "方案备案日期", en = "Plan filed on", listed = true, synonyms = "方案报备日期") @PastOrPresent
        LocalDate planFiledOn,
        @Field(zh = "采样日期", en = "Sampled on") @PastOrPresent
        LocalDate sampledOn,
        @Field(zh = "检测机构", en = "Laboratory") @Size(max = 100)
        String lab,
        @Field(zh = "监测报告编号", en = "Report", synonyms = "报告编号") @Size(max = 80)
        String reportNo,
        @Field(zh = "报告日期", en = "Reported on", listed = true) @PastOrPresent
        LocalDate reportedOn,
        @Field(zh = "上传日期", en = "Uploaded on", group = {"上传与公开", "Upload and disclosure"}) @PastOrPresent
        LocalDate uploadedOn,
        @Field(zh = "公开日期", en = "Disclosed on", listed = true) @PastOrPresent
        LocalDate disclosedOn,
        @Field(zh = "公开网址", en = "Where it is disclosed") @Size(max = 300)
        String disclosedUrl,
        @Field(zh = "是否异常", en = "Abnormal", listed = true, group = {"异常处置", "Abnormal results"}, synonyms = "是否超标",
                help = {"超标或呈上升趋势", "Above a limit or rising"})
        Boolean exceeding,
        @Field(zh = "异常项目", en = "Abnormal items", synonyms = "超标项目") @Size(max = 300)
        String exceedingItems,
        @Field(zh = "处置情况", en = "What was done", lines = true) @Size(max = 1000)
        String handling)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("reportedOn", "sampledOn")
                .notBefore("uploadedOn", "reportedOn")
                .notBefore("disclosedOn", "reportedOn")
                .neededWith("reportNo", "reportedOn")
                .neededWith("disclosedUrl", "disclosedOn")
                .neededWhen("exceedingItems", Boolean.TRUE.equals(exceeding), "exceeding")
                .issues();
    }
}
