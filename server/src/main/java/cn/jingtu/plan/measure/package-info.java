/** The catalogue of measures and the recognition of what a row is about. */
@NullMarked
package cn.jingtu.plan.measure;

import org.jspecify.annotations.NullMarked;
