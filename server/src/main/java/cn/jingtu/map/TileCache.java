package cn.jingtu.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tiles drawn lately, the least used ones forgotten first. */
@Component
class TileCache {

    private static final long MOST_BYTES = 32L << 20;
    private static final int BYTES_OF_A_KEY = 200;

    private final Cache<String, byte[]> tiles =
            Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher((String _, byte[] tile) -> tile.length + BYTES_OF_A_KEY).build();

    /** The tile under {@code key}, drawn where it is not known; drawing asks the database, and others need not wait for it. */
    byte[] get(String key, Supplier<byte[]> draw) {
        var known = tiles.getIfPresent(key);
        if (known != null) return known;
        var drawn = draw.get();
        tiles.put(key, drawn);
        return drawn;
    }

    long bytes() {
        tiles.cleanUp();
        return tiles.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
