/**
 * Takes a table in: read it, say who its organisations are and what its measures mean, show that to a person, and on
 * their word make it a plan or a new version of one. Until then nothing but the preview is kept.
 */
@NullMarked
package cn.jingtu.plan.intake;

import org.jspecify.annotations.NullMarked;
