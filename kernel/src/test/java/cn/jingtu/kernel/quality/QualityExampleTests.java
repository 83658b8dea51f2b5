package cn.jingtu.kernel.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}, line for line. */
class QualityExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var control = QualityControl.standard();
        var pair = new QualityCheck.Duplicate("S01", "Cd",
                LabValue.parse("0.30", Unit.MG_PER_KG), LabValue.parse("0.60", Unit.MG_PER_KG), false);
        var judged = control.judge(pair).outcome();                         // Outside: 33.3 % of at most 25 %
        var batch = control.judgeBatch("Cd", List.of(pair), OptionalInt.of(5));
        var standing = batch.standing();                                    // FAILED
        String finding = batch.findings().getFirst().sentence();            // pass rate of duplicates too low, ...: S01

        assertThat(judged).isInstanceOfSatisfying(QualityCheck.Outcome.Outside.class,
                outside -> assertThat(outside.figure().upper()).isEqualByComparingTo("25"));
        assertThat(standing).isEqualTo(BatchVerdict.Standing.FAILED);
        assertThat(finding).startsWith("pass rate of duplicates too low").endsWith(": S01");
    }
}
