package cn.jingtu.farmland;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about farmland. */
class FarmlandRegistersTests {

    @Test
    void aCategoryNamesTheYearOfItsData() {
        assertThat(disagreements(FarmlandUnit.class, "category=SAFE_USE")).containsExactly("basisYear:required-with-category");
        assertThat(disagreements(FarmlandUnit.class, "category=SAFE_USE", "basisYear=2020")).isEmpty();
    }

    @Test
    void whoIsLiableIsNamedWithTheDayOfTheDecision() {
        assertThat(disagreements(FarmlandUnit.class, "liability=RECOGNISED"))
                .containsExactly("liableParty:required-with-liability", "liabilityDecidedOn:required-with-liability");
    }

    @Test
    void priorityProtectionAboveAnInterventionValueIsDoubted() {
        assertThat(disagreements(FarmlandUnit.class, "category=PRIORITY", "basisYear=2020", "cadmium=HIGH")).containsExactly("category:category-against-soil?");
    }

    @Test
    void strictControlInsideBasicFarmlandIsPointedOut() {
        assertThat(disagreements(FarmlandUnit.class, "category=STRICT", "basisYear=2020", "basicFarmland=true"))
                .containsExactly("basicFarmland:basic-farmland-under-strict-control?");
    }

    @Test
    void aMeasureEndsAndIsCheckedAfterItBegan() {
        assertThat(disagreements(SafeUseMeasure.class, "startedOn=2026-05-01", "finishedOn=2026-04-01", "checkedOn=2026-04-02", "checkResult=PASSED"))
                .containsExactly("finishedOn:before-started-on", "checkedOn:before-started-on");
    }

    @Test
    void aCheckHasADayAndAResult() {
        assertThat(disagreements(SafeUseMeasure.class, "checkedOn=2026-04-02")).containsExactly("checkResult:required-with-checked-on");
        assertThat(disagreements(SafeUseMeasure.class, "checkResult=FAILED")).containsExactly("checkedOn:required-with-check-result");
    }

    @Test
    void aDoseIsOfSomething() {
        assertThat(disagreements(SafeUseMeasure.class, "dose=100")).containsExactly("material:required-with-dose");
    }

    @Test
    void anExceedingBatchNamesTheItems() {
        assertThat(disagreements(ProduceBatch.class, "verdict=EXCEEDS")).containsExactly("exceedingItems:required-with-verdict");
        assertThat(disagreements(ProduceBatch.class, "verdict=EXCEEDS", "exceedingItems=CD,PB")).isEmpty();
    }

    @Test
    void produceThatWasHandledHasADayAfterSamplingAndAReceiver() {
        assertThat(disagreements(ProduceBatch.class, "sampledOn=2026-07-10", "disposal=PURCHASE", "disposedOn=2026-07-01"))
                .containsExactly("receiver:required-with-disposal", "disposedOn:before-sampled-on");
        assertThat(disagreements(ProduceBatch.class, "disposal=DESTROYED")).containsExactly("disposedOn:required-with-disposal");
    }

    @Test
    void noMoreIsHandledThanTheBatchHeld() {
        assertThat(disagreements(ProduceBatch.class, "quantity=2.5", "disposedQuantity=2.6")).containsExactly("disposedQuantity:above-quantity");
    }

    @Test
    void aBanGoesFromProposalToApprovalToAnnouncement() {
        assertThat(disagreements(BannedZone.class, "proposedOn=2026-03-01", "approvedOn=2026-02-01", "approvalNo=1", "announcedOn=2026-01-01", "reviewDue=2026-01-01", "liftedOn=2026-01-01"))
                .containsExactly("approvedOn:before-proposed-on", "announcedOn:before-approved-on", "reviewDue:before-approved-on", "liftedOn:before-approved-on");
        assertThat(disagreements(BannedZone.class, "announcedOn=2026-01-01")).containsExactly("approvedOn:required-with-announced-on");
        assertThat(disagreements(BannedZone.class, "approvedOn=2026-01-01")).containsExactly("approvalNo:required-with-approved-on");
    }
}
