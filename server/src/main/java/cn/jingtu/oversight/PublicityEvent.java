package cn.jingtu.oversight;

import cn.jingtu.register.Field;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 宣传教育活动: events on theme days and around the year: form, audience, material. */
@Register(
        key = "publicity-events", code = "R54", zh = "宣传教育活动", en = "Publicity and education",
        table = "register_publicity_event", label = "title", towns = true,
        measures = "publicity")
record PublicityEvent(
        @Field(zh = "活动名称", en = "Event", listed = true, synonyms = "活动主题") @NotBlank @Size(max = 200)
        String title,
        @Field(zh = "活动日期", en = "Held on", listed = true) @NotNull @PastOrPresent
        LocalDate heldOn,
        @Field(zh = "主题日", en = "Theme day", listed = true) @NotNull
        ThemeDay themeDay,
        @Field(zh = "活动形式", en = "Form", listed = true) @NotNull
        Form form,
        @Field(zh = "地点", en = "Place") @Size(max = 200)
        String place,
        @Field(zh = "宣传对象", en = "Audience") @Size(max = 200)
        String audience,
        @Field(zh = "参加人数", en = "People reached", unit = "人", listed = true) @NotNull @PositiveOrZero
        Integer people,
        @Field(zh = "发放资料数", en = "Materials handed out", unit = "份") @PositiveOrZero
        Integer materials,
        @Field(zh = "媒体报道链接", en = "Media", lines = true) @Size(max = 500)
        String media,
        @Field(zh = "活动总结", en = "Summary", lines = true) @Size(max = 1000)
        String summary) {

    enum ThemeDay implements Option {
        @Words(zh = "非主题日", en = "None") NONE,
        @Words(zh = "世界地球日（4月22日）", en = "Earth Day (22 April)") EARTH,
        @Words(zh = "世界环境日（6月5日）", en = "World Environment Day (5 June)") ENVIRONMENT,
        @Words(zh = "全国土地日（6月25日）", en = "National Land Day (25 June)") LAND,
        @Words(zh = "全国生态日（8月15日）", en = "National Ecology Day (15 August)") ECOLOGY,
        @Words(zh = "世界粮食日（10月16日）", en = "World Food Day (16 October)") FOOD,
        @Words(zh = "世界土壤日（12月5日）", en = "World Soil Day (5 December)") SOIL
    }

    enum Form implements Option {
        @Words(zh = "讲座培训", en = "Lecture") LECTURE,
        @Words(zh = "展览展板", en = "Exhibition") EXHIBITION,
        @Words(zh = "进校园", en = "At schools") SCHOOL,
        @Words(zh = "进社区农村", en = "In communities and villages") COMMUNITY,
        @Words(zh = "进企业", en = "In enterprises") ENTERPRISE,
        @Words(zh = "媒体专题", en = "Media") MEDIA,
        @Words(zh = "网络新媒体", en = "Online") ONLINE,
        @Words(zh = "设施开放日", en = "Open day") OPEN_DAY
    }
}
