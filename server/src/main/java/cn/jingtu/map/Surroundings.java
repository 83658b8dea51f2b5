package cn.jingtu.map;

import cn.jingtu.kernel.quantity.Area;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.EntryPlaces.Place;
import cn.jingtu.register.EntryState;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField.Choice;
import cn.jingtu.register.Registers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies at or around a site, register by register. */
@Component
class Surroundings {

    /** So many entries of a register are compared with a site; the answer says when there are more. */
    private static final int MOST = 1000;

    private final Registers registers;
    private final EntryPlaces places;

    Surroundings(Registers registers, EntryPlaces places) {
        this.registers = registers;
        this.places = places;
    }

    /**
     * An entry at or near a site.
     *
     * @param kind      the word by which the layer tells its marks apart
     * @param distanceM metres to the nearest point of it, 0 where it meets the site
     * @param overlapM2 how much of the site it covers; null where one of them has no area
     * @param overlapMu the same in mu (亩)
     */
    record Neighbour(
            long id, String label, String regionCode, EntryState state, boolean demo, @Nullable Bilingual kind, double lon, double lat,
            BigDecimal distanceM, @Nullable BigDecimal overlapM2, @Nullable BigDecimal overlapMu) {}

    /**
     * What a register has there, the nearest first.
     *
     * @param more whether there are more than could be compared
     */
    record Group(String layer, String part, String code, Bilingual title, List<Neighbour> entries, boolean more) {}

    /**
     * Everything within {@code distance} metres of the site.
     *
     * @param layers keys of registers; all of them where empty
     * @param words  by layer the words of its list
     */
    List<Group> within(Site site, double distance, Set<String> layers, Map<String, Map<String, String>> words) {
        return registers.all().stream()
                .filter(r -> r.shape() != Register.Shape.NONE && (layers.isEmpty() || layers.contains(r.key())))
                .map(r -> group(site, distance, r, words.getOrDefault(r.key(), Map.of())))
                .filter(g -> !g.entries().isEmpty())
                .toList();
    }

    Group group(Site site, double distance, RegisterDefinition register, Map<String, String> words) {
        var kinds = places.legend(register).map(f -> f.options()).orElse(List.of());
        var found = new ArrayList<Neighbour>();
        var candidates = places.in(register, words, site.around(distance), MOST + 1);
        for (var place : candidates.subList(0, Math.min(MOST, candidates.size()))) {
            var outline = Site.outline(place);
            site.metresTo(outline).filter(metres -> metres <= distance).ifPresent(metres -> {
                var overlap = site.degrees().getDimension() == 2 && outline.getDimension() == 2 ? site.overlap(outline) : null;
                found.add(neighbour(place, kinds, metres, overlap));
            });
        }
        found.sort(Comparator.comparing(Neighbour::distanceM).thenComparing(Neighbour::id));
        return new Group(register.key(), register.module(), register.code(), register.title(), List.copyOf(found), candidates.size() > MOST);
    }

    private static Neighbour neighbour(Place place, List<Choice> kinds, double metres, @Nullable Area overlap) {
        var middle = place.extent().centre();
        var kind = kinds.stream().filter(k -> k.code().equals(place.kind())).map(Choice::label).findFirst().orElse(null);
        return new Neighbour(
                place.id(), place.label(), place.regionCode(), place.state(), place.demo(), kind, middle.x, middle.y,
                BigDecimal.valueOf(metres).setScale(1, RoundingMode.HALF_EVEN),
                overlap == null ? null : overlap.m2().setScale(1, RoundingMode.HALF_EVEN),
                overlap == null ? null : overlap.mu(3));
    }
}
