package cn.jingtu.map;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tiles drawn lately, the least used ones forgotten first. */
@Component
class TileCache {

    private static final long MOST_BYTES = 32L << 20;
    private static final int BYTES_OF_A_KEY = 200;

    private final LinkedHashMap<String, byte[]> tiles = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    /** The tile under {@code key}, drawn where it is not known. */
    byte[] get(String key, Supplier<byte[]> draw) {
        synchronized (this) {
            var known = tiles.get(key);
            if (known != null) return known;
        }
        // Drawing asks the database; others need not wait for it.
        var drawn = draw.get();
        keep(key, drawn);
        return drawn;
    }

    private synchronized void keep(String key, byte[] tile) {
        var before = tiles.put(key, tile);
        bytes += tile.length - (before == null ? -BYTES_OF_A_KEY : before.length);
        var oldest = tiles.entrySet().iterator();
        while (bytes > MOST_BYTES && tiles.size() > 1) {
            bytes -= oldest.next().getValue().length + BYTES_OF_A_KEY;
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
