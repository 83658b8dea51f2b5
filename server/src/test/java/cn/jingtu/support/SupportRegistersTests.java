package cn.jingtu.support;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about money, research and agencies. */
class SupportRegistersTests {

    @Test
    void moneyArrivesAndIsAllocatedWithinWhatWasGranted() {
        assertThat(disagreements(FundLine.class, "amount=100", "arrived=101", "arrivedOn=2026-01-01", "allocated=102"))
                .containsExactly("arrived:above-amount", "allocated:above-arrived");
        assertThat(disagreements(FundLine.class, "amount=100", "arrived=100")).containsExactly("arrivedOn:required-with-arrived");
        assertThat(disagreements(FundLine.class, "targetsSet=3", "targetsReached=4")).containsExactly("targetsReached:above-targets-set");
    }

    @Test
    void aPolicyEndsAfterItBegan() {
        assertThat(disagreements(IncentivePolicy.class, "startsOn=2026-01-02", "endsOn=2026-01-01")).containsExactly("endsOn:before-starts-on");
    }

    @Test
    void researchEndsWithAResultAndIsAcceptedByADocument() {
        assertThat(disagreements(ResearchProject.class, "startedOn=2026-01-03", "dueOn=2026-01-02", "finishedOn=2026-01-02", "acceptedOn=2026-01-01"))
                .containsExactly(
                        "dueOn:before-started-on", "finishedOn:before-started-on", "acceptedOn:before-finished-on", "result:required-with-finished-on",
                        "acceptanceNo:required-with-accepted-on");
    }

    @Test
    void noMoreReportsPassAtFirstThanWereReviewed() {
        assertThat(disagreements(Agency.class, "reports=10", "firstPassed=11")).containsExactly("firstPassed:above-reports");
    }

    @Test
    void aLaboratoryHasACertificateWithAnEnd() {
        assertThat(disagreements(Agency.class, "business=SURVEY,MONITORING")).containsExactly("cmaNo:required-with-business");
        assertThat(disagreements(Agency.class, "business=MONITORING", "cmaNo=20231912001")).containsExactly("cmaUntil:required-with-cma-no");
        assertThat(disagreements(Agency.class, "business=SURVEY")).isEmpty();
        assertThat(disagreements(Agency.class, "filed=true")).containsExactly("filingNo:required-with-filed");
    }

    @Test
    void aFailedCheckSaysWhatWasFoundAndIsRectifiedAfterwards() {
        assertThat(disagreements(AgencyCheck.class, "passed=false")).containsExactly("finding:required-with-passed");
        assertThat(disagreements(AgencyCheck.class, "checkedOn=2026-01-02", "due=2026-01-01", "rectifiedOn=2026-01-01", "penalty=5"))
                .containsExactly("due:before-checked-on", "rectifiedOn:before-checked-on", "penaltyNo:required-with-penalty");
    }
}
