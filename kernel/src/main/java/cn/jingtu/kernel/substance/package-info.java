/**
 * The substances of the standards, and the names that laboratories give them.
 *
 * <pre>{@code
 * var catalogue = SubstanceCatalogue.standard();
 * catalogue.find("Cr6+").orElseThrow().zh();          // 铬（六价）
 * catalogue.find("苯并(a)芘").orElseThrow().cas();     // 50-32-8
 * catalogue.get("hch-total").members();               // the CAS numbers of its four isomers
 * }</pre>
 */
@NullMarked
package cn.jingtu.kernel.substance;

import org.jspecify.annotations.NullMarked;
