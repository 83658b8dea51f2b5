/**
 * Reads a zipped ESRI shapefile: .shp and .dbf, with .shx, .prj and .cpg where they are. The formats are those of the <i>ESRI
 * Shapefile Technical Description</i> (July 1998) and of dBASE III and IV; why there is no library stands in
 * docs/adr/0009-own-shapefile-reader.md.
 */
@NullMarked
package cn.jingtu.register.exchange.shapefile;

import org.jspecify.annotations.NullMarked;
