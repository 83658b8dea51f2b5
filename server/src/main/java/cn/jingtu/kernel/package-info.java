/**
 * The science library, as the modules see it: open, for its packages are its interface. Its code lies in the artefact {@code
 * kernel}, which knows nothing of modules.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package cn.jingtu.kernel;

import org.springframework.modulith.ApplicationModule;
