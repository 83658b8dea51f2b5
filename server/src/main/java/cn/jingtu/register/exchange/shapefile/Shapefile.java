package cn.jingtu.register.exchange.shapefile;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A zipped shapefile. Coordinates are as the file has them. */
public final class Shapefile implements AutoCloseable {

    private final UnpackedFiles files;
    private final Optional<String> projection;
    private final Attributes attributes;

    private Shapefile(UnpackedFiles files, Optional<String> projection, Attributes attributes) {
        this.files = files;
        this.projection = projection;
        this.attributes = attributes;
    }

    /**
     * A shape and its row.
     *
     * @param number place in the file, from 1
     * @param shape  null where the row has none
     */
    public record Feature(int number, List<String> cells, @Nullable Geometry shape) {}

    /**
     * A column of the table.
     *
     * @param cut whether the name may be the beginning of a longer one: a dbf has room for ten bytes
     */
    public record Column(String name, boolean cut) {}

    /**
     * Unpacks into a temporary folder, which closing removes.
     *
     * @param name of the zip, for messages
     * @throws Problem {@code import-zip-refused}, {@code import-shapefile-incomplete}
     * @throws IllegalStateException where it is damaged
     */
    public static Shapefile unpack(InputStream zip, String name) throws IOException {
        var files = UnpackedFiles.of(zip, name);
        try {
            return new Shapefile(files, files.text("prj"), Attributes.open(files.dbf(), files.text("cpg").orElse(null)));
        } catch (IOException | RuntimeException failed) {
            files.close();
            throw failed;
        }
    }

    public List<Column> columns() {
        var names = attributes.names();
        return IntStream.range(0, names.size()).mapToObj(i -> new Column(names.get(i), attributes.cut(i))).toList();
    }

    /** Whether a .prj says what the coordinates are. */
    public boolean projectionSaid() {
        return projection.isPresent();
    }

    /**
     * The zone of the coordinates; empty for longitude and latitude, and where no .prj says it.
     *
     * @throws Problem {@code import-projection-unknown}
     */
    public Optional<GaussKruger> zone() {
        return projection.flatMap(Projection::read);
    }

    /** Every row that is not deleted, once, until {@code taker} says false. */
    public void each(Predicate<Feature> taker) throws IOException {
        try (var shapes = Shapes.open(files.shp(), files.shx())) {
            for (int number = 1; number <= attributes.count(); number++) {
                var cells = attributes.next();
                var shape = shapes.next();
                if (cells != null && !taker.test(new Feature(number, cells, shape))) return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (files) {
            attributes.close();
        }
    }
}
