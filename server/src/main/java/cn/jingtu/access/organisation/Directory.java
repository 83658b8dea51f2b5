package cn.jingtu.access.organisation;

import cn.jingtu.access.Organisation;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All organisations and successions at one moment, with the look-ups over them. Immutable. */
final class Directory {

    private final Map<Long, Organisation> byId = new LinkedHashMap<>();
    private final Map<String, Organisation> byKey = new HashMap<>();
    private final Map<String, Organisation> byName = new LinkedHashMap<>();
    private final Map<Long, List<Succession>> after = new HashMap<>();
    private final Map<Long, List<Succession>> before = new HashMap<>();
    private final Map<Long, Set<Long>> lineages = new LinkedHashMap<>();

    Directory(List<Organisation> organisations, List<Succession> successions) {
        for (var each : organisations) {
            byId.put(each.id(), each);
            byKey.put(each.key(), each);
            byName.putIfAbsent(plain(each.name().zh()), each);
            byName.putIfAbsent(plain(each.name().en()), each);
        }
        for (var each : organisations) {
            each.aliases().forEach(alias -> byName.putIfAbsent(plain(alias), each));
        }
        for (var each : successions) {
            after.computeIfAbsent(each.oldId(), _ -> new ArrayList<>()).add(each);
            before.computeIfAbsent(each.newId(), _ -> new ArrayList<>()).add(each);
        }
        byId.keySet().forEach(id -> lineages.put(id, lineage(id, null)));
    }

    /** A name as it is compared: full-width forms narrowed, spaces and case gone. */
    static String plain(String name) {
        var narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var kept = new StringBuilder(narrow.length());
        narrow.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u200b' && c != '\ufeff')
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    Optional<Organisation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Organisation> findByKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    Optional<Organisation> findByName(String text) {
        return Optional.ofNullable(byName.get(plain(text)));
    }

    Collection<Organisation> all() {
        return byId.values();
    }

    Collection<Succession> successionsOf(long oldId) {
        return after.getOrDefault(oldId, List.of());
    }

    List<Organisation> suggest(String text, int most) {
        record Near(Organisation organisation, double likeness) {}
        var wanted = pairs(plain(text));
        var best = new HashMap<Long, Near>();
        byName.forEach((name, organisation) -> {
            var likeness = likeness(wanted, pairs(name));
            if (likeness > 0) {
                best.merge(organisation.id(), new Near(organisation, likeness),
                        (a, b) -> a.likeness() >= b.likeness() ? a : b);
            }
        });
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(n -> n.organisation().id()))
                .limit(most)
                .map(Near::organisation)
                .toList();
    }

    /** Characters and pairs of neighbours: short Chinese names share few pairs, so single characters count as well. */
    private static Set<String> pairs(String name) {
        var pairs = new HashSet<String>();
        for (int i = 0; i < name.length(); i++) {
            pairs.add(name.substring(i, i + 1));
            if (i + 1 < name.length()) {
                pairs.add(name.substring(i, i + 2));
            }
        }
        // Nearly every name has these: they say nothing about likeness.
        pairs.removeAll(Set.of("区", "局", "源", "城", "市", "源城"));
        return pairs;
    }

    private static double likeness(Set<String> a, Set<String> b) {
        var shared = a.stream().filter(b::contains).count();
        return shared == 0 ? 0 : 2.0 * shared / (a.size() + b.size());
    }

    List<Organisation> successors(long id, LocalDate day, @Nullable String measureKey) {
        var found = new LinkedHashMap<Long, Organisation>();
        follow(id, day, measureKey, new HashSet<>(), found);
        return List.copyOf(found.values());
    }

    private void follow(
            long id, LocalDate day, @Nullable String measureKey, Set<Long> seen, Map<Long, Organisation> found) {
        var body = byId.get(id);
        if (body == null || !seen.add(id)) {
            return;
        }
        var next = onward(id, measureKey, line -> line.coversDay(day), !body.activeOn(day));
        if (next.isEmpty()) {
            found.put(id, body);
        } else {
            next.forEach(line -> follow(line.newId(), day, measureKey, seen, found));
        }
    }

    /**
     * The lines that lead on from a body: those whose function covers the measure; else, where the body itself has
     * ended, the general ones; else, where it left none, whatever there is.
     */
    private List<Succession> onward(
            long id, @Nullable String measureKey, Predicate<Succession> when, boolean ended) {
        var lines = after.getOrDefault(id, List.of()).stream().filter(when).toList();
        if (measureKey != null) {
            var matching = lines.stream().filter(line -> line.measures().contains(measureKey)).toList();
            if (!matching.isEmpty()) {
                return matching;
            }
        }
        if (!ended) {
            return List.of();
        }
        var general = lines.stream().filter(Succession::general).toList();
        return general.isEmpty() ? lines : general;
    }

    Map<Long, Set<Long>> lineages() {
        return lineages;
    }

    Set<Long> lineage(long id, @Nullable String measureKey) {
        if (measureKey == null && lineages.containsKey(id)) {
            return lineages.get(id);
        }
        var found = new LinkedHashSet<Long>();
        descend(id, measureKey, found);
        ascend(id, measureKey, found, new HashSet<>());
        return Set.copyOf(found);
    }

    private void descend(long id, @Nullable String measureKey, Set<Long> found) {
        if (found.add(id)) {
            onwardEver(id, measureKey).forEach(line -> descend(line.newId(), measureKey, found));
        }
    }

    private void ascend(long id, @Nullable String measureKey, Set<Long> found, Set<Long> seen) {
        if (seen.add(id)) {
            found.add(id);
            for (var line : before.getOrDefault(id, List.of())) {
                if (onwardEver(line.oldId(), measureKey).contains(line)) {
                    ascend(line.oldId(), measureKey, found, seen);
                }
            }
        }
    }

    private List<Succession> onwardEver(long id, @Nullable String measureKey) {
        var body = byId.get(id);
        return body == null ? List.of() : onward(id, measureKey, _ -> true, body.validTo() != null);
    }
}
