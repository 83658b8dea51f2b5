package cn.jingtu.access.web;

import cn.jingtu.access.Permit;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    record Health(String status) {}

    private final JdbcClient jdbc;
    private final ApplicationAvailability availability;

    HealthController(JdbcClient jdbc, ApplicationAvailability availability) {
        this.jdbc = jdbc;
        this.availability = availability;
    }

    /** Up once the start has ended, with the filling in of the demo, and while the database answers. */
    @GetMapping("/api/health")
    @Permit.Open(because = "a probe has no account, and the answer tells nothing else")
    ResponseEntity<Health> health() {
        jdbc.sql("select 1").query(Integer.class).single();
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2").body(new Health("STARTING"));
        }
        return ResponseEntity.ok(new Health("UP"));
    }
}
