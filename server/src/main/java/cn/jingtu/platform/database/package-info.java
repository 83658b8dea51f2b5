/**
 * The one database. By default a real PostgreSQL that Jingtu starts and watches in its data folder; otherwise the
 * server that an address names.
 */
@NamedInterface("database")
@NullMarked
package cn.jingtu.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
