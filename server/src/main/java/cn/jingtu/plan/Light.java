package cn.jingtu.plan;

import cn.jingtu.platform.Bilingual;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a task stands, in the order in which the rule asks: the first that holds is shown. The rule itself is {@code
 * cn.jingtu.plan.life.LightRule}; its words stand here once and are compared with docs/user/lights.md.
 */
public enum Light {
    OVERDUE("■", "逾期", "Overdue",
            "有任一未办结周期已过期限。",
            "Any period that is still open is past its due date."),
    DONE("✓", "完成", "Done",
            "有完成期限的任务，所有周期均已办结。",
            "All periods of a task with a final due date are closed."),
    DUE_SOON("▲", "临期", "Due soon",
            "最近的未办结周期将在 N 天内到期（设置 plan.due-soon-days，默认 30 天，含当天）。",
            "The nearest open period is due within N days (setting plan.due-soon-days, 30 unless changed, today included)."),
    CONTINUOUS("∞", "持续", "Continuous",
            "持续实施的任务，当前周期已办结。",
            "The current period of a task that goes on every year is closed."),
    ON_TRACK("●", "正常", "On track",
            "当前周期内已有报送、审核或签发的报告。",
            "A report of the current period has been submitted, checked or signed."),
    NOT_STARTED("○", "未开始", "Not started",
            "以上均不符合：当前周期尚无报送。",
            "None of the above: nothing has been submitted in the current period.");

    private final String shape;
    private final Bilingual name;
    private final Bilingual meaning;

    Light(String shape, String nameZh, String nameEn, String meaningZh, String meaningEn) {
        this.shape = shape;
        this.name = Bilingual.of(nameZh, nameEn);
        this.meaning = Bilingual.of(meaningZh, meaningEn);
    }

    /** The word of the interface, e.g. {@code due-soon}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A sign that does not depend on colour. */
    public String shape() {
        return shape;
    }

    public Bilingual label() {
        return name;
    }

    /** When it is shown. */
    public Bilingual meaning() {
        return meaning;
    }
}
