package cn.jingtu.access;

import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organisations of the district and what became of them (reference C.2). */
public interface Organisations {

    Organisation get(long id);

    Optional<Organisation> findByKey(String key);

    /**
     * The organisation written so in a document: by name or alias, without regard to spaces and full or half width;
     * historic names match too.
     */
    Optional<Organisation> findByName(String text);

    /** The closest known names to an unknown one, best first, for a remedy text. */
    List<Organisation> suggest(String text, int most);

    List<Organisation> all();

    /** All of a kind that exist on {@code day}. */
    List<Organisation> active(Organisation.Kind kind, LocalDate day);

    /** What districts and towns are called on {@code day}, by region code; of several bodies of an area the first names it. */
    default SortedMap<String, Bilingual> areas(LocalDate day) {
        return Stream.of(Organisation.Kind.GOVERNMENT, Organisation.Kind.TOWN)
                .flatMap(kind -> active(kind, day).stream())
                .collect(Collectors.toMap(Organisation::regionCode, Organisation::area, (first, _) -> first, TreeMap::new));
    }

    /**
     * The bodies that answer on {@code day} for what {@code organisationId} once did; itself where nothing changed.
     * A succession that is limited to a function counts here only where the body left no general successor; see
     * {@link #successors(long, LocalDate, String)}.
     */
    default List<Organisation> successors(long organisationId, LocalDate day) {
        return successors(organisationId, day, null);
    }

    /**
     * As {@link #successors(long, LocalDate)}, for one measure: a succession whose function covers {@code measureKey}
     * comes before the general one, so that a split sends each row to the body that got its function.
     */
    List<Organisation> successors(long organisationId, LocalDate day, @Nullable String measureKey);

    /**
     * {@code organisationId}, every body it succeeds and every body that succeeds it: rights given to one reach the
     * others. Two bodies that one reform made out of a third are not of one lineage.
     */
    default Set<Long> lineage(long organisationId) {
        return lineage(organisationId, null);
    }

    /** The lineage as far as one measure is concerned; {@link #successors(long, LocalDate, String)} tells the difference. */
    Set<Long> lineage(long organisationId, @Nullable String measureKey);

    /** {@link #lineage(long)} of every organisation at once, for lists. */
    Map<Long, Set<Long>> lineages();
}
