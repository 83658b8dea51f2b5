package cn.jingtu.remediation;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about projects. */
class RemediationRegistersTests {

    @Test
    void fundsDoNotAddUpToMoreThanTheBudget() {
        assertThat(disagreements(Project.class, "budget=100", "centralFund=60", "bank=CENTRAL", "localFund=40.01")).containsExactly("budget:funds-above-budget");
        assertThat(disagreements(Project.class, "budget=100", "provincialFund=60", "localFund=40")).isEmpty();
    }

    @Test
    void centralMoneyNeedsTheCentralBank() {
        assertThat(disagreements(Project.class, "centralFund=60", "bank=CITY")).containsExactly("bank:central-money-needs-central-bank");
        assertThat(disagreements(Project.class, "centralFund=0", "bank=CITY")).isEmpty();
    }

    @Test
    void eachStageBringsWhatItEndsIn() {
        assertThat(disagreements(Project.class, "stage=RESERVE")).isEmpty();
        assertThat(disagreements(Project.class, "stage=ADMITTED")).containsExactly("admittedOn:required-with-stage", "bank:required-with-stage");
        assertThat(disagreements(Project.class, "stage=EVALUATED", "admittedOn=2020-01-01", "bank=CITY"))
                .containsExactly("startedOn:required-with-stage", "acceptedOn:required-with-stage", "results:required-with-stage");
    }

    @Test
    void aReviewedPlanHasItsOpinion() {
        assertThat(disagreements(Project.class, "planReviewed=true")).containsExactly("reviewNo:required-with-plan-reviewed");
        assertThat(disagreements(Project.class, "planReviewed=false")).isEmpty();
    }

    @Test
    void worksBeginEndAndAreAcceptedInThisOrder() {
        assertThat(disagreements(Project.class, "startedOn=2026-05-02", "dueOn=2026-05-01", "finishedOn=2026-05-01", "acceptedOn=2026-04-01"))
                .containsExactly("dueOn:before-started-on", "finishedOn:before-started-on", "acceptedOn:before-finished-on");
    }

    @Test
    void aRiskThatIsNotAcceptableHasTargetsAndAReviewAConclusion() {
        assertThat(disagreements(RiskReport.class, "acceptable=false")).containsExactly("targets:required-with-acceptable");
        assertThat(disagreements(RiskReport.class, "submittedOn=2026-05-02", "reviewedOn=2026-05-01"))
                .containsExactly("reviewedOn:before-submitted-on", "acceptable:required-with-reviewed-on");
    }

    @Test
    void aPlanIsForAPlotOrAFarmlandUnit() {
        assertThat(disagreements(PlanFiling.class)).containsExactly("plot:place-missing");
        assertThat(disagreements(PlanFiling.class, "farmlandUnit=1")).isEmpty();
    }

    @Test
    void aPlanForConstructionLandHasAGroundwaterPartWhenItIsFiled() {
        assertThat(disagreements(PlanFiling.class, "plot=1", "kind=REMEDIATION", "filedOn=2026-05-01", "filingNo=1", "groundwaterPart=false")).containsExactly("groundwaterPart:incomplete");
        assertThat(disagreements(PlanFiling.class, "farmlandUnit=1", "kind=FARMLAND", "filedOn=2026-05-01", "filingNo=1", "groundwaterPart=false")).isEmpty();
    }

    @Test
    void worksThatBeganBeforeTheFilingAreKeptAndPointedOut() {
        assertThat(disagreements(PlanFiling.class, "plot=1", "groundwaterPart=true", "filedOn=2026-05-02", "filingNo=1", "startedOn=2026-05-01"))
                .containsExactly("filedOn:filed-after-start?");
        assertThat(disagreements(PlanFiling.class, "plot=1", "startedOn=2026-05-01")).containsExactly("filedOn:required-with-started-on");
        assertThat(disagreements(PlanFiling.class, "plot=1", "groundwaterPart=true", "filedOn=2026-05-02")).containsExactly("filingNo:required-with-filed-on");
    }

    @Test
    void aTransportOfSoilIsReportedBeforeItMovesAndArrivesAfterwards() {
        assertThat(disagreements(SoilTransfer.class, "reportedOn=2026-05-02", "sentOn=2026-05-01", "receivedOn=2026-04-30", "soilM3=10", "receivedM3=11"))
                .containsExactly("reportedOn:reported-after-transport", "receivedOn:before-sent-on", "receivedM3:above-soil-m3?");
    }

    @Test
    void theEvaluatorIsAnotherUnitThanTheContractor() {
        assertThat(disagreements(EffectEvaluation.class, "contractor=某公司", "evaluator=某公司")).containsExactly("evaluator:same-as-contractor");
        assertThat(disagreements(EffectEvaluation.class, "contractor=某公司", "evaluator=另一公司")).isEmpty();
    }

    @Test
    void anEvaluationSamplesReportsFilesAndIsReviewedInThisOrder() {
        assertThat(disagreements(EffectEvaluation.class, "worksFinishedOn=2026-05-05", "sampledOn=2026-05-04", "finishedOn=2026-05-03", "filedOn=2026-05-02", "reviewedOn=2026-05-01"))
                .containsExactly(
                        "sampledOn:before-works-finished-on", "finishedOn:before-sampled-on", "filedOn:before-finished-on",
                        "filingNo:required-with-filed-on", "reviewedOn:before-filed-on");
    }

    @Test
    void aftercareEndsAfterItBeganAndItsMonitoringHasAResult() {
        assertThat(disagreements(Aftercare.class, "startsOn=2026-05-02", "endsOn=2026-05-01", "lastMonitoredOn=2026-05-03"))
                .containsExactly("endsOn:before-starts-on", "lastResult:required-with-last-monitored-on");
    }

    @Test
    void aReviewNamesTheReportThatItIsAbout() {
        assertThat(disagreements(ReviewMeeting.class, "subject=SURVEY")).containsExactly("surveyReport:required-with-subject");
        assertThat(disagreements(ReviewMeeting.class, "subject=EFFECT")).containsExactly("effectEvaluation:required-with-subject");
        assertThat(disagreements(ReviewMeeting.class, "subject=SUPERVISION")).isEmpty();
    }

    @Test
    void whatFailedOrCameBackDidNotPassAtFirst() {
        assertThat(disagreements(ReviewMeeting.class, "heldOn=2026-05-01", "result=FAILED", "firstPass=true", "round=1")).containsExactly("firstPass:failed-at-first");
        assertThat(disagreements(ReviewMeeting.class, "heldOn=2026-05-01", "result=PASSED", "firstPass=true", "round=2")).containsExactly("firstPass:later-round");
        assertThat(disagreements(ReviewMeeting.class, "heldOn=2026-05-01", "result=AFTER_REVISION", "firstPass=true", "round=1")).isEmpty();
    }

    @Test
    void aReviewIsHeldAfterItWasAcceptedAndLookedAtAgainAfterTheRevision() {
        assertThat(disagreements(ReviewMeeting.class, "acceptedOn=2026-05-04", "heldOn=2026-05-03", "revisedOn=2026-05-02", "recheckedOn=2026-05-01"))
                .containsExactly("heldOn:before-accepted-on", "revisedOn:before-held-on", "recheckedOn:before-revised-on", "recheckedBy:required-with-rechecked-on");
    }

    @Test
    void anExpertVotesOrStepsAsideWithAReason() {
        assertThat(disagreements(ExpertOpinion.class, "recused=true")).containsExactly("recusalReason:required-with-recused");
        assertThat(disagreements(ExpertOpinion.class, "recused=false")).containsExactly("vote:required-with-recused");
        assertThat(disagreements(ExpertOpinion.class, "recused=false", "vote=PASSED")).containsExactly("signedOn:required-with-vote");
    }

    @Test
    void anExpertLeavesTheBankAfterEnteringItAndForAReason() {
        assertThat(disagreements(Expert.class, "since=2026-05-02", "until=2026-05-01", "removedOn=2026-05-01"))
                .containsExactly("until:before-since", "removedOn:before-since", "removalReason:required-with-removed-on");
    }
}
