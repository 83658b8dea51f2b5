package cn.jingtu.access.audit;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The sealed trail for a command on the console of the server: the same chain and anchors, nobody signed in. */
public final class ConsoleTrail {

    private static final CurrentActor NOBODY = new CurrentActor() {
        @Override
        public Actor require() {
            throw new IllegalStateException("nobody is signed in on the console");
        }

        @Override
        public Optional<Actor> find() {
            return Optional.empty();
        }

        @Override
        public <T> T as(Actor actor, Supplier<T> work) {
            throw new IllegalStateException("the console acts in nobody's name");
        }
    };

    private ConsoleTrail() {}

    /** @param transactions those in which {@code jdbc} works */
    public static AuditTrail of(JdbcClient jdbc, Path anchors, PlatformTransactionManager transactions, Clock clock) {
        return new SealedAuditTrail(jdbc, NOBODY, clock, new AuditAnchors(anchors), transactions);
    }
}
