package cn.jingtu.map;

import cn.jingtu.platform.Problem;
import cn.jingtu.register.EntryPlaces.Square;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A square of the web's map: Mercator on the sphere, row 0 in the north, zoom 0 the whole world. CGCS2000 and the WGS 84 of
 * the web agree within a decimetre, which no screen shows.
 */
record Tile(int zoom, int column, int row) {

    /** Steps from edge to edge in which a tile tells coordinates. */
    static final int EXTENT = 4096;

    /** Steps of a pixel of the screen, of which a tile has 512 from edge to edge. */
    static final int STEPS_OF_A_PIXEL = EXTENT / 512;

    static final int DEEPEST = 22;

    /**
     * @throws Problem {@code tile-out-of-range}
     */
    static Tile of(int zoom, int column, int row) {
        if (zoom < 0 || zoom > DEEPEST || column < 0 || row < 0 || column >= 1 << zoom || row >= 1 << zoom) {
            throw Problem.badRequest(
                    "tile-out-of-range",
                    "没有瓦片 %d/%d/%d：级别为 0 至 %d，行列号小于 2 的级别次方。".formatted(zoom, column, row, DEEPEST),
                    "There is no tile %d/%d/%d: zoom is 0 to %d, column and row are below two to its power.".formatted(zoom, column, row, DEEPEST));
        }
        return new Tile(zoom, column, row);
    }

    Square square() {
        return new Square(zoom, column, row);
    }

    /** The square of a place in degrees, so many zooms below the tile's. */
    Square square(double longitude, double latitude, int deeper) {
        var at = place(longitude, latitude);
        long squares = 1L << deeper;
        return new Square(
                zoom + deeper, (column * squares) + (long) Math.floor(at.x / EXTENT * squares), (row * squares) + (long) Math.floor(at.y / EXTENT * squares));
    }

    /** The box of the tile in degrees, wider by so many of its own steps on every side. */
    Envelope box(int margin) {
        double part = (double) margin / EXTENT;
        return new Envelope(
                longitude(column - part), longitude(column + 1 + part), latitude(row + 1 + part), latitude(row - part));
    }

    /** Degrees of longitude of so many pixels. */
    double degrees(double pixels) {
        return 360.0 / (1L << zoom) * pixels * STEPS_OF_A_PIXEL / EXTENT;
    }

    /** Where a place in degrees lies on the tile, in its steps, y pointing south. */
    Coordinate place(double longitude, double latitude) {
        double tiles = 1L << zoom;
        double sine = Math.sin(Math.toRadians(Math.clamp(latitude, -85.05112878, 85.05112878)));
        double across = (longitude + 180) / 360 * tiles;
        double down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * tiles;
        return new Coordinate((across - column) * EXTENT, (down - row) * EXTENT);
    }

    private double longitude(double column) {
        return column / (1L << zoom) * 360 - 180;
    }

    private double latitude(double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1L << zoom)))));
    }
}
