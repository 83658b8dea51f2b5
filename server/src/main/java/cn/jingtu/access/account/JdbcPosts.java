package cn.jingtu.access.account;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Posts;
import cn.jingtu.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcPosts implements Posts {

    private static final String HOLDERS = """
            select t.id as post_id, t.title, t.role_key, t.organisation_id, p.id as person_id, p.name, p.email, p.locale
            from post t
            join post_holding h on h.post_id = t.id and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
            join person p on p.id = h.person_id
            where t.valid_from <= :day and (t.valid_to is null or t.valid_to > :day)
            """;

    private static final RowMapper<Holder> HOLDER = (row, _) -> new Holder(
            row.getLong("post_id"),
            row.getString("title"),
            row.getString("role_key"),
            row.getLong("organisation_id"),
            row.getLong("person_id"),
            row.getString("name"),
            row.getString("email"),
            row.getString("locale"));

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    JdbcPosts(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Optional<Holder> find(long postId) {
        return jdbc.sql(HOLDERS + "and t.id = :post")
                .param("day", LocalDate.now(clock))
                .param("post", postId)
                .query(HOLDER)
                .optional();
    }

    @Override
    public List<Holder> holders(long organisationId, String role, LocalDate day) {
        return jdbc.sql(HOLDERS + "and t.organisation_id in (:lineage) and t.role_key = :role order by t.id")
                .param("day", day)
                .param("lineage", organisations.lineage(organisationId))
                .param("role", role)
                .query(HOLDER)
                .list();
    }

    @Override
    public List<Holder> holdersWith(long organisationId, String permission, LocalDate day) {
        return jdbc.sql(HOLDERS + """
                        and t.organisation_id in (:lineage)
                        and exists (select from role_grant g where g.role_key = t.role_key and g.permission = :permission)
                        order by t.id
                        """)
                .param("day", day)
                .param("lineage", organisations.lineage(organisationId))
                .param("permission", permission)
                .query(HOLDER)
                .list();
    }

    @Override
    public List<Holder> allWith(String permission, LocalDate day) {
        return jdbc.sql(HOLDERS + """
                        and exists (select from role_grant g where g.role_key = t.role_key and g.permission = :permission)
                        order by t.id
                        """)
                .param("day", day)
                .param("permission", permission)
                .query(HOLDER)
                .list();
    }

    @Override
    public Actor actor(long postId) {
        return jdbc.sql("select " + ActorQuery.COLUMNS + " from person p " + ActorQuery.HELD + " where t.id = :post")
                .param("day", LocalDate.now(clock))
                .param("post", postId)
                .query((row, _) -> ActorQuery.actor(row, null))
                .optional()
                .orElseThrow(() -> Problem.notFound(
                        "post-without-holder",
                        "岗位 %d 不存在或目前无人任职。".formatted(postId),
                        "Post %d does not exist or nobody holds it now.".formatted(postId)));
    }
}
