package cn.jingtu.kernel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RuleTableTests {

    @Test
    void aTableTravelsInTheJar() {
        RuleTable table = RuleTable.load("gb15618-2018.csv");
        assertThat(table.rows()).hasSize(79).allMatch(RuleTable.Row::verified);
    }

    @Test
    void aMissingTableOrColumnIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> RuleTable.load("gb1.csv")).withMessageContaining("gb1.csv");
        RuleTable.Row row = RuleTable.load("gb15618-2018.csv").rows().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> row.text("colour")).withMessageContaining("no column colour");
    }
}
