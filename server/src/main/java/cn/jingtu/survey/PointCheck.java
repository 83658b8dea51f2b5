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

/** 监测点位看护与移位: yearly confirmation of each point, and requests to move those that cannot stay. */
@Register(
        key = "point-checks", code = "R01", zh = "监测点位看护与移位", en = "Guard of monitoring points",
        table = "register_point_check", label = "inspector", towns = true,
        measures = "monitoring-network")
record PointCheck(
        @Field(zh = "监测点位", en = "Point", link = "monitoring-points", listed = true, synonyms = "点位编码") @NotNull
        Long point,
        @Field(zh = "核查日期", en = "Checked on", listed = true, synonyms = "看护日期") @NotNull @PastOrPresent
        LocalDate checkedOn,
        @Field(zh = "核查单位", en = "Checked by", listed = true, synonyms = "核查人") @NotBlank @Size(max = 100)
        String inspector,
        @Field(zh = "点位状况", en = "Condition", listed = true) @NotNull
        Condition condition,
        @Field(zh = "情况说明", en = "Details", lines = true) @Size(max = 500)
        String details,
        @Field(zh = "移位申请日期", en = "Move requested on", group = {"移位", "Moving"}) @PastOrPresent
        LocalDate moveRequestedOn,
        @Field(zh = "移位理由", en = "Why it has to move", lines = true) @Size(max = 500)
        String moveReason,
        @Field(zh = "移位批准日期", en = "Move approved on") @PastOrPresent
        LocalDate moveApprovedOn,
        @Field(zh = "移位批准文号", en = "Approval of the move") @Size(max = 80)
        String moveApprovalNo)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .neededWhen("details", condition != null && condition != Condition.INTACT, "condition")
                .neededWith("moveReason", "moveRequestedOn")
                .notBefore("moveApprovedOn", "moveRequestedOn")
                .neededWith("moveApprovalNo", "moveApprovedOn")
                .issues();
    }

    enum Condition implements Option {
        @Words(zh = "完好", en = "Intact") INTACT,
        @Words(zh = "标志损坏", en = "Marker damaged") MARKER_DAMAGED,
        @Words(zh = "周边环境变化", en = "Surroundings changed") SURROUNDINGS,
        @Words(zh = "需移位", en = "Has to move") MOVE,
        @Words(zh = "灭失", en = "Lost") LOST
    }
}
