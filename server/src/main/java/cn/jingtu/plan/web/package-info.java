/** Plans and tasks over HTTP. */
@NullMarked
package cn.jingtu.plan.web;

import org.jspecify.annotations.NullMarked;
