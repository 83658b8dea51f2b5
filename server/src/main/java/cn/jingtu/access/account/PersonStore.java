package cn.jingtu.access.account;

import cn.jingtu.platform.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a person is told to the audit trail: never the password, its digest or the shared secret. */
final class PersonStore {

    private PersonStore() {}

    static Map<String, Object> audited(JdbcClient jdbc, long id) {
        return jdbc.sql("select name, login, email, phone, locale, frozen, demo from person where id = :id")
                .param("id", id)
                .query((row, _) -> {
                    Map<String, Object> view = new LinkedHashMap<>();
                    for (var column : new String[] {"name", "login", "email", "phone", "locale", "frozen", "demo"}) {
                        view.put(column, row.getObject(column));
                    }
                    return view;
                })
                .optional()
                .orElseThrow(() -> notFound(id));
    }

    static Problem notFound(long id) {
        return Problem.notFound("person-not-found", "没有编号为 %d 的人员。".formatted(id), "There is no person %d.".formatted(id));
    }
}
