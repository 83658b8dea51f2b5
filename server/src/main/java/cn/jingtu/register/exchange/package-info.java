/**
 * Registers as files: the template with its notes and drop-downs, exports of any size, and imports that tell every problem
 * with its row and column, can be stopped, go on after a restart and can be taken back.
 */
@NullMarked
package cn.jingtu.register.exchange;

import org.jspecify.annotations.NullMarked;
