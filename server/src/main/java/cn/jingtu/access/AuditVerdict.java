package cn.jingtu.access;

import cn.jingtu.platform.Bilingual;

/** What a check of the audit trail found. */
public sealed interface AuditVerdict {

    /**
     * Every link holds.
     *
     * @param sealed how many restricted entries could be checked only by their place in the chain
     */
    record Intact(long firstSeq, long lastSeq, long entries, String lastHash, long sealed) implements AuditVerdict {}

    /** The first entry that does not hold, and why. Everything before it does. */
    record Broken(long seq, Why why, Bilingual detail) implements AuditVerdict {}

    enum Why {
        /** The entry does not have the content that was sealed. */
        ALTERED,
        /** The entry is missing. */
        REMOVED,
        /** The entry stands, but at another place. */
        REORDERED,
        /** Entries are missing at the end. */
        TRUNCATED
    }

    default boolean intact() {
        return this instanceof Intact;
    }
}
