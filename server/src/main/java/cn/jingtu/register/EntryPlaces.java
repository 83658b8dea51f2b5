package cn.jingtu.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the entries of a register lie, for maps. Every answer holds what the present actor may read and the words of a
 * list's address choose, so that a map never shows more than the list beside it.
 */
public interface EntryPlaces {

    /**
     * An entry as a map shows it.
     *
     * @param kind     the word of {@link #legend}; null where it is empty or there is none
     * @param extent   box around the outline, or the place itself, in degrees
     * @param geometry GeoJSON in lon/lat; null where only the place is known
     */
    record Place(
            long id, String label, String regionCode, EntryState state, @Nullable String kind, boolean demo, Envelope extent,
            @Nullable String geometry) {}

    /**
     * Entries so near to each other that a map shows them as one mark.
     *
     * @param lon  middle of them all, in degrees
     * @param only the entry where it is a single one
     */
    record Crowd(long entries, double lon, double lat, @Nullable Long only) {}

    /** How many entries there are, and the box around those with a place; null where none has one. */
    record Spread(long entries, @Nullable Envelope extent) {}

    /** The field by whose words marks are told apart: the first closed list of few words that the list shows. */
    Optional<RegisterField> legend(RegisterDefinition register);

    Spread spread(RegisterDefinition register, Map<String, String> words);

    /** Entries whose box meets {@code box}, at most {@code most} of them. */
    List<Place> in(RegisterDefinition register, Map<String, String> words, Envelope box, int most);

    /** As {@link #in}, only those whose box is at least so many degrees wide or high, the largest first. */
    List<Place> large(RegisterDefinition register, Map<String, String> words, Envelope box, double degrees, int most);

    /**
     * Entries counted by the cells of a grid over {@code box}; each counts where the middle of its box lies.
     *
     * @param cells   so many in a row and in a column
     * @param smaller only entries whose box is less than so many degrees wide and high
     */
    List<Crowd> crowds(RegisterDefinition register, Map<String, String> words, Envelope box, int cells, double smaller);

    /** One entry with a place, if the actor may read it. */
    Optional<Place> find(RegisterDefinition register, long id);

    /** What makes one reader see other entries than another: two readers with the same scope see the same. */
    String scope();
}
