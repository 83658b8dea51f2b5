/**
 * Classes of farmland by the technical guide (环办土壤〔2019〕53号): points → elements → unit → unit with produce.
 *
 * <p>Every class opens to the steps that led to it: which points, which rule, and whether that rule is confirmed.
 *
 * {@snippet :
 * var limits = Standards.get("gb15618-2018");
 * var cadmium = limits.evaluate(limits.find("镉").orElseThrow(), LabValue.parse("0.5", Unit.MG_PER_KG),
 *         Site.farmland(Land.PADDY, new BigDecimal("6.2")));                       // Elevated
 * var soil = List.of(SoilPoint.of("P1", Map.of(FarmlandElement.CD, cadmium)));
 * var rice = List.of(new ProducePoint("R1", Map.of("Cd", new BigDecimal("0.8"))),
 *         new ProducePoint("R2", Map.of("Cd", new BigDecimal("0.5"))),
 *         new ProducePoint("R3", Map.of("Cd", new BigDecimal("1"))));
 * UnitClass unit = FarmlandRules.standard().classify("U1", soil, rice);            // priority protection
 * unit.steps().forEach(step -> System.out.println(step.sentence()));
 * }
 */
@NullMarked
package cn.jingtu.kernel.farmland;

import org.jspecify.annotations.NullMarked;
