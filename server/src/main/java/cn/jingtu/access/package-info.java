/**
 * Who may do what, and the proof of who did: organisations and their succession, posts, people, sign-in, rights and
 * the sealed audit trail. Rights that follow from the plan reach this module through {@link
 * cn.jingtu.access.Responsibilities}, which {@code plan} implements, so no arrow runs upward.
 */
@ApplicationModule(allowedDependencies = "platform :: database")
@NullMarked
package cn.jingtu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
