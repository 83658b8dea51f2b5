package cn.jingtu.farmland;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 特定农产品禁止生产区: land on which certain produce for food must not be grown, from proposal to signboards and review. */
@Register(
        key = "banned-zones", code = "R06", zh = "特定农产品禁止生产区", en = "Zones where crops are banned",
        table = "register_banned_zone", shape = Register.Shape.AREA, label = "name", unique = "name",
        measures = "strict-control")
record BannedZone(
        @Field(zh = "区域名称", en = "Zone", listed = true, synonyms = "禁止生产区名称") @NotBlank @Size(max = 100)
        String name,
        @Field(zh = "禁止生产的农产品", en = "Banned crops", codes = "crops", listed = true, synonyms = "禁产品种") @NotNull
        List<String> crops,
        @Field(zh = "面积", en = "Area", unit = "亩", listed = true) @NotNull @Positive
        BigDecimal areaMu,
        @Field(zh = "四至范围", en = "Boundaries", lines = true, synonyms = "四至") @Size(max = 500)
        String boundary,
        @Field(zh = "建议单位", en = "Proposed by", group = {"划定", "Establishing"}) @Size(max = 100)
        String proposedBy,
        @Field(zh = "建议日期", en = "Proposed on")
        LocalDate proposedOn,
        @Field(zh = "批准日期", en = "Approved on", listed = true, synonyms = "批复日期") @PastOrPresent
        LocalDate approvedOn,
        @Field(zh = "批复文号", en = "Approval") @Size(max = 80)
        String approvalNo,
        @Field(zh = "公告日期", en = "Announced on") @PastOrPresent
        LocalDate announcedOn,
        @Field(zh = "标志牌数量", en = "Signboards", unit = "块") @PositiveOrZero
        Integer signboards,
        @Field(zh = "下次评估日期", en = "Next review", listed = true, synonyms = "复核日期")
        LocalDate reviewDue,
        @Field(zh = "解除日期", en = "Lifted on") @PastOrPresent
        LocalDate liftedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("approvedOn", "proposedOn")
                .notBefore("announcedOn", "approvedOn")
                .notBefore("reviewDue", "approvedOn")
                .notBefore("liftedOn", "approvedOn")
                .neededWith("approvalNo", "approvedOn")
                .neededWith("approvedOn", "announcedOn")
                .issues();
    }
}
