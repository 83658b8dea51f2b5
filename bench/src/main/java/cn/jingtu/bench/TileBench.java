package cn.jingtu.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * Vector tiles of a register with a million places, beside {@code ST_AsMVT} of PostGIS on the same places. Tiles are asked
 * for one after the other where places are, first cold and then warm; ours over HTTP with rights and words of the list, the
 * peer's straight from the database.
 *
 * <p>Arguments: the command that starts Jingtu. {@code -Djingtu.bench.postgis} is the JDBC address of an empty database of a
 * superuser with PostGIS at hand.
 */
public final class TileBench {

    private static final int PLACES = Integer.getInteger("jingtu.bench.places", 1_000_000);
    private static final int TILES_OF_A_ZOOM = Integer.getInteger("jingtu.bench.tiles", 20);
    private static final int[] ZOOMS = {8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final String POSTGIS = System.getProperty("jingtu.bench.postgis", "");

    /** Around the district; half of the places lie evenly, half about forty centres. */
    private static final double WEST = 114.53;
    private static final double SOUTH = 23.53;
    private static final double WIDTH = 0.24;
    private static final double HEIGHT = 0.32;

    private TileBench() {}

    private record Tile(int zoom, int column, int row) {}

    private interface Source {
        byte[] draw(Tile tile) throws IOException, InterruptedException, SQLException;
    }

    public static void main(String... command) throws Exception {
        if (POSTGIS.isEmpty()) {
            throw new IllegalArgumentException("The peer is missing: -Djingtu.bench.postgis=jdbc:postgresql://… of an empty database with PostGIS. See bench/README.md.");
        }
        var places = places();
        var tiles = tiles(places);
        var data = Files.createTempDirectory("jingtu-bench");
        Bench.print("%d processors, Java %s, %d places, %d tiles of zooms %d to %d, data in %s",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), places.length, tiles.size(), ZOOMS[0], ZOOMS[ZOOMS.length - 1], data);
        try (var installation = Installation.start(List.of(command), data); var peer = DriverManager.getConnection(POSTGIS)) {
            var token = installation.token("R-GOV", Bench.organisation(installation, "441602", "GOVERNMENT"));
            try (var own = installation.database()) {
                fill(own, places);
            }
            fillPeer(peer, places);
            Source jingtu = tile -> {
                var answer = installation.client.send(
                        installation.request("/tiles/field-trials/%d/%d/%d.mvt".formatted(tile.zoom(), tile.column(), tile.row()), token).build(),
                        BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
                return answer.body();
            };
            try (var asMvt = peer.prepareStatement("""
                    select ST_AsMVT(t, 'field-trials', 4096, 'shape') from (
                        select id, site as label, nutrient as kind, state, ST_AsMVTGeom(shape, ST_TileEnvelope(?, ?, ?), 4096, 128) as shape
                        from place where shape && ST_TileEnvelope(?, ?, ?, margin => 128.0 / 4096)) t
                    """)) {
                Source postgis = tile -> asMvt(asMvt, tile);
                // Code that was never run is no measure of a server that runs for months: tiles that are not measured come first.
                for (int i = 0; i < 20; i++) {
                    jingtu.draw(new Tile(7, 90 + i, 55));
                    jingtu.draw(new Tile(17, 107_225 + i, 56_700));
                    postgis.draw(new Tile(17, 107_225 + i, 56_700));
                }
                measure("cold", tiles, jingtu, postgis);
                measure("warm", tiles, jingtu, postgis);
            }
        }
    }

    private static byte[] asMvt(PreparedStatement query, Tile tile) throws SQLException {
        for (int i = 0; i < 2; i++) {
            query.setInt(3 * i + 1, tile.zoom());
            query.setInt(3 * i + 2, tile.column());
            query.setInt(3 * i + 3, tile.row());
        }
        try (var row = query.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static void measure(String when, List<Tile> tiles, Source jingtu, Source postgis) throws Exception {
        var ours = new ArrayList<double[]>();
        var theirs = new ArrayList<double[]>();
        for (var tile : tiles) {
            ours.add(timed(jingtu, tile));
            theirs.add(timed(postgis, tile));
        }
        for (int from = 0; from < ZOOMS.length; from += 3) {
            int least = ZOOMS[from];
            int most = ZOOMS[from + 2];
            report("%s, zoom %d to %d".formatted(when, least, most), ours.stream().filter(t -> t[0] >= least && t[0] <= most).toList(),
                    theirs.stream().filter(t -> t[0] >= least && t[0] <= most).toList());
        }
        report("RESULT tiles " + when, ours, theirs);
    }

    private static double[] timed(Source source, Tile tile) throws Exception {
        long start = System.nanoTime();
        int size = source.draw(tile).length;
        return new double[] {tile.zoom(), (System.nanoTime() - start) / 1e6, size};
    }

    private static void report(String what, List<double[]> ours, List<double[]> theirs) {
        Bench.print("%s: p50 %.1f ms, p95 %.1f ms, largest %.0f KiB against p50 %.1f ms, p95 %.1f ms, largest %.0f KiB of PostGIS (ratio of p95 %.3f)",
                what, share(ours, 1, 0.5), share(ours, 1, 0.95), share(ours, 2, 1) / 1024, share(theirs, 1, 0.5), share(theirs, 1, 0.95),
                share(theirs, 2, 1) / 1024, share(ours, 1, 0.95) / share(theirs, 1, 0.95));
    }

    private static double share(List<double[]> measures, int column, double share) {
        var sorted = measures.stream().mapToDouble(m -> m[column]).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double[][] places() {
        var random = new Random(20261124);
        var centres = new double[40][];
        Arrays.setAll(centres, _ -> new double[] {WEST + WIDTH * random.nextDouble(), SOUTH + HEIGHT * random.nextDouble()});
        var places = new double[PLACES][];
        for (int i = 0; i < places.length; i++) {
            var centre = centres[random.nextInt(centres.length)];
            places[i] = i % 2 == 0
                    ? new double[] {WEST + WIDTH * random.nextDouble(), SOUTH + HEIGHT * random.nextDouble()}
                    : new double[] {centre[0] + 0.005 * random.nextGaussian(), centre[1] + 0.005 * random.nextGaussian()};
        }
        return places;
    }

    /** Tiles on which places lie: dense ground is looked at more often. */
    private static List<Tile> tiles(double[][] places) {
        var random = new Random(3);
        var tiles = new LinkedHashSet<Tile>();
        for (int zoom : ZOOMS) {
            for (int i = 0; i < TILES_OF_A_ZOOM; i++) {
                var place = places[random.nextInt(places.length)];
                double all = 1 << zoom;
                double latitude = Math.toRadians(place[1]);
                tiles.add(new Tile(
                        zoom, (int) ((place[0] + 180) / 360 * all), (int) ((1 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / Math.PI) / 2 * all)));
            }
        }
        return List.copyOf(tiles);
    }

    private static void fill(Connection connection, double[][] places) throws SQLException, IOException {
        copy(connection, """
                copy register_field_trial (region_code, organisation_id, valid_from, lon, lat, extent, changed_at, changed_by,
                    site, year, crop, nutrient, uptake_with, uptake_without, applied) from stdin""", places,
                "441602101\t1\t2020-01-01\t%2$.7f\t%3$.7f\t(%2$.7f,%3$.7f),(%2$.7f,%3$.7f)\t2026-01-01\t1\tplace %1$d\t2025\trice\t%4$s\t9\t5\t10\n");
        try (var statement = connection.createStatement()) {
            // What the kit does with each entry that it writes.
            statement.execute("select register_count('field-trials', 'register_field_trial', null, 1)");
            statement.execute("vacuum analyze register_field_trial");
            statement.execute("vacuum analyze register_crowd");
        }
    }

    private static void fillPeer(Connection connection, double[][] places) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
            statement.execute("drop table if exists place");
            statement.execute("create table place (id bigint generated always as identity primary key, lon float8, lat float8, site text, nutrient text, state text default 'DRAFT', shape geometry(Point, 3857))");
            copy(connection, "copy place (lon, lat, site, nutrient) from stdin", places, "%2$.7f\t%3$.7f\tplace %1$d\t%4$s\n");
            statement.execute("update place set shape = ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857)");
            statement.execute("create index on place using gist (shape)");
            statement.execute("vacuum full analyze place");
        }
    }

    private static void copy(Connection connection, String statement, double[][] places, String form) throws SQLException, IOException {
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        var kinds = List.of("N", "P2O5", "K2O");
        for (int from = 0; from < places.length; from += 100_000) {
            var rows = new StringBuilder();
            for (int i = from; i < Math.min(places.length, from + 100_000); i++) {
                rows.append(String.format(Locale.ROOT, form, i, places[i][0], places[i][1], kinds.get(i % 3)));
            }
            manager.copyIn(statement, new StringReader(rows.toString()));
        }
    }
}
