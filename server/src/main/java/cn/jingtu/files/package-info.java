/** Documents and evidence: content-addressed (SHA-256), type-checked by content, linked to the claims they support. */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package cn.jingtu.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
