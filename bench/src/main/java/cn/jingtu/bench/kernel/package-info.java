/** The kernel beside named peers; see the section Kernel of bench/README.md. */
@NullMarked
package cn.jingtu.bench.kernel;

import org.jspecify.annotations.NullMarked;
