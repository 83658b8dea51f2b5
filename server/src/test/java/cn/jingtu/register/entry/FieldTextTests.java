package cn.jingtu.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spellings of spreadsheets that were not made here. */
class FieldTextTests {

    private static final RegisterDefinition ENTERPRISES = new Registers().get("enterprises");

    private static RegisterField field(String key) {
        return ENTERPRISES.field(key).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91441600MA5000003M", "91441600ma5000003m", " 9144 1600 MA50 0000 3M ", "９１４４１６００ＭＡ５０００００３Ｍ", "91441600-MA500000-3M"})
    void aCreditCodeIsKeptInCapitalsWithoutSpaces(String written) throws FieldText.Unreadable {
        assertThat(FieldText.read(field("uscc"), written)).isEqualTo("91441600MA5000003M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"在产", "在 产", " 在产\n", "OPERATING", "operating", "Operating"})
    void aWordOfAListIsFoundWhateverSpacesAndCase(String written) throws FieldText.Unreadable {
        assertThat(FieldText.read(field("operation"), written)).hasToString("OPERATING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-05", "2024.3.5", "2024/3/5", "2024年3月5日", "20240305", "２０２４年３月５日", "2024-03-05 00:00:00"})
    void aDateIsReadInItsUsualSpellings(String written) throws FieldText.Unreadable {
        assertThat(FieldText.read(field("since"), written)).isEqualTo(LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年3月", "20240230", "5/3/2024", "去年"})
    void whatMayMeanSeveralDaysIsNoDate(String written) {
        assertThatThrownBy(() -> FieldText.read(field("since"), written)).hasMessageContaining(written);
    }

    @Test
    void aNameKeepsItsSpacesAndSpelling() throws FieldText.Unreadable {
        assertThat(FieldText.read(field("name"), "  河源市  鸿（一）厂 ")).isEqualTo("河源市 鸿（一）厂");
    }

    @Test
    void aWordWithACommaInItIsOneWordAmongOthers() throws FieldText.Unreadable {
        var triggers = new Registers().get("plots").field("triggers").orElseThrow();
        var labels = triggers.options().stream().map(o -> o.label().zh()).toList();
        assertThat(labels).anyMatch(label -> label.contains("、"));
        assertThat((Iterable<?>) FieldText.read(triggers, String.join("、", labels))).hasSize(labels.size());
        assertThatThrownBy(() -> FieldText.read(triggers, labels.getFirst() + "；天降")).hasMessageContaining("天降");
    }
}
