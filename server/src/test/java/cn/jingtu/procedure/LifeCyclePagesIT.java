package cn.jingtu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.ObjectProvider;

/** The pages that people read say what the code does; {@code -Djingtu.docs.write=true} writes them anew. */
@JingtuTest
class LifeCyclePagesIT {

    private static final Path PAGES = Path.of("../docs/user/procedures");

    @Autowired
    ObjectProvider<LifeCycle<?, ?, ?>> cycles;

    @Test
    void everyLifeCycleHasItsPageAndNoPageIsLeftOver() throws IOException {
        var all = cycles.stream().toList();
        if (Boolean.getBoolean("jingtu.docs.write")) {
            Files.createDirectories(PAGES);
            for (var cycle : all) {
                Files.writeString(PAGES.resolve(cycle.objectType() + ".md"), cycle.markdown());
            }
        }
        assertThat(all).extracting(LifeCycle::objectType).doesNotHaveDuplicates();
        for (var cycle : all) {
            assertThat(PAGES.resolve(cycle.objectType() + ".md")).as("page of %s", cycle.objectType()).content().isEqualTo(cycle.markdown());
        }
        assertThat(pages()).containsExactlyInAnyOrderElementsOf(all.stream().map(c -> c.objectType() + ".md").toList());
    }

    private static List<String> pages() throws IOException {
        if (!Files.isDirectory(PAGES)) {
            return List.of();
        }
        try (var files = Files.list(PAGES)) {
            return files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("README.md")).toList();
        }
    }
}
