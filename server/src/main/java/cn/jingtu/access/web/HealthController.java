package cn.jingtu.access.web;

import cn.jingtu.access.Permit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    record Health(String status) {}

    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers when the database does. */
    @GetMapping("/api/health")
    @Permit.Open(because = "a probe has no account, and the answer tells nothing else")
    Health health() {
        jdbc.sql("select 1").query(Integer.class).single();
        return new Health("UP");
    }
}
