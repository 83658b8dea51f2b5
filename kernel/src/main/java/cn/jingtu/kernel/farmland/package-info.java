/**
 * Classes of farmland by the technical guide (环办土壤〔2019〕53号): points → elements → unit → unit with produce.
 *
 * <p>Every class opens to the steps that led to it: which points, which rule, and whether that rule is confirmed.
 *
 * {@snippet :
 * var rules = FarmlandRules.standard();
 * UnitClass unit = rules.classify("U1",
 *         List.of(new SoilPoint("P1", Map.of(FarmlandElement.CD, FarmlandClass.SAFE_USE))),
 *         List.of(new ProducePoint("R1", Map.of("Cd", new BigDecimal("0.8"))),
 *                 new ProducePoint("R2", Map.of("Cd", new BigDecimal("0.5"))),
 *                 new ProducePoint("R3", Map.of("Cd", new BigDecimal("1")))));
 * if (unit.outcome() instanceof UnitClass.Classified done) {
 *     System.out.println(done.finalClass().zh());          // 优先保护类: three points, none exceeds
 *     unit.steps().forEach(step -> System.out.println(step.sentence()));
 * }
 * }
 */
@NullMarked
package cn.jingtu.kernel.farmland;

import org.jspecify.annotations.NullMarked;
