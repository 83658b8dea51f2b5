package cn.jingtu.kernel.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one item of one batch.
 *
 * @param item     what was measured
 * @param standing failed when a finding fails it, passed without findings, else passed with remarks
 * @param findings what speaks against the batch, worst first
 * @param checks   all checks it rests on
 * @param verified false when a limit that was used is unconfirmed
 */
public record BatchVerdict(String item, Standing standing, List<Finding> findings, List<JudgedCheck> checks, boolean verified) {

    public BatchVerdict {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }

    /** How a batch stands. */
    public enum Standing {
        PASSED("合格", "passed"),
        PASSED_WITH_REMARKS("合格（有备注）", "passed with remarks"),
        FAILED("不合格", "failed");

        private final String zh;
        private final String en;

        Standing(String zh, String en) {
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
     * One thing that speaks against a batch.
     *
     * @param samples the samples it names, empty where it concerns the whole batch
     * @param value   the rate or share in per cent, null where the kind has none
     * @param limit   what it is compared with, null likewise
     */
    public record Finding(Kind kind, List<String> samples, @Nullable BigDecimal value, @Nullable BigDecimal limit) {
        public Finding {
            samples = List.copyOf(samples);
        }

        /** The finding as a sentence, naming samples and figures. */
        public String sentence() {
            String rate = value == null ? "" : " (%s %%, limit %s %%)".formatted(value.toPlainString(), limit.toPlainString());
            return kind.en + rate + (samples.isEmpty() ? "" : ": " + String.join(", ", samples));
        }

        /** The finding as a Chinese sentence. */
        public String sentenceZh() {
            String rate = value == null ? "" : "（%s%%，限值 %s%%）".formatted(value.toPlainString(), limit.toPlainString());
            return kind.zh + rate + (samples.isEmpty() ? "" : "：" + String.join("、", samples));
        }
    }

    /** What can speak against a batch. */
    public enum Kind {
        DUPLICATE_PASS_RATE(true, "平行样合格率不足，重测本批并增加平行样",
                "pass rate of duplicates too low, measure the batch again with more duplicates"),
        SPIKE_PASS_RATE(true, "加标回收合格率不足，重测本批", "pass rate of recoveries too low, measure the batch again"),
        BLANK_FOUND(true, "空白检出", "blank at or above the detection limit"),
        REFERENCE_OUTSIDE(true, "标准物质超出允许范围", "reference material outside its tolerance"),
        SINGLE_DUPLICATE(false, "个别平行样超限", "single duplicates outside their limit"),
        SINGLE_SPIKE(false, "个别加标回收率超限", "single recoveries outside their limits"),
        SPIKE_AMOUNT(false, "加标量不当", "amount added not as prescribed"),
        NOT_EVALUABLE(false, "无法评价", "not evaluable"),
        TOO_FEW_DUPLICATES(false, "平行样数量不足", "too few duplicates"),
        TOO_FEW_SPIKES(false, "加标样数量不足", "too few spikes"),
        SAMPLES_UNKNOWN(false, "未给出样品数，未检查质控样比例", "number of samples not given, shares not checked");

        private final boolean fails;
        private final String zh;
        private final String en;

        Kind(boolean fails, String zh, String en) {
            this.fails = fails;
            this.zh = zh;
            this.en = en;
        }

        /** Whether it fails the batch; otherwise it is a remark. */
        public boolean fails() {
            return fails;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
