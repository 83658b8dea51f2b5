package cn.jingtu.remediation;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 评审专家库: experts who may be drawn for reviews, their fields, employers and terms. */
@Register(
        key = "experts", code = "R16", zh = "评审专家库", en = "Bank of experts",
        table = "register_expert", label = "name", unique = {"name", "employer"},
        measures = "expert-review")
record Expert(
        @Field(zh = "专家姓名", en = "Name", listed = true, synonyms = "姓名") @NotBlank @Size(max = 60)
        String name,
        @Field(zh = "专业领域", en = "Fields", listed = true, synonyms = "专业") @NotEmpty
        List<Discipline> disciplines,
        @Field(zh = "工作单位", en = "Employer", listed = true, synonyms = "单位", help = {"与被评审报告的编制单位相同的应当回避", "Whoever works for the author of a report steps aside"}) @NotBlank @Size(max = 200)
        String employer,
        @Field(zh = "职称", en = "Title") @Size(max = 60)
        String title,
        @Field(zh = "专家库级别", en = "Level of the bank", listed = true, synonyms = "级别") @NotNull
        Level level,
        @Field(zh = "联系电话", en = "Telephone") @Size(max = 40)
        String phone,
        @Field(zh = "应回避单位", en = "Steps aside for", lines = true, help = {"近三年任职、持股或有合同关系的单位", "Employers, holdings and contracts of three years"}) @Size(max = 500)
        String conflicts,
        @Field(zh = "入库日期", en = "Since", group = {"聘期", "Term"}) @NotNull @PastOrPresent
        LocalDate since,
        @Field(zh = "聘期截止", en = "Until", listed = true)
        LocalDate until,
        @Field(zh = "出库日期", en = "Removed on") @PastOrPresent
        LocalDate removedOn,
        @Field(zh = "出库原因", en = "Why removed") @Size(max = 300)
        String removalReason)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("until", "since")
                .notBefore("removedOn", "since")
                .neededWith("removalReason", "removedOn")
                .issues();
    }

    enum Discipline implements Option {
        @Words(zh = "土壤环境调查", en = "Soil surveys") SURVEY,
        @Words(zh = "水文地质", en = "Hydrogeology") HYDROGEOLOGY,
        @Words(zh = "检测分析", en = "Analysis") ANALYSIS,
        @Words(zh = "风险评估", en = "Risk assessment") RISK,
        @Words(zh = "修复工程", en = "Remediation") REMEDIATION,
        @Words(zh = "农用地", en = "Farmland") FARMLAND,
        @Words(zh = "规划与土地管理", en = "Planning and land") PLANNING
    }

    enum Level implements Option {
        @Words(zh = "国家", en = "Nation") NATION,
        @Words(zh = "省级", en = "Province") PROVINCE,
        @Words(zh = "市级", en = "City") CITY,
        @Words(zh = "区级", en = "District") DISTRICT
    }
}
