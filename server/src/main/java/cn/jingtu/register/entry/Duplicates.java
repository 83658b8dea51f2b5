package cn.jingtu.register.entry;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Entry;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Outlines;
import cn.jingtu.register.RegisterDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Entries that may be the same thing as another: the same number, nearly the same name, the same place. It only tells; people
 * decide and merge. Only what the actor may read is compared.
 */
@Component
class Duplicates {

    private static final int MOST = 20;
    /** Share of the smaller outline that the other one must cover. */
    private static final double LEAST_OVERLAP = 0.3;
    private static final double NEAR_METRES = 50;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double OF_PLACE_ALONE = 0.6;

    private final EntryStore store;
    private final EntryView views;
    private final RegisterRights rights;
    private final CurrentActor actors;
    private final Clock clock;

    Duplicates(EntryStore store, EntryView views, RegisterRights rights, CurrentActor actors, Clock clock) {
        this.store = store;
        this.views = views;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * An entry that may be the same thing.
     *
     * @param score   1 for the same number, otherwise how much alike, from 0 to 1
     * @param reasons what speaks for it
     */
    record Candidate(long id, String label, double score, List<Bilingual> reasons) {}

    /** What may be the same thing as {@code entry}, the likeliest first; its number is 0 where it is not kept yet. */
    List<Candidate> of(RegisterDefinition register, Entry entry) {
        var found = new HashMap<Long, Found>();
        numbers(register, entry, found);
        names(register, entry, found);
        places(register, entry, found);
        found.remove(entry.id());
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Found f) -> f.score).reversed().thenComparing(f -> f.entry.id()))
                .limit(MOST)
                .map(f -> new Candidate(f.entry.id(), views.label(register, f.entry), Math.round(f.score * 100) / 100.0, List.copyOf(f.reasons)))
                .toList();
    }

    private static final class Found {

        private final Entry entry;
        private final List<Bilingual> reasons = new ArrayList<>();
        private double score;

        Found(Entry entry) {
            this.entry = entry;
        }

        void because(double weight, Bilingual reason) {
            score = Math.max(score, weight);
            reasons.add(reason);
        }
    }

    private Selection readable(RegisterDefinition register) {
        return rights.readable(Selection.of(register, Map.of(), LocalDate.now(clock)), actors.require());
    }

    private void numbers(RegisterDefinition register, Entry entry, Map<Long, Found> found) {
        for (var field : register.identifying()) {
            if (!(field.of(entry.fields()) instanceof String number) || number.isBlank()) continue;
            var same = readable(register).same(field, number);
            for (var other : store.list(register, same, "e.id", MOST + 1, 0)) {
                found.computeIfAbsent(other.id(), _ -> new Found(other)).because(1, Bilingual.of(
                        "%s相同：%s".formatted(field.label().zh(), number), "same %s: %s".formatted(field.label().en().toLowerCase(Locale.ROOT), number)));
            }
        }
    }

    private void names(RegisterDefinition register, Entry entry, Map<Long, Found> found) {
        if (register.label().type() != FieldType.TEXT || !(register.label().of(entry.fields()) instanceof String name)) return;
        var wanted = Likeness.of(name);
        var like = new ArrayList<Map.Entry<Long, Double>>();
        store.eachText(register.label(), readable(register), (id, text) -> {
            double likeness = wanted.to(text);
            if (likeness >= Likeness.LEAST && id != entry.id()) like.add(Map.entry(id, likeness));
        });
        like.sort(Map.Entry.<Long, Double>comparingByValue().reversed());
        like.stream().limit(MOST).forEach(each -> store.find(register, each.getKey()).ifPresent(other -> found
                .computeIfAbsent(other.id(), _ -> new Found(other))
                .because(each.getValue() * 0.9, Bilingual.of(
                        "名称相似 %.0f%%".formatted(each.getValue() * 100), "names alike by %.0f %%".formatted(each.getValue() * 100)))));
    }

    private void places(RegisterDefinition register, Entry entry, Map<Long, Found> found) {
        var outline = outline(entry.geometry());
        var box = box(entry, outline);
        if (box == null) return;
        for (var other : store.list(register, readable(register).touching(box), "e.id", MOST * 10, 0)) {
            var theirs = outline(other.geometry());
            if (outline != null && theirs != null) {
                double overlap = overlap(outline, theirs);
                if (overlap < LEAST_OVERLAP) continue;
                found.computeIfAbsent(other.id(), _ -> new Found(other)).because(overlap, Bilingual.of(
                        "边界重叠 %.0f%%".formatted(overlap * 100), "outlines overlap by %.0f %%".formatted(overlap * 100)));
            } else if (entry.lon() != null && other.lon() != null) {
                double metres = metres(entry, other);
                if (metres > NEAR_METRES) continue;
                found.computeIfAbsent(other.id(), _ -> new Found(other)).because(OF_PLACE_ALONE * (1 - metres / NEAR_METRES / 2), Bilingual.of(
                        "相距 %.0f 米".formatted(metres), "%.0f m apart".formatted(metres)));
            }
        }
    }

    private static @Nullable Envelope box(Entry entry, @Nullable Geometry outline) {
        if (outline != null) return outline.getEnvelopeInternal();
        if (entry.lon() == null || entry.lat() == null) return null;
        var box = new Envelope(entry.lon().doubleValue(), entry.lon().doubleValue(), entry.lat().doubleValue(), entry.lat().doubleValue());
        double latitude = NEAR_METRES / METRES_PER_DEGREE;
        box.expandBy(latitude / Math.cos(Math.toRadians(entry.lat().doubleValue())), latitude);
        return box;
    }

    private static @Nullable Geometry outline(@Nullable String geoJson) {
        return Outlines.read(geoJson).filter(geometry -> geometry.getDimension() == 2).orElse(null);
    }

    private static double overlap(Geometry a, Geometry b) {
        double smaller = Math.min(a.getArea(), b.getArea());
        return smaller == 0 ? 0 : Math.min(1, a.intersection(b).getArea() / smaller);
    }

    private static double metres(Entry a, Entry b) {
        double north = (a.lat().doubleValue() - b.lat().doubleValue()) * METRES_PER_DEGREE;
        double east = (a.lon().doubleValue() - b.lon().doubleValue()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(a.lat().doubleValue()));
        return Math.hypot(north, east);
    }
}
