package cn.jingtu.kernel.geostatistics;

/**
 * The piece of land around a target that a prediction stands for: a rectangle along the axes, centred on the target. The
 * mean over it is taken as gstat does, by four by four points of Gauss-Legendre quadrature.
 *
 * @param width  metres from west to east
 * @param height metres from south to north
 */
public record Block(double width, double height) {

    // gstat's ten digits; more would only make the results differ from its own.
    private static final double[] PLACES = {-0.4305681558, -0.1699905218, 0.1699905218, 0.4305681558};
    private static final double[] WEIGHTS = {0.1739274226, 0.3260725774, 0.3260725774, 0.1739274226};

    public Block {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY && height > 0 && height < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A block (%s x %s) needs a width and a height above 0 metres.".formatted(width, height));
        }
    }

    /** Points of the quadrature relative to the centre. */
    double[] offsetsX() {
        var offsets = new double[PLACES.length * PLACES.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = width * PLACES[i / PLACES.length];
        }
        return offsets;
    }

    double[] offsetsY() {
        var offsets = new double[PLACES.length * PLACES.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = height * PLACES[i % PLACES.length];
        }
        return offsets;
    }

    /** Their weights. gstat keeps them in single precision, and so does this, to have its numbers: they add up to 1 within 1e-7. */
    double[] weights() {
        var weights = new double[PLACES.length * PLACES.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (WEIGHTS[i / WEIGHTS.length] * WEIGHTS[i % WEIGHTS.length]);
        }
        return weights;
    }
}
