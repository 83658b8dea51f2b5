package cn.jingtu.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.TestDatabase;
import cn.jingtu.access.AuditSeal;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerdict.Why;
import cn.jingtu.access.AuditVerification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The offline check on a database of its own, which somebody with full rights tampers with. */
class AuditDatabaseIT {

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.newDatabase());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir
    Path data;

    @BeforeEach
    void aTrailOfTwentyEntries() throws IOException {
        jdbc.sql(new ClassPathResource("db/migration/access/V1__organisations_people_audit.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        var anchors = new AuditAnchors(AuditVerification.anchors(data));
        for (var entry : AuditVerifierTests.chain(20, AuditSeal.SM3)) {
            AuditStore.insert(jdbc, entry);
            anchors.note(entry.seq(), entry.hash());
            AuditStore.moveHead(jdbc, new AuditStore.Head(entry.seq(), entry.hash()));
        }
    }

    private AuditVerdict verify() {
        try (var connection = database.getConnection()) {
            return AuditVerification.ofDatabase(connection, AuditVerification.anchors(data));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tamper(String... statements) {
        jdbc.sql("alter table audit_entry disable trigger user").update();
        for (var statement : statements) {
            assertThat(jdbc.sql(statement).update()).isPositive();
        }
    }

    private void assertBroken(long seq, Why why) {
        assertThat(verify()).isInstanceOfSatisfying(AuditVerdict.Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.why()).isEqualTo(why);
        });
    }

    @Test
    void whatIsReadBackIsWhatWasSealed() {
        assertThat(verify()).isInstanceOfSatisfying(AuditVerdict.Intact.class, i -> assertThat(i.entries()).isEqualTo(20));
    }

    @Test
    void theDatabaseItselfRefusesChanges() {
        for (var statement : new String[] {"update audit_entry set reason = 'x'", "delete from audit_entry", "truncate audit_entry"}) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("append-only");
        }
    }

    @Test
    void anAlteredRowIsFound() {
        tamper("update audit_entry set after = '{\"percent\":100}' where seq = 7");
        assertBroken(7, Why.ALTERED);
    }

    @Test
    void aRemovedRowIsFound() {
        tamper("delete from audit_entry where seq = 7");
        assertBroken(7, Why.REMOVED);
    }

    @Test
    void swappedRowsAreFound() {
        tamper("update audit_entry set seq = 1000 where seq = 7", "update audit_entry set seq = 7 where seq = 8",
                "update audit_entry set seq = 8 where seq = 1000");
        assertBroken(7, Why.REORDERED);
    }

    @Test
    void aTailCutOffIsFoundEvenWhenTheHeadWasMovedBack() {
        tamper("delete from audit_entry where seq > 15");
        assertBroken(16, Why.TRUNCATED);
        jdbc.sql("update audit_head set seq = 15, hash = (select hash from audit_entry where seq = 15)").update();
        assertBroken(16, Why.TRUNCATED);
    }

    @Test
    void aLineOfAnchorsCutShortByACrashIsPassedOver() throws IOException {
        Files.writeString(AuditVerification.anchors(data), "21 abc", StandardOpenOption.APPEND);
        assertThat(verify().intact()).isTrue();
    }
}
