package cn.jingtu.access.account;

import cn.jingtu.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The join that makes an actor out of a person and a post held on a day. */
final class ActorQuery {

    static final String COLUMNS = """
            p.id as person_id, p.name as person_name, t.id as post_id, t.title, o.id as organisation_id,
            o.name_zh as organisation_name, o.region_code, t.role_key,
            (select array_agg(g.permission) from role_grant g where g.role_key = t.role_key) as permissions""";

    /** Needs the parameter {@code day}; a frozen person acts no more. */
    static final String HELD = """
            join post t on t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
            join post_holding h on h.post_id = t.id and h.person_id = p.id
                and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
            join organisation o on o.id = t.organisation_id""";

    private ActorQuery() {}

    static Actor actor(ResultSet row, @Nullable String tokenName) throws SQLException {
        var permissions = row.getArray("permissions");
        return new Actor(
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getLong("post_id"),
                row.getString("title"),
                row.getLong("organisation_id"),
                row.getString("organisation_name"),
                row.getString("region_code"),
                row.getString("role_key"),
                permissions == null ? Set.of() : Set.of((String[]) permissions.getArray()),
                tokenName);
    }
}
