package cn.jingtu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JingtuTest
class OrganisationsIT {

    private static final LocalDate ISSUED = LocalDate.of(2018, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Organisations organisations;

    private Organisation named(String name) {
        return organisations.findByName(name).orElseThrow(() -> new AssertionError("not found: " + name));
    }

    @Test
    void everyNameOfTheSeedTableIsKnown() {
        for (var name : """
                源城环保分局 源城国土资源分局 源城规划分局 区农业局 区畜牧兽医渔业局 区林业局 区水务局 区建设局 区发改局 区经信局
                区商务局 区科技局 区财政局 源城公安分局 源城质监分局 源城工商分局 区食药监局 区安监局 区教育局 区审计局 区交通运输局
                区监察局 区文广新局 区府办 区委组织部 区委宣传部 区检察院 区法院 区直相关部门 各镇人民政府、街道办事处"""
                .split("\\s+")) {
            assertThat(organisations.findByName(name)).as(name).isPresent();
        }
    }

    @Test
    void spacesAndFullWidthDoNotHideAName() {
        assertThat(named(" 区 农业\u3000局 ").key()).isEqualTo("agriculture-2018");
        assertThat(named("各镇(街道)").key()).isEqualTo("all-towns");
        assertThat(named("各镇（街道）").key()).isEqualTo("all-towns");
    }

    @Test
    void severalBodiesMayHaveOneSuccessor() {
        assertThat(organisations.successors(named("源城国土资源分局").id(), TODAY)).extracting(Organisation::key)
                .containsExactly("natural-resources");
        assertThat(organisations.successors(named("源城规划分局").id(), TODAY)).extracting(Organisation::key)
                .containsExactly("natural-resources");
    }

    @Test
    void aSplitSendsAFunctionToTheBodyThatGotIt() {
        var construction = named("区建设局").id();
        assertThat(organisations.successors(construction, TODAY)).extracting(Organisation::key).containsExactly("housing");
        assertThat(organisations.successors(construction, TODAY, "simple-landfills")).extracting(Organisation::key)
                .containsExactly("urban-management");
        assertThat(organisations.successors(construction, TODAY, "permit-gate")).extracting(Organisation::key)
                .containsExactly("housing");
    }

    @Test
    void onTheDayOfIssueTheBodyItselfAnswers() {
        assertThat(organisations.successors(named("区建设局").id(), ISSUED)).extracting(Organisation::key)
                .containsExactly("construction-2018");
    }

    @Test
    void rightsReachPredecessorsAndSuccessorsButNotSiblings() {
        var old = named("区建设局").id();
        var housing = named("区住房和城乡建设局").id();
        var urban = named("区城市管理和综合执法局").id();
        assertThat(organisations.lineage(housing)).containsExactlyInAnyOrder(housing, old);
        assertThat(organisations.lineage(old)).contains(old, housing).doesNotContain(urban);
        assertThat(organisations.lineage(old, "simple-landfills")).contains(urban).doesNotContain(housing);
        assertThat(organisations.lineages()).hasSize(organisations.all().size());
    }

    @Test
    void aStreetRunByAnotherAuthorityStandsOutsideTheAssessment() {
        assertThat(organisations.active(Organisation.Kind.TOWN, TODAY)).hasSize(8)
                .filteredOn(Organisation::outside).extracting(Organisation::regionCode).containsExactly("441602006");
    }

    @Test
    void anUnknownNameIsAnsweredByNamesLikeIt() {
        assertThat(organisations.suggest("区发展与改革委员会", 3)).extracting(Organisation::key).contains("development-reform");
    }
}
