package cn.jingtu.enforcement;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about emergencies and enforcement. */
class EnforcementRegistersTests {

    @Test
    void aPlanOfAnEnterpriseNamesIt() {
        assertThat(disagreements(EmergencyPlan.class, "kind=ENTERPRISE")).containsExactly("enterprise:required-with-kind");
        assertThat(disagreements(EmergencyPlan.class, "kind=GOVERNMENT")).isEmpty();
    }

    @Test
    void aPlanIsReviewedIssuedFiledAndReviewedAgainInThisOrder() {
        assertThat(disagreements(EmergencyPlan.class, "reviewedOn=2026-05-02", "issuedOn=2026-05-01", "filedOn=2026-04-01", "nextReview=2026-04-01"))
                .containsExactly(
                        "issuedOn:before-reviewed-on", "filedOn:before-issued-on", "filingNo:required-with-filed-on", "nextReview:before-issued-on");
    }

    @Test
    void whatADrillImprovedIsNamedAndComesAfterIt() {
        assertThat(disagreements(EmergencyDrill.class, "heldOn=2026-05-02", "improvedOn=2026-05-01"))
                .containsExactly("improvedOn:before-held-on", "improvement:required-with-improved-on");
    }

    @Test
    void anIncidentIsReportedAndEndsAfterItHappened() {
        assertThat(disagreements(EmergencyIncident.class, "happenedOn=2026-05-02", "reportedOn=2026-05-01"))
                .containsExactly("reportedOn:before-happened-on");
        assertThat(disagreements(EmergencyIncident.class, "happenedOn=2026-05-02", "endedOn=2026-05-01"))
                .containsExactly("endedOn:before-happened-on", "response:required-with-ended-on", "followUp:required-with-ended-on");
    }

    @Test
    void soilThatIsSurveyedAfterAnIncidentHasAPlot() {
        assertThat(disagreements(EmergencyIncident.class, "followUp=SURVEY")).containsExactly("plot:required-with-follow-up");
        assertThat(disagreements(EmergencyIncident.class, "followUp=NONE")).isEmpty();
    }

    @Test
    void aCertificateEndsAndAnOfficerLeavesAfterBeginning() {
        assertThat(disagreements(Officer.class, "certificateNo=19160201", "since=2020-01-02", "leftOn=2020-01-01"))
                .containsExactly("certificateUntil:required-with-certificate-no", "leftOn:before-since");
    }

    @Test
    void calibrationHasAnEndAfterItsDay() {
        assertThat(disagreements(Equipment.class, "calibratedOn=2026-01-02")).containsExactly("calibrationDue:required-with-calibrated-on");
        assertThat(disagreements(Equipment.class, "calibratedOn=2026-01-02", "calibrationDue=2026-01-01")).containsExactly("calibrationDue:before-calibrated-on");
    }

    @Test
    void noMorePassThanTookPart() {
        assertThat(disagreements(Training.class, "participants=20", "passed=21")).containsExactly("passed:above-participants");
    }

    @Test
    void whatWasFoundIsToldAndAnOrderHasANumberAndADay() {
        assertThat(disagreements(Inspection.class, "result=NOTHING")).isEmpty();
        assertThat(disagreements(Inspection.class, "result=ORDERED"))
                .containsExactly("findings:required-with-result", "orderNo:required-with-result", "due:required-with-result");
        assertThat(disagreements(Inspection.class, "result=TRANSFERRED", "findings=某")).containsExactly("transferredTo:required-with-result");
    }

    @Test
    void anInspectionComesBeforeWhatItOrders() {
        assertThat(disagreements(Inspection.class, "inspectedOn=2026-05-04", "due=2026-05-03", "correctedOn=2026-05-02", "recheckedOn=2026-05-01"))
                .containsExactly("due:before-inspected-on", "correctedOn:before-inspected-on", "recheckedOn:before-corrected-on", "recheckVerdict:required-with-rechecked-on");
    }

    @Test
    void aCaseIsFiledThenToldThenDecidedThenClosed() {
        assertThat(disagreements(EnforcementCase.class, "filedOn=2026-05-04", "noticeOn=2026-05-03", "decidedOn=2026-05-02", "closedOn=2026-05-01", "decisionNo=1", "outcome=WARNING"))
                .containsExactly("noticeOn:before-filed-on", "decidedOn:before-filed-on", "decidedOn:before-notice-on", "closedOn:before-decided-on");
        assertThat(disagreements(EnforcementCase.class, "stage=CLOSED")).containsExactly("closedOn:required-with-stage");
    }

    @Test
    void aFineHasAnAmountOfWhichNoMoreIsPaid() {
        assertThat(disagreements(EnforcementCase.class, "outcome=FINE")).containsExactly("fineWan:required-with-outcome");
        assertThat(disagreements(EnforcementCase.class, "outcome=FINE", "fineWan=5", "paidWan=6")).containsExactly("paidWan:above-fine-wan");
        assertThat(disagreements(EnforcementCase.class, "policeOn=2026-05-01")).containsExactly("policeNo:required-with-police-on");
    }
}
