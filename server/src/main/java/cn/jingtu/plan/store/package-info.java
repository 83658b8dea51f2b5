/** Plans and tasks in the database. */
@NullMarked
package cn.jingtu.plan.store;

import org.jspecify.annotations.NullMarked;
