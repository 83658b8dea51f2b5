/**
 * The tables of {@code rules/soil/} as they travel in the jar: standards as data, each row with its mark of verification.
 *
 * {@snippet :
 * for (RuleTable.Row row : RuleTable.load("pollution-index-grades.csv").rows()) {
 *     System.out.println(row.text("index") + " up to " + row.number("upper").orElse(null));
 * }
 * }
 */
@NullMarked
package cn.jingtu.kernel.rules;

import org.jspecify.annotations.NullMarked;
