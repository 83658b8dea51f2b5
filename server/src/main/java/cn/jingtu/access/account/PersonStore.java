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

    static void removeAuthenticator(JdbcClient jdbc, long id) {
        jdbc.sql("update person set totp_secret = null, totp_confirmed = false, totp_last_step = 0 where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from recovery_code where person_id = :id").param("id", id).update();
    }

    static void requireEmail(String email) {
        if (!email.isBlank() && !email.strip().matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+")) {
            throw Problem.badRequest("email-malformed",
                    "“%s”不是电子邮箱地址。".formatted(email), "“%s” is no e-mail address.".formatted(email));
        }
    }

    static Problem notFound(long id) {
        return Problem.notFound("person-not-found", "没有编号为 %d 的人员。".formatted(id), "There is no person %d.".formatted(id));
    }
}
