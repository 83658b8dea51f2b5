/**
 * Quality control of laboratory batches: duplicates, blanks, spikes and reference materials against the limits of
 * HJ/T 166-2004, and the verdict on the batch with the samples it rests on.
 *
 * {@snippet :
 * var control = QualityControl.standard();
 * var pair = new QualityCheck.Duplicate("S01", "Cd",
 *         LabValue.parse("0.30", Unit.MG_PER_KG), LabValue.parse("0.36", Unit.MG_PER_KG), false);
 * QualityCheck.Outcome outcome = control.judge(pair).outcome();      // relative deviation 9.09 % of at most 30 %
 * BatchVerdict verdict = control.judgeBatch("Cd", List.of(pair), OptionalInt.of(5));
 * }
 *
 * <p>Limits come from {@code rules/soil/hjt166-precision-accuracy.csv} and {@code quality-control.csv} with their marks.
 */
@NullMarked
package cn.jingtu.kernel.quality;

import org.jspecify.annotations.NullMarked;
