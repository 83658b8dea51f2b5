package cn.jingtu.access.account;

import cn.jingtu.access.Roles;
import cn.jingtu.platform.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What roles are granted changes with a version of the software only, so each answer is read once. */
@Component
class JdbcRoles implements Roles {

    private final JdbcClient jdbc;
    private final Map<String, List<Bilingual>> known = new ConcurrentHashMap<>();

    JdbcRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Bilingual> holding(String permission) {
        return known.computeIfAbsent(permission, p -> jdbc.sql("""
                        select r.name_zh, r.name_en from role r join role_grant g on g.role_key = r.key
                        where g.permission = ? order by r.position
                        """)
                .param(p)
                .query((row, _) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .list());
    }
}
