package cn.jingtu.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The organisations of the district and what became of them (reference C.2). */
public interface Organisations {

    Organisation get(long id);

    Optional<Organisation> findByKey(String key);

    /** The organisation written so in a document: by name or alias, spaces ignored; historic names match too. */
    Optional<Organisation> findByName(String text);

    /** The closest known names to an unknown one, best first, for a remedy text. */
    List<Organisation> suggest(String text, int most);

    List<Organisation> all();

    /** All of a kind that exist on {@code day}. */
    List<Organisation> active(Organisation.Kind kind, LocalDate day);

    /**
     * The bodies that answer on {@code day} for what {@code organisationId} once did; itself where nothing changed.
     * Several where a reform split it by function.
     */
    List<Organisation> successors(long organisationId, LocalDate day);

    /** {@code organisationId} and every body it succeeds or is succeeded by: rights given to one reach the others. */
    Set<Long> lineage(long organisationId);

    /** {@link #lineage} of every organisation at once, for lists. */
    Map<Long, Set<Long>> lineages();
}
