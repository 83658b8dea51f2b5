package cn.jingtu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.PermitLifeCycle.Permit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LifeCycleTests {

    private static final LegalBasis RULE = LegalBasis.of("本办法第一条", "rule 1");

    enum Light implements Word {
        RED, GREEN, BLUE;

        @Override
        public Bilingual word() {
            return Bilingual.of(name(), name());
        }
    }

    enum Turn implements Word {
        START, GO, STOP, PAINT;

        @Override
        public Bilingual word() {
            return Bilingual.of(name(), name());
        }
    }

    static final class Nowhere<S extends Enum<S>, T> implements Things<S, T> {
        @Override
        public T lock(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String id(T thing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public S state(T thing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String label(T thing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object content(T thing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void move(T thing, S to, Step step) {
            throw new UnsupportedOperationException();
        }
    }

    private static LifeCycle.Table<Light, Turn, String> lights() {
        return LifeCycle.of("light", "灯", "Light", Light.class, Turn.class, new Nowhere<>());
    }

    @Test
    void aTableThatLeavesSomethingOpenDoesNotBuildAndSaysWhat() {
        var table = lights()
                .ends(Light.GREEN)
                .begins().on(Turn.START).to(Light.RED).by("a:b").basis(RULE)
                .from(Light.RED).on(Turn.GO).to(Light.GREEN).by("a:b").basis(RULE)
                .from(Light.RED).on(Turn.GO).to(Light.RED).by("a:b").basis(RULE)
                .from(Light.GREEN).on(Turn.STOP).to(Light.RED).by("a:b");
        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 4")
                .hasMessageContaining("needs basis")
                .hasMessageContaining("two rows for RED and GO")
                .hasMessageContaining("no way leads to BLUE")
                .hasMessageContaining("no row uses the event STOP")
                .hasMessageContaining("no row uses the event PAINT");
    }

    @Test
    void aStateWithoutAWayToAnEndIsATrap() {
        var table = lights()
                .ends(Light.GREEN)
                .begins().on(Turn.START).to(Light.RED).by("a:b").basis(RULE)
                .from(Light.RED).on(Turn.GO).to(Light.GREEN).by("a:b").basis(RULE)
                .from(Light.RED).on(Turn.PAINT).to(Light.BLUE).by("a:b").basis(RULE)
                .from(Light.BLUE).on(Turn.STOP).to(Light.BLUE).by("a:b").basis(RULE);
        assertThatThrownBy(table::build).hasMessageContaining("no way leads from BLUE to an end");
    }

    @Test
    void aRowIsMadeByPeopleOrByATimerNotByBoth() {
        var table = lights()
                .ends(Light.RED)
                .begins().on(Turn.START).to(Light.RED).by("a:b").byTimer().basis(RULE);
        assertThatThrownBy(table::build).hasMessageContaining("exactly one of by(permission) and byTimer()");
    }

    @Test
    void aClauseIsCitedInTheEditionOfTheDay() {
        var basis = LegalBasis.of("旧法", "old law").from(LocalDate.of(2026, 8, 15), "法典", "code");
        assertThat(basis.on(LocalDate.of(2026, 8, 14)).zh()).isEqualTo("旧法");
        assertThat(basis.on(LocalDate.of(2026, 8, 15)).zh()).isEqualTo("法典");
    }

    @Test
    void thePageShowsStatesRowsLimitsAndBothEditionsOfTheLaw() {
        var page = PermitLifeCycle.table(new Nowhere<PermitLifeCycle.State, Permit>()).markdown();
        assertThat(page)
                .contains("# 许可 Permit", "DRAFT --> SUBMITTED : 报送", "[*] --> DRAFT : 登记", "GRANTED --> [*]")
                .contains("6 个月 6 months", "30 个工作日（可设置：permit.days）", "面积已填写 the area is given", "方案 Plan")
                .contains("《生态环境法典》第四百五十四条 Environmental Code art. 454 (≥ 2026-08-15)")
                .contains("another person than made: 报送 submit");
    }

    @Test
    void theExampleInThePackagePageIsTheCodeThatIsTestedHere() throws IOException {
        var code = Files.readString(Path.of("src/test/java/cn/jingtu/procedure/PermitLifeCycle.java"));
        var example = code.substring(code.indexOf("// example\n") + 11, code.indexOf("    // end")).stripTrailing().stripIndent().strip();
        assertThat(Files.readString(Path.of("src/main/java/cn/jingtu/procedure/package.md"))).contains(example);
    }
}
