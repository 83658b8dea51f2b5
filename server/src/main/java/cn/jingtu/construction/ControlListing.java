package cn.jingtu.construction;

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

/** 风险管控和修复名录（镜像）: what the province's list of plots under risk control and remediation says of plots of the district, by issue. */
@Register(
        key = "control-listings", code = "R10", zh = "风险管控和修复名录（镜像）", en = "Provincial list of plots under control",
        table = "register_control_listing", label = "plotName",
        measures = "plot-lists")
record ControlListing(
        @Field(zh = "地块", en = "Plot", link = "plots", listed = true, synonyms = "地块编码") @NotNull
        Long plot,
        @Field(zh = "名录所载名称", en = "Name in the list", listed = true, synonyms = "地块名称") @NotBlank @Size(max = 200)
        String plotName,
        @Field(zh = "名录批次", en = "Issue", listed = true, synonyms = "批次") @NotBlank @Size(max = 40)
        String issue,
        @Field(zh = "列入日期", en = "Listed on", listed = true) @NotNull @PastOrPresent
        LocalDate listedOn,
        @Field(zh = "名录所载阶段", en = "Stage in the list", listed = true, synonyms = "阶段") @NotNull
        Stage stage,
        @Field(zh = "名录所载面积", en = "Area in the list", unit = "m²") @PositiveOrZero
        BigDecimal areaM2,
        @Field(zh = "责任人", en = "Liable party", synonyms = {"土壤污染责任人", "土地使用权人"}) @Size(max = 200)
        String liableParty,
        @Field(zh = "公告链接", en = "Notice") @Size(max = 300)
        String noticeUrl,
        @Field(zh = "移出日期", en = "Removed on", listed = true, group = {"移出", "Removal"}) @PastOrPresent
        LocalDate removedOn,
        @Field(zh = "移出批次", en = "Issue of the removal") @Size(max = 40)
        String removalIssue,
        @Field(zh = "移出原因", en = "Why it was removed") @Size(max = 300)
        String removalReason)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("removedOn", "listedOn")
                .neededWith("removalReason", "removedOn")
                .issues();
    }

    enum Stage implements Option {
        @Words(zh = "待实施", en = "Waiting") WAITING,
        @Words(zh = "风险管控", en = "Risk control") CONTROL,
        @Words(zh = "修复", en = "Remediation") REMEDIATION,
        @Words(zh = "效果评估", en = "Effect evaluation") EVALUATION
    }
}
