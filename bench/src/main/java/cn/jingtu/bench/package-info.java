/** Load on a real server, each figure beside that of a named peer from the same run. See bench/README.md. */
@NullMarked
package cn.jingtu.bench;

import org.jspecify.annotations.NullMarked;
