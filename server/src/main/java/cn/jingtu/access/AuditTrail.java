package cn.jingtu.access;

/**
 * The sealed audit trail. An entry is written in the transaction of the change it tells of, chained by hash to the one
 * before; without a transaction it is refused.
 */
public interface AuditTrail {

    /** Adds an entry in the current transaction, in the name of the current actor (or the system). */
    void record(AuditEvent event);
}
