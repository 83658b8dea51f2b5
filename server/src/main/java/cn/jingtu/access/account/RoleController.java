package cn.jingtu.access.account;

import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RoleController {

    record Role(
            String key, Bilingual name, Bilingual sees, Bilingual does, Bilingual mustNot, List<String> permissions) {}

    private final JdbcClient jdbc;

    RoleController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/roles")
    @Permit("role:read")
    List<Role> roles() {
        return jdbc.sql("""
                        select r.*, array(select permission from role_grant g where g.role_key = r.key order by 1) as permissions
                        from role r order by position
                        """)
                .query((row, _) -> new Role(
                        row.getString("key"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("sees_zh"), row.getString("sees_en")),
                        Bilingual.of(row.getString("does_zh"), row.getString("does_en")),
                        Bilingual.of(row.getString("must_not_zh"), row.getString("must_not_en")),
                        Arrays.asList((String[]) row.getArray("permissions").getArray())))
                .list();
    }
}
