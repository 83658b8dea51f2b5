/** The gate: who acts, what they may call, what every answer carries. */
@NullMarked
package cn.jingtu.access.web;

import org.jspecify.annotations.NullMarked;
