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
     * A square of the web's map: Mercator on the sphere, row 0 in the north, zoom 0 the whole world.
     */
    record Square(int zoom, long column, long row) {

        private static final int DEEPEST = 31;

        /** The number of the lowest square of the deepest zoom in this one: bits of column and row in turn. */
        public long first() {
            return spread(column << DEEPEST - zoom) | spread(row << DEEPEST - zoom) << 1;
        }

        /** The number after the last one in this square. */
        public long end() {
            return first() + (1L << 2 * (DEEPEST - zoom));
        }

        /** The square of a zoom with this number of the deepest zoom in it. */
        public static Square of(int zoom, long number) {
            return new Square(zoom, gathered(number) >> DEEPEST - zoom, gathered(number >> 1) >> DEEPEST - zoom);
        }

        /** Longitude of the middle. */
        public double lon() {
            return (column + 0.5) / (1L << zoom) * 360 - 180;
        }

        /** Latitude of the middle. */
        public double lat() {
            return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (row + 0.5) / (1L << zoom)))));
        }

        private static long spread(long bits) {
            return Long.expand(bits, EVEN);
        }

        private static long gathered(long number) {
            return Long.compress(number, EVEN);
        }

        private static final long EVEN = 0x5555555555555555L;
    }

    /**
     * Entries so near to each other that a map shows them as one mark.
     *
     * @param lon  middle of them all, in degrees
     * @param only the entry where it is a single one
     */
    record Crowd(Square square, long entries, double lon, double lat, @Nullable Long only) {}

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
     * Entries in a square, counted by the squares that lie {@code deeper} zooms below it; each counts where the middle of its
     * box lies. Quick for any number of entries as long as the words ask for nothing but validity, region, state and
     * confidentiality.
     */
    List<Crowd> crowds(RegisterDefinition register, Map<String, String> words, Square square, int deeper);

    /** One entry with a place, if the actor may read it. */
    Optional<Place> find(RegisterDefinition register, long id);

    /** What makes one reader see other entries than another: two readers with the same scope see the same. */
    String scope();
}
