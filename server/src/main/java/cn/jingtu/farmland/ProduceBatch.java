package cn.jingtu.farmland;

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

/** 农产品检测与超标处置台账: batches of crops and forest produce that were tested, and what became of those above the limit. */
@Register(
        key = "produce-batches", code = "R05", zh = "农产品检测与超标处置台账", en = "Tests of produce and handling of exceedances",
        table = "register_produce_batch", label = "batchNo", unique = "batchNo", towns = true,
        measures = {"produce-testing", "safe-use", "orchard-forest-produce"})
record ProduceBatch(
        @Field(zh = "批次编号", en = "Batch", listed = true, synonyms = {"批次", "样品编号"}) @NotBlank @Size(max = 60)
        String batchNo,
        @Field(zh = "农产品", en = "Produce", codes = "crops", listed = true, synonyms = {"作物", "产品名称"}) @NotNull
        String crop,
        @Field(zh = "农用地单元", en = "Farmland unit", link = "farmland-units", synonyms = "单元编码")
        Long unit,
        @Field(zh = "采样地点", en = "Place of sampling", synonyms = "产地") @Size(max = 100)
        String place,
        @Field(zh = "采样日期", en = "Sampled on", listed = true, synonyms = "抽样日期") @NotNull @PastOrPresent
        LocalDate sampledOn,
        @Field(zh = "采样环节", en = "Stage")
        Stage stage,
        @Field(zh = "检测方式", en = "Way of testing")
        Method method,
        @Field(zh = "检测项目", en = "Items tested", synonyms = "检测指标") @NotNull
        List<Item> items,
        @Field(zh = "判定标准", en = "Limit standard", help = {"如 GB 2762-2022", "For example GB 2762-2022"}) @Size(max = 60)
        String standard,
        @Field(zh = "检测机构", en = "Laboratory") @Size(max = 100)
        String lab,
        @Field(zh = "检测报告编号", en = "Test report", synonyms = "报告编号") @Size(max = 80)
        String reportNo,
        @Field(zh = "检测结论", en = "Verdict", listed = true, synonyms = {"判定结果", "是否合格"}) @NotNull
        Verdict verdict,
        @Field(zh = "超标项目", en = "Items above the limit")
        List<Item> exceedingItems,
        @Field(zh = "承诺达标合格证编号", en = "Certificate of conformity", synonyms = "合格证编号") @Size(max = 60)
        String certificateNo,
        @Field(zh = "批次数量", en = "Quantity", unit = "t", synonyms = "数量") @PositiveOrZero
        BigDecimal quantity,
        @Field(zh = "处置方式", en = "Handling", listed = true, group = {"超标处置", "Handling of exceedances"})
        Disposal disposal,
        @Field(zh = "处置日期", en = "Handled on") @PastOrPresent
        LocalDate disposedOn,
        @Field(zh = "处置数量", en = "Quantity handled", unit = "t") @PositiveOrZero
        BigDecimal disposedQuantity,
        @Field(zh = "接收单位", en = "Receiver", synonyms = "收购单位") @Size(max = 100)
        String receiver)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("exceedingItems", verdict == Verdict.EXCEEDS, "verdict")
                .neededWith("disposedOn", "disposal")
                .neededWhen("receiver", disposal == Disposal.PURCHASE || disposal == Disposal.DIVERTED, "disposal")
                .notBefore("disposedOn", "sampledOn")
                .notAbove("disposedQuantity", "quantity")
                .issues();
    }

    enum Stage implements Option {
        @Words(zh = "收获前", en = "Before harvest") PRE_HARVEST,
        @Words(zh = "收获期", en = "Harvest") HARVEST,
        @Words(zh = "库存", en = "Storage") STORAGE,
        @Words(zh = "流通", en = "Market") MARKET
    }

    enum Method implements Option {
        @Words(zh = "快速检测", en = "Quick test") QUICK,
        @Words(zh = "定量检测", en = "Laboratory test") CONFIRMED
    }

    enum Item implements Option {
        @Words(zh = "镉", en = "Cadmium") CD,
        @Words(zh = "汞", en = "Mercury") HG,
        @Words(zh = "砷", en = "Arsenic") AS,
        @Words(zh = "无机砷", en = "Inorganic arsenic") INORGANIC_AS,
        @Words(zh = "铅", en = "Lead") PB,
        @Words(zh = "铬", en = "Chromium") CR
    }

    enum Verdict implements Option {
        @Words(zh = "合格", en = "Compliant") COMPLIANT,
        @Words(zh = "超标", en = "Exceeds") EXCEEDS
    }

    enum Disposal implements Option {
        @Words(zh = "定点收购", en = "Bought up") PURCHASE,
        @Words(zh = "转作非食用", en = "Diverted to non-food use") DIVERTED,
        @Words(zh = "销毁", en = "Destroyed") DESTROYED,
        @Words(zh = "其他", en = "Other") OTHER
    }
}
