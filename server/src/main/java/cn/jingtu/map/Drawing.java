package cn.jingtu.map;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** One layer of one tile while it is drawn: outlines cut to the tile and as detailed as the zoom can show. */
final class Drawing {

    /** What is drawn beyond the edge, so that lines and marks do not end at it. */
    static final int MARGIN = 16 * Tile.STEPS_OF_A_PIXEL;

    private static final GeometryFactory STEPS = new GeometryFactory(new PrecisionModel(1));
    private static final Geometry PAPER = STEPS.toGeometry(new Envelope(-MARGIN, Tile.EXTENT + MARGIN, -MARGIN, Tile.EXTENT + MARGIN));
    private static final double TOLERANCE_STEPS = Tile.STEPS_OF_A_PIXEL / 2.0;

    private final String layer;
    private final Tile tile;
    private final List<Geometry> features = new ArrayList<>();

    Drawing(String layer, Tile tile) {
        this.layer = layer;
        this.tile = tile;
    }

    /** A mark at a place in degrees, if it lies on the tile or its margin. */
    void mark(double longitude, double latitude, Map<String, Object> properties) {
        var at = tile.place(longitude, latitude);
        var point = STEPS.createPoint(new Coordinate(Math.rint(at.x), Math.rint(at.y)));
        if (PAPER.getEnvelopeInternal().contains(point.getCoordinate())) add(point, properties);
    }

    /** An outline in degrees. */
    void outline(Geometry degrees, Map<String, Object> properties) {
        var drawn = degrees.copy();
        drawn.apply((Coordinate corner) -> corner.setCoordinate(tile.place(corner.x, corner.y)));
        drawn.geometryChanged();
        drawn = DouglasPeuckerSimplifier.simplify(drawn, TOLERANCE_STEPS);
        // Snapping to whole steps last keeps rings valid, which browsers need for filling.
        drawn = GeometryPrecisionReducer.reduce(drawn, STEPS.getPrecisionModel());
        if (!PAPER.getEnvelopeInternal().contains(drawn.getEnvelopeInternal())) {
            drawn = OverlayNGRobust.overlay(drawn, PAPER, OverlayNG.INTERSECTION);
        }
        for (int i = 0; i < drawn.getNumGeometries(); i++) {
            if (!drawn.getGeometryN(i).isEmpty()) add(drawn.getGeometryN(i), properties);
        }
    }

    private void add(Geometry shape, Map<String, Object> properties) {
        shape.setUserData(properties);
        features.add(shape);
    }

    /** The tile as Mapbox Vector Tile 2.1; of no bytes where it is empty. */
    byte[] encoded() {
        if (features.isEmpty()) return new byte[0];
        return MvtEncoder.encode(
                new JtsMvt(new JtsLayer(layer, features, Tile.EXTENT)), new MvtLayerParams(Tile.EXTENT), new UserDataKeyValueMapConverter("id"));
    }
}
