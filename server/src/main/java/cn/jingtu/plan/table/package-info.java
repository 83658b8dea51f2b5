/**
 * Reads and writes the work division table in the formats that offices use. Every reader yields the same {@link
 * cn.jingtu.plan.table.Grid}; {@link cn.jingtu.plan.table.DivisionReader} understands it, whatever it came from.
 *
 * <h2>Which empty cells inherit</h2>
 *
 * <p>Word and Excel say which cells are merged; text and CSV files only have empty cells. The rule for both:
 *
 * <ol>
 *   <li>A cell that is merged with the one above has its content.
 *   <li>An empty part or title has that of the row above: a row always belongs somewhere.
 *   <li>A numbered row with neither measure nor organisations nor limit is an empty row. It inherits no organisations.
 *   <li>An empty lead is that of the row above, for every measure has one. If the participants stand empty beside it
 *       and the file cannot tell merged cells, they are those of the row above as well: one cell was merged across.
 *   <li>Empty participants beside a lead of their own are empty by design. With several leads nothing is asked: all
 *       are leads. With a single lead the reader is asked to confirm.
 *   <li>An empty limit is inherited only together with the lead; otherwise it is missing.
 * </ol>
 *
 * <p>Where 4 to 6 rest on an empty cell alone, an issue tells the user what was assumed.
 */
@NullMarked
package cn.jingtu.plan.table;

import org.jspecify.annotations.NullMarked;
