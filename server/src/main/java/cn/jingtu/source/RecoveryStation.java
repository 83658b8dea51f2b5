package cn.jingtu.source;

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

/** 农膜与农药包装回收站点: where farmers hand in film and pesticide packaging. */
@Register(
        key = "recovery-stations", code = "R34", zh = "农膜与农药包装回收站点", en = "Recovery stations",
        table = "register_recovery_station", shape = Register.Shape.POINT, label = "name", unique = "name", towns = true,
        measures = "mulch-film")
record RecoveryStation(
        @Field(zh = "站点名称", en = "Name", listed = true, synonyms = "回收站") @NotBlank @Size(max = 200)
        String name,
        @Field(zh = "回收种类", en = "What it takes", listed = true) @NotNull
        List<Accepts> accepts,
        @Field(zh = "地址", en = "Address") @Size(max = 300)
        String address,
        @Field(zh = "运营主体", en = "Operator") @Size(max = 200)
        String operator,
        @Field(zh = "启用日期", en = "Opened on") @PastOrPresent
        LocalDate openedOn,
        @Field(zh = "停用日期", en = "Closed on") @PastOrPresent
        LocalDate closedOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        return Checks.of(this)
                .notBefore("closedOn", "openedOn")
                .issues();
    }

    enum Accepts implements Option {
        @Words(zh = "废旧农膜", en = "Film") FILM,
        @Words(zh = "农药包装废弃物", en = "Packaging of pesticides") PACKAGING
    }
}
