package cn.jingtu.plan.life;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.platform.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the carrying out, as the settings page shows them. */
@Configuration
class LifeSettings {

    /** Of the lights; what counts as urgent in somebody's list of to-dos is a setting of its own. */
    static final String DUE_SOON_DAYS = "plan.due-soon-days";

    static final int DUE_SOON_DAYS_DEFAULT = 30;

    @Bean
    SettingDefinition planDueSoonDays() {
        return new SettingDefinition(
                DUE_SOON_DAYS,
                SettingDefinition.Kind.NUMBER,
                String.valueOf(DUE_SOON_DAYS_DEFAULT),
                Bilingual.of("任务临期天数", "Days before a row is due soon"),
                Bilingual.of(
                        "任务周期到期前多少天亮“临期”灯，并提醒单位负责人。",
                        "How many days before its due date a row shows \"due soon\" and the head of the department is told."));
    }
}
