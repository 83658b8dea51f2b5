package cn.jingtu.map;

import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import cn.jingtu.register.Revisions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which layers the map has for the reader. */
@RestController
@RequestMapping("/api/map")
class LayerController {

    private final Registers registers;
    private final EntryPlaces places;
    private final ReferenceLayers reference;
    private final Revisions revisions;

    LayerController(Registers registers, EntryPlaces places, ReferenceLayers reference, Revisions revisions) {
        this.registers = registers;
        this.places = places;
        this.reference = reference;
        this.revisions = revisions;
    }

    /** How marks are told apart: by a field of the register. */
    record Legend(String field, Bilingual label, List<RegisterField.Choice> words) {}

    /**
     * A layer.
     *
     * @param part     the module of the plan's part that it belongs to; {@code reference} for what lies beneath
     * @param code     code of the register, empty for a reference layer
     * @param entries  valid entries that the reader sees
     * @param box      west, south, east, north of those with a place; null where none has one
     * @param tiles    address of its tiles
     * @param revision differs after every change; makes the address of a tile new
     */
    record Layer(
            String key, String part, String code, Bilingual title, Register.Shape shape, long entries, @Nullable List<Double> box,
            @Nullable Legend legend, String tiles, String revision) {}

    @Permit("register:read")
    @GetMapping("/layers")
    List<Layer> layers() {
        var beneath = Stream.of(
                        reference(ReferenceLayers.BOUNDARIES, Bilingual.of("行政区界线", "Boundaries"), Register.Shape.AREA),
                        reference(ReferenceLayers.TOWNS, Bilingual.of("镇街", "Towns and streets"), Register.Shape.POINT),
                        reference(ReferenceLayers.REDLINE, Bilingual.of("生态保护红线", "Ecological redline"), Register.Shape.AREA),
                        reference(ReferenceLayers.SENSITIVE, Bilingual.of("环境敏感目标", "Sensitive places"), Register.Shape.POINT))
                .flatMap(Optional::stream);
        return Stream.concat(
                        beneath,
                        registers.all().stream().filter(r -> r.shape() != Register.Shape.NONE).map(this::layer))
                .toList();
    }

    private Optional<Layer> reference(String key, Bilingual title, Register.Shape shape) {
        if (!reference.has(key)) return Optional.empty();
        var box = new Envelope();
        reference.regions(key).forEach(region -> box.expandToInclude(region.outline().getEnvelopeInternal()));
        return Optional.of(new Layer(
                key, "reference", "", title, shape, reference.regions(key).size(), corners(box), null, tiles(key), reference.revision()));
    }

    private Layer layer(RegisterDefinition register) {
        var spread = places.spread(register, Map.of());
        return new Layer(
                register.key(), register.module(), register.code(), register.title(), register.shape(), spread.entries(), corners(spread.extent()),
                places.legend(register).map(f -> new Legend(f.key(), f.label(), f.options())).orElse(null),
                tiles(register.key()), revisions.of(register.key()));
    }

    private static String tiles(String key) {
        return "/tiles/" + key + "/{z}/{x}/{y}.mvt";
    }

    private static @Nullable List<Double> corners(@Nullable Envelope box) {
        return box == null || box.isNull() ? null : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
