package cn.jingtu.map;

import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.EntryPlaces.Crowd;
import cn.jingtu.register.EntryPlaces.Place;
import cn.jingtu.register.EntryPlaces.Square;
import cn.jingtu.register.Outlines;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Draws a register on a tile. As long as there are few entries on the tile each is drawn; where there are more, only
 * outlines large enough to be seen are, and the others become one mark with their number for each cell of a grid, so that
 * a tile stays small however many entries there are.
 */
@Component
class RegisterTiles {

    /** Entries that a tile draws one by one: some 50 kB before compression. */
    private static final int MOST = 1000;

    /** A tile counts by squares so many zooms below its own: 32 from edge to edge, one for each 16 pixels. */
    private static final int DEEPER = 5;

    /** An outline smaller than this is a mark; as large in pixels as the mark itself. */
    private static final double SMALLEST_OUTLINE_PIXELS = 6;

    private final EntryPlaces places;

    RegisterTiles(EntryPlaces places) {
        this.places = places;
    }

    byte[] draw(RegisterDefinition register, Map<String, String> words, Tile tile) {
        var drawing = new Drawing(register.key(), tile);
        var box = tile.box(Drawing.MARGIN);
        var least = tile.degrees(SMALLEST_OUTLINE_PIXELS);
        var crowds = places.crowds(register, words, tile.square(), DEEPER);
        if (crowds.stream().mapToLong(Crowd::entries).sum() <= MOST) {
            var all = places.in(register, words, box, MOST + 1);
            if (all.size() <= MOST) {
                all.forEach(place -> draw(place, least, drawing));
                return drawing.encoded();
            }
        }
        var outlined = new HashMap<Square, Integer>();
        if (register.shape() == Register.Shape.AREA) {
            for (var place : places.large(register, words, box, least, MOST)) {
                draw(place, least, drawing);
                var middle = place.extent().centre();
                outlined.merge(tile.square(middle.x, middle.y, DEEPER), 1, Integer::sum);
            }
        }
        for (var crowd : crowds) {
            long entries = crowd.entries() - outlined.getOrDefault(crowd.square(), 0);
            if (entries <= 0) continue;
            var properties = new HashMap<String, Object>();
            properties.put("count", entries);
            if (crowd.only() != null) properties.put("id", crowd.only());
            drawing.mark(crowd.lon(), crowd.lat(), properties);
        }
        return drawing.encoded();
    }

    private static void draw(Place place, double least, Drawing drawing) {
        var properties = new HashMap<String, Object>();
        properties.put("id", place.id());
        properties.put("label", place.label());
        properties.put("state", place.state().name());
        if (place.kind() != null) properties.put("kind", place.kind());
        var extent = place.extent();
        var outline = Math.max(extent.getWidth(), extent.getHeight()) < least ? null : Outlines.read(place.geometry()).orElse(null);
        if (outline == null) {
            drawing.mark(extent.centre().x, extent.centre().y, properties);
        } else {
            drawing.outline(outline, properties);
        }
    }
}
