package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Accounts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@JingtuTest
@TestPropertySource(properties = "jingtu.demo=true")
@DirtiesContext
class DemoLinkIT {

    @Autowired
    TestApi api;

    @Autowired
    TestActors actors;

    @Autowired
    Accounts accounts;

    @Test
    void aLinkSignsAReadyMadeRoleInAsOftenAsItIsOpened() {
        var made = actors.made("R-GOV", "government-office");
        var link = accounts.demoLink(made.postId());
        for (int i = 0; i < 2; i++) {
            var entered = api.post("/api/session/link", Map.of("token", link));
            assertThat(entered.status()).as(entered.text()).isEqualTo(200);
            assertThat(entered.json().at("/session/actor/role").asString()).isEqualTo("R-GOV");
            assertThat(entered.json().at("/session/demo").asBoolean()).isTrue();
        }
        assertThat(api.get("/api/setup").json().path("needed").asBoolean()).isFalse();
    }
}
