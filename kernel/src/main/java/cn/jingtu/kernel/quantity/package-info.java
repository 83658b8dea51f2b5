/** Quantities as types: a number never travels without its unit. */
@NullMarked
package cn.jingtu.kernel.quantity;

import org.jspecify.annotations.NullMarked;
