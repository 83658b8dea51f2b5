/** Jingtu: one package is one module; arrows between them run one way (ARCHITECTURE.md). */
@NullMarked
package cn.jingtu;

import org.jspecify.annotations.NullMarked;
