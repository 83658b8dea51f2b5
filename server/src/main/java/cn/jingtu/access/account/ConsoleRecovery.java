package cn.jingtu.access.account;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Recovery.Outcome;
import cn.jingtu.access.audit.ConsoleTrail;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** See {@link cn.jingtu.access.Recovery}; works beside a running server. */
public final class ConsoleRecovery {

    private static final Duration LIFE = Duration.ofHours(1);

    private record Keeper(long id, String name, @Nullable String login, boolean administrator, boolean frozen, boolean authenticator) {
        String known() {
            return login == null ? name : login;
        }
    }

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public ConsoleRecovery(DataSource source, Path anchors, Clock clock) {
        var transactions = new JdbcTransactionManager(source);
        this.jdbc = JdbcClient.create(source);
        this.audit = ConsoleTrail.of(jdbc, anchors, transactions, clock);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public Outcome link(@Nullable String login, boolean withoutAuthenticator, String console) {
        return transaction.execute(_ -> {
            var keepers = keepers();
            var administrators = keepers.stream().filter(Keeper::administrator).toList();
            if (login == null) {
                return switch (administrators.size()) {
                    case 0 -> new Outcome.NoAdministrator();
                    case 1 -> link(administrators.getFirst(), withoutAuthenticator, console);
                    default -> new Outcome.Several(administrators.stream().map(Keeper::known).toList());
                };
            }
            return keepers.stream()
                    .filter(keeper -> login.strip().equalsIgnoreCase(keeper.login()))
                    .findFirst()
                    .map(keeper -> link(keeper, withoutAuthenticator, console))
                    .orElseGet(() -> new Outcome.NotForThem(login, keepers.stream().map(Keeper::known).toList()));
        });
    }

    private Outcome link(Keeper keeper, boolean withoutAuthenticator, String console) {
        if (keeper.frozen()) {
            return new Outcome.Frozen(keeper.name());
        }
        var now = OffsetDateTime.now(clock);
        var token = EntryLinks.replace(jdbc, keeper.id(), now, now.plus(LIFE), false);
        audit.record(AuditEvent.of("person.recovery-link", "person", keeper.id(), keeper.name()).because(console));
        if (withoutAuthenticator) {
            PersonStore.removeAuthenticator(jdbc, keeper.id());
            audit.record(AuditEvent.of("person.totp-reset", "person", keeper.id(), keeper.name()).because(console));
        }
        return new Outcome.Link(
                EntryLinks.path(token), now.plus(LIFE), keeper.name(), keeper.authenticator() && !withoutAuthenticator);
    }

    /** Those who look after accounts today: nobody else could give them a new password alone. */
    private List<Keeper> keepers() {
        return jdbc.sql("select p.id, p.name, p.login, bool_or(t.role_key = 'R-ADM') as administrator, p.frozen, p.totp_confirmed from person p "
                        + ActorQuery.HELD + " where t.role_key in ('R-ADM', 'R-SEC') group by p.id order by p.id")
                .param("day", LocalDate.now(clock))
                .query((row, _) -> new Keeper(
                        row.getLong("id"), row.getString("name"), row.getString("login"), row.getBoolean("administrator"),
                        row.getBoolean("frozen"), row.getBoolean("totp_confirmed")))
                .list();
    }
}
