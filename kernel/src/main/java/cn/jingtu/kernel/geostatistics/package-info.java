/**
 * Geostatistics of point measurements: variograms, kriging, cross validation and maps by classes of value.
 *
 * <p>Coordinates are projected metres; degrees are refused. Ranges are those of R gstat unless a method says otherwise.
 *
 * {@snippet :
 * var points = SamplePoints.of(x, y, logZinc);
 * var variogram = EmpiricalVariogram.of(points);
 * var model = VariogramFit.of(variogram, VariogramFit.startFor(Shape.SPHERICAL, variogram)).model();
 * Prediction here = Kriging.of(points, model).nearest(16).build().predict(180_500, 332_000);
 * }
 *
 * <p>{@code package.md} states the formulas, the agreement with gstat and where this package differs from it.
 */
@NullMarked
package cn.jingtu.kernel.geostatistics;

import org.jspecify.annotations.NullMarked;
