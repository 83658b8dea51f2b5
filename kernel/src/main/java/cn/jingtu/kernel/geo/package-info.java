/**
 * Coordinates: CGCS2000 in longitude and latitude (EPSG:4490), its Gauss–Krüger zones, and what goes wrong with coordinates
 * in files: projected, swapped, shifted.
 *
 * {@snippet :
 * var point = new LonLat(Angle.parse("114°41′30″"), Angle.parse("30°06′15″"));
 * var grid = GaussKruger.of(4527).project(point);                        // zone 39 of three degrees, metres
 * var region = ExpectedRegion.ofBox(114.4, 29.9, 115.0, 30.4);
 * CoordinateFinding finding = region.examine(List.of(new RawPoint(30.10, 114.69)));   // Swapped
 * LonLat right = finding.read(new RawPoint(30.10, 114.69)).orElseThrow();
 * var area = Surface.areaOf(polygon);                                    // Area: m², mu
 * }
 *
 * <p>WGS 84 is read as CGCS2000: their ellipsoids differ by a tenth of a millimetre, their frames by some decimetres.
 */
@NullMarked
package cn.jingtu.kernel.geo;

import org.jspecify.annotations.NullMarked;
