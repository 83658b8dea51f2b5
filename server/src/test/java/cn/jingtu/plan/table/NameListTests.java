package cn.jingtu.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.table.NameList.Name;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTests {

    private static List<String> texts(String cell) {
        return NameList.split(cell).stream().map(Name::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "区农业局、区林业局|区农业局 区林业局",
        "区农业局，区林业局,区水务局；区财政局;区发改局|区农业局 区林业局 区水务局 区财政局 区发改局",
        "区农业局 区林业局|区农业局 区林业局",
        "区发展和改革局、区住房和城乡建设局|区发展和改革局 区住房和城乡建设局",
        "区农业局和区林业局|区农业局 区林业局",
        "区农业局及区林业局|区农业局 区林业局",
        "区农业局、区林业局等|区农业局 区林业局",
        "区农业局、区林业局负责|区农业局 区林业局",
        "区农业局、区林业局按职责分工负责|区农业局 区林业局",
        "由区农业局牵头|区农业局",
        "区农业局（牵头）、区林业局（配合）|区农业局 区林业局",
        "区农业局（区畜牧兽医渔业局）|区农业局 区畜牧兽医渔业局",
        "源城环保分局、源城公安分局，区发改局|源城环保分局 源城公安分局 区发改局",
        "区发改局、源城国土资源分局 |区发改局 源城国土资源分局",
        "牵头单位：区农业局|区农业局",
        "区 农 业 局|区农业局",
    })
    void namesAreSplitAtEverySeparatorAndKeepTheirOwnWords(String cell, String expected) {
        assertThat(texts(cell)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "各镇人民政府、街道办事处实施, all-towns", "各镇街道, all-towns", "各镇（街道）, all-towns", "各乡镇人民政府, all-towns", "各镇人民政府和街道办事处, all-towns", "各镇街, all-towns",
        "各镇、街道, all-towns", "区直相关部门, all-departments", "区直有关单位, all-departments", "各有关部门, all-departments", "其他相关部门, all-departments", "县直各部门, all-departments", "各成员单位, all-departments"
    })
    void aPhraseStandsForSeveral(String cell, String group) {
        assertThat(NameList.split(cell)).singleElement().satisfies(n -> assertThat(n.group()).isEqualTo(group));
    }

    @Test
    void aPhraseHidesAmongNames() {
        var names = NameList.split("源城环保分局、区建设局、区水务局，各镇人民政府、街道办事处实施");
        assertThat(names).extracting(Name::text).containsExactly("源城环保分局", "区建设局", "区水务局", "各镇人民政府、街道办事处");
        assertThat(names.getLast().group()).isEqualTo("all-towns");
        assertThat(texts("区农业局，各镇街道")).containsExactly("区农业局", "各镇街道");
    }

    @Test
    void aNameWrittenTwiceCountsItsMentions() {
        assertThat(NameList.split("区经信局、区科技局、区经信局")).containsExactly(new Name("区经信局", null, 2), new Name("区科技局", null, 1));
    }

    @Test
    void oneCellMaySayWhoLeadsAndWhoTakesPart() {
        var labelled = NameList.splitBoth("牵头单位：区农业局；配合单位：区林业局、区水务局");
        assertThat(labelled.leads()).extracting(Name::text).containsExactly("区农业局");
        assertThat(labelled.participants()).extracting(Name::text).containsExactly("区林业局", "区水务局");
        var spoken = NameList.splitBoth("区农业局牵头，区林业局、区水务局等参与");
        assertThat(spoken.leads()).extracting(Name::text).containsExactly("区农业局");
        assertThat(spoken.participants()).extracting(Name::text).containsExactly("区林业局", "区水务局");
    }

    @Test
    void anEmptyCellNamesNobody() {
        assertThat(NameList.split(" \n\n")).isEmpty();
    }
}
