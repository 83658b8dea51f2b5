package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jingtu.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesInFilesTests {

    private final List<List<String>> taken = new ArrayList<>();

    private void read(byte[] content, String name) throws IOException {
        taken.clear();
        TableSource.read(new ByteArrayInputStream(content), name, new TableSource.Taker() {
            @Override
            public boolean header(List<String> cells, TableSource.About about) {
                taken.add(cells);
                return true;
            }

            @Override
            public boolean row(TableSource.Row row) {
                taken.add(row.cells());
                return true;
            }
        });
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(Path.of("../golden/shapefile", name + ".zip"));
    }

    @Test
    void shapesAreColumnsBesideTheAttributes() throws Exception {
        read(golden("enterprises-gbk-zone38"), "a.zip");
        assertThat(taken.getFirst()).endsWith("lon", "lat");
        assertThat(taken.get(1).getLast()).startsWith("26273");
        assertThat(taken.get(3)).endsWith("", "");
        read(golden("enterprises-utf8-degrees"), "a.zip");
        assertThat(taken.getFirst()).endsWith("geometry");
        assertThat(taken.get(2).getLast()).startsWith("{\"type\":\"MultiPolygon\"");
    }

    @Test
    void aZipThatEndsTooSoonIsUnreadable() throws Exception {
        var whole = golden("enterprises-gbk-zone38");
        for (int length : new int[] {60, 200, 400, 600}) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(Arrays.copyOf(whole, length), "半个.zip"))
                    .satisfies(problem -> assertThat(problem.type()).isIn("import-unreadable", "import-shapefile-incomplete"))
                    .satisfies(problem -> assertThat(problem.detail().zh()).contains("半个.zip"));
        }
    }

    @Test
    void propertiesThatTheFirstFeatureLacksAreColumnsToo() throws Exception {
        read("""
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"name": "甲"}, "geometry": null},
                {"type": "Feature", "properties": {"name": "乙", "industry": "26"}, "geometry": {"type": "Point", "coordinates": [114.7, 23.7]}},
                {"type": "Feature", "properties": {"name": "丙"}, "geometry": {"type": "Polygon", "coordinates": []}}]}""".getBytes(StandardCharsets.UTF_8), "a.geojson");
        assertThat(taken).containsExactly(
                List.of("name", "industry", "lon", "lat", "geometry"), List.of("甲", "", "", "", ""), List.of("乙", "26", "114.7", "23.7", ""),
                List.of("丙", "", "", "", "{\"type\":\"Polygon\",\"coordinates\":[]}"));
    }
}
