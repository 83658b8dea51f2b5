package cn.jingtu.access;

/**
 * The sealed audit trail. An entry is written in the transaction of the change it tells of, chained by hash to the one
 * before; without a transaction it is refused.
 */
public interface AuditTrail {

    /** Adds an entry in the current transaction, in the name of the current actor (or the system). */
    void record(AuditEvent event);

    /**
     * Records that a restricted record was read, in a transaction of its own, before the record is handed out: what
     * cannot be recorded is not shown.
     *
     * @param event with an action such as {@code accountability.read}
     */
    void recordRead(AuditEvent event);
}
