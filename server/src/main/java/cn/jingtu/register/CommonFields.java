package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.RegisterField.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What every entry of every register has beside its own fields: columns of {@code register_entry}. */
public final class CommonFields {

    private static final Bilingual GROUP = Bilingual.of("管理信息", "Administration");
    private static final Bilingual PLACE = Bilingual.of("位置", "Place");

    private static final List<RegisterField> ALWAYS = List.of(
            field("regionCode", FieldType.TEXT, String.class, "所属地区", "Region", GROUP, true, true, "区划代码", "Region code", "所属镇街", "所在镇街", "镇街", "镇街道", "乡镇", "镇（街道）", "行政区划代码"),
            field("sourceDocNo", FieldType.TEXT, String.class, "来源文号", "Source document", GROUP, false, true, "文号"),
            field("validFrom", FieldType.DATE, LocalDate.class, "生效日期", "Valid from", GROUP, false, true),
            field("confidentiality", FieldType.CODE, Confidentiality.class, "公开属性", "Confidentiality", GROUP, false, true, "密级"));

    private static final List<RegisterField> SPATIAL = List.of(
            field("lon", FieldType.DECIMAL, BigDecimal.class, "经度", "Longitude", PLACE, false, true, "东经", "X", "X坐标", "横坐标", "东坐标", "中心经度", "lng"),
            field("lat", FieldType.DECIMAL, BigDecimal.class, "纬度", "Latitude", PLACE, false, true, "北纬", "Y", "Y坐标", "纵坐标", "北坐标", "中心纬度"),
            field("geometry", FieldType.GEOMETRY, String.class, "边界", "Outline", PLACE, false, true));

    private static final List<RegisterField> KEPT = List.of(
            field("id", FieldType.INTEGER, Long.class, "编号", "Number", GROUP, false, false),
            field("state", FieldType.CODE, EntryState.class, "状态", "State", GROUP, false, false),
            field("organisationId", FieldType.INTEGER, Long.class, "填报单位", "Kept by", GROUP, false, false),
            field("validTo", FieldType.DATE, LocalDate.class, "失效日期", "Valid to", GROUP, false, false),
            field("version", FieldType.INTEGER, Integer.class, "版本", "Version", GROUP, false, false),
            field("demo", FieldType.BOOLEAN, Boolean.class, "演示数据", "Demo data", GROUP, false, false),
            field("changedAt", FieldType.DATE, java.time.Instant.class, "更新时间", "Changed at", GROUP, false, false));

    private static final List<RegisterField> WITHOUT_PLACE = Stream.of(ALWAYS, KEPT).flatMap(List::stream).toList();
    private static final List<RegisterField> WITH_PLACE = Stream.of(ALWAYS, SPATIAL, KEPT).flatMap(List::stream).toList();

    private CommonFields() {}

    /** The common fields of {@code register} that people enter, then those the platform keeps. */
    public static List<RegisterField> of(RegisterDefinition register) {
        return register.shape() == Register.Shape.NONE ? WITHOUT_PLACE : WITH_PLACE;
    }

    private static RegisterField field(
            String key, FieldType type, Class<?> javaType, String zh, String en, Bilingual group, boolean required, boolean writable, String... synonyms) {
        var options = javaType.isEnum()
                ? Arrays.stream(javaType.getEnumConstants()).map(c -> new Choice(((Enum<?>) c).name(), ((Option) c).label())).toList()
                : List.<Choice>of();
        return new RegisterField(
                key, RegisterField.snakeCase(key), type, javaType, Bilingual.of(zh, en), group, null, Units.of(""), List.of(synonyms), required,
                key.equals("regionCode") || key.equals("state"), false, "", options, List.of(), true, writable, _ -> null);
    }
}
