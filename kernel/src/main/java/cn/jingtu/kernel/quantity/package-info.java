/**
 * Quantities as types: a number never travels without its unit.
 *
 * <pre>{@code
 * var cadmium = LabValue.parse("＜0.01", Unit.parse("mg·kg-1").orElseThrow());   // BelowLimit[0.01 mg/kg]
 * var dry = Moisture.ofWetMass(new BigDecimal("20"))
 *         .toDryMass(Concentration.of("0.24", Unit.MG_PER_KG));                   // 0.3 mg/kg
 * }</pre>
 */
@NullMarked
package cn.jingtu.kernel.quantity;

import org.jspecify.annotations.NullMarked;
