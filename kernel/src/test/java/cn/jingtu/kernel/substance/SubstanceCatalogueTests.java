package cn.jingtu.kernel.substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingtu.kernel.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstanceCatalogueTests {

    private final SubstanceCatalogue catalogue = SubstanceCatalogue.standard();

    @Test
    void everyNameNamesOneSubstanceOnly() {
        var owners = new HashMap<String, String>();
        for (RuleTable.Row row : RuleTable.load("substances.csv").rows()) {
            var names = new ArrayList<>(List.of(row.text("key"), row.text("cas"), row.text("zh"), row.text("en"), row.text("symbol")));
            names.addAll(List.of(row.text("synonyms").split("\\|")));
            for (String name : names) {
                String form = SubstanceCatalogue.canonical(name);
                if (!form.isEmpty()) {
                    assertThat(owners.merge(form, row.text("key"), (first, _) -> first)).as(name).isEqualTo(row.text("key"));
                    assertThat(catalogue.find(name)).as(name).map(Substance::key).contains(row.text("key"));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"gb15618-2018.csv, substance_zh, substance_en", "gb36600-2018.csv, substance_zh, substance_en",
            "gb5084-2021.csv, item_zh, item_en", "hj25.3-chemical-parameters.csv, substance_zh, substance_en",
            "gb2762-crops.csv, contaminant, contaminant"})
    void everySubstanceOfTheStandardsIsKnownByBothItsNames(String table, String zh, String en) {
        for (RuleTable.Row row : RuleTable.load(table).rows()) {
            assertThat(catalogue.find(row.text(zh))).as(row.text(zh)).isPresent().isEqualTo(catalogue.find(row.text(en)));
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "镉, 7440-43-9", "Cd, 7440-43-9", "CADMIUM, 7440-43-9", "Ｃｄ, 7440-43-9", "镉(Cd), 7440-43-9", "Cd 镉, 7440-43-9", "7440－43－9, 7440-43-9",
            "铬(六价), 18540-29-9", "铬（六价）, 18540-29-9", "Cr6+, 18540-29-9", "Cr⁶⁺, 18540-29-9", "Cr(VI), 18540-29-9", "Cr(Ⅵ), 18540-29-9", "六价铬, 18540-29-9",
            "铬, 7440-47-3", "总铬, 7440-47-3", "苯并[a]芘, 50-32-8", "苯并(a)芘, 50-32-8", "苯并［ａ］芘, 50-32-8", "苯并a芘, 50-32-8", "BaP, 50-32-8",
            "\"1,2-二氯苯\", 95-50-1", "\"1，2-二氯苯\", 95-50-1", "邻二氯苯, 95-50-1", "α-六六六, 319-84-6", "a-六六六, 319-84-6", "alpha-HCH, 319-84-6",
            "六六六, hch-total", "六六六总量, hch-total", "滴滴涕总量, ddt-total", "滴滴涕, ddt", "\"p,p'-DDT\", 50-29-3", "\"p,p′-滴滴涕\", 50-29-3",
            "石油烃（C10-C40）, tph-c10-c40", "石油烃C₁₀~C₄₀, tph-c10-c40", "多氯联苯（总量）, pcb-total", "二噁英类（总毒性当量）, dioxin-teq",
            "\"间,对-二甲苯\", mp-xylene", "间-二甲苯+对-二甲苯, mp-xylene", "䓛, 218-01-9", "屈, 218-01-9"})
    void aSubstanceIsFoundByTheNamesThatLaboratoriesUse(String name, String key) {
        assertThat(catalogue.find(name)).map(Substance::key).contains(key);
    }

    @Test
    void twoSubstancesInOneNameAreNotOne() {
        assertThat(catalogue.find("镉 As")).isEmpty();
        assertThat(catalogue.find("镉(无机)")).isEmpty();
        assertThat(catalogue.find("")).isEmpty();
    }

    @Test
    void aSumNamesItsMembers() {
        assertThat(catalogue.get("hch-total").members()).containsExactly("319-84-6", "319-85-7", "58-89-9", "319-86-8");
        assertThat(catalogue.get("pcb-total").members()).hasSize(12);
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.get("镉")).withMessageContaining("find");
    }

    @Test
    void casNumbersHaveTheirCheckDigit() {
        for (Substance substance : catalogue.all()) {
            if (substance.cas() != null) {
                String digits = substance.cas().replace("-", "");
                int sum = 0;
                for (int i = 0; i < digits.length() - 1; i++) {
                    sum += (digits.length() - 1 - i) * (digits.charAt(i) - '0');
                }
                assertThat(sum % 10).as(substance.cas()).isEqualTo(digits.charAt(digits.length() - 1) - '0');
            }
        }
    }
}
