package cn.jingtu.source;

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
import java.time.LocalDate;
import java.util.List;

/** 土壤污染重点监管单位名录: units that the city or the province lists for regulation, from listing and notice to removal. */
@Register(
        key = "key-units", code = "R17", zh = "土壤污染重点监管单位名录", en = "Key units of soil pollution",
        table = "register_key_unit", shape = Register.Shape.POINT, label = "name", unique = "enterprise",
        measures = {"key-unit-list", "enterprise-duty"})
record KeyUnit(
        @Field(zh = "企业", en = "Enterprise", link = "enterprises") @NotNull
        Long enterprise,
        @Field(zh = "单位名称", en = "Name", listed = true, synonyms = {"企业名称", "重点单位名称"}) @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "行业", en = "Industry", codes = "industry", listed = true, synonyms = "行业类别")
        String industry,
        @Field(zh = "排污许可证编号", en = "Discharge permit number", synonyms = "排污许可证") @Size(max = 40)
        String permitNo,
        @Field(zh = "名录级别", en = "Level of the list", listed = true, synonyms = "公布级别") @NotNull
        Level listLevel,
        @Field(zh = "列入年份", en = "Listed in", listed = true, synonyms = "年份") @NotNull @Min(1900) @Max(2100)
        Integer listedYear,
        @Field(zh = "公布日期", en = "Published on") @PastOrPresent
        LocalDate listedOn,
        @Field(zh = "名录文号", en = "List document") @Size(max = 80)
        String listDocument,
        @Field(zh = "列入原因", en = "Reasons", synonyms = "列入依据") @NotNull
        List<Reason> reasons,
        @Field(zh = "告知日期", en = "Notice served on") @PastOrPresent
        LocalDate noticeServedOn,
        @Field(zh = "有毒有害物质", en = "Toxic substances", lines = true, group = {"管理", "Regulation"}) @Size(max = 1000)
        String substances,
        @Field(zh = "近三年事故数", en = "Accidents in three years") @PositiveOrZero
        Integer accidents,
        @Field(zh = "联系人", en = "Contact") @Size(max = 60)
        String contact,
        @Field(zh = "联系电话", en = "Telephone") @Size(max = 40)
        String phone,
        @Field(zh = "移出日期", en = "Removed on", group = {"移出", "Removal"}) @PastOrPresent
        LocalDate removedOn,
        @Field(zh = "移出原因", en = "Why it was removed") @Size(max = 300)
        String removalReason)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("noticeServedOn", "listedOn")
                .notBefore("removedOn", "listedOn")
                .neededWith("removalReason", "removedOn")
                .issues();
    }

    enum Level implements Option {
        @Words(zh = "省级", en = "Province") PROVINCE,
        @Words(zh = "市级", en = "City") CITY
    }

    enum Reason implements Option {
        @Words(zh = "重点行业且排污许可重点管理", en = "Listed industry under key permit management") PERMIT,
        @Words(zh = "有色金属矿采选、石油开采", en = "Mining of non-ferrous metals or oil") MINING,
        @Words(zh = "优先管控或高风险在产企业", en = "Priority or high risk in operation") HIGH_RISK,
        @Words(zh = "填埋、焚烧、污泥等处置设施", en = "Landfill, incineration or sludge facility") WASTE,
        @Words(zh = "近三年发生突发环境事件", en = "Accident in the last three years") ACCIDENT,
        @Words(zh = "其他", en = "Other") OTHER
    }
}
