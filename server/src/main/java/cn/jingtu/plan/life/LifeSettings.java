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

    /** See {@link ProgressRule}. */
    static final String PROGRESS_WEIGHTS = "plan.progress-weights";

    @Bean
    SettingDefinition planProgressWeights() {
        return new SettingDefinition(
                PROGRESS_WEIGHTS,
                SettingDefinition.Kind.TEXT,
                "60,20,20",
                Bilingual.of("进展的权重", "Weights of progress"),
                Bilingual.of(
                        "指标达成、成果材料、已签发报告三项在进展中的权重，用逗号分开，只看比例。",
                        "How much figures, documents and the signed report count in the progress of a row, with commas; only the proportion matters."),
                "[0-9]{1,3},[0-9]{1,3},[0-9]{1,3}");
    }

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
