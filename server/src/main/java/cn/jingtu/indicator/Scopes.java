package cn.jingtu.indicator;

import cn.jingtu.access.Actor;
import cn.jingtu.platform.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a request asks figures of: its own area, or one that it names. */
public final class Scopes {

    private Scopes() {}

    /**
     * @param region null for the area of the actor's post
     * @param year   null for the year of {@code asOf}, or this year
     * @throws Problem {@code region-unreadable}, {@code outside-own-region}, {@code year-unreadable}, {@code day-in-the-future}
     */
    public static Scope read(Actor actor, @Nullable String region, @Nullable Integer year, @Nullable LocalDate asOf, LocalDate today) {
        var code = region == null || region.isBlank() ? actor.regionCode() : region;
        if (!code.matches("[0-9]{6}([0-9]{3})?")) {
            throw Problem.badRequest("region-unreadable", "“%s”不是区（6 位）或镇街（9 位）的区划代码。".formatted(code),
                    "\"%s\" is no code of a district (6 digits) or town (9 digits).".formatted(code));
        }
        // A town may see its district, which it is a part of, but no other town.
        if (!code.startsWith(actor.regionCode()) && !actor.regionCode().startsWith(code)) {
            throw Problem.forbidden("outside-own-region", "区划代码 %s 不在本单位的辖区 %s 内。".formatted(code, actor.regionCode()),
                    "The region %s does not lie within %s, the area of your post.".formatted(code, actor.regionCode()));
        }
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.badRequest("day-in-the-future", "%s 还没有到，最晚可以查到 %s。".formatted(asOf, today),
                    "%s has not come yet; the last day to ask for is %s.".formatted(asOf, today));
        }
        var asked = year != null ? year : asOf != null ? asOf.getYear() : today.getYear();
        if (asked < 2000 || asked > today.getYear() + 1) {
            throw Problem.badRequest("year-unreadable", "年度 %d 不在 2000 至 %d 之间。".formatted(asked, today.getYear() + 1),
                    "The year %d does not lie between 2000 and %d.".formatted(asked, today.getYear() + 1));
        }
        return asOf == null ? Scope.known(code, asked, today) : Scope.asOf(code, asked, asOf);
    }
}
