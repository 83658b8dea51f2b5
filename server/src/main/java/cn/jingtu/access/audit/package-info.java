/** How the trail is kept and checked. Open to the command line, which checks it without a running server. */
@NamedInterface("audit")
@NullMarked
package cn.jingtu.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
