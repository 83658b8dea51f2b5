package cn.jingtu.access.organisation;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The directory, read once and kept until a change commits. A transaction that has changed it reads its own version
 * from the database and leaves the shared one alone, so nobody sees what may yet be rolled back.
 */
@Component
public class JdbcOrganisations implements Organisations {

    private final JdbcClient jdbc;
    private volatile @Nullable Directory shared;

    JdbcOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Organisation get(long id) {
        return directory().find(id).orElseThrow(() -> Problem.notFound(
                "organisation-not-found", "没有编号为 %d 的单位。".formatted(id), "There is no organisation %d.".formatted(id)));
    }

    @Override
    public Optional<Organisation> findByKey(String key) {
        return directory().findByKey(key);
    }

    @Override
    public Optional<Organisation> findByName(String text) {
        return directory().findByName(text);
    }

    @Override
    public List<Organisation> suggest(String text, int most) {
        return directory().suggest(text, most);
    }

    @Override
    public List<Organisation> all() {
        return List.copyOf(directory().all());
    }

    @Override
    public List<Organisation> active(Organisation.Kind kind, LocalDate day) {
        return directory().all().stream().filter(o -> o.kind() == kind && o.activeOn(day)).toList();
    }

    @Override
    public List<Organisation> successors(long organisationId, LocalDate day, @Nullable String measureKey) {
        return directory().successors(organisationId, day, measureKey);
    }

    @Override
    public Set<Long> lineage(long organisationId, @Nullable String measureKey) {
        return directory().lineage(organisationId, measureKey);
    }

    @Override
    public Map<Long, Set<Long>> lineages() {
        return Map.copyOf(directory().lineages());
    }

    Collection<Succession> successionsOf(long oldId) {
        return directory().successionsOf(oldId);
    }

    /** To be called in the transaction that changed an organisation or a succession. */
    void changed() {
        if (TransactionSynchronizationManager.getResource(this) == null) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(JdbcOrganisations.this);
                    shared = null;
                }
            });
        }
    }

    Directory directory() {
        if (TransactionSynchronizationManager.getResource(this) != null) {
            return read();
        }
        var known = shared;
        if (known == null) {
            known = read();
            shared = known;
        }
        return known;
    }

    private Directory read() {
        var aliases = new HashMap<Long, List<String>>();
        jdbc.sql("select organisation_id, alias from organisation_alias order by organisation_id, position, alias")
                .query((row, _) -> aliases
                        .computeIfAbsent(row.getLong("organisation_id"), _ -> new ArrayList<>())
                        .add(row.getString("alias")))
                .list();
        var organisations = jdbc.sql("""
                        select id, key, name_zh, name_en, kind, region_code, valid_from, valid_to, outside
                        from organisation order by id
                        """)
                .query((row, _) -> new Organisation(
                        row.getLong("id"),
                        row.getString("key"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Organisation.Kind.valueOf(row.getString("kind")),
                        row.getString("region_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        aliases.getOrDefault(row.getLong("id"), List.of()),
                        row.getBoolean("outside")))
                .list();
        return new Directory(organisations, successions());
    }

    List<Succession> successions() {
        return jdbc.sql("""
                        select id, old_id, new_id, valid_from, valid_to, function, measures, basis, confidence, version
                        from org_succession order by old_id, id
                        """)
                .query((row, _) -> new Succession(
                        row.getLong("id"),
                        row.getLong("old_id"),
                        row.getLong("new_id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("function"),
                        strings(row.getArray("measures")),
                        row.getString("basis"),
                        Succession.Confidence.valueOf(row.getString("confidence")),
                        row.getInt("version")))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
