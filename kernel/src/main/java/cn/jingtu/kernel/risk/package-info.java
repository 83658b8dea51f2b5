/**
 * Health risk of contaminated construction land after HJ 25.3-2019 (建设用地土壤污染风险评估技术导则).
 *
 * <p>{@link cn.jingtu.kernel.risk.RiskModel} takes the {@link cn.jingtu.kernel.risk.ExposureParameters} of a
 * {@link cn.jingtu.kernel.risk.LandClass} and assesses a {@link cn.jingtu.kernel.risk.Chemical} at its
 * {@link cn.jingtu.kernel.risk.Concentrations}: carcinogenic risk and hazard quotient by
 * {@link cn.jingtu.kernel.risk.Pathway}, control values, and every figure in between, each opening to its formula and
 * the parameters under it. Substances the model cannot answer for (lead, no toxicity value) are an answer too.
 *
 * {@snippet :
 * var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1));
 * switch (model.assess("苯", Concentrations.ofSoil(2))) {
 *     case Assessment benzene -> {
 *         double risk = benzene.carcinogenicRisk(Medium.SOIL).orElseThrow();        // 2.06e-6, above 1e-6
 *         double limit = benzene.soilControlValue().orElseThrow().value();          // 0.971 mg/kg
 *         Figure opened = benzene.figure(Quantity.RCVS);                            // formula, inputs, verified
 *     }
 *     case NotAssessable no -> System.out.println(no.explanation());
 * }
 * }
 *
 * <p>Formulas, parameters and substances are data: {@code rules/soil/hj25.3-*.csv}. {@code package.md} explains the model.
 */
@NullMarked
package cn.jingtu.kernel.risk;

import org.jspecify.annotations.NullMarked;
