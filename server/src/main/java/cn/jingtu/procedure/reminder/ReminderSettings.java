package cn.jingtu.procedure.reminder;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.access.SettingDefinition.Kind;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Urgency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of this module as the settings page shows them. */
@Configuration
class ReminderSettings {

    @Bean
    SettingDefinition mailHost() {
        return new SettingDefinition(
                MailSettings.HOST, Kind.TEXT, "", Bilingual.of("邮件服务器", "Mail server"),
                Bilingual.of("SMTP 服务器地址；为空时只在系统内提醒。", "Address of the SMTP server; without, reminders stay in the application."));
    }

    @Bean
    SettingDefinition mailPort() {
        return new SettingDefinition(
                MailSettings.PORT, Kind.NUMBER, "", Bilingual.of("邮件服务器端口", "Port of the mail server"),
                Bilingual.of("为空时按加密方式取 25、587 或 465。", "Without, 25, 587 or 465 by the kind of encryption."));
    }

    @Bean
    SettingDefinition mailTls() {
        return new SettingDefinition(
                MailSettings.TLS, Kind.TEXT, "starttls", Bilingual.of("邮件加密方式", "Encryption of mail"),
                Bilingual.of("none、starttls 或 tls。", "none, starttls or tls."));
    }

    @Bean
    SettingDefinition mailUser() {
        return new SettingDefinition(
                MailSettings.USER, Kind.TEXT, "", Bilingual.of("邮件账号", "Mail account"),
                Bilingual.of("无需认证时为空；密码只由环境变量 JINGTU_MAIL_PASSWORD 提供。", "Empty when the server asks for none; the password comes from the environment variable JINGTU_MAIL_PASSWORD only."));
    }

    @Bean
    SettingDefinition mailFrom() {
        return new SettingDefinition(
                MailSettings.FROM, Kind.TEXT, "", Bilingual.of("发件人地址", "Sender address"),
                Bilingual.of("提醒邮件的发件人。", "The address that reminders come from."));
    }

    @Bean
    SettingDefinition siteUrl() {
        return new SettingDefinition(
                MailSettings.SITE, Kind.TEXT, "", Bilingual.of("本系统网址", "Address of this site"),
                Bilingual.of("邮件中的链接以此开头，例如 https://jingtu.example.gov.cn。", "Links in mail begin with it, e.g. https://jingtu.example.gov.cn."));
    }

    @Bean
    SettingDefinition workingDaysOnly() {
        return new SettingDefinition(
                DailyDigest.WORKING_DAYS_ONLY, Kind.FLAG, "true", Bilingual.of("仅工作日发送每日提醒", "Daily reminder on working days only"),
                Bilingual.of("节假日和周末不发送每日提醒邮件。", "No daily reminder on holidays and weekends."));
    }

    @Bean
    SettingDefinition dueSoonDays() {
        return new SettingDefinition(
                Urgency.DUE_SOON_DAYS, Kind.NUMBER, "7", Bilingual.of("待办临期天数", "Days before a to-do is due soon"),
                Bilingual.of("距截止日不超过此天数的待办显示为临期并提醒。", "A to-do this near to its last day is shown as due soon and reminded of."));
    }
}
