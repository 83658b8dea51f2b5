package cn.jingtu.survey;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about points, campaigns and data. */
class SurveyRegistersTests {

    @Test
    void aPointAroundAKeyUnitNamesTheUnit() {
        assertThat(disagreements(MonitoringPoint.class, "level=PERIMETER")).containsExactly("linkedUnit:required-with-level");
        assertThat(disagreements(MonitoringPoint.class, "level=OWN", "linkedUnit=1")).isEmpty();
        assertThat(disagreements(MonitoringPoint.class, "level=NATIONAL")).isEmpty();
    }

    @Test
    void aPointThatWasStoppedOrMovedSaysSinceWhen() {
        assertThat(disagreements(MonitoringPoint.class, "operation=MOVED")).containsExactly("operationSince:required-with-operation");
        assertThat(disagreements(MonitoringPoint.class, "operation=IN_USE")).isEmpty();
    }

    @Test
    void aPointThatIsNotIntactIsDescribed() {
        assertThat(disagreements(PointCheck.class, "condition=LOST")).containsExactly("details:required-with-condition");
        assertThat(disagreements(PointCheck.class, "condition=INTACT")).isEmpty();
    }

    @Test
    void aMoveIsReasonedAndApprovedAfterItWasAskedFor() {
        assertThat(disagreements(PointCheck.class, "moveRequestedOn=2026-05-02", "moveApprovedOn=2026-05-01"))
                .containsExactly("moveReason:required-with-move-requested-on", "moveApprovedOn:before-move-requested-on", "moveApprovalNo:required-with-move-approved-on");
    }

    @Test
    void noMorePointsAreVerifiedThanWereAssignedAndNoMoreSamplesDeliveredThanAreDue() {
        assertThat(disagreements(SurveyCampaign.class, "pointsAssigned=10", "pointsVerified=11", "samplesDue=5", "samplesDelivered=6"))
                .containsExactly("pointsVerified:above-points-assigned", "samplesDelivered:above-samples-due");
    }

    @Test
    void resultsComeByLetterAndTheArchiveGoesByReceiptAfterwards() {
        assertThat(disagreements(SurveyCampaign.class, "resultReceivedOn=2019-06-02", "archiveHandedOverOn=2019-06-01"))
                .containsExactly(
                        "resultLetterNo:required-with-result-received-on", "archiveHandedOverOn:before-result-received-on",
                        "archiveReceiver:required-with-archive-handed-over-on", "archiveReceiptNo:required-with-archive-handed-over-on");
    }

    @Test
    void dataThatIsNotSharedFreelySaysWhy() {
        assertThat(disagreements(DataItem.class, "share=CLOSED")).containsExactly("shareBasis:required-with-share");
        assertThat(disagreements(DataItem.class, "share=OPEN")).isEmpty();
    }

    @Test
    void theNextUpdateIsDueAfterTheLast() {
        assertThat(disagreements(DataItem.class, "updatedOn=2026-05-02", "nextDue=2026-05-01")).containsExactly("nextDue:before-updated-on");
    }

    @Test
    void anAcceptedUploadHasAReceiptAndAReturnedOneAMessage() {
        assertThat(disagreements(DataExchange.class, "direction=UPLOADED", "outcome=ACCEPTED")).containsExactly("receiptNo:required-with-outcome");
        assertThat(disagreements(DataExchange.class, "direction=GIVEN", "outcome=ACCEPTED")).isEmpty();
        assertThat(disagreements(DataExchange.class, "outcome=PARTLY", "rows=10", "returnedRows=11"))
                .containsExactly("returnedRows:above-rows", "message:required-with-outcome");
    }
}
