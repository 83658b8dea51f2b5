package cn.jingtu.procedure.reminder;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each person wants to be reminded by mail. */
@Component
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Digest {
        @JsonProperty("daily") DAILY,
        @JsonProperty("off") OFF
    }

    record Preference(Digest digest, boolean immediate) {
        static final Preference USUAL = new Preference(Digest.DAILY, true);
    }

    Preference of(long personId) {
        return jdbc.sql("select digest, immediate from reminder_preference where person_id = ?")
                .param(personId)
                .query((row, n) -> new Preference(Digest.valueOf(row.getString(1)), row.getBoolean(2)))
                .optional()
                .orElse(Preference.USUAL);
    }

    void put(long personId, Preference preference) {
        jdbc.sql("""
                insert into reminder_preference (person_id, digest, immediate) values (?, ?, ?)
                on conflict (person_id) do update set digest = excluded.digest, immediate = excluded.immediate
                """)
                .params(personId, preference.digest().name(), preference.immediate())
                .update();
    }
}
