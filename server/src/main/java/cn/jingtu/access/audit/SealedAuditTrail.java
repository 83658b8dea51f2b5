package cn.jingtu.access.audit;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEntry;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditSeal;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries are gathered while the transaction runs and chained just before it commits, under the lock of the head row:
 * the chain has one writer at a time, and long transactions do not hold up each other.
 */
@Component
class SealedAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Clock clock;
    private final AuditAnchors anchors;
    private final TransactionTemplate ownTransaction;
    private final CanonicalJson json = new CanonicalJson();

    SealedAuditTrail(
            JdbcClient jdbc, CurrentActor actors, Clock clock, AuditAnchors anchors, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
        this.anchors = anchors;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(AuditEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(
                    "audit event %s outside a writing transaction.\nMaybe the method that made the change lacks @Transactional."
                            .formatted(event.action()));
        }
        batch().add(content(event, actors.find().orElse(null)));
    }

    @Override
    public void recordRead(AuditEvent event) {
        ownTransaction.executeWithoutResult(_ -> record(event));
    }

    private AuditEntry.Content content(AuditEvent event, @Nullable Actor actor) {
        return new AuditEntry.Content(
                // PostgreSQL keeps microseconds; the hash must see what is read back.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor == null ? null : actor.personId(),
                actor == null ? null : plain(actor.personName()),
                actor == null ? null : actor.postId(),
                actor == null ? null : plain(actor.postTitle()),
                actor == null ? null : actor.role(),
                actor == null ? null : actor.organisationId(),
                actor == null ? null : plain(actor.organisationName()),
                actor == null ? null : plain(actor.tokenName()),
                event.action(),
                event.objectType(),
                plain(event.objectId()),
                plain(event.objectLabel()),
                plain(event.reason()),
                plain(json.write(event.before())),
                plain(json.write(event.after())),
                event.restricted());
    }

    /** PostgreSQL keeps no NUL and no half surrogates in text; the hash must see what is read back. */
    private static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var bytes = text.replace("\0", "").getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Batch batch() {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Batch batch && batch.trail() == this) {
                return batch;
            }
        }
        var batch = new Batch();
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    /** What one transaction has to tell. Comes last before the commit, so that others may still add to it. */
    private final class Batch implements TransactionSynchronization, Ordered {
        private final List<AuditEntry.Content> waiting = new ArrayList<>();
        private AuditStore.@Nullable Head head;

        SealedAuditTrail trail() {
            return SealedAuditTrail.this;
        }

        void add(AuditEntry.Content content) {
            waiting.add(content);
            if (head != null) {
                chain();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            chain();
        }

        private void chain() {
            var last = head == null ? AuditStore.lockHead(jdbc) : head;
            var seal = jdbc.sql("select value from setting where key = :key")
                    .param("key", AuditSettings.ALGORITHM)
                    .query(String.class)
                    .optional()
                    .map(AuditSeal::of)
                    .orElse(AuditSeal.SHA256);
            for (var content : waiting) {
                var seq = last.seq() + 1;
                var hash = seal.hash(seq, last.hash(), content);
                AuditStore.insert(jdbc, new AuditEntry(seq, seal.label(), content, last.hash(), hash));
                last = new AuditStore.Head(seq, hash);
            }
            AuditStore.moveHead(jdbc, last);
            waiting.clear();
            head = last;
        }

        @Override
        public void afterCommit() {
            if (head != null) {
                anchors.note(head.seq(), head.hash());
            }
        }
    }
}
