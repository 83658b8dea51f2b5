package cn.jingtu.kernel.quality;

import cn.jingtu.kernel.quantity.LabValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One control measurement of a batch. Numbers without a unit are in mg/kg, that of the limits. */
public sealed interface QualityCheck {

    /** Which sample, blank or material was measured. */
    String sample();

    /** What was measured, by symbol or Chinese name. */
    String item();

    /** One sample measured twice (平行样), in one laboratory or in two. */
    record Duplicate(String sample, String item, LabValue first, LabValue second, boolean betweenLaboratories) implements QualityCheck {}

    /**
     * One sample sent twice under different names (密码平行样), judged by the interval between screening values first.
     *
     * @param firstClass  screening value of first-class land
     * @param secondClass screening value of second-class land, not below the first
     */
    record BlindDuplicate(String sample, String item, LabValue first, LabValue second, BigDecimal firstClass, BigDecimal secondClass)
            implements QualityCheck {
        public BlindDuplicate {
            if (firstClass.signum() <= 0 || secondClass.compareTo(firstClass) < 0) {
                throw new IllegalArgumentException(
                        "firstClass (%s) must be above zero and not above secondClass (%s).\nMaybe the two were exchanged.".formatted(firstClass, secondClass));
            }
        }
    }

    /** A blank (空白): passes when nothing is found at or above the detection limit. */
    record Blank(String sample, String item, LabValue result, BigDecimal detectionLimit) implements QualityCheck {}

    /**
     * A sample measured before and after a known amount was added (加标).
     *
     * @param spiked content found after the addition
     * @param added  the addition, above zero
     */
    record Spike(String sample, String item, LabValue content, BigDecimal spiked, BigDecimal added) implements QualityCheck {
        public Spike {
            if (added.signum() <= 0) {
                throw new IllegalArgumentException("added (%s) must be above zero.".formatted(added));
            }
        }
    }

    /**
     * A certified reference material (标准物质); one of the two tolerances is given.
     *
     * @param uncertainty       expanded uncertainty (k = 2) of the certificate: the measured value lies within it
     * @param standardDeviation standard deviation of the certificate or of the laboratory's control chart
     */
    record ReferenceMaterial(
            String sample, String item, BigDecimal measured, BigDecimal certified,
            @Nullable BigDecimal uncertainty, @Nullable BigDecimal standardDeviation) implements QualityCheck {
        public ReferenceMaterial {
            if ((uncertainty == null) == (standardDeviation == null)) {
                throw new IllegalArgumentException("Either uncertainty (%s) or standardDeviation (%s) must be given, not both."
                        .formatted(uncertainty, standardDeviation));
            }
            BigDecimal tolerance = uncertainty != null ? uncertainty : standardDeviation;
            if (tolerance.signum() <= 0) {
                throw new IllegalArgumentException("The tolerance (%s) of a reference material must be above zero.".formatted(tolerance));
            }
        }
    }

    /** How a check came out. */
    sealed interface Outcome {

        /** Within its limits. */
        record Within(Figure figure) implements Outcome {}

        /** Outside its limits. */
        record Outside(Figure figure) implements Outcome {}

        /** Neither can be said; counts in no rate. */
        record NotEvaluable(Reason reason) implements Outcome {}
    }

    /** Why a check says nothing. */
    enum Reason {
        NOT_ANALYSED("未检测", "not analysed"),
        LIMIT_NOT_STATED("未给出检出限", "detection limit not stated"),
        NO_LIMIT("表中无该项目的限值", "no limit for this item in the table"),
        NEAR_DETECTION_LIMIT("一个结果低于检出限，另一个接近检出限", "one result is below the detection limit and the other close to it");

        private final String zh;
        private final String en;

        Reason(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * The figure that was compared.
     *
     * @param value    rounded to 12 digits for display; the comparison is exact. Null where two results agree without a
     *                 figure: both below the detection limit, or in the same interval
     * @param lower    smallest admissible value, null when there is none
     * @param upper    largest admissible value, null when there is none
     * @param clause   where the limits stand
     * @param verified whether that clause was compared with a source
     */
    record Figure(
            Measure measure, @Nullable BigDecimal value, @Nullable BigDecimal lower, @Nullable BigDecimal upper, String clause, boolean verified) {}

    /** What a figure measures. */
    enum Measure {
        RELATIVE_DEVIATION("相对偏差", "relative deviation", "%"),
        SAME_INTERVAL("同一区间", "same interval", ""),
        BLANK("空白值", "blank", "mg/kg"),
        RECOVERY("加标回收率", "recovery", "%"),
        DEVIATION_FROM_CERTIFICATE("与标准值之差", "deviation from the certified value", "mg/kg"),
        Z_SCORE("Z 值", "z score", "");

        private final String zh;
        private final String en;
        private final String unit;

        Measure(String zh, String en, String unit) {
            this.zh = zh;
            this.en = en;
            this.unit = unit;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        public String unit() {
            return unit;
        }
    }
}
