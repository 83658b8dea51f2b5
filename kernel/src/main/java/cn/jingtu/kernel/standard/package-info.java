/**
 * The standards of soil, irrigation water and produce as data, and what they say about a content.
 *
 * <pre>{@code
 * var standard = Standards.get("gb15618-2018");
 * var cadmium = standard.find("镉").orElseThrow();
 * var value = LabValue.parse("0.45", Unit.MG_PER_KG);
 * var site = Site.farmland(Land.PADDY, new BigDecimal("6.5"));
 * Verdict verdict = standard.evaluate(cadmium, value, site);                   // Elevated
 * verdict.basis().orElseThrow().clause();                                       // GB 15618-2018 table 1 no 1; 6.2
 * }</pre>
 *
 * <p>{@link cn.jingtu.kernel.standard.VerdictTable} gives the same verdicts for arrays of millions of results. How the
 * two are kept equal, and how sums, non-detects and backgrounds are treated, stands in {@code package.md} beside this file.
 */
@NullMarked
package cn.jingtu.kernel.standard;

import org.jspecify.annotations.NullMarked;
