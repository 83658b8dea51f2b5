package cn.jingtu.map;

import cn.jingtu.kernel.geo.Angle;
import cn.jingtu.kernel.geo.CoordinateFinding;
import cn.jingtu.kernel.geo.ExpectedRegion;
import cn.jingtu.kernel.geo.LonLat;
import cn.jingtu.kernel.geo.RawPoint;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.Register;
import cn.jingtu.register.Registers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Finds places by what people type: coordinates, a town or village, or any text of an entry such as its name, code or parcel. */
@Component
class PlaceSearch {

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final int MOST_OF_A_REGISTER = 20;
    private static final int MOST = 50;

    /** Where one coordinate ends and the other begins, when no blanks stand between: a comma, the word of the second, a letter. */
    private static final List<Pattern> BETWEEN = Stream.of(
                    "\\s*[,;、/]\\s*", "(?<=\\S)\\s*(?=[北南]纬|[东西]经)", "(?<=\\d[NSEW])\\s*(?=\\d)", "(?<=\\d)\\s*(?=[NSEW]\\d)")
            .map(Pattern::compile)
            .toList();

    private final Registers registers;
    private final EntryPlaces places;
    private final ReferenceLayers reference;
    private final ExpectedRegion expected;

    PlaceSearch(Registers registers, EntryPlaces places, ReferenceLayers reference) {
        this.registers = registers;
        this.places = places;
        this.reference = reference;
        this.expected = ExpectedRegion.of(new GeometryFactory()
                .buildGeometry(reference.regions(ReferenceLayers.BOUNDARIES).stream().map(ReferenceLayers.Region::outline).toList())
                .union());
    }

    /** What a hit is. */
    enum Kind {
        COORDINATES, REGION, ENTRY
    }

    /**
     * A place found.
     *
     * @param layer the register of an entry; null otherwise
     * @param id    of an entry; null otherwise
     * @param box   west, south, east, north; a point where the box is none
     */
    record Hit(
            Kind kind, @Nullable String layer, @Nullable Long id, @Nullable Bilingual of, Bilingual label, double lon, double lat, List<Double> box) {}

    List<Hit> find(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) return List.of();
        var place = coordinates(text);
        if (place.isPresent()) return List.of(coordinates(place.get()));
        // Entries are kept as they were written, most with brackets of full width.
        var written = entries(typed.strip());
        return Stream.concat(regions(text), (written.isEmpty() ? entries(text) : written).stream()).limit(MOST).toList();
    }

    private static Hit coordinates(LonLat place) {
        var written = "%s %s".formatted(Angle.format(place.longitude(), 1), Angle.format(place.latitude(), 1));
        return new Hit(
                Kind.COORDINATES, null, null, null, Bilingual.of(written, written), place.longitude(), place.latitude(),
                List.of(place.longitude(), place.latitude(), place.longitude(), place.latitude()));
    }

    /**
     * Two numbers as a place: degrees in any order and spelling, or metres of a zone of CGCS2000 where only that reading lies
     * where the map's boundaries are.
     */
    Optional<LonLat> coordinates(String text) {
        var splits = new ArrayList<String[]>();
        BETWEEN.forEach(split -> splits.add(split.split(text)));
        splits.add(halves(text.split("\\s+")));
        for (var parts : splits) {
            if (parts.length != 2) continue;
            try {
                return metres(parts).or(() -> degrees(parts[0], parts[1]));
            } catch (IllegalArgumentException _) {
                // Not coordinates when split here.
            }
        }
        return Optional.empty();
    }

    /** Degrees, minutes and seconds of both may have blanks between them: the second begins in the middle. */
    private static String[] halves(String[] words) {
        int half = words.length / 2;
        return half * 2 != words.length ? words : new String[] {
            String.join(" ", List.of(words).subList(0, half)), String.join(" ", List.of(words).subList(half, words.length))
        };
    }

    private Optional<LonLat> metres(String[] parts) {
        if (!parts[0].matches("\\d{6,8}(\\.\\d+)?") || !parts[1].matches("\\d{6,8}(\\.\\d+)?")) return Optional.empty();
        var point = new RawPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        return expected.examine(List.of(point)) instanceof CoordinateFinding.Projected projected ? projected.read(point) : Optional.empty();
    }

    private static Optional<LonLat> degrees(String first, String second) {
        double one = Angle.parse(first);
        double two = Angle.parse(second);
        var latitudeFirst = first.matches(".*[NS北南].*") || second.matches(".*[EW东西].*") || Math.abs(two) > 90;
        return Optional.of(latitudeFirst ? new LonLat(two, one) : new LonLat(one, two));
    }

    private Stream<Hit> regions(String text) {
        var areas = Stream.of(ReferenceLayers.BOUNDARIES, ReferenceLayers.TOWNS)
                .flatMap(layer -> reference.regions(layer).stream())
                .filter(region -> region.name().zh().contains(text)
                        || region.name().en().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))
                        || region.code().equals(text))
                .map(region -> hit(region, region.name(), null));
        var villages = reference.villages().stream()
                .filter(village -> village.name().contains(text) || village.code().equals(text))
                .flatMap(village -> reference.around(village.code())
                        .map(region -> hit(region, Bilingual.of(village.name(), village.name()), region.name()))
                        .stream());
        return Stream.concat(areas, villages).limit(MOST_OF_A_REGISTER);
    }

    private static Hit hit(ReferenceLayers.Region region, Bilingual label, @Nullable Bilingual of) {
        var box = region.outline().getEnvelopeInternal();
        var middle = region.outline().getInteriorPoint();
        return new Hit(Kind.REGION, null, null, of, label, middle.getX(), middle.getY(), List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private List<Hit> entries(String text) {
        var found = new ArrayList<Hit>();
        for (var register : registers.all()) {
            if (register.shape() == Register.Shape.NONE) continue;
            for (var place : places.in(register, Map.of("q", text), WORLD, MOST_OF_A_REGISTER)) {
                var box = place.extent();
                found.add(new Hit(
                        Kind.ENTRY, register.key(), place.id(), register.title(), Bilingual.of(place.label(), place.label()), box.centre().x, box.centre().y,
                        List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())));
            }
        }
        // Who typed the beginning of a name means that one before others that merely mention it.
        return found.stream().sorted(Comparator.comparing((Hit hit) -> !hit.label().zh().startsWith(text))).toList();
    }
}
