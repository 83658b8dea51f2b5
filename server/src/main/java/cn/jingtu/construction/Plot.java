package cn.jingtu.construction;

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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 建设用地地块主档: every plot whose soil is or may be in question, under the names of the national system: identity, land user, stage, liability. */
@Register(
        key = "plots", code = "R07", zh = "建设用地地块主档", en = "Construction land plots",
        table = "register_plot", shape = Register.Shape.AREA, label = "name", unique = "plotCode", identifying = "cadastralNo",
        measures = {"construction-survey-duty", "converted-farmland-survey", "plot-lists", "plot-remediation", "closed-enterprise-plots", "operating-enterprise-land", "liability"})
record Plot(
        @Field(zh = "地块名称", en = "Name", listed = true, synonyms = "WRDKMC") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "地块编码", en = "National plot code", listed = true, synonyms = {"WRDKBM", "污染地块编码"}, help = {"全国系统给定的编码", "Given by the national system"}) @Size(max = 40)
        String plotCode,
        @Field(zh = "临时编码", en = "Provisional code",
                help = {"取得地块编码前使用，例如 441602-T-2026-0001", "Used until the national code is there, such as 441602-T-2026-0001"}) @Size(max = 40)
        String provisionalCode,
        @Field(zh = "地块类型", en = "Kind of plot", listed = true, synonyms = "地块来源") @NotNull
        Kind kind,
        @Field(zh = "地址", en = "Address", synonyms = {"WRDKDZ", "详细地址"}) @Size(max = 300)
        String address,
        @Field(zh = "邮编", en = "Postcode", synonyms = "YZBM") @Size(max = 6)
        String postcode,
        @Field(zh = "四至范围", en = "Boundaries", lines = true, synonyms = {"DKSZFW", "四至"}) @Size(max = 500)
        String extentText,
        @Field(zh = "占地面积", en = "Area", unit = "m²", listed = true, synonyms = {"ZDMJ", "地块面积", "面积"}) @NotNull @Positive
        BigDecimal areaM2,
        @Field(zh = "周边说明", en = "Surroundings", lines = true, synonyms = "ZBSM",
                help = {"五百米内的住宅、学校、医院和水源", "Housing, schools, hospitals and water sources within 500 m"}) @Size(max = 1000)
        String surroundings,
        @Field(zh = "坐标来源", en = "Origin of the coordinates", help = {"手机地图的坐标有数百米偏移", "Coordinates of map apps are off by hundreds of metres"})
        Coordinates coordinates,
        @Field(zh = "关联企业", en = "Enterprise", link = "enterprises", group = {"历史与用途", "History and use"}, synonyms = "企业名称")
        Long enterprise,
        @Field(zh = "原行业", en = "Former industry", codes = "industry", synonyms = "行业类别")
        String formerIndustry,
        @Field(zh = "生产起始年", en = "Operated from") @Min(1900) @Max(2100)
        Integer operatedFrom,
        @Field(zh = "生产终止年", en = "Operated until") @Min(1900) @Max(2100)
        Integer operatedUntil,
        @Field(zh = "现状用地类型", en = "Current land use", codes = "land-use", synonyms = "现状用途", help = {"GB/T 21010-2017", "GB/T 21010-2017"})
        String currentUse,
        @Field(zh = "规划用途", en = "Planned use", codes = "urban-land", listed = true, synonyms = "规划用地类型", help = {"GB 50137-2011", "GB 50137-2011"})
        String plannedUse,
        @Field(zh = "不动产单元号", en = "Cadastral number", synonyms = "宗地号") @Size(max = 60)
        String cadastralNo,
        @Field(zh = "土地使用权人", en = "Land user", group = {"土地使用权人", "Land user"}, synonyms = {"SYQDWMC", "土地使用权单位"}) @Size(max = 200)
        String landUser,
        @Field(zh = "法定代表人", en = "Legal representative", synonyms = "FRDB") @Size(max = 60)
        String legalPerson,
        @Field(zh = "营业执照号", en = "Business licence number", synonyms = {"GSYYZZH", "统一社会信用代码"}) @Size(max = 40)
        String licenceNo,
        @Field(zh = "联系人", en = "Contact", synonyms = "SYQDWXR") @Size(max = 60)
        String contact,
        @Field(zh = "联系电话", en = "Telephone", synonyms = "SYQDWLXDH") @Size(max = 40)
        String phone,
        @Field(zh = "纳入原因", en = "Why it is on file", group = {"阶段与风险", "Stage and risk"}, synonyms = "触发情形")
        List<Trigger> triggers,
        @Field(zh = "所处阶段", en = "Stage", listed = true, synonyms = "SCJDBM") @NotNull
        Stage stage,
        @Field(zh = "是否污染地块", en = "Contaminated", listed = true, synonyms = {"POLLUETED", "SFWRDK"})
        Boolean polluted,
        @Field(zh = "风险级别", en = "Risk level", synonyms = "FXJB")
        Grade riskLevel,
        @Field(zh = "关注度", en = "Degree of concern", help = {"重点行业企业用地调查的风险筛查结果", "From the risk screening of the survey of enterprise land"})
        Grade concern,
        @Field(zh = "风险筛查得分", en = "Screening score", unit = "分") @PositiveOrZero @Max(100)
        BigDecimal screeningScore,
        @Field(zh = "优先监管", en = "Priority", help = {"优先监管地块或高风险地块", "Plots to be controlled first"})
        Boolean priority,
        @Field(zh = "污染物", en = "Pollutants", lines = true, synonyms = "超标污染物") @Size(max = 500)
        String pollutants,
        @Field(zh = "初步调查报告", en = "Preliminary survey report", group = {"初步调查报告", "Preliminary survey report"}) @Size(max = 200)
        String surveyTitle,
        @Field(zh = "报告概要", en = "Summary of the report", lines = true, synonyms = "DCBGNR") @Size(max = 2000)
        String surveySummary,
        @Field(zh = "报告编制单位", en = "Author of the report") @Size(max = 200)
        String surveyAuthor,
        @Field(zh = "报告公开日期", en = "Report published on") @PastOrPresent
        LocalDate surveyPublishedOn,
        @Field(zh = "责任认定情况", en = "Liability", group = {"责任认定", "Liability"})
        Liability liability,
        @Field(zh = "污染责任人", en = "Liable party", synonyms = "责任主体") @Size(max = 200)
        String liableParty,
        @Field(zh = "认定依据", en = "Evidence of liability", lines = true) @Size(max = 500)
        String liabilityEvidence,
        @Field(zh = "认定文书编号", en = "Liability decision") @Size(max = 80)
        String liabilityDocument,
        @Field(zh = "责任认定日期", en = "Liability decided on") @PastOrPresent
        LocalDate liabilityDecidedOn,
        @Field(zh = "复议或诉讼情况", en = "Appeal") @Size(max = 300)
        String appeal)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .that(plotCode != null || provisionalCode != null, "provisionalCode", "code-missing",
                        "地块编码和临时编码至少填写一项。", "Give the national plot code or a provisional one.")
                .that(stage == null || stage.compareTo(Stage.S4) < 0 || Boolean.TRUE.equals(polluted), "polluted", "stage-needs-contamination",
                        "所处阶段为“%s”的地块应为污染地块。".formatted(stage == null ? "" : stage.label().zh()),
                        "A plot in the stage \"%s\" is a contaminated one.".formatted(stage == null ? "" : stage.label().en()))
                .notAbove("operatedFrom", "operatedUntil")
                .neededWhen("liableParty", liability == Liability.RECOGNISED, "liability")
                .neededWhen("liabilityDecidedOn", liability == Liability.RECOGNISED, "liability")
                .neededWith("surveyAuthor", "surveyTitle")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "在产企业用地", en = "Operating enterprise") OPERATING,
        @Words(zh = "关闭搬迁企业用地", en = "Closed or relocated enterprise") CLOSED,
        @Words(zh = "农用地转用", en = "Converted farmland") FARMLAND,
        @Words(zh = "填埋场等设施", en = "Landfill or similar facility") LANDFILL,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum Coordinates implements Option {
        @Words(zh = "测绘", en = "Land survey") SURVEYED,
        @Words(zh = "手持定位", en = "Handheld receiver") GNSS,
        @Words(zh = "影像判读", en = "Image") IMAGE,
        @Words(zh = "地图软件", en = "Map app") MAP_APP
    }

    enum Trigger implements Option {
        @Words(zh = "普查、监测、检查或举报显示风险", en = "Evidence of risk") EVIDENCE,
        @Words(zh = "拟变更为住宅、公共用地", en = "Change to housing or public use") SENSITIVE_USE,
        @Words(zh = "重点监管单位用地变更或转让", en = "Key unit land changed or transferred") KEY_UNIT,
        @Words(zh = "重点行业用地收回或转商业", en = "Listed industry land taken back or turned commercial") INDUSTRY,
        @Words(zh = "企业关闭或许可证注销", en = "Enterprise closed or permit cancelled") CLOSURE,
        @Words(zh = "事故、倾倒或旧填埋场", en = "Accident, dumping or old landfill") ACCIDENT
    }

    enum Stage implements Option {
        @Words(zh = "疑似地块", en = "Suspected") S0,
        @Words(zh = "初步调查", en = "Preliminary survey") S1,
        @Words(zh = "详细调查", en = "Detailed survey") S2,
        @Words(zh = "风险评估", en = "Risk assessment") S3,
        @Words(zh = "风险管控", en = "Risk control") S4,
        @Words(zh = "土壤修复与治理", en = "Remediation") S5,
        @Words(zh = "修复与治理评估", en = "Evaluation of remediation") S6
    }

    enum Grade implements Option {
        @Words(zh = "高", en = "High") HIGH,
        @Words(zh = "中", en = "Medium") MEDIUM,
        @Words(zh = "低", en = "Low") LOW
    }

    enum Liability implements Option {
        @Words(zh = "未认定", en = "Open") OPEN,
        @Words(zh = "认定中", en = "Under way") IN_PROGRESS,
        @Words(zh = "有争议", en = "Disputed") DISPUTED,
        @Words(zh = "已认定", en = "Recognised") RECOGNISED,
        @Words(zh = "无法认定，由土地使用权人承担", en = "Cannot be found, land user answers") UNKNOWN
    }
}
