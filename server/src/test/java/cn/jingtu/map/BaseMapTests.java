package cn.jingtu.map;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.access.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaseMapTests {

    private final Map<String, String> values = new HashMap<>();
    private final Settings settings = new Settings() {
        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, String value, String reason) {
            values.put(key, value);
        }
    };

    private BaseMap map() {
        return new BaseMap(settings, Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void withoutASettingNothingOutsideIsAsked() {
        assertThat(map().base().pictures()).isEmpty();
        assertThat(map().pictureHosts()).isEmpty();
    }

    @Test
    void tiandituIsAskedForItsMapAndItsNamesFromOneHost() {
        values.put(BaseMap.TIANDITU_KEY, "0123abcd");
        assertThat(map().base().pictures()).hasSize(2).allMatch(p -> p.endsWith("&tk=0123abcd") && p.contains("{z}") && p.contains("{x}") && p.contains("{y}"));
        values.put(BaseMap.TIANDITU_KIND, "img");
        assertThat(map().base().pictures()).first().asString().contains("LAYER=img");
        assertThat(map().pictureHosts()).containsExactly("https://t0.tianditu.gov.cn");
    }

    @Test
    void anotherMapIsAllowedByItsHostAndPortAlone() {
        values.put(BaseMap.ADDRESS, "https://tiles.heyuan.gov.cn:8443/base/{z}/{x}/{y}.png?key=1");
        values.put(BaseMap.ORIGIN, "河源市自然资源局");
        assertThat(map().pictureHosts()).containsExactly("https://tiles.heyuan.gov.cn:8443");
        assertThat(map().base().origin().zh()).isEqualTo("河源市自然资源局");
    }

    @Test
    void anAddressThatCouldOpenThePolicyIsNoValue() {
        SettingDefinition address = new BaseMap.Definitions().mapBaseAddress();
        assertThat(address.accepts("https://tiles.heyuan.gov.cn:8443/base/{z}/{x}/{y}.png?key=1")).isTrue();
        assertThat(address.accepts("")).isTrue();
        for (var wrong : List.of("https://*/{z}/{x}/{y}", "https://a.cn /{z}/{x}/{y}", "https://a.cn;/{z}/{x}/{y}", "https://u:p@a.cn/{z}/{x}/{y}", "//a.cn/{z}/{x}/{y}",
                "https://a.cn/{z}/{x}/{y}'", "https://a.cn")) {
            assertThat(address.accepts(wrong)).as(wrong).isFalse();
        }
    }
}
