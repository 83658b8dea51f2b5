package cn.jingtu.plan.assessment;

import static cn.jingtu.register.TestEntries.disagreements;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What must agree inside an entry about assessment, rectification and accountability. */
class AssessmentRegistersTests {

    @Test
    void aGradeIsEarnedByTheScore() {
        assertThat(disagreements(Assessment.class, "score=90", "grade=EXCELLENT", "gradedOn=2026-03-18")).isEmpty();
        assertThat(disagreements(Assessment.class, "score=89.9", "grade=EXCELLENT", "gradedOn=2026-03-18")).containsExactly("grade:above-score");
        assertThat(disagreements(Assessment.class, "score=60", "grade=PASSED", "gradedOn=2026-03-18")).isEmpty();
        assertThat(disagreements(Assessment.class, "score=59.9", "grade=FAILED", "gradedOn=2026-03-18")).isEmpty();
    }

    @Test
    void aGradeBelowTheScoreNeedsAVetoOrTheScoreOfTargets() {
        assertThat(disagreements(Assessment.class, "score=91", "grade=FAILED", "gradedOn=2026-03-18")).containsExactly("grade:below-score");
        assertThat(disagreements(Assessment.class, "score=91", "grade=FAILED", "gradedOn=2026-03-18", "veto=弄虚作假")).isEmpty();
    }

    @Test
    void aDeductionSaysWhatForAndAPublishedResultHasANotice() {
        assertThat(disagreements(Assessment.class, "deducted=3")).containsExactly("deductions:required-with-deducted");
        assertThat(disagreements(Assessment.class, "deducted=0")).isEmpty();
        assertThat(disagreements(Assessment.class, "publishedOn=2026-03-18")).containsExactly("noticeNo:required-with-published-on");
    }

    @Test
    void whatWasRectifiedIsAcceptedBeforeItIsClosed() {
        assertThat(disagreements(Rectification.class, "acceptedOn=2026-05-01", "verdict=RETURNED", "closedOn=2026-05-02"))
                .containsExactly("returnReason:required-with-verdict", "closedOn:closed-unaccepted");
        assertThat(disagreements(Rectification.class, "foundOn=2026-05-04", "due=2026-05-03", "selfCheckedOn=2026-05-02", "acceptedOn=2026-05-01"))
                .containsExactly(
                        "due:before-found-on", "selfCheckedOn:before-found-on", "measures:required-with-self-checked-on", "acceptedOn:before-self-checked-on",
                        "verdict:required-with-accepted-on");
    }

    @Test
    void anInterviewNamesAPostAndHasMinutes() {
        assertThat(disagreements(Rectification.class, "interviewedOn=2026-05-01"))
                .containsExactly("interviewee:required-with-interviewed-on", "minutesNo:required-with-interviewed-on");
    }

    @Test
    void aDecisionHasAFormADayAndANumber() {
        assertThat(disagreements(AccountabilityRecord.class, "progress=DECIDED")).containsExactly("decidedOn:required-with-progress", "forms:required-with-progress");
        assertThat(disagreements(AccountabilityRecord.class, "decidedOn=2026-05-01")).containsExactly("decisionNo:required-with-decided-on");
        assertThat(disagreements(AccountabilityRecord.class, "transferredOn=2026-05-02", "decidedOn=2026-05-01", "decisionNo=1"))
                .containsExactly("decidedOn:before-transferred-on");
    }
}
