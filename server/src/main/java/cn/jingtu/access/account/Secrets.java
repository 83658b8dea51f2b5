package cn.jingtu.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random keys and their digests. A key of 256 random bits cannot be guessed, so a plain SHA-256 protects it. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No 0/O, 1/I/L: these codes are read from a screen and typed. */
    private static final String TYPED = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Secrets() {}

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** Groups of four to be typed: 20 characters are 99 bits, 12 are 59 bits. */
    static String typed(int groups) {
        var code = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(TYPED.charAt(RANDOM.nextInt(TYPED.length())));
        }
        return code.toString();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of a code as typed: case, spaces and dashes do not count. */
    static byte[] hashTyped(String code) {
        return hash(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** What must come back in {@code X-XSRF-TOKEN}: bound to the session, so a cookie set by others does not fit. */
    public static String xsrf(String sessionToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("xsrf:" + sessionToken));
    }
}
