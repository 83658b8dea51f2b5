/**
 * Design of soil sampling: where to sample in a plot, how densely to find a hot spot, how many samples a decision or a
 * standard needs, and to which depths.
 *
 * {@snippet :
 * var area = SamplingArea.of(polygon, 5);                                    // 5 m away from the border
 * List<SamplePoint> points = SamplingDesign.grid(area, Grid.square(40), 20261123L);
 * double found = HotSpots.probability(Grid.square(40), new HotSpot(20, 1));   // 0.785
 * Grid closer = HotSpots.spacingFor(Grid.square(1), new HotSpot(20, 1), 0.95);
 * int needed = RequiredNumbers.detailed(8_000, 12_000).count();               // 28
 * }
 *
 * <p>Coordinates are projected metres; longitudes and latitudes come in through a zone, see {@link
 * SamplingArea#ofDegrees}. A design depends on its seed alone, so that it can be repeated and checked.
 */
@NullMarked
package cn.jingtu.kernel.design;

import org.jspecify.annotations.NullMarked;
