package cn.jingtu.access;

import cn.jingtu.access.audit.AuditAnchors;
import cn.jingtu.access.audit.AuditStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The check of the audit trail, in a database or in exported lines, without the application. Whoever runs it should
 * hold the file of anchors ({@code <data>/audit-anchors.log}) or a copy kept elsewhere: the chain alone cannot show that
 * its end was cut off.
 */
public final class AuditVerification {

    private static final int ROWS_AT_A_TIME = 1000;

    private AuditVerification() {}

    /** Where the hashes are noted in a data folder. */
    public static Path anchors(Path dataFolder) {
        return dataFolder.resolve(AuditAnchors.FILE);
    }

    /**
     * Checks the trail as it stands at one moment, against the hashes noted outside and the head of the chain. Entries
     * may be added meanwhile. The connection is given back rolled back and in its former mode.
     *
     * @param anchors null, or a file that is not there: only the chain and its head are checked
     */
    public static AuditVerdict ofDatabase(Connection connection, @Nullable Path anchors) throws SQLException {
        // Anchors first: an entry noted here was committed before, so the snapshot must hold it.
        var noted = anchors == null ? new TreeMap<Long, String>() : AuditAnchors.read(anchors);
        var autoCommit = connection.getAutoCommit();
        var readOnly = connection.isReadOnly();
        var isolation = connection.getTransactionIsolation();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select seq, hash from audit_head where seq > 0")
                    .query((row, _) -> noted.putIfAbsent(row.getLong("seq"), row.getString("hash")))
                    .list();
            try (var entries = jdbc.sql("select " + AuditStore.COLUMNS + " from audit_entry order by seq")
                    .withFetchSize(ROWS_AT_A_TIME)
                    .query(AuditStore.ROW)
                    .stream()) {
                return AuditVerifier.verify(entries.iterator(), noted);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(readOnly);
        }
    }

    /**
     * Checks exported entries. An export may be a part of the trail: the verdict says from which entry to which, and
     * nothing about what came before or after.
     *
     * @param anchors null, or a file that is not there: only the chain is checked
     */
    public static AuditVerdict ofExport(Iterator<AuditEntry> entries, @Nullable Path anchors) {
        return AuditVerifier.verifyPart(entries, anchors == null ? new TreeMap<>() : AuditAnchors.read(anchors));
    }
}
