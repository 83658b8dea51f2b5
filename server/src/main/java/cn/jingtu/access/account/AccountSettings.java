package cn.jingtu.access.account;

import static cn.jingtu.access.SettingDefinition.Kind.NUMBER;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.platform.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountSettings {

    static final String PASSWORD_LENGTH = "password.min-length";
    static final int PASSWORD_LENGTH_DEFAULT = 10;
    static final String MAX_FAILURES = "sign-in.max-failures";
    static final int MAX_FAILURES_DEFAULT = 5;
    static final String LOCK_MINUTES = "sign-in.lock-minutes";
    static final int LOCK_MINUTES_DEFAULT = 15;
    static final String ATTEMPTS = "sign-in.attempts-per-minute";
    static final int ATTEMPTS_DEFAULT = 60;
    static final String SESSION_HOURS = "session.max-hours";
    static final int SESSION_HOURS_DEFAULT = 12;
    static final String INVITATION_HOURS = "invitation.hours";
    static final int INVITATION_HOURS_DEFAULT = 72;

    private static final String FROM_ONE = "[1-9][0-9]{0,5}";

    private static SettingDefinition number(String key, int otherwise, String zh, String en, String aboutZh, String aboutEn, String form) {
        return new SettingDefinition(
                key, NUMBER, Integer.toString(otherwise), Bilingual.of(zh, en), Bilingual.of(aboutZh, aboutEn), form);
    }

    @Bean
    SettingDefinition passwordLength() {
        return number(PASSWORD_LENGTH, PASSWORD_LENGTH_DEFAULT, "密码最短长度", "Shortest password",
                "新密码至少多少个字符（8 到 64）。", "How many characters a new password needs (8 to 64).",
                "[89]|[1-5][0-9]|6[0-4]");
    }

    @Bean
    SettingDefinition maxFailures() {
        return number(MAX_FAILURES, MAX_FAILURES_DEFAULT, "登录失败次数上限", "Failed sign-ins before lock-out",
                "连续失败多少次后锁定账号。", "After how many failures in a row an account is locked.", "[1-9]|[1-4][0-9]|50");
    }

    @Bean
    SettingDefinition lockMinutes() {
        return number(LOCK_MINUTES, LOCK_MINUTES_DEFAULT, "锁定时长（分钟）", "Lock-out (minutes)",
                "锁定后多少分钟可再试。", "After how many minutes a locked account may try again.", FROM_ONE);
    }

    @Bean
    SettingDefinition attempts() {
        return number(ATTEMPTS, ATTEMPTS_DEFAULT, "每分钟登录尝试上限", "Sign-in attempts per minute",
                "同一网络地址每分钟最多尝试次数。", "How often one network address may try in a minute.", FROM_ONE);
    }

    @Bean
    SettingDefinition sessionHours() {
        return number(SESSION_HOURS, SESSION_HOURS_DEFAULT, "会话最长时间（小时）", "Longest session (hours)",
                "登录后最多保持多少小时。", "For how many hours a sign-in lasts at most.", FROM_ONE);
    }

    @Bean
    SettingDefinition idleMinutes() {
        return number(Keys.IDLE_MINUTES, Keys.IDLE_MINUTES_DEFAULT, "空闲退出（分钟）", "Idle sign-out (minutes)",
                "无操作多少分钟后需重新登录。", "After how many idle minutes one must sign in again.", FROM_ONE);
    }

    @Bean
    SettingDefinition invitationHours() {
        return number(INVITATION_HOURS, INVITATION_HOURS_DEFAULT, "邀请链接有效期（小时）", "Invitation (hours)",
                "邀请链接在多少小时内有效。", "For how many hours an invitation link works.", FROM_ONE);
    }
}
