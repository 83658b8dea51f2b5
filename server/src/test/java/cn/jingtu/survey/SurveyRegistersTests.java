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

    @Test
    void aSampleSaysWhatItWasTakenFrom() {
        assertThat(disagreements(Sample.class, "kind=ORDINARY")).containsExactly("point:object-missing");
        assertThat(disagreements(Sample.class, "kind=ORDINARY", "plot=1")).isEmpty();
        assertThat(disagreements(Sample.class, "kind=BLANK")).isEmpty();
    }

    @Test
    void aParallelSampleNamesTheOneItWasSplitFromWhichIsNotItself() {
        assertThat(disagreements(Sample.class, "kind=PARALLEL", "point=1", "sampleCode=A")).containsExactly("parallelOf:required-with-kind");
        assertThat(disagreements(Sample.class, "kind=PARALLEL", "point=1", "sampleCode=A", "parallelOf=A")).containsExactly("parallelOf:same-as-sample-code");
    }

    @Test
    void aSampleIsTakenThenReceivedThenReported() {
        assertThat(disagreements(Sample.class, "point=1", "depthTopCm=50", "depthBottomCm=20")).containsExactly("depthTopCm:above-depth-bottom-cm");
        assertThat(disagreements(Sample.class, "point=1", "sampledOn=2026-05-02", "receivedOn=2026-05-01", "lab=某", "reportedOn=2026-04-30"))
                .containsExactly(
                        "receivedOn:before-sampled-on", "reportedOn:before-received-on", "reportNo:required-with-reported-on", "cmaNo:required-with-reported-on");
    }

    @Test
    void whatWasDetectedHasAValueAndWhatWasNotADetectionLimit() {
        assertThat(disagreements(SampleResult.class, "detection=DETECTED")).containsExactly("value:required-with-detection");
        assertThat(disagreements(SampleResult.class, "detection=NOT_DETECTED")).containsExactly("detectionLimit:required-with-detection");
        assertThat(disagreements(SampleResult.class, "detection=NOT_DETECTED", "detectionLimit=0.01", "verdict=ABOVE_SCREENING", "standard=GB_15618", "timesAbove=1"))
                .containsExactly("verdict:exceeds-undetected");
    }

    @Test
    void aVerdictAgreesWithTheValueAndAValueAtTheLimitDoesNotExceed() {
        assertThat(disagreements(SampleResult.class, "value=0.3", "screeningValue=0.3", "verdict=WITHIN", "standard=GB_15618")).isEmpty();
        assertThat(disagreements(SampleResult.class, "value=0.31", "screeningValue=0.3", "verdict=WITHIN", "standard=GB_15618"))
                .containsExactly("verdict:above-screening-value");
        assertThat(disagreements(SampleResult.class, "value=1.5", "interventionValue=1.5", "verdict=ABOVE_INTERVENTION", "standard=GB_15618", "timesAbove=4"))
                .containsExactly("verdict:within-intervention-value");
        assertThat(disagreements(SampleResult.class, "verdict=ABOVE_SCREENING")).containsExactly("standard:required-with-verdict", "timesAbove:required-with-verdict");
    }
}
