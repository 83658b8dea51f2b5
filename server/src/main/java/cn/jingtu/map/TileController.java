package cn.jingtu.map;

import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.Register;
import cn.jingtu.register.Registers;
import cn.jingtu.register.Revisions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vector tiles of the layers; a register takes the words of its list as parameters. */
@RestController
class TileController {

    static final MediaType VECTOR_TILE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    private final Registers registers;
    private final EntryPlaces places;
    private final RegisterTiles tiles;
    private final ReferenceLayers reference;
    private final Revisions revisions;
    private final TileCache cache;
    private final Clock clock;

    TileController(
            Registers registers,
            EntryPlaces places,
            RegisterTiles tiles,
            ReferenceLayers reference,
            Revisions revisions,
            TileCache cache,
            Clock clock) {
        this.registers = registers;
        this.places = places;
        this.tiles = tiles;
        this.reference = reference;
        this.revisions = revisions;
        this.cache = cache;
        this.clock = clock;
    }

    @Permit("register:read")
    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam Map<String, String> words,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var tile = Tile.of(z, x, y);
        if (reference.has(layer)) {
            return answer(layer + "/" + reference.revision() + "/" + tile, known, () -> reference.draw(layer, tile));
        }
        var register = registers.find(layer)
                .filter(r -> r.shape() != Register.Shape.NONE)
                .orElseThrow(() -> Problem.notFound(
                        "layer-not-found", "没有名为“%s”的图层。".formatted(layer), "There is no layer \"%s\".".formatted(layer)));
        // The list's words mean the same here; what is valid changes with the day.
        var key = "%s %s %s %s %s %s".formatted(
                layer, revisions.of(layer), LocalDate.now(clock), places.scope(), new TreeMap<>(words), tile);
        return answer(key, known, () -> tiles.draw(register, words, tile));
    }

    private ResponseEntity<byte[]> answer(String key, @Nullable String known, Supplier<byte[]> draw) {
        var tag = "\"" + digest(key) + "\"";
        var head = new HttpHeaders();
        head.setETag(tag);
        head.setCacheControl(CacheControl.noCache().cachePrivate());
        if (known != null && known.contains(tag)) return new ResponseEntity<>(head, HttpStatus.NOT_MODIFIED);
        head.setContentType(VECTOR_TILE);
        return new ResponseEntity<>(cache.get(tag, draw), head, HttpStatus.OK);
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
