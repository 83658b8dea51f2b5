/**
 * 一张图: the registers with a place as layers of vector tiles, what lies at or around a place, and sites laid over layers.
 *
 * <p>Tiles are drawn here, without an extension of the database: places come by {@link cn.jingtu.register.EntryPlaces},
 * bound to what the reader may read. Read only, except for the verdicts of overlays.
 */
@ApplicationModule(allowedDependencies = {"access", "kernel", "register"})
@NullMarked
package cn.jingtu.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
