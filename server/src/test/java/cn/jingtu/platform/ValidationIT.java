package cn.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import jakarta.validation.Validator;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JingtuTest
class ValidationIT {

    private final Validator validator;

    @Autowired
    ValidationIT(Validator validator) {
        this.validator = validator;
    }

    record Visit(@PastOrPresent LocalDate day) {}

    @Test
    void whatLiesInTheFutureIsDecidedByTheClockOfTheHouse() {
        var lateEveningInLondon = Instant.parse("2026-02-28T17:30:00Z");

        assertThat(violations(lateEveningInLondon, "2026-03-01")).isZero();
        assertThat(violations(lateEveningInLondon, "2026-03-02")).isOne();
    }

    private int violations(Instant moment, String day) {
        return Time.at(moment, () -> validator.validate(new Visit(LocalDate.parse(day))).size());
    }
}
