package cn.jingtu.access.setting;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.SettingDefinition;
import cn.jingtu.access.Settings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcSettings implements Settings {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<SettingDefinition> definitions;

    JdbcSettings(JdbcClient jdbc, AuditTrail audit, Clock clock, List<SettingDefinition> definitions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.definitions = definitions;
    }

    @Override
    public Optional<String> find(String key) {
        return jdbc.sql("select value from setting where key = :key").param("key", key).query(String.class).optional();
    }

    @Override
    @Transactional
    public void put(String key, String value, String reason) {
        var before = find(key);
        if (before.isPresent() && before.get().equals(value)) {
            return;
        }
        jdbc.sql("""
                        insert into setting (key, value, changed_at) values (:key, :value, :now)
                        on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at
                        """)
                .param("key", key)
                .param("value", value)
                .param("now", OffsetDateTime.now(clock))
                .update();
        var secret = definition(key).map(d -> d.kind() == SettingDefinition.Kind.SECRET).orElse(false);
        audit.record(AuditEvent.of("setting.changed", "setting", key, key)
                .change(
                        before.map(was -> Map.of("value", secret ? "***" : was)).orElse(null),
                        Map.of("value", secret ? "***" : value))
                .because(reason));
    }

    Optional<SettingDefinition> definition(String key) {
        return definitions.stream().filter(each -> each.covers(key)).findFirst();
    }

    List<SettingDefinition> definitions() {
        return definitions;
    }

    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        jdbc.sql("select key, value from setting")
                .query((row, _) -> all.put(row.getString("key"), row.getString("value")))
                .list();
        return all;
    }
}
