/** Settings of the installation. */
@NullMarked
package cn.jingtu.access.setting;

import org.jspecify.annotations.NullMarked;
