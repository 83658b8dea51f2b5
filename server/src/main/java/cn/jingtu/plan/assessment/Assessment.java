package cn.jingtu.plan.assessment;

import cn.jingtu.register.Checks;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.Field;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Option;
import cn.jingtu.register.Register;
import cn.jingtu.register.Words;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 评估考核: the score and grade of a department or town for a year or a plan period, its deductions, and how the result was made public and used. */
@Register(
        key = "assessments", code = "R45", zh = "评估考核", en = "Assessments",
        table = "register_assessment", label = "subject", unique = {"kind", "year", "subject"},
        measures = {"yearly-assessment", "final-assessment"})
record Assessment(
        @Field(zh = "考核类型", en = "Kind of assessment", listed = true) @NotNull
        Kind kind,
        @Field(zh = "考核年度", en = "Year", listed = true, synonyms = "年度", help = {"终期考核填规划期最后一年", "Of a final assessment the last year of the plan"}) @NotNull @Min(2018) @Max(2100)
        Integer year,
        @Field(zh = "考核对象", en = "Assessed body", listed = true, synonyms = {"被考核单位", "单位名称"}) @NotBlank @Size(max = 100)
        String subject,
        @Field(zh = "对象类别", en = "Kind of body", listed = true) @NotNull
        Body body,
        @Field(zh = "自评得分", en = "Own score", unit = "分", group = {"得分", "Score"}) @PositiveOrZero @Max(100)
        BigDecimal ownScore,
        @Field(zh = "目标指标得分", en = "Score of targets", unit = "分", help = {"受污染耕地和重点建设用地安全利用", "Safe use of polluted farmland and of key construction land"}) @PositiveOrZero @Max(100)
        BigDecimal targetScore,
        @Field(zh = "重点工作得分", en = "Score of work", unit = "分") @PositiveOrZero @Max(100)
        BigDecimal workScore,
        @Field(zh = "扣分", en = "Points deducted", unit = "分") @PositiveOrZero @Max(100)
        BigDecimal deducted,
        @Field(zh = "扣分事项", en = "What was deducted for", lines = true) @Size(max = 1000)
        String deductions,
        @Field(zh = "一票否决事项", en = "Veto", help = {"重大事故、弄虚作假等", "Major accident, falsification"}) @Size(max = 300)
        String veto,
        @Field(zh = "综合得分", en = "Score", unit = "分", listed = true, synonyms = "得分") @PositiveOrZero @Max(100)
        BigDecimal score,
        @Field(zh = "考核等级", en = "Grade", listed = true, synonyms = "等级", help = {"90分以上优秀，80分以上良好，60分以上合格", "90 and more excellent, 80 good, 60 passed"})
        Grade grade,
        @Field(zh = "审定日期", en = "Graded on", listed = true, group = {"结果", "Result"}) @PastOrPresent
        LocalDate gradedOn,
        @Field(zh = "结果通报文号", en = "Result notice") @Size(max = 80)
        String noticeNo,
        @Field(zh = "公开日期", en = "Published on", listed = true) @PastOrPresent
        LocalDate publishedOn,
        @Field(zh = "公开链接", en = "Link") @Size(max = 300)
        String url,
        @Field(zh = "抄送组织、审计部门日期", en = "Sent to personnel and audit on") @PastOrPresent
        LocalDate sentOn)
        implements CrossChecked {

    @Override
    public List<FieldIssue> check() {
        var earned = score == null ? null : Grade.of(score);
        return Checks.of(this)
                .neededWhen("deductions", deducted != null && deducted.signum() > 0, "deducted")
                .neededWith("score", "grade")
                .that(earned == null || grade == null || grade.compareTo(earned) <= 0, "grade", "above-score",
                        "综合得分 %s 对应“%s”，等级不能更高。".formatted(score, earned == null ? "" : earned.label().zh()),
                        "The score %s earns \"%s\"; the grade cannot be higher.".formatted(score, earned == null ? "" : earned.label().en()))
                .that(earned == null || grade == null || grade.compareTo(earned) >= 0 || veto != null || targetScore != null, "grade", "below-score",
                        "等级低于综合得分对应的“%s”，请写明一票否决事项或目标指标得分。".formatted(earned == null ? "" : earned.label().zh()),
                        "The grade is below \"%s\", which the score earns: give the veto or the score of targets.".formatted(earned == null ? "" : earned.label().en()))
                .neededWith("grade", "gradedOn")
                .neededWith("gradedOn", "grade")
                .notBefore("publishedOn", "gradedOn")
                .neededWith("noticeNo", "publishedOn")
                .notBefore("sentOn", "gradedOn")
                .issues();
    }

    enum Kind implements Option {
        @Words(zh = "年度评估", en = "Yearly") YEARLY,
        @Words(zh = "终期考核", en = "Final") FINAL
    }

    enum Body implements Option {
        @Words(zh = "部门", en = "Department") DEPARTMENT,
        @Words(zh = "镇街", en = "Town") TOWN
    }

    /** Grades from the lowest score that earns each, as in the assessment rule of 2018. */
    enum Grade implements Option {
        @Words(zh = "不合格", en = "Failed") FAILED(0),
        @Words(zh = "合格", en = "Passed") PASSED(60),
        @Words(zh = "良好", en = "Good") GOOD(80),
        @Words(zh = "优秀", en = "Excellent") EXCELLENT(90);

        private final int from;

        Grade(int from) {
            this.from = from;
        }

        static Grade of(BigDecimal score) {
            var grade = FAILED;
            for (var each : values()) {
                if (score.compareTo(BigDecimal.valueOf(each.from)) >= 0) grade = each;
            }
            return grade;
        }
    }
}
