/** Notices, the daily digest and the mail behind them. */
@NullMarked
package cn.jingtu.procedure.reminder;

import org.jspecify.annotations.NullMarked;
