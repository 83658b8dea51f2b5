package cn.jingtu.access.audit;

import cn.jingtu.access.AuditEntry;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Checks the trail of a database from outside the server. */
public final class AuditCheck {

    private static final int ROWS_AT_A_TIME = 1000;

    private AuditCheck() {}

    /**
     * Checks every entry in one snapshot, against the hashes noted outside and the head of the chain.
     *
     * @param anchors the file of the data folder; null, or a file that is not there, when only the chain can be checked
     */
    public static AuditVerdict database(Connection connection, @Nullable Path anchors) throws SQLException {
        // Anchors first: an entry noted here was committed before, so the snapshot must hold it.
        var noted = anchors == null ? new TreeMap<Long, String>() : AuditAnchors.read(anchors);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var head = AuditStore.head(jdbc);
            if (head.seq() > 0) {
                noted.putIfAbsent(head.seq(), head.hash());
            }
            try (var entries = jdbc.sql("select " + AuditStore.COLUMNS + " from audit_entry order by seq")
                    .withFetchSize(ROWS_AT_A_TIME)
                    .query(AuditStore.ROW)
                    .stream()) {
                return AuditVerifier.verify(entries.iterator(), noted);
            }
        } finally {
            connection.rollback();
        }
    }

    /** Where the hashes are noted in a data folder. */
    public static Path anchors(Path dataFolder) {
        return dataFolder.resolve(AuditSettings.ANCHORS);
    }

    /** Checks entries that were exported, with nothing noted outside. */
    public static AuditVerdict entries(Iterator<AuditEntry> entries) {
        return AuditVerifier.verify(entries, Map.of());
    }
}
