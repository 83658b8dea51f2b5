package cn.jingtu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JingtuTest
class HealthIT {

    @Autowired
    TestApi api;

    @Test
    void aProbeNeedsNoAccount() {
        var answer = api.get("/api/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void anUnknownAddressIsAProblem() {
        var answer = api.as("R-DEPT-OP", "agriculture").get("/api/nothing-here");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void anUnknownTokenIsRefused() {
        var answer = api.bearer("jt_unknown").get("/api/health");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("token-invalid");
    }
}
