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
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 数据共享与上传台账: every batch of data given, received or uploaded, with its receipt. */
@Register(
        key = "data-exchanges", code = "R59", zh = "数据共享与上传台账", en = "Exchanges and uploads of data",
        table = "register_data_exchange", label = "batch", unique = "batch",
        measures = "soil-database")
record DataExchange(
        @Field(zh = "数据项", en = "Data item", link = "data-directory", listed = true, synonyms = "数据名称") @NotNull
        Long item,
        @Field(zh = "批次", en = "Batch", listed = true) @NotBlank @Size(max = 60)
        String batch,
        @Field(zh = "方向", en = "Direction", listed = true) @NotNull
        Direction direction,
        @Field(zh = "对方单位或平台", en = "Partner or platform", listed = true, synonyms = {"接收单位", "平台"}) @NotBlank @Size(max = 200)
        String partner,
        @Field(zh = "交换日期", en = "Exchanged on", listed = true, synonyms = "上传日期") @NotNull @PastOrPresent
        LocalDate exchangedOn,
        @Field(zh = "记录数", en = "Rows", unit = "条") @NotNull @PositiveOrZero
        Integer rows,
        @Field(zh = "结果", en = "Outcome", listed = true, group = {"回执", "Receipt"}) @NotNull
        Outcome outcome,
        @Field(zh = "退回记录数", en = "Rows returned", unit = "条") @PositiveOrZero
        Integer returnedRows,
        @Field(zh = "回执编号", en = "Receipt") @Size(max = 80)
        String receiptNo,
        @Field(zh = "返回信息", en = "Message", lines = true) @Size(max = 1000)
        String message)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notAbove("returnedRows", "rows")
                .neededWhen("receiptNo", direction == Direction.UPLOADED && outcome == Outcome.ACCEPTED, "outcome")
                .neededWhen("message", outcome == Outcome.PARTLY || outcome == Outcome.RETURNED, "outcome")
                .issues();
    }

    enum Direction implements Option {
        @Words(zh = "提供", en = "Given") GIVEN,
        @Words(zh = "接收", en = "Received") RECEIVED,
        @Words(zh = "上传", en = "Uploaded") UPLOADED
    }

    enum Outcome implements Option {
        @Words(zh = "待回执", en = "Waiting") PENDING,
        @Words(zh = "全部接收", en = "Accepted") ACCEPTED,
        @Words(zh = "部分退回", en = "Partly returned") PARTLY,
        @Words(zh = "退回", en = "Returned") RETURNED
    }
}
