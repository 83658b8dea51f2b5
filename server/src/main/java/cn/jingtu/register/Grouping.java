package cn.jingtu.register;

/** By what the entries of a register are put together. */
public sealed interface Grouping {

    /** The same value; an entry with several words counts with each of them. For closed lists, links, texts, whole numbers, yes or no. */
    record ByField(String field) implements Grouping {}

    /** The calendar year of a day. */
    record ByYear(String field) implements Grouping {}

    /** The region, as far as {@code depth}; what is known less exactly stands under its own, shorter code. */
    record ByRegion(Depth depth) implements Grouping {}

    /** How far a region code is read. */
    enum Depth {
        DISTRICT(6),
        TOWN(9),
        VILLAGE(12);

        private final int digits;

        Depth(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    static Grouping by(String field) {
        return new ByField(field);
    }

    static Grouping byYear(String field) {
        return new ByYear(field);
    }

    static Grouping byRegion(Depth depth) {
        return new ByRegion(depth);
    }
}
