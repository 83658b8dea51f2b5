package cn.jingtu.kernel.geostatistics;

/**
 * Which points a prediction is made from. Within {@code radius} the {@code nearest} ones are taken, and of those at most
 * {@code perSector} in each of {@code sectors} equal sectors around the target, whose borders run along the axes.
 *
 * <p>Equally distant points compete in the order in which gstat's quadtree finds them, so that results are the same; that
 * order depends on nothing but the points and their order.
 *
 * @param nearest   gstat's {@code nmax}; {@link Integer#MAX_VALUE} for no limit
 * @param least     fewer points than this give no prediction, gstat's {@code nmin}
 * @param radius    metres, a point exactly there is in; gstat's {@code maxdist}; infinite for no limit
 * @param perSector gstat's {@code omax}; {@link Integer#MAX_VALUE} for no limit
 * @param sectors   4 as in gstat, whose octants are quadrants in the plane, or 8
 */
public record Neighbourhood(int nearest, int least, double radius, int perSector, int sectors) {

    /** All points. */
    public static final Neighbourhood GLOBAL =
            new Neighbourhood(Integer.MAX_VALUE, 0, Double.POSITIVE_INFINITY, Integer.MAX_VALUE, 4);

    public Neighbourhood {
        if (nearest < 1 || perSector < 1 || least < 0) {
            throw new IllegalArgumentException(
                    "A neighbourhood takes at least one point, not %d nearest, %d per sector.".formatted(nearest, perSector));
        }
        if (!(radius > 0)) {
            throw new IllegalArgumentException("The radius (%s) of a neighbourhood must be above 0 metres.".formatted(radius));
        }
        if (sectors != 4 && sectors != 8) {
            throw new IllegalArgumentException("A neighbourhood has 4 or 8 sectors, not %d.".formatted(sectors));
        }
        if (least > nearest) {
            throw new IllegalArgumentException("No more than %d nearest points, but %d at least, cannot be.".formatted(nearest, least));
        }
    }

    /** The nearest points only. */
    public static Neighbourhood nearest(int count) {
        return GLOBAL.withNearest(count);
    }

    public Neighbourhood withNearest(int count) {
        return new Neighbourhood(count, least, radius, perSector, sectors);
    }

    public Neighbourhood withLeast(int count) {
        return new Neighbourhood(nearest, count, radius, perSector, sectors);
    }

    public Neighbourhood withRadius(double metres) {
        return new Neighbourhood(nearest, least, metres, perSector, sectors);
    }

    public Neighbourhood withSectors(int howMany, int perSector) {
        return new Neighbourhood(nearest, least, radius, perSector, howMany);
    }

    /** Whether all of {@code points} points are taken wherever the target lies. */
    boolean takesAll(int points) {
        return nearest >= points && radius == Double.POSITIVE_INFINITY && perSector == Integer.MAX_VALUE;
    }
}
