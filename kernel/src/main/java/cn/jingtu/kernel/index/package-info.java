/**
 * Pollution indices of soil: single factor, Nemerow, geo-accumulation (Igeo) and Hakanson's ecological risk, with grades.
 *
 * <p>Grades come from {@code rules/soil/pollution-index-grades.csv} and carry their source and mark. They describe; they
 * decide no legal class. Contents and references are decimals, so a value on a grade's edge falls where the rule says.
 *
 * {@snippet :
 * var indices = PollutionIndices.standard();
 * GradedIndex cadmium = indices.single(new BigDecimal("0.36"), new BigDecimal("0.3"));   // 1.2, light
 * GradedIndex point = indices.nemerow(List.of(cadmium.value(), new BigDecimal("0.4")));  // 1.01..., light
 * GradedIndex igeo = indices.geoAccumulation(new BigDecimal("0.36"), new BigDecimal("0.1"));
 * String label = igeo.grade().labelZh();
 * }
 */
@NullMarked
package cn.jingtu.kernel.index;

import org.jspecify.annotations.NullMarked;
