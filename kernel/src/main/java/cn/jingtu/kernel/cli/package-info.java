/**
 * The command line: what the library computes, for csv, json and GeoJSON files, without the platform.
 *
 * <p>Results go to the named file or to standard output, progress and complaints to standard error. A result file is
 * written beside its place and moved there when it is whole, so a failed command leaves nothing half written.
 */
@NullMarked
package cn.jingtu.kernel.cli;

import org.jspecify.annotations.NullMarked;
