package cn.jingtu.kernel.geostatistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/**
 * Areas of equal class of a surface that is known at the nodes of a regular grid, as polygons with holes; neighbouring areas
 * share their borders exactly.
 *
 * <p>Between four nodes the surface is four triangles that meet at their mean, so no saddle is ambiguous. Nodes may be
 * missing: the surface ends where one of four is.
 */
public final class Isobands {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Isobands() {
    }

    /**
     * Where a surface is at least {@code from} and below {@code to}.
     *
     * @param from {@link Double#NEGATIVE_INFINITY} for the lowest class
     * @param to   {@link Double#POSITIVE_INFINITY} for the highest class
     * @param area empty where the surface has no such values
     */
    public record Band(double from, double to, MultiPolygon area) {
    }

    /**
     * One band below the first break, one between each two and one from the last break on.
     *
     * @param x      eastings of the nodes in any order, NaN values left out or marked in {@code value}
     * @param y      northings of the nodes
     * @param value  value at each node, NaN where there is none
     * @param breaks rising
     * @throws IllegalArgumentException when the nodes do not lie on a regular grid
     */
    public static List<Band> of(double[] x, double[] y, double[] value, double... breaks) {
        for (int b = 1; b < breaks.length; b++) {
            if (!(breaks[b] > breaks[b - 1])) {
                throw new IllegalArgumentException("Breaks must rise, but %s follows %s.".formatted(breaks[b], breaks[b - 1]));
            }
        }
        List<Triangle> triangles = triangles(axis("x", x), axis("y", y), x, y, value);
        var bands = new ArrayList<Band>();
        for (int b = 0; b <= breaks.length; b++) {
            double from = b == 0 ? Double.NEGATIVE_INFINITY : breaks[b - 1];
            double to = b == breaks.length ? Double.POSITIVE_INFINITY : breaks[b];
            var parts = new ArrayList<Polygon>();
            for (Triangle triangle : triangles) {
                triangle.between(from, to, parts);
            }
            bands.add(new Band(from, to, union(parts)));
        }
        return bands;
    }

    private static MultiPolygon union(List<Polygon> parts) {
        if (parts.isEmpty()) {
            return GEOMETRY.createMultiPolygon();
        }
        Geometry union = CoverageUnion.union(GEOMETRY.buildGeometry(parts));
        var polygons = new Polygon[union.getNumGeometries()];
        Arrays.setAll(polygons, i -> (Polygon) union.getGeometryN(i));
        return GEOMETRY.createMultiPolygon(polygons);
    }

    /** The places of one axis: first, step and count. */
    private record Axis(double first, double step, int count) {

        private int place(double at) {
            return (int) Math.round((at - first) / step);
        }
    }

    private static Axis axis(String name, double[] column) {
        double[] places = Arrays.stream(column).sorted().distinct().toArray();
        if (places.length < 2) {
            throw new IllegalArgumentException("A surface needs nodes at two values of %s at least.".formatted(name));
        }
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < places.length; i++) {
            double gap = places[i] - places[i - 1];
            step = gap > 1e-6 * (places[places.length - 1] - places[0]) / places.length ? Math.min(step, gap) : step;
        }
        double extent = places[places.length - 1] - places[0];
        var axis = new Axis(places[0], extent / Math.round(extent / step), (int) Math.round(extent / step) + 1);
        for (double place : places) {
            if (Math.abs(axis.first + axis.step * axis.place(place) - place) > 0.01 * axis.step) {
                throw new IllegalArgumentException(("The nodes do not lie on a regular grid: %s %s does not fit %s + i * %s.\n"
                        + "Krige to a regular grid first.").formatted(name, place, axis.first, axis.step));
            }
        }
        return axis;
    }

    private static List<Triangle> triangles(Axis ofX, Axis ofY, double[] x, double[] y, double[] value) {
        Map<Long, Node> nodes = new HashMap<>();
        for (int i = 0; i < value.length; i++) {
            if (!Double.isNaN(value[i])) {
                nodes.put(ofX.place(x[i]) * (long) ofY.count + ofY.place(y[i]), new Node(x[i], y[i], value[i]));
            }
        }
        var triangles = new ArrayList<Triangle>();
        for (int column = 0; column + 1 < ofX.count; column++) {
            for (int row = 0; row + 1 < ofY.count; row++) {
                long at = column * (long) ofY.count + row;
                Node a = nodes.get(at);
                Node b = nodes.get(at + ofY.count);
                Node c = nodes.get(at + ofY.count + 1);
                Node d = nodes.get(at + 1);
                if (a != null && b != null && c != null && d != null) {
                    var middle = new Node(0.25 * (a.x + b.x + c.x + d.x), 0.25 * (a.y + b.y + c.y + d.y),
                            0.25 * (a.value + b.value + c.value + d.value));
                    triangles.add(new Triangle(a, b, middle));
                    triangles.add(new Triangle(b, c, middle));
                    triangles.add(new Triangle(c, d, middle));
                    triangles.add(new Triangle(d, a, middle));
                }
            }
        }
        return triangles;
    }

    private record Node(double x, double y, double value) {

        /** Where the edge to another node has a value; the same from both ends, so that borders fit exactly. */
        private Coordinate crossing(Node other, double level) {
            boolean swap = x != other.x ? x > other.x : y > other.y;
            Node first = swap ? other : this;
            Node second = swap ? this : other;
            double part = (level - first.value) / (second.value - first.value);
            return new Coordinate(first.x + part * (second.x - first.x), first.y + part * (second.y - first.y));
        }
    }

    private record Triangle(Node a, Node b, Node c) {

        /** Adds what of this triangle lies between two levels: nothing, or a convex polygon. */
        private void between(double from, double to, List<Polygon> parts) {
            if (Math.min(a.value, Math.min(b.value, c.value)) >= to) {
                return; // flat at the upper level belongs to the next band
            }
            var ring = new ArrayList<Coordinate>();
            side(a, b, from, to, ring);
            side(b, c, from, to, ring);
            side(c, a, from, to, ring);
            var distinct = new ArrayList<Coordinate>();
            for (Coordinate point : ring) {
                if (distinct.isEmpty() || !distinct.getLast().equals2D(point)) {
                    distinct.add(point);
                }
            }
            while (distinct.size() > 1 && distinct.getFirst().equals2D(distinct.getLast())) {
                distinct.removeLast();
            }
            if (distinct.size() > 2) {
                distinct.add(distinct.getFirst());
                parts.add(GEOMETRY.createPolygon(distinct.toArray(Coordinate[]::new)));
            }
        }

        /** The part of a side that lies between the levels: its start and where it crosses a level, in the order of the way. */
        private static void side(Node start, Node end, double from, double to, List<Coordinate> ring) {
            if (start.value >= from && start.value <= to) {
                ring.add(new Coordinate(start.x, start.y));
            }
            double first = start.value <= end.value ? from : to;
            double second = start.value <= end.value ? to : from;
            for (double level : new double[] {first, second}) {
                if ((start.value < level && level < end.value) || (end.value < level && level < start.value)) {
                    ring.add(start.crossing(end, level));
                }
            }
        }
    }
}
