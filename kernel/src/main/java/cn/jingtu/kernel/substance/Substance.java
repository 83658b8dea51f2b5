package cn.jingtu.kernel.substance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a laboratory measures.
 *
 * @param key      its CAS number, or a word of its own for sums and other items without one ({@code hch-total})
 * @param cas      CAS number, null where there is none or where it belongs to a single member
 * @param zh       Chinese name
 * @param en       English name
 * @param symbol   short sign such as Cd or BaP, may be empty
 * @param members  keys of the substances whose contents it adds up, empty for a single substance
 */
public record Substance(String key, @Nullable String cas, String zh, String en, String symbol, List<String> members) {

    public Substance {
        members = List.copyOf(members);
    }

    /** Whether its content is the sum of those of its members. */
    public boolean isSum() {
        return !members.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Substance substance && substance.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return zh + " " + en;
    }
}
