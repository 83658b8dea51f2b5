package cn.jingtu.procedure.reminder;

import cn.jingtu.platform.Problem;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail waiting to go out. A letter is queued in the transaction of its cause under a key that can be queued once. To
 * send it, it is first marked SENDING, then handed over, then marked SENT: nothing is lost, and nothing goes out twice
 * except when the process dies between the server's answer and the mark; then the letter goes again after {@link
 * #LEASE} with the same Message-ID, by which mail systems recognise the copy.
 */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** Longer than all time-outs of a sending together. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3),
            Duration.ofHours(6));

    /** Six hours between the later ones: about three days, then it is given up and shown as failed. */
    private static final int MOST_ATTEMPTS = 16;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailSettings settings, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    enum State {
        QUEUED, SENDING, SENT, FAILED, CANCELLED
    }

    /** A letter as the administrator sees it: not its text. */
    record Entry(
            long id, String key, String recipient, String subject, State state, int attempts, Instant nextAttempt,
            Instant createdAt, @Nullable Instant sentAt, @Nullable String lastError) {}

    /** Queues a letter unless one with this key was queued before; does nothing while no mail server is set. */
    boolean queue(String key, @Nullable Long personId, @Nullable Long postId, String recipient, String subject, String body) {
        var server = settings.server();
        if (server.isEmpty() || recipient.isBlank()) {
            return false;
        }
        var from = server.get().from();
        var domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        var messageId = "<%s@%s>".formatted(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), domain.isEmpty() ? "jingtu" : domain);
        var now = now();
        return jdbc.sql("""
                insert into mail_outbox (key, message_id, person_id, post_id, recipient, subject, body, state, next_attempt, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?) on conflict (key) do nothing
                """)
                .params(key, messageId, personId, postId, recipient, subject, body, now, now)
                .update() == 1;
    }

    private record Claimed(long id, int attempts, MailServer.Letter letter) {}

    /**
     * Sends what is due. A refusal of one letter concerns that letter; a server that cannot be reached ends the round.
     *
     * @return how many went out
     */
    int sendDue() {
        var server = settings.server();
        if (server.isEmpty()) {
            return 0;
        }
        int sent = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            var claimed = next.get();
            try {
                server.get().send(claimed.letter());
                jdbc.sql("update mail_outbox set state = 'SENT', sent_at = ?, last_error = null where id = ?")
                        .params(now(), claimed.id())
                        .update();
                sent++;
            } catch (MailException e) {
                boolean refused = refusedForGood(e);
                putBack(claimed, e, refused);
                if (!refused) {
                    break;
                }
            }
        }
        return sent;
    }

    private Optional<Claimed> claim() {
        return transactions.execute(status -> jdbc.sql("""
                update mail_outbox set state = 'SENDING', attempts = attempts + 1, next_attempt = ?
                where id = (select id from mail_outbox where state in ('QUEUED', 'SENDING') and next_attempt <= ?
                            order by next_attempt, id limit 1 for update skip locked)
                returning id, attempts, message_id, recipient, subject, body
                """)
                .params(now().plus(LEASE), now())
                .query((row, n) -> new Claimed(
                        row.getLong("id"), row.getInt("attempts"),
                        new MailServer.Letter(
                                row.getString("message_id"), row.getString("recipient"), row.getString("subject"), row.getString("body"))))
                .optional());
    }

    private void putBack(Claimed claimed, MailException e, boolean refused) {
        boolean over = refused || claimed.attempts() >= MOST_ATTEMPTS;
        var pause = PAUSES.get(Math.min(claimed.attempts(), PAUSES.size()) - 1);
        jdbc.sql("update mail_outbox set state = ?, next_attempt = ?, last_error = ? where id = ?")
                .params(over ? "FAILED" : "QUEUED", now().plus(pause), MailServer.answer(e), claimed.id())
                .update();
        log.warn("Mail {} attempt {} failed: {}", claimed.id(), claimed.attempts(), MailServer.answer(e));
    }

    /** Whether the server said a final no (5xx) to this recipient; anything else may be different next time. */
    private static boolean refusedForGood(MailException e) {
        return switch (e) {
            case MailParseException _ -> true;
            case MailSendException send -> Arrays.stream(send.getMessageExceptions())
                    .anyMatch(f -> f instanceof SendFailedException s && s.getInvalidAddresses() != null && s.getInvalidAddresses().length > 0);
            default -> false;
        };
    }

    List<Entry> list(@Nullable State state, int most) {
        return jdbc.sql("""
                select * from mail_outbox where ?::text is null or state = ? order by id desc limit ?
                """)
                .params(state == null ? null : state.name(), state == null ? null : state.name(), most)
                .query(Outbox::entry)
                .list();
    }

    long count(State state) {
        return jdbc.sql("select count(*) from mail_outbox where state = ?").param(state.name()).query(Long.class).single();
    }

    /** Puts a letter that was given up, or waits, first in line. */
    Entry retry(long id) {
        return jdbc.sql("""
                update mail_outbox set state = 'QUEUED', attempts = 0, next_attempt = ?
                where id = ? and state in ('FAILED', 'QUEUED') returning *
                """)
                .params(now(), id)
                .query(Outbox::entry)
                .optional()
                .orElseThrow(() -> Problem.conflict(
                        "mail-not-waiting", "编号 %d 的邮件不存在，或已发出、正在发送或已取消。".formatted(id),
                        "There is no mail %d that waits or failed: it went out, is being sent or was cancelled.".formatted(id)));
    }

    /** What waits for {@code personId} in a post that is no longer theirs. */
    void cancel(long personId, long postId) {
        jdbc.sql("update mail_outbox set state = 'CANCELLED' where state = 'QUEUED' and person_id = ? and post_id = ?")
                .params(personId, postId)
                .update();
    }

    /** What waits under a key that begins so. */
    void cancel(String prefix) {
        jdbc.sql("update mail_outbox set state = 'CANCELLED' where state = 'QUEUED' and key like ?").param(prefix + "%").update();
    }

    void removeOlderThan(Duration age) {
        jdbc.sql("delete from mail_outbox where state in ('SENT', 'CANCELLED') and created_at < ?").param(now().minus(age)).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Entry(
                row.getLong("id"), row.getString("key"), row.getString("recipient"), row.getString("subject"),
                State.valueOf(row.getString("state")), row.getInt("attempts"),
                row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), sent == null ? null : sent.toInstant(),
                row.getString("last_error"));
    }
}
