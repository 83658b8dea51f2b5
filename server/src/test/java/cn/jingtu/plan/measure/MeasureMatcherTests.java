package cn.jingtu.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.plan.Task;
import cn.jingtu.plan.table.DivisionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureMatcherTests {

    private static final MeasureCatalogue CATALOGUE = new MeasureCatalogue();
    private static final MeasureMatcher MATCHER = new MeasureMatcher(CATALOGUE);

    private record Reworded(String id, String half, String trap, String part, String title, String text, String measure) {}

    private static List<Reworded> reworded(String half) throws IOException {
        return Files.readAllLines(Path.of("../golden/plan/rewordings.csv")).stream().skip(1)
                .map(l -> l.split(",", -1))
                .map(c -> {
                    assertThat(c).as(Arrays.toString(c)).hasSize(7);
                    return new Reworded(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
                })
                .filter(r -> r.half().equals(half)).toList();
    }

    private record Quality(int asked, int answered, int right, int amongThree, List<String> wrong) {
        double precision() {
            return 1.0 * right / answered;
        }

        double recall() {
            return 1.0 * right / asked;
        }
    }

    private static List<String> nonsense() {
        return List.of("组织机关羽毛球比赛", "完成老旧小区加装电梯三十台", "推进农村公路硬化二十公里", "开展中小学招生工作", "落实老年人高龄津贴发放", "办好年度招商引资推介会");
    }

    private static Quality measure(List<Reworded> rows) {
        var wrong = new ArrayList<String>();
        int answered = 0;
        int right = 0;
        int amongThree = 0;
        for (var row : rows) {
            var ranked = MATCHER.rank(row.part(), row.title(), row.text(), 3);
            var best = ranked.getFirst();
            if (ranked.stream().anyMatch(m -> m.measure().key().equals(row.measure()))) amongThree++;
            var clear = best.score() >= MeasureMatcher.LEAST_SCORE;
            if (clear) answered++;
            if (clear && best.measure().key().equals(row.measure())) right++;
            else wrong.add("%s %s → %s".formatted(row.id(), row.measure(), ranked.stream().map(m -> m.measure().key() + " " + m.score()).toList()));
        }
        return new Quality(rows.size(), answered, right, amongThree, wrong);
    }

    @Test
    void everyRowOfTheSeedIsRecognisedAsItsOwnMeasure() throws IOException {
        var table = DivisionReader.read(Files.readAllBytes(Path.of("../golden/plan/source/附件2.docx")), "附件2.docx");
        for (var row : table.rows()) {
            if (row.state() != Task.State.ACTIVE) continue;
            var ranked = MATCHER.rank(row.part(), row.title(), row.text(), 2);
            assertThat(ranked.getFirst().measure().row()).as("row %s: %s", row.no(), ranked).isEqualTo(Integer.parseInt(row.no()));
        }
    }

    @Test
    void rowsInTheMannerOfOtherDistrictsAreRecognisedOnTheHalfThatWasNotTunedOn() throws IOException {
        var tuned = measure(reworded("tune"));
        var unseen = measure(reworded("test"));
        System.out.printf("rewordings, unseen half: %d rows, precision %.3f, recall %.3f, right one among three %d; tuned half: %d rows, precision %.3f, recall %.3f%n",
                unseen.asked(), unseen.precision(), unseen.recall(), unseen.amongThree(), tuned.asked(), tuned.precision(), tuned.recall());
        assertThat(unseen.asked() + tuned.asked()).isGreaterThanOrEqualTo(120);
        assertThat(unseen.precision()).as(unseen.wrong().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(unseen.recall()).as(unseen.wrong().toString()).isGreaterThanOrEqualTo(0.90);
        assertThat(unseen.amongThree()).as("the right one is among the three that are offered").isEqualTo(unseen.asked());
    }

    @Test
    void theSameRowAlwaysGetsTheSameAnswer() {
        var first = MATCHER.rank("", "", "污泥无害化处置率达到90%", 5);
        assertThat(new MeasureMatcher(CATALOGUE).rank("", "", "污泥无害化处置率达到90%", 5)).isEqualTo(first);
    }

    @Test
    void aRowAboutSomethingElseIsLeftToAPerson() {
        for (var text : nonsense()) {
            assertThat(MATCHER.rank("", "", text, 1)).as(text).allSatisfy(m -> assertThat(m.score()).isLessThan(MeasureMatcher.LEAST_SCORE));
        }
    }
}
