/**
 * What the registers of the demo hold: entries of every register, made up from a seed so that they agree with each other.
 * One class a part of the plan says what there is; nothing here knows how it is entered.
 */
@NullMarked
package cn.jingtu.demo.records;

import org.jspecify.annotations.NullMarked;
