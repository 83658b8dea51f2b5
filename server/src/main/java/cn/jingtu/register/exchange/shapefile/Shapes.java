package cn.jingtu.register.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The geometries of a shapefile (.shp), one by one; their places by the index (.shx) where there is one. */
final class Shapes implements AutoCloseable {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int FILE_CODE = 9994;
    private static final int HEAD = 100;
    private static final int RECORD_HEAD = 8;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MULTI_PATCH = 31;

    private final FileChannel file;
    private final int @Nullable [] index;
    private long next = HEAD;
    private int passed;

    private Shapes(FileChannel file, int @Nullable [] index) {
        this.file = file;
        this.index = index;
    }

    /**
     * Opens the geometries.
     *
     * @throws IllegalStateException where they are damaged
     */
    static Shapes open(Path shp, Optional<Path> shx) throws IOException {
        var index = shx.isPresent() ? index(shx.get()) : null;
        var file = FileChannel.open(shp, StandardOpenOption.READ);
        var shapes = new Shapes(file, index);
        try {
            if (shapes.bytes(0, HEAD).getInt() != FILE_CODE) throw new IllegalStateException("shp: begins with another number than 9994");
            return shapes;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static int[] index(Path shx) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(shx));
        var words = new int[Math.max(0, bytes.limit() - HEAD) / RECORD_HEAD];
        for (int i = 0; i < words.length; i++) words[i] = bytes.getInt(HEAD + i * RECORD_HEAD);
        return words;
    }

    private ByteBuffer bytes(long from, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) throw new IllegalStateException("shp: ends in the middle of shape %d".formatted(passed + 1));
        }
        return bytes.flip();
    }

    /** The next geometry; null for an empty one. */
    @Nullable Geometry next() throws IOException {
        long from = next;
        if (index != null) {
            if (passed >= index.length) throw new IllegalStateException("shx: names %d shapes, the table has more rows".formatted(index.length));
            from = 2L * index[passed];
        }
        long size = from < HEAD || from + RECORD_HEAD > file.size() ? -1 : 2L * bytes(from, RECORD_HEAD).getInt(4);
        if (size < 4 || size > MOST_BYTES || from + RECORD_HEAD + size > file.size()) {
            throw new IllegalStateException("shp: shape %d of %d bytes at %d does not fit into the file".formatted(passed + 1, size, from));
        }
        var content = bytes(from + RECORD_HEAD, (int) size).order(ByteOrder.LITTLE_ENDIAN);
        next = from + RECORD_HEAD + size;
        passed++;
        try {
            return shape(content);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException damaged) {
            throw new IllegalStateException("shp: shape %d is damaged".formatted(passed), damaged);
        }
    }

    /** Heights and measures, which follow the coordinates, are not read. */
    private static @Nullable Geometry shape(ByteBuffer content) {
        int type = content.getInt();
        if (type == MULTI_PATCH) throw new IllegalArgumentException("multipatch");
        return switch (type % 10) {
            case 0 -> null;
            case 1 -> GEOMETRIES.createPoint(corner(content));
            case 3 -> lines(content);
            case 5 -> polygons(rings(content));
            case 8 -> {
                content.position(content.position() + 32);
                yield GEOMETRIES.createMultiPointFromCoords(corners(content, content.getInt()));
            }
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static Coordinate corner(ByteBuffer content) {
        var corner = new Coordinate(content.getDouble(), content.getDouble());
        if (!Double.isFinite(corner.x) || !Double.isFinite(corner.y)) throw new IllegalArgumentException("no number");
        return corner;
    }

    private static Coordinate[] corners(ByteBuffer content, int count) {
        if (count < 0 || count > content.remaining() / 16) throw new IllegalArgumentException("%d corners".formatted(count));
        var corners = new Coordinate[count];
        for (int i = 0; i < count; i++) corners[i] = corner(content);
        return corners;
    }

    private static List<Coordinate[]> rings(ByteBuffer content) {
        content.position(content.position() + 32); // its box
        int parts = content.getInt();
        int count = content.getInt();
        if (parts < 0 || parts > content.remaining() / 4) throw new IllegalArgumentException("%d parts".formatted(parts));
        var begins = new int[parts + 1];
        for (int i = 0; i < parts; i++) begins[i] = content.getInt();
        begins[parts] = count;
        var all = corners(content, count);
        var rings = new ArrayList<Coordinate[]>();
        for (int i = 0; i < parts; i++) {
            if (begins[i] < 0 || begins[i] > begins[i + 1] || begins[i + 1] > count) throw new IllegalArgumentException("part " + i);
            rings.add(Arrays.copyOfRange(all, begins[i], begins[i + 1]));
        }
        return rings;
    }

    private static Geometry lines(ByteBuffer content) {
        return GEOMETRIES.createMultiLineString(rings(content).stream().map(GEOMETRIES::createLineString).toArray(LineString[]::new));
    }

    /** Rings that run clockwise are borders, the others holes of the smallest border around them; a hole without one is a border. */
    private static @Nullable Geometry polygons(List<Coordinate[]> rings) {
        var borders = new ArrayList<LinearRing>();
        var holes = new ArrayList<LinearRing>();
        for (var ring : rings) {
            if (ring.length < 4) continue;
            (Orientation.isCCW(ring) ? holes : borders).add(GEOMETRIES.createLinearRing(ring));
        }
        borders.sort(Comparator.comparingDouble(Shapes::area));
        holes.sort(Comparator.comparingDouble(Shapes::area).reversed());
        var inside = new ArrayList<List<LinearRing>>();
        borders.forEach(_ -> inside.add(new ArrayList<>()));
        for (var hole : holes) {
            int around = around(borders, hole);
            if (around < 0) {
                borders.add(hole);
                inside.add(new ArrayList<>());
            } else {
                inside.get(around).add(hole);
            }
        }
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < borders.size(); i++) polygons.add(GEOMETRIES.createPolygon(borders.get(i), inside.get(i).toArray(LinearRing[]::new)));
        if (polygons.isEmpty()) return null;
        return polygons.size() == 1 ? polygons.getFirst() : GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static double area(LinearRing ring) {
        return Math.abs(org.locationtech.jts.algorithm.Area.ofRingSigned(ring.getCoordinateSequence()));
    }

    private static int around(List<LinearRing> borders, LinearRing hole) {
        for (int i = 0; i < borders.size(); i++) {
            var border = borders.get(i);
            if (border.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && GEOMETRIES.createPolygon(border).covers(GEOMETRIES.createPoint(hole.getCoordinateN(0)))
                    && GEOMETRIES.createPolygon(border).covers(GEOMETRIES.createPoint(hole.getCoordinateN(hole.getNumPoints() / 2)))) return i;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
