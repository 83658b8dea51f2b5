package cn.jingtu.prevention;

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

/** 未利用地巡查台账: patrols of unused land that is kept as reserve for farmland or inside the redline, with findings and actions. */
@Register(
        key = "reserve-patrols", code = "R35", zh = "未利用地巡查台账", en = "Patrols of unused land",
        table = "register_reserve_patrol", shape = Register.Shape.POINT, label = "parcel", towns = true,
        measures = "reserve-land-patrol")
record ReservePatrol(
        @Field(zh = "巡查地块", en = "Parcel", listed = true, synonyms = {"地块名称", "图斑号"}) @NotBlank @Size(max = 100)
        String parcel,
        @Field(zh = "行政村", en = "Village") @Size(max = 60)
        String village,
        @Field(zh = "土地类型", en = "Land", listed = true, synonyms = "用途") @NotNull
        Land land,
        @Field(zh = "巡查日期", en = "Patrolled on", listed = true) @NotNull @PastOrPresent
        LocalDate patrolledOn,
        @Field(zh = "巡查人员", en = "Patrolled by", synonyms = "巡查人") @NotBlank @Size(max = 60)
        String patroller,
        @Field(zh = "巡查情况", en = "Finding", listed = true, synonyms = "发现问题") @NotNull
        Finding finding,
        @Field(zh = "情况说明", en = "Details", lines = true) @Size(max = 500)
        String details,
        @Field(zh = "处理措施", en = "Action", listed = true, group = {"处理", "Action"})
        Action action,
        @Field(zh = "处理日期", en = "Acted on") @PastOrPresent
        LocalDate actionOn,
        @Field(zh = "处理说明", en = "Note of the action", lines = true) @Size(max = 500)
        String actionNote)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("details", finding != null && finding != Finding.NORMAL, "finding")
                .neededWhen("action", finding != null && finding != Finding.NORMAL, "finding")
                .neededWith("actionOn", "action")
                .notBefore("actionOn", "patrolledOn")
                .issues();
    }

    enum Land implements Option {
        @Words(zh = "耕地后备资源", en = "Reserve for farmland") RESERVE,
        @Words(zh = "其他未利用地", en = "Other unused land") UNUSED
    }

    enum Finding implements Option {
        @Words(zh = "未见异常", en = "Nothing unusual") NORMAL,
        @Words(zh = "倾倒堆放废物", en = "Dumping") DUMPING,
        @Words(zh = "排放污水", en = "Discharge") DISCHARGE,
        @Words(zh = "违法建设", en = "Unlawful building") CONSTRUCTION,
        @Words(zh = "取土采砂", en = "Excavation") EXCAVATION,
        @Words(zh = "其他", en = "Other") OTHER
    }

    enum Action implements Option {
        @Words(zh = "现场制止", en = "Stopped on the spot") STOPPED,
        @Words(zh = "上报", en = "Reported") REPORTED,
        @Words(zh = "移交执法", en = "Handed to enforcement") TRANSFERRED,
        @Words(zh = "恢复原状", en = "Restored") RESTORED
    }
}
