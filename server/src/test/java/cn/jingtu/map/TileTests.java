package cn.jingtu.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class TileTests {

    @Test
    void theWorldIsOneTileAndItsMiddleIsTheMiddleOfTheTile() {
        var world = Tile.of(0, 0, 0);
        assertThat(world.place(0, 0).x).isEqualTo(2048);
        assertThat(world.place(0, 0).y).isCloseTo(2048, within(1e-6));
        assertThat(world.box(0).getMaxY()).isCloseTo(85.0511288, within(1e-6));
        assertThat(world.box(0).getMinX()).isEqualTo(-180);
    }

    @Test
    void cornersOfTheBoxAreCornersOfTheTile() {
        // The tile of the district's seat, by the formula of the OpenStreetMap wiki.
        var tile = Tile.of(12, 3353, 1769);
        Envelope box = tile.box(0);
        assertThat(box.contains(114.70, 23.73)).isTrue();
        assertThat(tile.place(box.getMinX(), box.getMaxY()).distance(new Coordinate(0, 0))).isLessThan(1e-4);
        assertThat(tile.place(box.getMaxX(), box.getMinY()).distance(new Coordinate(4096, 4096))).isLessThan(1e-4);
        assertThat(tile.degrees(512)).isCloseTo(box.getWidth(), within(1e-12));
    }

    @Test
    void anOutlineFarLargerThanTheTileIsCutToItAndAnUnseenOneLeavesItEmpty() {
        var tile = Tile.of(12, 3353, 1769);
        var drawing = new Drawing("x", tile);
        drawing.outline(new GeometryFactory().toGeometry(new Envelope(100, 130, 10, 40)), new HashMap<>(Map.of("id", 1L)));
        assertThat(drawing.encoded()).hasSizeBetween(20, 200);
        var elsewhere = new Drawing("x", tile);
        elsewhere.outline(new GeometryFactory().toGeometry(new Envelope(10, 11, 10, 11)), new HashMap<>(Map.of("id", 1L)));
        elsewhere.mark(10, 10, Map.of("id", 1L));
        assertThat(elsewhere.encoded()).isEmpty();
    }

    @Test
    void theCacheKeepsToItsSizeAndNeverDrawsTwiceWhatItKeeps() {
        var cache = new TileCache();
        assertThat(cache.get("a", () -> new byte[8 << 20])).hasSize(8 << 20);
        assertThat(cache.get("a", () -> { throw new AssertionError("drawn again"); })).hasSize(8 << 20);
        for (var key : new String[] {"b", "c", "d", "e"}) cache.get(key, () -> new byte[8 << 20]);
        assertThat(cache.bytes()).isBetween(8L << 20, 32L << 20);
    }
}
