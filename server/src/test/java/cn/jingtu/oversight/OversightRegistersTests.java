package cn.jingtu.oversight;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about disclosure and public interest. */
class OversightRegistersTests {

    @Test
    void aSuggestionHasAnAddresseeAndIsAnsweredAfterItArrived() {
        assertThat(disagreements(PublicInterestClue.class, "foundOn=2026-01-02", "transferredOn=2026-01-01", "suggestionNo=1"))
                .containsExactly("transferredOn:before-found-on", "addressee:required-with-suggestion-no");
        assertThat(disagreements(PublicInterestClue.class, "receivedOn=2026-01-03", "replyDue=2026-01-02", "repliedOn=2026-01-01"))
                .containsExactly("replyDue:before-received-on", "repliedOn:before-received-on", "replyNo:required-with-replied-on");
        assertThat(disagreements(PublicInterestClue.class, "receivedOn=2026-01-03")).containsExactly("replyDue:required-with-received-on");
    }

    @Test
    void aSuitHasANumberAndAJudgementAnOutcome() {
        assertThat(disagreements(PublicInterestClue.class, "followUp=SUED", "judgedOn=2026-01-03"))
                .containsExactly("caseNo:required-with-follow-up", "outcome:required-with-judged-on");
    }

    @Test
    void nothingIsPublishedBeforeItsSecrecyReview() {
        assertThat(disagreements(Disclosure.class, "publishedOn=2026-01-03", "url=u")).containsExactly("secrecyReviewedOn:required-with-published-on");
        assertThat(disagreements(Disclosure.class, "publishedOn=2026-01-03", "url=u", "secrecyReviewedOn=2026-01-04", "secrecyReviewer=某"))
                .containsExactly("publishedOn:before-secrecy-reviewed-on");
        assertThat(disagreements(Disclosure.class, "secrecyReviewedOn=2026-01-04")).containsExactly("secrecyReviewer:required-with-secrecy-reviewed-on");
    }

    @Test
    void whatWasPublishedHasALinkAndWhatWasWithdrawnAReason() {
        assertThat(disagreements(Disclosure.class, "formedOn=2026-01-05", "due=2026-01-04", "secrecyReviewedOn=2026-01-01", "secrecyReviewer=某", "publishedOn=2026-01-03", "removedOn=2026-01-02"))
                .containsExactly(
                        "due:before-formed-on", "publishedOn:before-formed-on", "url:required-with-published-on", "removedOn:before-published-on",
                        "removalReason:required-with-removed-on");
    }

    @Test
    void aReportIsAcceptedOrRefusedWithAReason() {
        assertThat(disagreements(PublicReport.class, "acceptance=REFUSED")).containsExactly("acceptedOn:required-with-acceptance", "refusalReason:required-with-acceptance");
        assertThat(disagreements(PublicReport.class, "receivedOn=2026-05-02", "acceptedOn=2026-05-01"))
                .containsExactly("acceptedOn:before-received-on", "acceptance:required-with-accepted-on");
    }

    @Test
    void aNamedReporterIsAnsweredWhenTheReportIsClosed() {
        var closed = new String[] {"acceptance=ACCEPTED", "acceptedOn=2026-05-01", "closedOn=2026-05-09", "conclusion=UNFOUNDED", "disposal=NOTHING", "named=true"};
        assertThat(disagreements(PublicReport.class, closed)).containsExactly("answeredOn:required-with-closed-on");
        closed[5] = "named=false";
        assertThat(disagreements(PublicReport.class, closed)).isEmpty();
        assertThat(disagreements(PublicReport.class, "acceptance=ACCEPTED", "acceptedOn=2026-05-01", "closedOn=2026-05-09")).containsExactly("conclusion:required-with-closed-on");
    }

    @Test
    void aRewardIsDecidedThenToldThenPaid() {
        assertThat(disagreements(PublicReport.class, "reward=PAID"))
                .containsExactly("rewardDecidedOn:required-with-reward", "rewardYuan:required-with-reward", "rewardPaidOn:required-with-reward");
        assertThat(disagreements(PublicReport.class, "rewardDecidedOn=2026-05-03", "rewardNoticeOn=2026-05-02", "rewardPaidOn=2026-05-01"))
                .containsExactly("rewardNoticeOn:before-reward-decided-on", "rewardPaidOn:before-reward-decided-on");
    }

    @Test
    void aReporterIsKnownByNameOrByAnAgreedContact() {
        assertThat(disagreements(Reporter.class, "anonymous=false")).containsExactly("name:required-with-anonymous");
        assertThat(disagreements(Reporter.class, "anonymous=true")).containsExactly("agreedContact:required-with-anonymous");
    }
}
