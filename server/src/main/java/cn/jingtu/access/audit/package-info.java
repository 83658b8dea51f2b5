/** How the trail is sealed, kept and read. */
@NullMarked
package cn.jingtu.access.audit;

import org.jspecify.annotations.NullMarked;
