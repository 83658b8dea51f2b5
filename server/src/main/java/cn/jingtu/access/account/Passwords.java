package cn.jingtu.access.account;

import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: what makes one acceptable, and how it is kept (Argon2id, 16 MiB, two passes). */
@Component
class Passwords {

    /** Longer ones only cost the server time. */
    private static final int LONGEST = 128;
    /** From here on length alone is enough, as a sentence is easier to keep in mind than signs. */
    private static final int SENTENCE = 16;

    private static final Set<String> COMMON = Set.of(
            "1234567890", "12345678910", "123456789a", "0123456789", "1111111111", "0000000000", "8888888888", "6666666666",
            "qwertyuiop", "1q2w3e4r5t", "1qaz2wsx3edc", "password123", "password1234", "admin12345", "admin123456",
            "woaini1314", "woaini520", "5201314520", "abc1234567", "abcd123456", "abcd1234567", "qwer123456", "asdf123456",
            "p@ssw0rd123", "passw0rd123", "jingtu12345", "jingtu123456", "yuancheng123", "heyuan12345", "iloveyou123",
            "changeme123", "welcome123", "letmein123", "a123456789", "aa123456789", "zxcvbnm123", "1234qwer!@#$");

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobody = encoder.encode(Secrets.token());
    private final Settings settings;

    Passwords(Settings settings) {
        this.settings = settings;
    }

    /**
     * The digest of a new password.
     *
     * @throws Problem {@code password-too-weak}, with every rule that it breaks
     */
    String accept(String password, @Nullable String login, String name) {
        var shortest = settings.number(AccountSettings.PASSWORD_LENGTH, AccountSettings.PASSWORD_LENGTH_DEFAULT);
        var length = password.codePointCount(0, password.length());
        List<Bilingual> broken = new ArrayList<>();
        if (length < shortest) {
            broken.add(Bilingual.of("至少 %d 个字符（现为 %d 个）".formatted(shortest, length),
                    "at least %d characters (it has %d)".formatted(shortest, length)));
        }
        if (length > LONGEST) {
            broken.add(Bilingual.of("不超过 %d 个字符".formatted(LONGEST), "at most %d characters".formatted(LONGEST)));
        }
        if (length < SENTENCE && kinds(password) < 3) {
            broken.add(Bilingual.of(
                    "不足 %d 个字符时，需包含大写、小写、数字、符号（或汉字）中的三种".formatted(SENTENCE),
                    "below %d characters, three of: capital, small letter, digit, sign (or Chinese character)".formatted(SENTENCE)));
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (login != null && login.length() > 2 && lower.contains(login.toLowerCase(Locale.ROOT)) || password.contains(name)) {
            broken.add(Bilingual.of("不得包含登录名或姓名", "without the sign-in name or the person's name"));
        }
        if (COMMON.contains(lower) || lower.codePoints().distinct().count() < 5) {
            broken.add(Bilingual.of("不得使用常见或重复字符的密码", "no common password and not the same few characters"));
        }
        if (!broken.isEmpty()) {
            throw Problem.unprocessable("password-too-weak",
                            "密码不符合要求：" + String.join("；", broken.stream().map(Bilingual::zh).toList()) + "。",
                            "The password is not accepted. It needs: "
                                    + String.join("; ", broken.stream().map(Bilingual::en).toList()) + ".")
                    .with("rules", broken);
        }
        return encoder.encode(password);
    }

    private static int kinds(String password) {
        return (int) password.codePoints()
                .map(c -> Character.isUpperCase(c) ? 0 : Character.isLowerCase(c) ? 1 : Character.isDigit(c) ? 2 : 3)
                .distinct()
                .count();
    }

    /** Takes the same time for somebody without a password, so that nobody learns who has an account. */
    boolean matches(String password, @Nullable String hash) {
        var given = password.length() > LONGEST ? "" : password;
        var right = encoder.matches(given, hash == null ? nobody : hash);
        return hash != null && right;
    }

    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    String encode(String password) {
        return encoder.encode(password);
    }
}
