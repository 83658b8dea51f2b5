package cn.jingtu.prevention;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about keeping soil clean. */
class PreventionRegistersTests {

    @Test
    void aLetterOfDutyBindsAndIsPublishedAfterItWasSigned() {
        assertThat(disagreements(ResponsibilityLetter.class, "signedOn=2026-03-01", "validUntil=2026-02-01", "publishedOn=2026-02-01", "url=u"))
                .containsExactly("validUntil:before-signed-on", "publishedOn:before-signed-on");
        assertThat(disagreements(ResponsibilityLetter.class, "publishedOn=2026-02-01")).containsExactly("url:required-with-published-on");
    }

    @Test
    void aNormalisationScoreHasADay() {
        assertThat(disagreements(WaterSource.class, "normalisation=92")).containsExactly("assessedOn:required-with-normalisation");
    }

    @Test
    void waterWorseThanItsTargetIsPointedOut() {
        assertThat(disagreements(WaterSource.class, "targetClass=II", "currentClass=III")).containsExactly("currentClass:worse-than-target?");
        assertThat(disagreements(WaterSource.class, "targetClass=III", "currentClass=II")).isEmpty();
    }

    @Test
    void aProblemOfASourceIsClosedByAMeasureThatSomebodyVerified() {
        assertThat(disagreements(WaterSourceProblem.class, "foundOn=2026-03-01", "due=2026-02-01", "closedOn=2026-02-01"))
                .containsExactly("due:before-found-on", "closedOn:before-found-on", "measure:required-with-closed-on", "verifiedBy:required-with-closed-on");
    }

    @Test
    void aPatrolThatFoundSomethingSaysWhatAndWhatWasDone() {
        assertThat(disagreements(ReservePatrol.class, "finding=DUMPING")).containsExactly("details:required-with-finding", "action:required-with-finding");
        assertThat(disagreements(ReservePatrol.class, "finding=NORMAL")).isEmpty();
        assertThat(disagreements(ReservePatrol.class, "action=REPORTED")).containsExactly("actionOn:required-with-action");
        assertThat(disagreements(ReservePatrol.class, "patrolledOn=2026-03-02", "actionOn=2026-03-01")).containsExactly("actionOn:before-patrolled-on");
    }

    @Test
    void landReclaimedAsFarmlandIsSurveyedBeforeItIsAccepted() {
        assertThat(disagreements(UnusedLandDevelopment.class, "purpose=FARMLAND", "acceptedOn=2026-05-01", "soilSurveyed=false")).containsExactly("soilSurveyed:survey-before-use");
        assertThat(disagreements(UnusedLandDevelopment.class, "purpose=FACILITY", "acceptedOn=2026-05-01", "soilSurveyed=false")).isEmpty();
        assertThat(disagreements(UnusedLandDevelopment.class, "soilSurveyed=true")).containsExactly("surveyReportNo:required-with-soil-surveyed");
    }

    @Test
    void aDevelopmentIsCheckedAfterApprovalWithAResult() {
        assertThat(disagreements(UnusedLandDevelopment.class, "approvedOn=2026-05-01", "checkedOn=2026-04-01", "acceptedOn=2026-04-01"))
                .containsExactly("checkResult:required-with-checked-on", "checkedOn:before-approved-on", "acceptedOn:before-approved-on");
        assertThat(disagreements(UnusedLandDevelopment.class, "checkResult=FAILED"))
                .containsExactly("checkedOn:required-with-check-result", "finding:required-with-check-result");
        assertThat(disagreements(UnusedLandDevelopment.class, "fillVolume=300")).containsExactly("fillSource:required-with-fill-volume");
    }

    @Test
    void aClueIsClosedOnceItIsKnownWhetherTheActivityIsLawful() {
        assertThat(disagreements(RedlineClue.class, "handledOn=2026-05-01", "action=恢复植被", "lawful=OPEN")).containsExactly("lawful:decided-before-closing");
        assertThat(disagreements(RedlineClue.class, "lawful=UNLAWFUL")).containsExactly("basis:required-with-lawful");
        assertThat(disagreements(RedlineClue.class, "foundOn=2026-05-02", "handledOn=2026-05-01", "lawful=LAWFUL", "basis=规则"))
                .containsExactly("handledOn:before-found-on", "action:required-with-handled-on");
        assertThat(disagreements(RedlineClue.class, "areaM2=10", "restoredM2=11")).containsExactly("restoredM2:above-area-m2");
    }

    @Test
    void anApprovedAssessmentThatNeedsTheSoilPartHasIt() {
        assertThat(disagreements(EiaProject.class, "soilRequired=true", "approvedOn=2026-05-01", "approvalNo=1"))
                .containsExactly("soilSurvey:required-with-soil-required", "soilMeasures:required-with-soil-required");
        assertThat(disagreements(EiaProject.class, "soilRequired=false", "approvedOn=2026-05-01", "approvalNo=1")).isEmpty();
    }

    @Test
    void aProjectIsCheckedAndAcceptedAfterApproval() {
        assertThat(disagreements(EiaProject.class, "approvedOn=2026-05-01", "acceptedOn=2026-04-01", "checkedOn=2026-04-01"))
                .containsExactly(
                        "approvalNo:required-with-approved-on", "acceptedOn:before-approved-on", "checkedOn:before-approved-on", "checkResult:required-with-checked-on");
        assertThat(disagreements(EiaProject.class, "checkResult=BUILT")).containsExactly("checkedOn:required-with-check-result");
    }

    @Test
    void chemicalsAreNotAdmittedOnPriorityFarmland() {
        assertThat(disagreements(SitingReview.class, "priorityFarmland=true", "industry=26", "conclusion=ADMITTED", "concludedOn=2026-05-01"))
                .containsExactly("conclusion:risky-on-priority-farmland");
        assertThat(disagreements(SitingReview.class, "priorityFarmland=true", "industry=26", "conclusion=REFUSED", "concludedOn=2026-05-01")).isEmpty();
        assertThat(disagreements(SitingReview.class, "priorityFarmland=false", "industry=26", "conclusion=ADMITTED", "concludedOn=2026-05-01")).isEmpty();
    }

    @Test
    void metalProductsOnPriorityFarmlandAreDoubtedForTheirPlating() {
        assertThat(disagreements(SitingReview.class, "priorityFarmland=true", "industry=33", "conclusion=ADMITTED", "concludedOn=2026-05-01"))
                .containsExactly("conclusion:maybe-risky-on-priority-farmland?");
    }

    @Test
    void aConclusionHasADayAndItsConditions() {
        assertThat(disagreements(SitingReview.class, "conclusion=CONDITIONAL")).containsExactly("concludedOn:required-with-conclusion", "conditions:required-with-conclusion");
        assertThat(disagreements(SitingReview.class, "receivedOn=2026-05-02", "concludedOn=2026-05-01"))
                .containsExactly("concludedOn:before-received-on", "conclusion:required-with-concluded-on");
    }
}
