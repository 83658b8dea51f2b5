package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238 appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aCodeWorksOnce() {
        var at = Instant.ofEpochSecond(1111111111);
        var step = Totp.accept(SECRET, "050 471", at, 0);
        assertThat(step).hasValue(Totp.step(at));
        assertThat(Totp.accept(SECRET, "050471", at, step.getAsLong())).isEmpty();
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        var at = Instant.ofEpochSecond(1111111111);
        assertThat(Totp.accept(SECRET, "050471", at.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.accept(SECRET, "050471", at.plusSeconds(90), 0)).isEmpty();
        assertThat(Totp.accept(SECRET, "", at, 0)).isEmpty();
    }

    /** RFC 4648 section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretIsWrittenInBase32(String text, String base32) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
