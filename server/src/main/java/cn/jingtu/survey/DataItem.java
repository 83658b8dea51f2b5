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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 土壤环境数据目录: which data the district keeps: by whom, how often they are updated, with whom they are shared, where they are uploaded. */
@Register(
        key = "data-directory", code = "R59", zh = "土壤环境数据目录", en = "Directory of soil data",
        table = "register_data_item", label = "name", unique = "name",
        measures = "soil-database")
record DataItem(
        @Field(zh = "数据项", en = "Data item", listed = true, synonyms = "数据名称") @NotBlank @Size(max = 100)
        String name,
        @Field(zh = "责任单位", en = "Owner", listed = true, synonyms = "数据来源单位") @NotBlank @Size(max = 100)
        String owner,
        @Field(zh = "内容", en = "Content", lines = true, synonyms = "主要字段") @Size(max = 500)
        String content,
        @Field(zh = "更新周期", en = "Update cycle", listed = true, synonyms = "更新频率") @NotNull
        Cycle cycle,
        @Field(zh = "共享类型", en = "Sharing", listed = true, synonyms = "共享属性") @NotNull
        Share share,
        @Field(zh = "共享条件或依据", en = "Condition or basis", help = {"有条件共享的条件，或不予共享的依据", "The condition, or why it is not shared"}) @Size(max = 300)
        String shareBasis,
        @Field(zh = "共享对象", en = "Shared with", lines = true, synonyms = "使用单位") @Size(max = 300)
        String recipients,
        @Field(zh = "上传平台", en = "Uploaded to", synonyms = "上报平台") @Size(max = 100)
        String platform,
        @Field(zh = "最近更新日期", en = "Last updated on", listed = true) @PastOrPresent
        LocalDate updatedOn,
        @Field(zh = "下次更新期限", en = "Next update due", listed = true)
        LocalDate nextDue)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("shareBasis", share == Share.CONDITIONAL || share == Share.CLOSED, "share")
                .notBefore("nextDue", "updatedOn")
                .issues();
    }

    enum Cycle implements Option {
        @Words(zh = "实时或随事件", en = "With each event") EVENT,
        @Words(zh = "每月", en = "Monthly") MONTH,
        @Words(zh = "每季度", en = "Quarterly") QUARTER,
        @Words(zh = "每半年", en = "Half-yearly") HALF_YEAR,
        @Words(zh = "每年", en = "Yearly") YEAR,
        @Words(zh = "一次性", en = "Once") ONCE
    }

    enum Share implements Option {
        @Words(zh = "无条件共享", en = "Without condition") OPEN,
        @Words(zh = "有条件共享", en = "Under conditions") CONDITIONAL,
        @Words(zh = "不予共享", en = "Not shared") CLOSED
    }
}
