package cn.jingtu.register.entry;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.EntryState;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places from the tables of the registers, by the index on their boxes. A box keeps its upper right corner first. */
@Repository
class PlaceStore implements EntryPlaces {

    private static final int MOST_WORDS_OF_A_LEGEND = 10;
    private static final int CELL_BITS = 62;
    /** Zooms whose squares are counted at every change; as in {@code register_count}. */
    private static final List<Integer> COUNTED_ZOOMS = List.of(13, 17);
    private static final String WEST = "(e.extent[1])[0]";
    private static final String SOUTH = "(e.extent[1])[1]";
    private static final String EAST = "(e.extent[0])[0]";
    private static final String NORTH = "(e.extent[0])[1]";
    private static final String SIZE = "greatest(%s - %s, %s - %s)".formatted(EAST, WEST, NORTH, SOUTH);

    private final JdbcClient jdbc;
    private final RegisterRights rights;
    private final CurrentActor actors;
    private final Clock clock;

    PlaceStore(JdbcClient jdbc, RegisterRights rights, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    private Selection selection(RegisterDefinition register, Map<String, String> words) {
        return rights.readable(Selection.of(register, words, LocalDate.now(clock)), actors.require());
    }

    @Override
    public String scope() {
        return rights.scope(actors.require());
    }

    @Override
    public Optional<RegisterField> legend(RegisterDefinition register) {
        return register.fields().stream()
                .filter(f -> f.listed() && f.type() == FieldType.CODE && f.options().size() <= MOST_WORDS_OF_A_LEGEND)
                .findFirst();
    }

    @Override
    public Spread spread(RegisterDefinition register, Map<String, String> words) {
        var selection = selection(register, words);
        return selection.bind(jdbc.sql("select count(*), min(%s), min(%s), max(%s), max(%s) from %s e where %s".formatted(
                        WEST, SOUTH, EAST, NORTH, selection.source(), selection.condition())))
                .query((row, _) -> new Spread(
                        row.getLong(1),
                        row.getObject(2) == null ? null : new Envelope(row.getDouble(2), row.getDouble(4), row.getDouble(3), row.getDouble(5))))
                .single();
    }

    @Override
    public List<Place> in(RegisterDefinition register, Map<String, String> words, Envelope box, int most) {
        return places(register, selection(register, words).touching(box), "limit " + most);
    }

    @Override
    public List<Place> large(RegisterDefinition register, Map<String, String> words, Envelope box, double degrees, int most) {
        return places(register, selection(register, words).touching(box).atLeast(degrees), "order by %s desc, e.id limit %d".formatted(SIZE, most));
    }

    @Override
    public Optional<Place> find(RegisterDefinition register, long id) {
        return places(register, selection(register, Map.of("ended", "all")).only(List.of(id)), "").stream().findFirst();
    }

    private List<Place> places(RegisterDefinition register, Selection selection, String end) {
        var outline = register.shape() == Register.Shape.AREA ? "e.geometry" : "null";
        return selection.bind(jdbc.sql("""
                        select e.id, e.%s::text as label, e.region_code, e.state, %s as kind, e.demo, %s as west, %s as south, %s as east, %s as north,
                               %s as geometry
                        from %s e where e.extent is not null and %s %s
                        """.formatted(
                        register.label().column(), legend(register).map(f -> "e." + f.column()).orElse("null"), WEST, SOUTH, EAST, NORTH, outline,
                        selection.source(), selection.condition(), end)))
                .query((row, _) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        @Nullable String kind = row.getString("kind");
        return new Place(
                id,
                Objects.requireNonNullElse(row.getString("label"), "#" + id),
                row.getString("region_code"),
                EntryState.valueOf(row.getString("state")),
                kind,
                row.getBoolean("demo"),
                new Envelope(row.getDouble("west"), row.getDouble("east"), row.getDouble("south"), row.getDouble("north")),
                row.getString("geometry"));
    }

    @Override
    public List<Crowd> crowds(RegisterDefinition register, Map<String, String> words, Square square, int deeper) {
        var selection = selection(register, words);
        int zoom = square.zoom() + deeper;
        return selection.isCounted() && zoom <= COUNTED_ZOOMS.getLast() ? counted(register, selection, square, zoom) : drawnUp(selection, square, zoom);
    }

    /** From the counts that are kept of the squares of some zooms. */
    private List<Crowd> counted(RegisterDefinition register, Selection selection, Square square, int zoom) {
        int kept = COUNTED_ZOOMS.stream().filter(counted -> counted >= zoom).findFirst().orElseThrow();
        return selection.bind(jdbc.sql("""
                        select e.cell >> %1$d << %1$d as square, sum(entries) as entries, sum(lons) as lons, sum(lats) as lats, sum(ids) as ids
                        from register_crowd e where e.register = :key and e.zoom = %2$d and e.cell >= :first and e.cell < :end and %3$s
                        group by 1 having sum(entries) > 0
                        """.formatted(CELL_BITS - 2 * zoom, kept, selection.countedCondition())))
                .param("key", register.key())
                .param("first", square.first())
                .param("end", square.end())
                .query((row, _) -> {
                    long entries = row.getLong("entries");
                    return new Crowd(
                            Square.of(zoom, row.getLong("square")), entries, row.getDouble("lons") / entries, row.getDouble("lats") / entries,
                            entries == 1 ? Math.round(row.getDouble("ids")) : null);
                })
                .list();
    }

    /** From the entries themselves, by the narrow index on their squares; where they lie in a square is known to an eighth of it. */
    private List<Crowd> drawnUp(Selection selection, Square square, int zoom) {
        int finer = Math.min(zoom + 2, CELL_BITS / 2);
        var middles = new LinkedHashMap<Square, Middle>();
        selection.bind(jdbc.sql("""
                        select count(*) as entries, min(%1$s) as first, max(%1$s) as last, min(e.id) as id
                        from %2$s e where %1$s >= :first and %1$s < :end and %3$s group by %1$s >> %4$d
                        """.formatted(selection.cell(), selection.source(), selection.condition(), CELL_BITS - 2 * finer)))
                .param("first", square.first())
                .param("end", square.end())
                .query(row -> {
                    long first = row.getLong("first");
                    middles.computeIfAbsent(Square.of(zoom, first), Middle::new).add(row.getLong("entries"), first, row.getLong("last"), row.getLong("id"));
                });
        return middles.values().stream().map(Middle::crowd).toList();
    }

    /** The middle of a crowd while it is drawn up. */
    private static final class Middle {

        private final Square square;
        private long entries;
        private double lons;
        private double lats;
        private long id;

        Middle(Square square) {
            this.square = square;
        }

        void add(long more, long first, long last, long oneOfThem) {
            var low = Square.of(CELL_BITS / 2, first);
            var high = Square.of(CELL_BITS / 2, last);
            entries += more;
            lons += more * (low.lon() + high.lon()) / 2;
            lats += more * (low.lat() + high.lat()) / 2;
            id = oneOfThem;
        }

        Crowd crowd() {
            return new Crowd(square, entries, lons / entries, lats / entries, entries == 1 ? id : null);
        }
    }
}
