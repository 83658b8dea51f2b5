package cn.jingtu.construction;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about construction land. */
class ConstructionRegistersTests {

    private static final String CODE = "provisionalCode=441602-T-2026-0001";

    @Test
    void aPlotHasTheNationalCodeOrAProvisionalOne() {
        assertThat(disagreements(Plot.class)).containsExactly("provisionalCode:code-missing");
        assertThat(disagreements(Plot.class, "plotCode=4416021260001")).isEmpty();
    }

    @Test
    void onlyAContaminatedPlotIsControlledOrRemediated() {
        assertThat(disagreements(Plot.class, CODE, "stage=S4")).containsExactly("polluted:stage-needs-contamination");
        assertThat(disagreements(Plot.class, CODE, "stage=S5", "polluted=false")).containsExactly("polluted:stage-needs-contamination");
        assertThat(disagreements(Plot.class, CODE, "stage=S4", "polluted=true")).isEmpty();
        assertThat(disagreements(Plot.class, CODE, "stage=S3")).isEmpty();
    }

    @Test
    void productionEndsAfterItBegan() {
        assertThat(disagreements(Plot.class, CODE, "operatedFrom=2010", "operatedUntil=2005")).containsExactly("operatedFrom:above-operated-until");
    }

    @Test
    void whoIsLiableIsNamedWithTheDayOfTheDecision() {
        assertThat(disagreements(Plot.class, CODE, "liability=RECOGNISED"))
                .containsExactly("liableParty:required-with-liability", "liabilityDecidedOn:required-with-liability");
    }

    @Test
    void aSurveyReportHasAnAuthor() {
        assertThat(disagreements(Plot.class, CODE, "surveyTitle=初步调查报告")).containsExactly("surveyAuthor:required-with-survey-title");
    }

    @Test
    void aRestrictionIsReceivedAndLiftedAfterItWasIssued() {
        assertThat(disagreements(PlotRestriction.class, "issuedOn=2026-05-01", "receivedOn=2026-04-01", "recipients=埔前镇", "liftedOn=2026-04-01", "liftedBasis=移出"))
                .containsExactly("receivedOn:before-issued-on", "liftedOn:before-issued-on");
    }

    @Test
    void aLiftedRestrictionSaysWhyAndAReceivedOneWhoHasIt() {
        assertThat(disagreements(PlotRestriction.class, "liftedOn=2026-04-01")).containsExactly("liftedBasis:required-with-lifted-on");
        assertThat(disagreements(PlotRestriction.class, "receivedOn=2026-04-01")).containsExactly("recipients:required-with-received-on");
    }

    @Test
    void aSurveyEndsIsSubmittedAndReviewedInThisOrder() {
        assertThat(disagreements(SurveyReport.class, "startedOn=2026-05-03", "finishedOn=2026-05-02", "submittedOn=2026-05-01", "reviewedOn=2026-04-01", "reviewResult=PASSED", "reviewRounds=1"))
                .containsExactly("finishedOn:before-started-on", "submittedOn:before-finished-on", "reviewedOn:before-submitted-on");
        assertThat(disagreements(SurveyReport.class, "disclosedOn=2026-05-02", "disclosedUntil=2026-05-01")).containsExactly("disclosedUntil:before-disclosed-on");
    }

    @Test
    void aReportAboveTheLimitsNamesThePollutants() {
        assertThat(disagreements(SurveyReport.class, "soilExceeds=true", "groundwaterExceeds=true"))
                .containsExactly("soilPollutants:required-with-soil-exceeds", "groundwaterPollutants:required-with-groundwater-exceeds");
        assertThat(disagreements(SurveyReport.class, "soilExceeds=false", "groundwaterExceeds=false")).isEmpty();
    }

    @Test
    void aReviewHasADayAResultAndItsRounds() {
        assertThat(disagreements(SurveyReport.class, "reviewedOn=2026-04-01"))
                .containsExactly("reviewResult:required-with-reviewed-on", "reviewRounds:required-with-reviewed-on");
        assertThat(disagreements(SurveyReport.class, "reviewResult=FAILED")).containsExactly("reviewedOn:required-with-review-result");
    }

    @Test
    void aListedPlotIsRemovedAfterwardsForAReason() {
        assertThat(disagreements(ControlListing.class, "listedOn=2026-04-02", "removedOn=2026-04-01"))
                .containsExactly("removedOn:before-listed-on", "removalReason:required-with-removed-on");
    }

    @Test
    void anAnswerAtAGateHasADayABodyAndABasis() {
        assertThat(disagreements(GateCheck.class, "answer=CONDITIONS"))
                .containsExactly("answeredOn:required-with-answer", "basis:required-with-answer", "conditions:required-with-answer");
        assertThat(disagreements(GateCheck.class, "askedOn=2026-05-02", "answeredOn=2026-05-01"))
                .containsExactly("answeredOn:before-asked-on", "answer:required-with-answered-on", "answeredBy:required-with-answered-on");
    }

    @Test
    void whatWasDecidedWithoutAnAnswerOrAgainstAHoldIsABreachThatIsTold() {
        var decided = new String[] {"askedOn=2026-05-02", "decidedOn=2026-05-20", "documentNo=1"};
        assertThat(disagreements(GateCheck.class, decided)).containsExactly("breach:decided-against-gate");
        var held = new String[] {"answeredOn=2026-05-03", "answer=HOLD", "answeredBy=某", "basis=某", "blocking=true", "decidedOn=2026-05-20", "documentNo=1"};
        assertThat(disagreements(GateCheck.class, held)).containsExactly("breach:decided-against-gate");
        held[1] = "answer=PASS";
        assertThat(disagreements(GateCheck.class, held)).isEmpty();
    }
}
