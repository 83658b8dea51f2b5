package cn.jingtu.demo.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTests {

    private static final List<String> TOWNS = List.of("埔前镇", "源南镇");

    @Test
    void theSameSeedShowsTheSameEverywhere() {
        var text = "在 {town} 抽检 {10:90} 批次";
        assertThat(new Draw(7, TOWNS).fill(text)).isEqualTo(new Draw(7, TOWNS).fill(text));
        assertThat(IntStream.range(0, 20).mapToObj(seed -> new Draw(seed, TOWNS).fill(text)).distinct().count())
                .isGreaterThan(5);
    }

    @Test
    void neverIsMoreFinishedThanWasFound() {
        IntStream.range(0, 500).forEach(seed -> {
            var numbers = new Draw(seed, TOWNS).fill("发现 {1:4} 个，整改 {-0:3} 个").replaceAll("[^0-9 ]", "").trim().split(" +");
            assertThat(Integer.parseInt(numbers[1])).isBetween(0, Integer.parseInt(numbers[0]));
        });
    }

    @Test
    void theBoundsThemselvesAreDrawnToo() {
        var draw = new Draw(1, TOWNS);
        assertThat(IntStream.range(0, 200).map(i -> draw.between(3, 4)).distinct().toArray()).containsExactlyInAnyOrder(3, 4);
    }
}
