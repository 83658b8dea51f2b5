/** Organisations and what became of them. */
@NullMarked
package cn.jingtu.access.organisation;

import org.jspecify.annotations.NullMarked;
