package cn.jingtu.farmland;

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
import java.util.Objects;
import java.util.stream.Stream;

/** 农用地分类清单: farmland in units of one category, by soil and produce, with who answers for its pollution. */
@Register(
        key = "farmland-units", code = "R03", zh = "农用地分类清单", en = "Farmland units",
        table = "register_farmland_unit", shape = Register.Shape.AREA, label = "unitCode", unique = "unitCode",
        measures = {"farmland-classification", "priority-protection", "safe-use", "strict-control", "orchard-forest-produce"})
record FarmlandUnit(
        @Field(zh = "单元编码", en = "Unit code", listed = true, synonyms = {"单元编号", "图斑编码"}) @NotBlank @Size(max = 40)
        String unitCode,
        @Field(zh = "行政村", en = "Village", listed = true, synonyms = {"村", "村（社区）"}) @Size(max = 60)
        String village,
        @Field(zh = "土地类型", en = "Land type", listed = true, synonyms = {"地类", "利用类型"}) @NotNull
        LandType landType,
        @Field(zh = "国土调查图斑号", en = "Land survey parcels", synonyms = "图斑号") @Size(max = 300)
        String parcels,
        @Field(zh = "面积", en = "Area", unit = "亩", listed = true, synonyms = "单元面积") @NotNull @Positive
        BigDecimal areaMu,
        @Field(zh = "永久基本农田", en = "Permanent basic farmland", synonyms = "是否永久基本农田") @NotNull
        Boolean basicFarmland,
        @Field(zh = "主栽作物", en = "Main crop", codes = "crops", synonyms = "种植作物")
        String mainCrop,
        @Field(zh = "环境质量类别", en = "Category", listed = true, group = {"类别", "Category"}, synonyms = {"类别", "农用地类别"})
        Category category,
        @Field(zh = "划定依据年份", en = "Year of the data", synonyms = "依据年份") @Min(1900) @Max(2100)
        Integer basisYear,
        @Field(zh = "划定依据数据", en = "Data it rests on", synonyms = "依据数据") @Size(max = 300)
        String basisData,
        @Field(zh = "镉", en = "Cadmium", help = {"与 GB 15618-2018 筛选值、管制值比较", "Against the screening and intervention values of GB 15618-2018"})
        SoilClass cadmium,
        @Field(zh = "汞", en = "Mercury")
        SoilClass mercury,
        @Field(zh = "砷", en = "Arsenic")
        SoilClass arsenic,
        @Field(zh = "铅", en = "Lead")
        SoilClass lead,
        @Field(zh = "铬", en = "Chromium")
        SoilClass chromium,
        @Field(zh = "农产品评价", en = "Produce", synonyms = "农产品达标情况")
        Produce produce,
        @Field(zh = "审定文件", en = "Approval", synonyms = "审定文号") @Size(max = 80)
        String approvalNo,
        @Field(zh = "调整说明", en = "Adjustment", lines = true, help = {"类别或边界为何调整", "Why category or outline were changed"}) @Size(max = 500)
        String adjustment,
        @Field(zh = "污染来源", en = "Source of pollution", group = {"责任认定", "Liability"}) @Size(max = 300)
        String pollutionSource,
        @Field(zh = "责任主体", en = "Liable party", synonyms = "污染责任人") @Size(max = 200)
        String liableParty,
        @Field(zh = "责任认定情况", en = "Liability")
        Liability liability,
        @Field(zh = "责任认定日期", en = "Liability decided on") @PastOrPresent
        LocalDate liabilityDecidedOn,
        @Field(zh = "认定依据", en = "Evidence of liability", lines = true) @Size(max = 500)
        String liabilityEvidence,
        @Field(zh = "认定文书编号", en = "Liability decision") @Size(max = 80)
        String liabilityDocument,
        @Field(zh = "复议或诉讼情况", en = "Appeal") @Size(max = 300)
        String appeal)
        implements CrossChecked {

    private Stream<SoilClass> soilClasses() {
        return Stream.of(cadmium, mercury, arsenic, lead, chromium).filter(Objects::nonNull);
    }

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWith("basisYear", "category")
                .neededWhen("liableParty", liability == Liability.RECOGNISED, "liability")
                .neededWhen("liabilityDecidedOn", liability == Liability.RECOGNISED, "liability")
                .doubt(category != Category.PRIORITY || soilClasses().noneMatch(SoilClass.HIGH::equals), "category", "category-against-soil",
                        "土壤有指标高于管制值，类别却为“优先保护类”，请确认农产品协同评价依据。",
                        "An element lies above its intervention value, yet the category is priority protection. Make sure that produce data support it.")
                .doubt(category != Category.STRICT || !Boolean.TRUE.equals(basicFarmland), "basicFarmland", "basic-farmland-under-strict-control",
                        "严格管控类单元仍在永久基本农田内，须办理划出补划。",
                        "The unit is under strict control and still permanent basic farmland; it has to be moved out and replaced.")
                .issues();
    }

    enum LandType implements Option {
        @Words(zh = "水田", en = "Paddy") PADDY,
        @Words(zh = "水浇地", en = "Irrigated land") IRRIGATED,
        @Words(zh = "旱地", en = "Dry land") DRY,
        @Words(zh = "园地", en = "Orchard") ORCHARD,
        @Words(zh = "林地", en = "Forest") FOREST,
        @Words(zh = "草地", en = "Grassland") GRASS
    }

    enum Category implements Option {
        @Words(zh = "优先保护类", en = "Priority protection") PRIORITY,
        @Words(zh = "安全利用类", en = "Safe use") SAFE_USE,
        @Words(zh = "严格管控类", en = "Strict control") STRICT
    }

    enum SoilClass implements Option {
        @Words(zh = "不高于筛选值", en = "Not above screening") LOW,
        @Words(zh = "筛选值与管制值之间", en = "Between screening and intervention") BETWEEN,
        @Words(zh = "高于管制值", en = "Above intervention") HIGH
    }

    enum Produce implements Option {
        @Words(zh = "达标", en = "Compliant") COMPLIANT,
        @Words(zh = "超标", en = "Exceeds") EXCEEDS,
        @Words(zh = "未检测", en = "Not tested") NOT_TESTED
    }

    enum Liability implements Option {
        @Words(zh = "未认定", en = "Open") OPEN,
        @Words(zh = "认定中", en = "Under way") IN_PROGRESS,
        @Words(zh = "已认定", en = "Recognised") RECOGNISED,
        @Words(zh = "无法认定", en = "Cannot be found") UNKNOWN
    }
}
